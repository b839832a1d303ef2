// A day or an hour typed in one field, in the order of the language; a caseworker types many. Makes the parts that draft.js checks. Pure.
import { plainDigits } from './dates.js';
import { localeOf } from './format.js';

const PARTS = ['day', 'month', 'year'];
const YEAR_DIGITS = 4;

/** The order of day, month and year in a language. @returns {string[]} */
export function dateOrder(language) {
  const parts = new Intl.DateTimeFormat(localeOf(language), { year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(0);
  return parts.map(({ type }) => type).filter((type) => PARTS.includes(type));
}

/** What writes direction and what separates. */
const MARKS = /[\u200e\u200f\u061c]/g;
const BETWEEN = /[\s./\-،]+/;

/** Eight digits in a row: "27032019". */
const RUN = /^\d{8}$/;

function cutRun(digits, order) {
  let at = 0;
  return order.map((part) => {
    const length = part === 'year' ? YEAR_DIGITS : 2;
    at += length;
    return digits.slice(at - length, at);
  });
}

const looksLikeYear = (piece) => piece.length === YEAR_DIGITS;

/**
 * @param {string[]} order of the parts, as `dateOrder` gives it; a day as ISO 8601 writes it ("2019-03-27") is understood in every language
 * @returns {{day: string, month: string, year: string}} as typed, unchecked; what is not there is empty
 */
export function partsOfText(text, order) {
  const typed = plainDigits(text).replace(MARKS, '').trim();
  const pieces = RUN.test(typed) ? cutRun(typed, order) : typed.split(BETWEEN).filter(Boolean);
  const isYearFirst = pieces.length > 0 && looksLikeYear(pieces[0]);
  const found = Object.fromEntries((isYearFirst ? [...PARTS].reverse() : order).map((part, index) => [part, pieces[index] ?? '']));
  return pieces.length > PARTS.length ? { ...found, year: pieces.slice(2).join(' ') } : found;
}

const pad = (text, length) => String(text).padStart(length, '0');

/** A day as it is typed in this order; empty when it has no parts. */
export function textOfParts({ day, month, year }, order) {
  const written = { day: day && pad(day, 2), month: month && pad(month, 2), year };
  return order.map((part) => written[part]).filter(Boolean).join('/');
}

/** "17:40", "17h40", "17 h", "1740" as `{hour, minute}`, unchecked. */
export function partsOfHour(text) {
  const typed = plainDigits(text).replace(MARKS, '').trim();
  const run = /^(\d\d)(\d\d)$/.exec(typed);
  const [hour = '', minute = ''] = run ? run.slice(1) : typed.split(/[\s:.hH]+/);
  return { hour, minute };
}

export const textOfHour = ({ hour, minute }) => (hour === '' ? '' : `${pad(hour, 2)}:${pad(minute || 0, 2)}`);
