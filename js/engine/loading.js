// Gets bytes, JSON and the module from whatever was given: an address, bytes, a Response, or the thing itself.
import { fail, GuideError } from './errors.js';
import { bringSpare } from './spare-beside.js';

const { document, process } = /** @type {any} */ (globalThis);

/** A cache asks whether its file is still the one there: a corrected law is never mixed with the one before (decision 0021). */
export const FRESH = /** @type {const} */ ({ cache: 'no-cache' });

/** Relative addresses count from the page; in Node from the working folder. */
const pageUrl = () => document?.baseURI ?? (process && `file://${process.cwd()}/`);

/** @param {unknown} source */
export const isAddress = (source) => typeof source === 'string' || source instanceof URL;

/** @param {unknown} source */
const isBytes = (source) => source instanceof ArrayBuffer || ArrayBuffer.isView(source);

/** @param {URL} url */
async function readFile(url) {
  const files = 'node:fs/promises'; // in a variable: bundlers leave the import alone, browsers never reach it
  const { readFile: read } = await import(/* @vite-ignore */ /* webpackIgnore: true */ files);
  return new Response(await read(url));
}

/** @param {any} source address, bytes or Response @returns {Promise<Response>} */
async function respond(source) {
  let response = isBytes(source) ? new Response(/** @type {any} */ (source)) : source;
  let url = response.url;
  if (isAddress(source)) {
    try {
      const address = new URL(source, pageUrl());
      url = address.href;
      response = await (address.protocol === 'file:' && !document ? readFile(address) : fetch(address, FRESH));
    } catch (cause) {
      fail('load_failed', '', { url: String(url ?? source) }, cause);
    }
  }
  return response.ok ? response : fail('load_failed', '', { url, status: response.status });
}

/** @param {any} source */
export async function bytesOf(source) {
  return new Uint8Array(await (await respond(await source)).arrayBuffer());
}

/** @param {any} source also the parsed object itself */
export async function jsonOf(source) {
  const given = await source;
  if (!isAddress(given) && !isBytes(given) && !(given instanceof Response)) return given;
  const response = await respond(given);
  return response.json().catch((cause) => fail('load_failed', '', { url: response.url || String(given) }, cause));
}

/** What came as the module: the second script checks it (js/element/altered.js). @type {{module?: Response}} */
export const kept = {};

/** Compiles while it arrives where the server names the right type, else when all is there. @param {Response} response */
async function instantiate(response) {
  kept.module = response.clone();
  const isNamed = /^application\/wasm\b/i.test(response.headers.get('content-type') ?? '');
  if (isNamed && WebAssembly.instantiateStreaming) return WebAssembly.instantiateStreaming(response, {});
  return WebAssembly.instantiate(await response.arrayBuffer(), {});
}

/** @param {any} source */
async function compiled(source) {
  const given = await source;
  if (given instanceof WebAssembly.Module) return WebAssembly.instantiate(given, {});
  return (await instantiate(await respond(given))).instance;
}

/**
 * The exports of a fresh instance; of the same module as JavaScript where WebAssembly is switched off or forbidden.
 * **Fails:** `load_failed`; `wasm_refused` when it is damaged.
 * @param {any} source also a `WebAssembly.Module`
 */
export async function exportsOf(source) {
  try {
    return /** @type {any} */ (await compiled(source)).exports;
  } catch (cause) {
    const spare = await bringSpare().then(({ spareExports }) => spareExports()).catch(() => null);
    if (spare === null && cause instanceof GuideError) throw cause;
    return spare ?? fail('wasm_refused', '', {}, cause);
  }
}
