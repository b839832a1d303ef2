/**
 * The door of the engine: loads the module and the compiled law, answers questions about them. Its parts are in
 * `engine/`; only `engine/module.js` sees the memory of the module. No request is ever made because of an answer.
 */
import { GuideError } from './engine/errors.js';
import { openGuide } from './engine/guide.js';
import { isAddress } from './engine/loading.js';
import { besideNames, joinNames } from './engine/names.js';
import { joinTexts } from './engine/texts.js';
import { openTyped } from './engine/typed.js';

export { GuideError, joinNames, joinTexts };

/** A file beside this one: never another host. @param {string} name */
function beside(name) {
  const base = import.meta.url; // apart from `new URL`, or bundlers would take the files in
  return new URL(name, base);
}

/** Where the whole law is, beside its first part; null for a pack of another name: it is whole. @param {URL|string} first */
const wholePack = (first) => (/\.first\.pack(?=$|[?#])/.test(String(first)) ? String(first).replace('.first.pack', '.pack') : null);

/**
 * Opens a guide. What is not given is read beside this file.
 * **Fails:** `load_failed`, `wasm_refused`, `names_malformed`, `names_format`, `pack_*`, `pack_of_other_names`.
 * @param {import('./types.js').GuideOptions} [options]
 * @returns {Promise<import('./types.js').Guide>}
 */
export async function createGuide({
  wasm = beside('permit-guide.wasm'), names = beside('names.json'), texts = beside('texts/'), inParts = false,
  pack = beside(inParts ? 'rulebook.first.pack' : 'rulebook.pack'), moreNames = besideNames(names, beside('names.more.json')),
  morePack = inParts && isAddress(pack) ? wholePack(pack) : null,
} = {}) {
  return openGuide({ wasm, pack, morePack, names, moreNames, texts, inParts });
}

/**
 * Opens the engine alone, integers in and out: no names, no objects, nothing allocated on the way of an answer.
 * **Fails:** `load_failed`, `wasm_refused`, `pack_*`.
 * @param {import('./types.js').EngineOptions} [options] `names` may be left out; slots and permits then go by number
 * @returns {Promise<import('./types.js').TypedEngine>}
 */
export async function openEngine({ wasm = beside('permit-guide.wasm'), pack = beside('rulebook.pack'), names } = {}) {
  return openTyped(wasm, pack, names);
}
