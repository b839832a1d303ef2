// Everything that depends on the language, made once when it is chosen.
import { createFormat, sortedCountries } from './format.js';
import { createWords } from './words.js';

export function createLanguage({ texts, reference }, names) {
  const format = createFormat(texts.language);
  return {
    words: createWords(texts, reference),
    french: reference,
    format,
    countries: sortedCountries(names?.countries ?? [], format, texts.language),
  };
}
