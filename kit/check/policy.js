// The Content-Security-Policy: what it allows the guide (pure), and what the browser forbids while this page runs.

const directivesOf = (policy) => new Map(policy.split(';').map((part) => part.trim().split(/\s+/)).filter(([name]) => name).map(([name, ...values]) => [name.toLowerCase(), values]));

/** What a directive lists; without it, what `default-src` lists; without both, null: anything goes. */
const listOf = (directives, ...names) => names.map((name) => directives.get(name)).find((list) => list !== undefined) ?? null;

/** Whether a list admits files of this origin. The exact origin or its whole scheme may stand for 'self'. */
function admits(list, url, pageUrl) {
  if (list === null || list.includes('*')) return true;
  const isOwn = url.origin === new URL(pageUrl).origin;
  return (isOwn && list.includes("'self'")) || list.some((one) => one === url.protocol || one.replace(/\/$/, '') === url.origin || one === url.host || url.href.startsWith(one));
}

/**
 * What one policy forbids of what the guide needs, as it would have to be written.
 * @param {string} policy as the header or the meta element says it
 * @param {URL} files folder of the guide @param {string} pageUrl the page with the tag
 * @returns {string[]} empty: nothing is forbidden
 */
export function forbiddenBy(policy, files, pageUrl) {
  const directives = directivesOf(policy);
  const source = files.origin === new URL(pageUrl).origin ? "'self'" : files.origin;
  const scripts = listOf(directives, 'script-src', 'default-src');
  const needs = [
    ['script-src', listOf(directives, 'script-src-elem', 'script-src', 'default-src')],
    ['style-src', listOf(directives, 'style-src-elem', 'style-src', 'default-src')],
    ['connect-src', listOf(directives, 'connect-src', 'default-src')],
  ].filter(([, list]) => !admits(list, files, pageUrl)).map(([name]) => `${name} ${source}`);
  const mayRunWasm = scripts === null || scripts.some((one) => one === "'wasm-unsafe-eval'" || one === "'unsafe-eval'");
  return mayRunWasm ? needs : [...needs, "script-src 'wasm-unsafe-eval'"];
}

const EMPTY_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** @returns {'allowed'|'forbidden'|'absent'} absent: switched off on this device */
export function webAssembly() {
  if (typeof WebAssembly === 'undefined') return 'absent';
  try {
    new WebAssembly.Module(EMPTY_MODULE);
    return 'allowed';
  } catch {
    return 'forbidden';
  }
}

const isWasm = ({ blockedURI }) => /^(wasm-)?eval$/.test(blockedURI);

/** Hears what the browser forbids from now on. @returns {() => string[]} what was heard so far, without WebAssembly, which has its own line */
export function hearViolations() {
  const heard = new Set();
  document.addEventListener('securitypolicyviolation', (event) => { if (!isWasm(event) && event.disposition === 'enforce') heard.add(`${event.effectiveDirective} ${event.blockedURI}`); });
  return () => [...heard];
}

export function wasmLine() {
  const state = { allowed: 'pass', forbidden: 'fail', absent: 'warn' }[webAssembly()];
  return { id: 'wasm', state };
}

export const violationsLine = (heard) => ({ id: 'policy', state: heard.length > 0 ? 'fail' : 'pass', params: { found: heard.slice(0, 5).join(', ') } });
