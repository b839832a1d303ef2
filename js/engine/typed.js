// The engine without names or objects: integers in slots, a reply as integers. For measuring and for batches.
// A reply: regime, next fact, settled, open, questions, permits; then for each permit status, first day, last day,
// undecided from, route, settled.
import { numberSlots } from './answers.js';
import { bytesOf, exportsOf } from './loading.js';
import { rawPack } from './pack.js';
import { Module } from './module.js';
import { readFirstNames } from './names.js';

const HEADER = 6;
const WIDTH = 6;
const POSSIBLE = 3;
const ELIGIBLE = 4;

/** @param {any} wasm @param {any} pack @param {any} source names, or nothing: as in `EngineOptions` */
export async function openTyped(wasm, pack, source) {
  const [exports, bytes, names] = await Promise.all([exportsOf(wasm), bytesOf(pack).then(rawPack), source && readFirstNames(source)]);
  if (names) numberSlots(names.facts);
  const module = new Module(exports, bytes, names?.errors);
  /** @type {Int32Array} */
  let reply = new Int32Array();
  return {
    slot: (/** @type {string} */ name) => names?.facts.find((/** @type {any} */ { id }) => id === name)?.slot ?? Number(name.slice(1)),
    set: (/** @type {number} */ slot, /** @type {number} */ value) => module.set(slot, value),
    assess(/** @type {number} */ day) {
      const address = module.check(module.functions.pg_assess(day));
      const ints = module.view();
      if (reply.byteOffset !== address || reply.buffer !== ints.buffer) {
        const at = address / 4;
        reply = ints.subarray(at, at + HEADER + WIDTH * ints[at + HEADER - 1]);
      }
      return reply;
    },
    holds(/** @type {string|number} */ permit) {
      const index = typeof permit === 'number' ? permit : names.permits.findIndex((/** @type {any} */ { id }) => id === permit);
      const status = reply[HEADER + WIDTH * index];
      return status === POSSIBLE || status === ELIGIBLE;
    },
    clear: () => module.functions.pg_clear(),
    dispose: () => module.close(),
  };
}
