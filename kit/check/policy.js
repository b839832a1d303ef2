// The Content-Security-Policy: what it allows the guide (pure), and what the browser forbids while this page runs.

const directivesOf = (policy) => new Map(policy.split(';').map((part) => part.trim().split(/\s+/)).filter(([name]) => name).map(([name, ...values]) => [name.toLowerCase(), values]));

/** What a directive lists; without it, what `default-src` lists; without both, null: anything goes. */
const listOf = (directives, ...names) => names.map((name) => directives.get(name)).find((list) => list !== undefined) ?? null;

const HOST = /^(?:([a-z][\w+.-]*):\/\/)?(\*|(?:\*\.)?[^/:*]+)(?::(\d+|\*))?(\/.*)?$/i;
const DEFAULT_PORTS = { 'http:': '80', 'https:': '443' };

const isScheme = (wanted, given) => wanted === given || (wanted === 'http:' && given === 'https:');
const isHost = (wanted, given) => wanted === '*' || wanted === given || (wanted.startsWith('*.') && given.endsWith(wanted.slice(1)));

function isPort(wanted, { port, protocol }) {
  const standard = DEFAULT_PORTS[protocol];
  return wanted === '*' || (wanted ?? standard) === (port || standard) || (wanted === '80' && standard === '443' && port === '');
}

/** A path that ends in a slash stands for all below it. */
const isPath = (wanted, given) => wanted === undefined || (wanted.endsWith('/') ? given.startsWith(wanted) : given === wanted);

/** Whether one source of a list, a scheme or a host with or without scheme, wildcard, port and path, stands for this address. */
function covers(source, url, pageUrl) {
  if (/^[a-z][\w+.-]*:$/i.test(source)) return isScheme(source.toLowerCase(), url.protocol);
  const [, scheme, host, port, path] = HOST.exec(source) ?? [];
  if (host === undefined || source.startsWith("'")) return false;
  const wanted = scheme === undefined ? new URL(pageUrl).protocol : `${scheme.toLowerCase()}:`;
  return isScheme(wanted, url.protocol) && isHost(host.toLowerCase(), url.hostname) && isPort(port, url) && isPath(path, url.pathname);
}

const isMark = (source) => /^'(nonce|sha(256|384|512))-/i.test(source);

/**
 * Whether a list admits files of this address. With marks (nonces, hashes) it depends on the tag, and on how the server writes it anew
 * for each visit; 'strict-dynamic' makes all else in the list count for nothing.
 * @returns {boolean|null} null: cannot be told from here
 */
function admits(list, url, pageUrl, isForScripts) {
  if (list === null) return true;
  if (isForScripts && list.includes("'strict-dynamic'")) return null;
  const isOwn = url.origin === new URL(pageUrl).origin && list.includes("'self'");
  if (isOwn || list.some((one) => covers(one, url, pageUrl))) return true;
  return list.some(isMark) ? null : false;
}

/**
 * What one policy forbids of what the guide needs, as it would have to be written, and what must be looked at by eye.
 * @param {string} policy as the header or the meta element says it
 * @param {URL} files folder of the guide @param {string} pageUrl the page with the tag
 * @returns {{missing: string[], unclear: string[], mayRunWasm: boolean}} both empty: the guide runs; without WebAssembly slower
 */
export function judgedBy(policy, files, pageUrl) {
  const directives = directivesOf(policy);
  const source = files.origin === new URL(pageUrl).origin ? "'self'" : files.origin;
  const scripts = listOf(directives, 'script-src', 'default-src');
  const judged = [
    ['script-src', listOf(directives, 'script-src-elem', 'script-src', 'default-src')],
    ['style-src', listOf(directives, 'style-src-elem', 'style-src', 'default-src')],
    ['connect-src', listOf(directives, 'connect-src', 'default-src')],
  ].map(([name, list]) => ({ name, is: admits(list, files, pageUrl, name === 'script-src') }));
  const missing = judged.filter((one) => one.is === false).map(({ name }) => `${name} ${source}`);
  const mayRunWasm = scripts === null || scripts.some((one) => one === "'wasm-unsafe-eval'" || one === "'unsafe-eval'");
  return { missing, unclear: judged.filter((one) => one.is === null).map(({ name }) => name), mayRunWasm };
}

const EMPTY_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** @returns {'allowed'|'forbidden'|'absent'} absent: switched off on this device */
function webAssembly() {
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
  const { src } = document.currentScript;
  const isOfReading = ({ blockedURI, sourceFile }) => blockedURI === 'inline' && sourceFile === src; // what stands in the webmaster's page: parsed by this script, never applied
  const heard = new Set();
  document.addEventListener('securitypolicyviolation', (event) => { if (!isWasm(event) && !isOfReading(event) && event.disposition === 'enforce') heard.add(`${event.effectiveDirective} ${event.blockedURI}`); });
  return () => [...heard];
}

export function wasmLine() {
  const code = { allowed: 'pass', forbidden: 'warn', absent: 'warn_absent' }[webAssembly()];
  return { id: 'wasm', state: code.split('_')[0], code };
}

export const violationsLine = (heard) => ({ id: 'policy', state: heard.length > 0 ? 'fail' : 'pass', params: { found: heard.slice(0, 5).join(', ') } });
