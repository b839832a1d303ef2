// Answers as a file that the visitor keeps. Open, it is JSON with the answers in the shapes of case files, by the names of facts: a later rulebook
// knows them again. Locked, its outside does not say what it is about.
//
//   {"permit-guide-answers": 1, "rulebook": "2026.11.27", "saved_on": "2026-11-27", "answers": {...}, "lengths": {...}}
//   {"locked-notes": 1, "cipher": ..., "derivation": ..., "rounds": ..., "salt": ..., "iv": ..., "data": ...}
import { fail, isObject } from '../engine/errors.js';
import { isDay } from '../engine/days.js';
import { readLock } from './lock.js';

const FORMAT = 1;
const OPEN = 'permit-guide-answers';
const LOCKED = 'locked-notes';

/** Everything that can be answered takes a tenth of this. */
export const MOST_BYTES = 256 * 1024;

/** Says nothing to whoever reads the list of downloads. @param {string} day */
export const nameOfFile = (day) => `notes-${day}.json`;

/**
 * @param {{answers: object, lengths: object}} state of the visit: `lengths` are those that stand on papers in the place of a day
 * @param {{rulebook: string, day: string}} about
 */
export function writeFile({ answers, lengths }, { rulebook, day }) {
  return JSON.stringify({ [OPEN]: FORMAT, rulebook, saved_on: day, answers, ...(Object.keys(lengths).length > 0 && { lengths }) }, null, 1);
}

/** @param {object} lock of `lock` */
export const writeLocked = (lock) => JSON.stringify({ [LOCKED]: FORMAT, ...lock });

const BEGINS = new RegExp(`^\\s*\\{\\s*"(?:${OPEN}|${LOCKED})"`);

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return fail(BEGINS.test(text) ? 'kept_cut_off' : 'kept_not_ours');
  }
}

/** Extra members are of a later version of this format, and are left alone. */
function contentOf(record) {
  const { answers, lengths, rulebook, saved_on: day } = record;
  if (!isObject(answers)) fail('kept_damaged');
  return { answers, lengths: isObject(lengths) ? lengths : {}, rulebook: typeof rulebook === 'string' ? rulebook : null, savedOn: isDay(day) ? day : null };
}

/**
 * **Fails:** `kept_not_ours`, `kept_cut_off`, `kept_damaged`, `kept_newer` (a format to come).
 * @param {string} text of a file
 * @returns {{locked: object}|{answers: object, lengths: object, rulebook: string|null, savedOn: string|null}} answers that still have to be checked
 */
export function readFile(text) {
  const record = parsed(text.replace(/^\uFEFF/, ''));
  const mark = [OPEN, LOCKED].find((name) => isObject(record) && Object.hasOwn(record, name)) ?? fail('kept_not_ours');
  if (!Number.isInteger(record[mark]) || record[mark] < 1) fail('kept_damaged');
  if (record[mark] > FORMAT) fail('kept_newer');
  return mark === OPEN ? contentOf(record) : { locked: readLock(record) ?? fail('kept_damaged') };
}
