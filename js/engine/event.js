// The event of a time limit, from the shape of case files into the integers of the module (`pg_event`).
import { choice } from './answers.js';
import { dayNumber } from './days.js';
import { below, fail, withKeys, wrongType } from './errors.js';
import { minuteNumber } from './times.js';

export const NONE = -1;
export const NO_DAY = -(2 ** 31);
const MOST_MOVES = 6; // of core/deadline/event.hpp
const CALENDAR = { min: '0001-01-01', max: '9999-12-31' };
const KEYS = ['on', 'at', 'served', 'reached_on', 'territory', 'court', 'case', 'printed_on', 'printed_at', 'moves'];
const MOVE_KEYS = ['by', 'on', 'at', 'answered_on'];

/** @template T @param {T|undefined|null} value @param {(value: T) => number} read @param {number} [missing] */
const optional = (value, read, missing = NONE) => (value === undefined || value === null ? missing : read(value));

/**
 * **Fails:** `wrong_type`, `unknown_key`, `unknown_choice`, `date_malformed`, `date_no_such_day`, `time_malformed`, `too_many_items`.
 * @param {unknown} given
 * @param {string[]} cases of the limit
 * @param {any} names
 * @returns {number[]} in the order of `pg_event`
 */
export function eventInts(given, cases, { services, territories, moves: kinds }) {
  const at = (/** @type {string} */ key) => `/event/${key}`;
  const event = withKeys(given, KEYS, '/event');
  const day = (/** @type {string} */ key) => (/** @type {any} */ value) => dayNumber(value, at(key), CALENDAR);
  const time = (/** @type {string} */ key) => (/** @type {any} */ value) => minuteNumber(value, at(key));
  const one = (/** @type {string} */ key, /** @type {string[]} */ ids) => (/** @type {any} */ value) => choice(value, ids, at(key), 'choice');
  const happened = event.moves ?? [];
  if (!Array.isArray(happened)) return wrongType(at('moves'), 'list');
  if (happened.length > MOST_MOVES) fail('too_many_items', at('moves'), { max: MOST_MOVES });
  return [
    dayNumber(event.on, at('on'), CALENDAR), optional(event.at, time('at')),
    optional(event.served, one('served', services.map((/** @type {{id: string}} */ { id }) => id))), optional(event.reached_on, day('reached_on'), NO_DAY),
    optional(event.territory, one('territory', territories)), optional(event.court, one('court', territories)),
    optional(event.case, one('case', cases)), optional(event.printed_on, day('printed_on'), NO_DAY), optional(event.printed_at, time('printed_at')),
    happened.length, ...happened.flatMap((move, index) => moveInts(move, below('/event/moves', index), kinds)),
  ];
}

/** @param {unknown} given @param {string} path @param {string[]} kinds */
function moveInts(given, path, kinds) {
  const { by, on, at, answered_on: answered } = withKeys(given, MOVE_KEYS, path);
  return [
    choice(by, kinds, `${path}/by`, 'choice'), dayNumber(on, `${path}/on`, CALENDAR), optional(at, (value) => minuteNumber(value, `${path}/at`)),
    optional(answered, (value) => dayNumber(value, `${path}/answered_on`, CALENDAR), NO_DAY),
  ];
}
