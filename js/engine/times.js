// Times of day: minutes after midnight inside, "17:40" outside.
import { fail, wrongType } from './errors.js';

const MINUTES = 60;
const WHOLE_DAY = 1440;

/**
 * Minutes after midnight.
 * **Fails:** `wrong_type`, `time_malformed`.
 * @param {unknown} text @param {string} path
 */
export function minuteNumber(text, path) {
  if (typeof text !== 'string') return wrongType(path, 'time');
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? fail('time_malformed', path);
  return Number(hours) * MINUTES + Number(minutes);
}

const pad = (/** @type {number} */ number) => String(Math.floor(number)).padStart(2, '0');

/** Null for no time, and for the end of a day. @param {number} minute @returns {string|null} */
export const timeText = (minute) => (minute < 0 || minute >= WHOLE_DAY ? null : `${pad(minute / MINUTES)}:${pad(minute % MINUTES)}`);
