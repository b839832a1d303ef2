// Words of one language for the pages: those of the element, and a third part, `ui_pages`, that no script carries. What a language lacks stands in French.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { joinTexts } from '../../js/engine/texts.js';
import { createFormat } from '../../js/element/format.js';
import { createWords, fill } from '../../js/element/words.js';
import { hashOf } from '../words.mjs';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** The own sentences of a translated language that were made from the French of today. */
function translatedPages(locales, language, french) {
  const path = join(locales, language, 'interface.json');
  if (!existsSync(path)) return {};
  const own = readJson(path);
  const isOfToday = (key) => own[`ui/${key}`]?.from === hashOf(french[key]);
  return Object.fromEntries(Object.keys(french).filter(isOfToday).map((key) => [key, own[`ui/${key}`].text]));
}

/** What the pages alone say, in a language. @returns {Record<string, string>} */
function wordsOfPages(locales, language) {
  const french = readJson(join(locales, 'fr.json')).ui_pages;
  const path = join(locales, `${language}.json`);
  return existsSync(path) ? readJson(path).ui_pages : translatedPages(locales, language, french);
}

/**
 * @returns {{words: object, format: object, say: (key: string, params?: object) => {text: string, lang: string|null}}} `say` marks an interface
 * sentence that is borrowed from French, which `words.t` does not
 */
export function languageOfPages({ dist, locales }, language) {
  const part = (end) => readJson(join(dist, 'texts', language + end));
  const texts = joinTexts(part('.json'), part('.more.json'));
  const [own, french] = [wordsOfPages(locales, language), wordsOfPages(locales, 'fr')];
  const whole = { ...texts, ui: { ...texts.ui, ...own }, french: { ...texts.french, ui: { ...french, ...texts.french?.ui } } };
  const words = createWords(whole);
  const say = (key, params = {}) => {
    const { text, lang } = words.find('ui', key);
    if (text === null) throw new Error(`no words: ${key}`);
    return { text: fill(text, params), lang };
  };
  return { words, format: createFormat(language), say, ownName: texts.own_name };
}
