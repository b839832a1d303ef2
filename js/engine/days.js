// Days: numbers since 1970-01-01 inside, ISO 8601 text outside.
import { fail, wrongType } from './errors.js';

const DAY_MS = 864e5;
const NO_DAY = -(2 ** 31);

/** @param {number} day */
const isoOf = (day) => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** @param {number} day @returns {any} text, or null where there is no such day */
export const dayText = (day) => (day === NO_DAY ? null : isoOf(day));

/** Whether a text is written as a day. @param {any} text what is no text is none */
export const isDay = (text) => typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text);

/**
 * Reads a day of the calendar.
 * **Range:** `min` and `max` included, as ISO text, which sorts like the days.
 * **Fails:** `wrong_type`, `date_malformed`, `date_no_such_day`, then `code` when outside the range.
 * @param {unknown} text @param {string} path @param {{min?: any, max?: any}} bounds @param {string} [code]
 */
export function dayNumber(text, path, { min, max }, code = 'out_of_bounds') {
  if (typeof text !== 'string') wrongType(path, 'date');
  if (!isDay(text)) fail('date_malformed', path);
  const day = Date.parse(`${text}T00:00Z`) / DAY_MS;
  if (Number.isNaN(day) || isoOf(day) !== text) fail('date_no_such_day', path);
  if (text < min || text > max) fail(code, path, { min, max });
  return day;
}
