// Everything that depends on the language, made once when it is chosen.
import { createFormat, lazily, sortedCountries } from './format.js';
import { createWords } from './words.js';

/** The language that a tag asks for: its region makes no difference, its plain form does (`fr-simple`, as registered). */
export const languageOf = (tag) => (tag.endsWith('-simple') ? tag : tag.split('-')[0]);

export function createLanguage(read, names) {
  const { texts, isWhole } = read;
  const format = createFormat(texts.language, texts.direction);
  return {
    read,
    words: createWords(texts, isWhole),
    format,
    countries: lazily(() => sortedCountries(names?.countries ?? [], format, texts.language)),
  };
}

/** The same language once the second part of its words is there. The countries, too: whoever begins is asked for one. */
export function completeLanguage(language, read) {
  language.countries();
  return { ...language, read, words: createWords(read.texts) };
}
