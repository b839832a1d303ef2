/**
 * The door of the engine: loads the module and the compiled law, answers questions about them. Its parts are in
 * `engine/`; only `engine/module.js` sees the memory of the module. No request is ever made because of an answer.
 */
import { GuideError } from './engine/errors.js';
import { openGuide } from './engine/guide.js';
import { openTyped } from './engine/typed.js';

export { GuideError };

/** The files beside this one. Never another host. */
function beside() {
  const base = import.meta.url;
  const file = (/** @type {string} */ name) => new URL(name, base);
  return { wasm: file('permit-guide.wasm'), pack: file('rulebook.pack'), names: file('names.json'), texts: file('texts/') };
}

/**
 * Opens a guide. What is not given is read beside this file.
 * **Fails:** `load_failed`, `wasm_refused`, `names_malformed`, `pack_*`, `pack_of_other_names`.
 * @param {import('./types.js').GuideOptions} [options]
 * @returns {Promise<import('./types.js').Guide>}
 */
export function createGuide(options = {}) {
  return openGuide({ ...beside(), ...options });
}

/**
 * Opens the engine alone, integers in and out: no names, no objects, nothing allocated on the way of an answer.
 * @param {import('./types.js').EngineOptions} [options] `names` may be left out; slots and permits then go by number
 * @returns {Promise<import('./types.js').TypedEngine>}
 */
export function openEngine(options = {}) {
  const { wasm, pack } = beside();
  return openTyped({ wasm, pack, ...options });
}
