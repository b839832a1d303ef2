// The guide of the public API: names for people on top of the module's numbers.
import { answerWriter, widthOfAll } from './answers.js';
import { count } from './count.js';
import { dayNumber } from './days.js';
import { momentOf, timeLimit } from './deadlines.js';
import { openDoor } from './doors.js';
import { fail, withKeys } from './errors.js';
import { bytesOf, jsonOf, exportsOf } from './loading.js';
import { Module } from './module.js';
import { areWhole, joinNames, readFirstNames, readNames } from './names.js';
import { Assessment } from './outcomes.js';
import { Session } from './session.js';
import { textReader } from './texts.js';

const SECTIONS = { facts: 1, permits: 9, routes: 10, limit_versions: 26, limit_readings: 27 }; // of core/pack/layout.hpp
const SLOTS = 2;

/** @param {{id: string}[]} records */
const byId = (records) => Object.fromEntries(records.map((record) => [record.id, record]));

/** Names and pack must be of one build: an old file from a cache would put wrong names on right numbers. */
function checkTogether(/** @type {Module} */ module, /** @type {any} */ names, /** @type {number} */ slotCount) {
  const isOne = module.counts(SLOTS) === slotCount
    && Object.entries(SECTIONS).every(([name, section]) => !names[name] || module.counts(section) === names[name].length);
  if (!isOne) fail('pack_of_other_names');
}

/** Names as the public API gives them. @param {any} names */
const publicNames = (names) => ({ ...names, sources: byId(names.sources ?? []), places: byId(names.places ?? []) });

/**
 * @param {Required<import('../types.js').GuideOptions>} options
 * @returns {Promise<import('../types.js').Guide>}
 */
export async function openGuide({ wasm, pack, names: source, moreNames, texts, inParts }) {
  const reading = inParts ? readFirstNames(source) : readNames(source, moreNames);
  const [exports, bytes, names] = await Promise.all([exportsOf(wasm), bytesOf(pack), reading]);
  const module = new Module(exports, bytes, names.errors);
  const slotCount = widthOfAll(names.facts);
  checkTogether(module, names, slotCount);
  const session = new Session(module, names, slotCount);
  let write = answerWriter(names);
  /** The rest of the names. What was assessed before does not change. */
  async function complete() {
    if (areWhole(session.names)) return;
    const whole = joinNames(names, await jsonOf(moreNames));
    if (!module.exports) fail('disposed');
    checkTogether(module, whole, slotCount);
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
      const { minute } = momentOf(asOf);
      return openDoor(session, id, { ...requestOf(String(asOf).split('T')[0], answers), minute });
    },
    timeLimit: (/** @type {string} */ id, /** @type {any} */ event, /** @type {any} */ options) => timeLimit(session, id, event, options),
    count: (/** @type {unknown} */ rule) => count(session, rule),
    texts: textReader(names.languages, texts),
    dispose: () => session.dispose(),
  };
  return guide;
}
