// Dates, numbers, money, lists and countries in the visitor's language, all by `Intl`. Pure.

/** What a language says otherwise than `Intl` does: the first of the month; in Pashto the day before the month and the year. */
const TIDY = { fr: (text) => text.replace(/(^|\s)1 /, '$11er '), ps: (text) => text.replace(/^(\d{4}) (\S+) (\d+)$/, '$3 $2 $1') };

/** Days are written as in Europe, the day before the month. Dari is the Persian of Afghanistan. */
const REGION = { en: 'en-GB', prs: 'fa-AF' };

/**
 * Years and digits are those of French papers, so that a date can be compared with them. A browser that does not know a
 * language gets dates and countries as they stand on French papers, never in a third language.
 */
export function localeOf(language) {
  const wanted = REGION[language] ?? language;
  const [known = 'fr'] = Intl.DateTimeFormat.supportedLocalesOf(wanted);
  return `${known}-u-ca-gregory-nu-latn`;
}

/** In a line that runs from the right, a day or a price holds together: it stands apart from the signs and figures beside it. */
const apart = (text) => `\u2068${text}\u2069`;
const asItIs = (text) => text;

/** Made when it is first asked for: the tables of `Intl` are slow to open on a cheap phone, and the first screen needs few of them. */
export function lazily(make) {
  let made;
  return () => (made ??= make());
}

/** @param {'ltr'|'rtl'} direction of the line it will stand in; from the right no day is made of figures and bars, which would be read backwards */
export function createFormat(language, direction = 'ltr') {
  const isFromRight = direction === 'rtl';
  const locale = localeOf(language);
  const long = lazily(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
  const full = lazily(() => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }));
  const clock = lazily(() => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' }));
  const short = lazily(() => new Intl.DateTimeFormat(locale, { dateStyle: isFromRight ? 'long' : 'medium', timeZone: 'UTC' }));
  const regions = lazily(() => new Intl.DisplayNames([locale], { type: 'region' }));
  const numbers = lazily(() => new Intl.NumberFormat(locale));
  const lists = lazily(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const hold = isFromRight ? apart : asItIs;
  const spell = TIDY[language.split('-')[0]] ?? asItIs;
  const tidy = (text) => hold(spell(text));
  const euros = (digits) => lazily(() => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', minimumFractionDigits: digits, maximumFractionDigits: digits }));
  const [whole, cents] = [euros(0), euros(2)];
  return {
    day: (iso) => tidy(long().format(Date.parse(iso))),
    weekday: (iso) => tidy(full().format(Date.parse(iso))),
    time: (time) => hold(clock().format(Date.parse(`1970-01-01T${time}Z`))),
    shortDay: (iso) => tidy(short().format(Date.parse(iso))),
    number: (value) => numbers().format(value),
    money: (value) => hold((Number.isInteger(value) ? whole : cents)().format(value)),
    list: (items) => lists().format(items),
    country: (code) => regions().of(code) ?? code,
  };
}

/** The first day that is written opens the browser's tables, whatever the language: better while the files come than afterwards. */
export const warmUp = () => createFormat('fr').day('2026-01-01');

/** Countries sorted as the language sorts them. */
export function sortedCountries(codes, format, language) {
  const { compare } = new Intl.Collator(language);
  return codes.map((code) => ({ code, name: format.country(code) })).sort((a, b) => compare(a.name, b.name));
}

/** For comparing what is typed with what is written. */
export const plain = (text) => text.normalize('NFD').replace(/\p{Mn}/gu, '').replace(/[’'`-]/g, ' ').replace(/\s+/g, ' ').trim().toLowerCase();

/** The country someone typed: an exact name, whatever its accents and capitals; or the only one that begins so. */
export function findCountry(typed, countries) {
  const wanted = plain(typed);
  if (wanted === '') return null;
  const exact = countries.find((country) => plain(country.name) === wanted);
  if (exact) return exact.code;
  const begun = countries.filter((country) => plain(country.name).startsWith(wanted));
  return begun.length === 1 && wanted.length >= 3 ? begun[0].code : null;
}
