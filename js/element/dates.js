// Days as the visitor types them and as the engine wants them (ISO 8601). Pure; only `localToday` is given a clock by its caller.

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Last day of a month, 1 to 12. */
function daysInMonth(year, month) {
  return month === 2 && isLeapYear(year) ? 29 : DAYS_IN_MONTH[month - 1];
}

const pad = (number, length) => String(number).padStart(length, '0');

const isoDay = (year, month, day) => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

/** The visitor's own calendar day, not the one of Greenwich. */
export function localToday(now) {
  return isoDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

export function partsOfDay(iso) {
  const [year, month, day] = iso.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}

export function dayBefore(iso) {
  const [year, month, day] = iso.split('-').map(Number);
  if (day > 1) return isoDay(year, month, day - 1);
  if (month > 1) return isoDay(year, month - 1, daysInMonth(year, month - 1));
  return isoDay(year - 1, 12, 31);
}

/** Digits of any script that phones type (Arabic, Persian, Bengali) become 0 to 9. */
export function plainDigits(text) {
  return String(text ?? '').replace(/\p{Nd}/gu, (digit) => String(valueOfDigit(digit)));
}

/** Decimal digits of every script stand in runs of ten, in order. */
function valueOfDigit(digit) {
  const code = digit.codePointAt(0);
  let zero = code;
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (code - zero) % 10;
}

function wholeNumber(text) {
  const digits = plainDigits(text).trim();
  return /^\d{1,4}$/.test(digits) ? Number(digits) : null;
}

const fault = (code, fields) => ({ code, fields });

/**
 * Reads three fields into a day.
 * @returns {{day: string}|{error: {code: string, fields: string[]}}} the error names the fields to mend
 */
export function readDay({ day, month, year }, { min, max } = {}) {
  const given = { day, month, year };
  const empty = Object.keys(given).filter((field) => String(given[field] ?? '').trim() === '');
  if (empty.length === 3) return { error: fault('date_missing', ['day', 'month', 'year']) };
  if (empty.length > 0) return { error: fault('date_incomplete', empty) };
  const [d, m, y] = [day, month, year].map(wholeNumber);
  if (y === null || y < 1000) return { error: fault('date_year', ['year']) };
  if (m === null || m < 1 || m > 12) return { error: fault('date_month', ['month']) };
  if (d === null || d < 1 || d > 31) return { error: fault('date_day', ['day']) };
  if (d > daysInMonth(y, m)) return { error: fault('date_not_real', ['day', 'month']) };
  const iso = isoDay(y, m, d);
  if (min && iso < min) return { error: fault('date_too_early', ['year']) };
  if (max && iso > max) return { error: fault('date_too_late', ['year']) };
  return { day: iso };
}
