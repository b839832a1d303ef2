// The guide of the public API: names for people on top of the module's numbers.
import { answerWriter, widthOfAll } from './answers.js';
import { dayNumber } from './days.js';
import { fail, withKeys } from './errors.js';
import { bytesOf, jsonOf, exportsOf } from './loading.js';
import { rawPack } from './pack.js';
import { Module } from './module.js';
import { areWhole, joinNames, readFirstNames, readNames } from './names.js';
import { Assessment } from './outcomes.js';
import { Session } from './session.js';
import { textReader } from './texts.js';
import { whole as wholeEngine } from './whole.js';

const SECTIONS = { facts: 1, permits: 9, routes: 10, limit_versions: 26, limit_readings: 27 }; // of core/pack/layout.hpp
const SLOTS = 2;

/** @param {{id: string}[]} records */
const byId = (records) => Object.fromEntries(records.map((record) => [record.id, record]));

/** Names and pack must be of one compilation: an old file from a cache would put wrong names on right numbers. The names know the checksums of both packs. */
function checkTogether(/** @type {Module} */ module, /** @type {any} */ names, /** @type {number} */ slotCount) {
  const isOne = (names.packs?.includes(module.checksum) ?? true) && module.counts(SLOTS) === slotCount
    && Object.entries(SECTIONS).every(([name, section]) => !names[name] || module.counts(section) === names[name].length);
  if (!isOne) fail('pack_of_other_names');
}

/** Names as the public API gives them. @param {any} names */
const publicNames = (names) => ({ ...names, sources: byId(names.sources ?? []), places: byId(names.places ?? []) });

/**
 * @param {Required<import('../types.js').GuideOptions>} options
 * @returns {Promise<import('../types.js').Guide>}
 */
export async function openGuide({ wasm, pack, morePack, names: source, moreNames, texts, inParts }) {
  const reading = inParts ? readFirstNames(source) : readNames(source, moreNames);
  const [exports, bytes, names] = await Promise.all([exportsOf(wasm), bytesOf(pack).then(rawPack), reading]);
  const module = new Module(exports, bytes, names.errors);
  const slotCount = widthOfAll(names.facts);
  checkTogether(module, names, slotCount);
  const session = new Session(module, names, slotCount);
  let write = answerWriter(names);
  /** The rest of the law and of the names. Outcomes that were assessed before do not change. */
  async function complete() {
    if (areWhole(session.names)) return;
    const [more, law] = await Promise.all([jsonOf(moreNames), morePack ? bytesOf(morePack).then(rawPack) : null]);
    const whole = joinNames(names, more);
    if (!module.exports) fail('disposed');
    if (law) session.reopen(law, bytes, () => checkTogether(module, whole, slotCount));
    else checkTogether(module, whole, slotCount);
    write = answerWriter(whole);
    session.names = whole;
    module.errors = whole.errors;
    guide.names = publicNames(whole);
  }
  /** @param {unknown} asOf @param {unknown} answers */
  const requestOf = (asOf, answers) => {
    const day = dayNumber(asOf, '/asOf', { min: names.first_day, max: names.last_day }, 'as_of_out_of_range');
    const slots = session.begin();
    write(answers, slots);
    return { slots, day };
  };
  /** @type {any} */
  const guide = {
    names: publicNames(names),
    complete,
    assess(/** @type {any} */ request) {
      const { asOf, answers } = withKeys(request, ['asOf', 'answers']);
      return /** @type {any} */ (new Assessment(asOf, { session, request: requestOf(asOf, answers) }));
    },
    door(/** @type {string} */ id, /** @type {any} */ request) {
      const { asOf, answers } = withKeys(request, ['asOf', 'answers']);
      const { momentOf, openDoor } = wholeEngine();
      const { minute } = momentOf(asOf);
      return openDoor(session, id, { ...requestOf(String(asOf).split('T')[0], answers), minute });
    },
    timeLimit: (/** @type {string} */ id, /** @type {any} */ event, /** @type {any} */ options) => wholeEngine().timeLimit(session, id, event, options),
    compare(/** @type {any} */ request) {
      const { asOf, other, answers } = withKeys(request, ['asOf', 'other', 'answers']);
      return wholeEngine().differencesOf(session.wholeNames, guide.assess({ asOf, answers }), guide.assess({ asOf: other, answers }));
    },
    count: (/** @type {any} */ rule) => wholeEngine().count(session, rule),
    texts: textReader(names, texts),
    forget: () => session.forget(),
    dispose: () => session.dispose(),
  };
  return guide;
}
