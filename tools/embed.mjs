// Bytes and JavaScript for the files that carry everything inside. Lives here: the embedding. Not here: what is shipped.
import { join } from 'node:path';

/**
 * Bytes as the body of a double-quoted JavaScript string, one character U+0000 to U+00FF for each byte: a quarter
 * smaller than base64 once compressed. Safe inside a <script>; must be served as UTF-8, which `decode` checks.
 */
function bytesAsString(bytes) {
  let text = '';
  for (let i = 0; i < bytes.length; i += 1) text += escapeByte(bytes[i], bytes[i + 1]);
  return `"${text.replaceAll('</', '<\\/').replaceAll('<!--', '\\x3c!--')}"`;
}

function escapeByte(byte, next) {
  if (byte === 0) return next >= 0x30 && next <= 0x39 ? '\\x00' : '\\0';
  if (byte === 0x0a) return '\\n';
  if (byte === 0x0d) return '\\r';
  if (byte === 0x22) return '\\"';
  if (byte === 0x5c) return '\\\\';
  return String.fromCharCode(byte);
}

/** Source of `decode(text, length)`, shipped beside the strings. */
export const DECODE = `
const decode = (text, length) => {
  if (text.length !== length) throw new Error('permit-guide: file damaged or not read as UTF-8; use <script charset="utf-8">');
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
};`;

/** A marker that survives minification; `fill` puts the string in its place. */
export const marker = (name) => `"@@${name}@@"`;

export function fill(code, name, bytes) {
  const parts = code.split(marker(name));
  if (parts.length !== 2) throw new Error(`marker ${name} found ${parts.length - 1} times`);
  return parts.join(bytesAsString(bytes));
}

/**
 * An esbuild plugin: every import of js/engine.js gets a `createGuide` whose options pass through `complete` first.
 * `completion` is the source of a module that exports `complete(options)`.
 */
export function withOptions(js, completion) {
  const wrapper = `
    import { createGuide as create } from 'real-engine';
    import { complete } from 'complete-options';
    export * from 'real-engine';
    export const createGuide = (options = {}) => create(complete(options));`;
  return {
    name: 'with-options',
    setup(build) {
      build.onResolve({ filter: /^real-engine$/ }, () => ({ path: join(js, 'engine.js') }));
      build.onResolve({ filter: /^complete-options$/ }, () => ({ path: 'completion', namespace: 'embed' }));
      build.onResolve({ filter: /(^|\/)engine\.js$/ }, () => ({ path: 'engine', namespace: 'embed' }));
      build.onLoad({ filter: /.*/, namespace: 'embed' }, ({ path }) => ({
        contents: path === 'engine' ? wrapper : completion, loader: 'js', resolveDir: js,
      }));
    },
  };
}

/** Turns what wasm2js prints into a module whose default export makes a fresh instance and returns its exports. */
export function moduleAsJavaScript(printed) {
  const cut = printed.search(/^var retasmFunc\s*=/m);
  if (cut < 0 || /^import /m.test(printed)) throw new Error('wasm2js printed something else than expected');
  return `${printed.slice(0, cut)}
export default () => asmFunc({ abort() { throw new Error('unreachable'); } });`;
}
