// Translated languages: what a visitor meets on the way of an answer is there in each; nothing shown is older than its French.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { statesOf, translatedLanguages, unconfirmed } from '../../tools/words.mjs';

/** Whole languages; the others hold the way of an answer, and French in the place of what explains further. */
const WHOLE = ['ar', 'es'];
/** Plain French borrows from French whatever is plain already. */
const PLAIN = 'fr-simple';

const names = (sentences) => sentences.map(({ file, key }) => `${file}#${key}`);
const glossary = (language) => JSON.parse(readFileSync(new URL(`../../locales/${language}/glossary.json`, import.meta.url), 'utf8'));

describe('translated languages', () => {
  it('are those that the guide promises', () => {
    assert.deepEqual(translatedLanguages(), ['ar', 'bn', 'es', 'fr-simple', 'prs', 'ps', 'pt', 'ru', 'ti', 'tr', 'uk']);
  });
  it('English was compared with the French of today (node tools/words.mjs confirm, once it was)', () => assert.deepEqual(unconfirmed().slice(0, 5), []));
  const terms = Object.keys(glossary('ar'));
  for (const language of translatedLanguages().filter((code) => code !== PLAIN)) {
    const sentences = statesOf(language);
    const lacking = sentences.filter(({ state }) => state === 'missing' || state === 'stale');
    it(`${language} has every sentence on the way of an answer, made from the French of today`, () => {
      assert.deepEqual(names(lacking.filter(({ isOnTheWay }) => isOnTheWay)).slice(0, 5), []);
    });
    if (WHOLE.includes(language)) it(`${language} is whole`, () => assert.deepEqual(names(lacking).slice(0, 5), []));
    it(`${language} has one word for each term`, () => assert.deepEqual(Object.keys(glossary(language)), terms));
  }
  it('ask different questions in different words, and offer different choices', () => {
    for (const language of translatedLanguages()) {
      const said = new Map();
      for (const { key, own, file } of statesOf(language)) {
        if (file !== 'rulebook.json' || own === undefined) continue;
        const place = /^facts\/([^/]+)\/(ask$|choices\/)/.exec(key);
        if (place === null) continue;
        const scope = place[2] === 'ask' ? `${language} ask` : `${language} ${place[1]}`;
        const twin = `${scope} ${own.text}`;
        assert.ok(!said.has(twin), `${language}: ${key} and ${said.get(twin)} say the same: ${own.text}`);
        said.set(twin, key);
      }
    }
  });
});
