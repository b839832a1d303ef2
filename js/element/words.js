// Finds the words for ids and keys in one language; what it lacks stands in French beside it, and is marked as such. Pure.
import { lazily } from './format.js';

function dig(texts, path) {
  let value = texts;
  for (const step of path) value = value?.[step];
  return value === '' || value === null ? undefined : value;
}

/** What never begins a line in French: a mark, kept by the space before it; a pronoun, kept by its hyphen ("êtes-vous", "a-t-elle"). */
const TYPOGRAPHY = {
  fr: (text) => text.replace(/ ([:;?!»€%])/g, '\u00a0$1').replace(/« /g, '«\u00a0')
    .replace(/(rendez)?-(?=t-|(?:vous|nous|ils?|elles?|on|ce|je|l[ae]s?)\b)/gi, (found, noun) => (noun ? found : '\u2011')),
};

function tidy(value, language) {
  const typeset = TYPOGRAPHY[language?.split('-')[0]];
  if (typeset === undefined) return value;
  if (typeof value === 'string') return typeset(value);
  return Array.isArray(value) ? value.map((item) => tidy(item, language)) : value;
}

export const fill = (sentence, params) => sentence.replace(/\{(\w+)\}/g, (whole, name) => params[name] ?? whole);

/**
 * @param {object} texts one language; `french` holds what it lacks
 * @param {boolean} isWhole false while the second part of the words is on its way
 */
export function createWords(texts, isWhole = true) {
  const plural = new Intl.PluralRules(texts.language);
  const digits = lazily(() => new Intl.NumberFormat(`${texts.language}-u-nu-latn`));
  const { french } = texts;
  const lookUp = (key) => tidy(dig(texts, ['ui', key]), texts.language) ?? tidy(dig(french, ['ui', key]), 'fr');

  /** An interface sentence; a key without words says that they are to come, or shows itself, so that it is seen and mended. */
  const t = (key, params = {}) => fill(lookUp(key) ?? (isWhole ? key : lookUp('words_to_come') ?? key), params);
  const has = (key) => lookUp(key) !== undefined;
  /** A sentence that depends on a number: `key_one`, `key_other`, ... by the rules of the language. */
  const count = (key, number, params = {}) => {
    const form = `${key}_${plural.select(number)}`;
    return t(has(form) ? form : `${key}_other`, { ...params, n: digits().format(number) });
  };
  /** Words of the rulebook: the value and, when it is borrowed from French, its language. */
  const find = (...path) => {
    const own = dig(texts, path);
    if (own !== undefined) return { text: tidy(own, texts.language), lang: null };
    const borrowed = dig(french, path);
    return { text: tidy(borrowed, 'fr') ?? null, lang: borrowed === undefined ? null : 'fr' };
  };
  return { t, has, count, find, isWhole, language: texts.language, direction: texts.direction ?? 'ltr' };
}

/** The first of several places that has words. When there are none: that they are still to come, else the last path, the id itself. */
export function firstOf(words, ...paths) {
  for (const path of paths) {
    const found = words.find(...path);
    if (found.text !== null) return found;
  }
  return { text: words.isWhole === false ? words.t('words_to_come') : paths.at(-1).at(-1), lang: null };
}

/** The sentence of a condition, in the permit's own words first. */
export const labelOf = (words, permitId, label) => firstOf(words, ['permits', permitId, 'labels', label], ['labels', label], [label]);

/** A warning, in the permit's own words first. */
export const warningOf = (words, permitId, id) => firstOf(words, ['permits', permitId, 'warnings', id], ['warnings', id], [id]);

export function permitName(words, id) {
  return firstOf(words, ['permits', id, 'name'], ['permits', id, 'short_name'], ['grounds', id], [id]);
}

export function shortPermitName(words, id) {
  return firstOf(words, ['permits', id, 'short_name'], ['permits', id, 'name'], ['grounds', id], [id]);
}

/** The name of a permit one may hold, as a choice. */
export function groundName(words, id) {
  return firstOf(words, ['grounds', id], ['permits', id, 'short_name'], ['permits', id, 'name'], [id]);
}
