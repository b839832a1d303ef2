// Bytes and JavaScript for the files that carry everything inside. Lives here: the embedding. Not here: what is shipped.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Bytes as the body of a double-quoted JavaScript string, one character U+0000 to U+00FF for each byte: a quarter
 * smaller than base64 once compressed. Safe inside a <script>; must be served as UTF-8, which `decode` checks.
 */
export function bytesAsString(bytes) {
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

/**
 * Turns what wasm2js prints into a stand-in for the global `WebAssembly`, just large enough for js/engine.js: any
 * bytes give a fresh instance of the same module. Used only in the file for pages where WebAssembly is switched off.
 */
export function standInForWebAssembly(wasm2jsPath) {
  const code = readFileSync(wasm2jsPath, 'utf8');
  const cut = code.search(/^var retasmFunc\s*=/m);
  if (cut < 0 || /^import /m.test(code)) throw new Error('wasm2js printed something else than expected');
  return `
const makeExports = () => {
${code.slice(0, cut)}
return asmFunc({ abort() { throw new NoWebAssembly.RuntimeError('unreachable'); } });
};
class Module {}
class Instance { constructor() { this.exports = makeExports(); } }
const pair = async () => ({ module: new Module(), instance: new Instance() });
export const NoWebAssembly = {
  Module, Instance,
  CompileError: class extends Error {}, LinkError: class extends Error {}, RuntimeError: class extends Error {},
  validate: () => true,
  compile: async () => new Module(),
  compileStreaming: async () => new Module(),
  instantiate: async (source) => (source instanceof Module ? new Instance() : pair()),
  instantiateStreaming: pair,
};`;
}
