// The guide of the public API: names for people on top of the module's numbers.
import { answerWriter, widthOfAll } from './answers.js';
import { count } from './count.js';
import { dayNumber } from './days.js';
import { fail, withKeys } from './errors.js';
import { bytesOf, jsonOf, exportsOf } from './loading.js';
import { Module } from './module.js';
import { Assessment } from './outcomes.js';
import { Session } from './session.js';

const NAMES_FORMAT = 1;
const SECTIONS = { facts: 1, permits: 9, routes: 10 }; // of core/pack/layout.hpp
const SLOTS = 2;

/** @param {{id: string}[]} records */
const byId = (records) => Object.fromEntries(records.map((record) => [record.id, record]));

/** Names and pack must be of one build: an old file from a cache would put wrong names on right numbers. */
function checkTogether(/** @type {Module} */ module, /** @type {any} */ names, /** @type {number} */ slotCount) {
  const isOne = module.counts(SLOTS) === slotCount
    && Object.entries(SECTIONS).every(([name, section]) => module.counts(section) === names[name].length);
  if (!isOne) fail('pack_of_other_names');
}

/** Reads the words of a language once. @param {string[]} languages @param {any} source folder, or words by language */
function textReader(languages, source) {
  /** @type {Record<string, Promise<any>>} */
  const known = {};
  const isFolder = typeof source === 'string' || source instanceof URL;
  const read = (/** @type {string} */ language) => jsonOf(isFolder ? `${source}/`.replace(/\/\/$/, '/') + `${language}.json` : source[language] ?? fail('unknown_language'));
  return async (/** @type {string} */ language) => {
    if (!languages.includes(language)) fail('unknown_language');
    try {
      return await (known[language] ??= read(language));
    } catch (error) {
      delete known[language]; // a later try may succeed
      throw error;
    }
  };
}

/**
 * @param {any} wasm @param {any} pack @param {any} namesSource @param {any} texts as in `GuideOptions`
 * @returns {Promise<import('../types.js').Guide>}
 */
export async function openGuide(wasm, pack, namesSource, texts) {
  const [exports, bytes, names] = await Promise.all([exportsOf(wasm), bytesOf(pack), jsonOf(namesSource)]);
  if (names?.format !== NAMES_FORMAT || !names.facts) fail('names_malformed');
  const module = new Module(exports, bytes, names.errors);
  const slotCount = widthOfAll(names.facts);
  checkTogether(module, names, slotCount);
  const session = new Session(module, names, slotCount);
  const write = answerWriter(names);
  return {
    names: { ...names, sources: byId(names.sources), places: byId(names.places) },
    assess(/** @type {any} */ request) {
      const { asOf, answers } = withKeys(request, ['asOf', 'answers']);
      const day = dayNumber(asOf, '/asOf', { min: names.first_day, max: names.last_day }, 'as_of_out_of_range');
      const slots = session.begin();
      write(answers, slots);
      return /** @type {any} */ (new Assessment(asOf, { session, request: { slots, day } }));
    },
    count: (/** @type {unknown} */ rule) => count(session, rule),
    texts: textReader(names.languages, texts),
    dispose: () => session.dispose(),
  };
}
