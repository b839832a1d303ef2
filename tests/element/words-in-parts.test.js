// Words that come in two parts: what is asked of the guide, in which order, and what stands in the place of words to come.
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { joinTexts } from '../../js/engine.js';
import { completeLanguage, createLanguage } from '../../js/element/language.js';
import { readLanguage, readMore } from '../../js/element/loading.js';
import { createWords, firstOf, permitName } from '../../js/element/words.js';

/** Words of one permit: the name under which one may hold it comes first, the others with the second part. */
const wordsOf = (language, toCome, ground, name, label) => ({
  first: { language, ui: { words_to_come: toCome }, facts: { a: { ask: 'A?' } }, grounds: { p: ground } },
  more: { language, ui: { later: label }, labels: [label], permits: { p: { name, legal_name: 'CARTE', notes: ['Note'] } } },
});
const WORDS = {
  fr: wordsOf('fr', 'À venir.', 'Carte', 'Carte d’un an', 'Vrai.'),
  en: wordsOf('en', 'To come.', 'Card', '1-year card', 'True.'),
  it: {
    first: { language: 'it', ui: {}, facts: {}, grounds: {}, french: { language: 'fr', ui: { words_to_come: 'À venir.' }, grounds: { p: 'Carte' } } },
    more: { language: 'it', labels: ['Vero.', null], french: { language: 'fr', labels: { 1: 'Faux.' } } },
  },
};

let asked;
let broken;
let guide;
beforeEach(() => {
  asked = [];
  broken = new Set();
  guide = {
    names: { facts: [{ id: 'a' }, { id: 'b', read: false }, { id: 'c', asked: false }], permits: [{ id: 'p' }], countries: [] },
    texts: async (language, part) => {
      asked.push(`${language} ${part}`);
      if (broken.has(part)) throw new Error('no network');
      return WORDS[language][part];
    },
  };
});

describe('a language', () => {
  it('begins with its first part alone, and no other language when it is complete', async () => {
    const read = await readLanguage(guide, 'en');
    assert.deepEqual(asked, ['en first']);
    assert.deepEqual([read.texts, read.isWhole], [WORDS.en.first, false]);
  });
  it('takes words that were read before the guide was open', async () => {
    await readLanguage(guide, 'en', Promise.resolve(WORDS.en.first));
    assert.deepEqual(asked, []);
  });
  it('is whole with its second part: objects of both are one, lists follow one another', async () => {
    const whole = await readMore(guide, await readLanguage(guide, 'en'));
    assert.deepEqual(asked, ['en first', 'en more']);
    assert.deepEqual(whole.texts.permits.p, WORDS.en.more.permits.p);
    assert.deepEqual(whole.texts.ui, { words_to_come: 'To come.', later: 'True.' });
    assert.equal(whole.isWhole, true);
  });
  it('once whole is whole at once when it is chosen again, without any request', async () => {
    await readMore(guide, await readLanguage(guide, 'en'));
    await readMore(guide, await readLanguage(guide, 'fr'));
    asked = [];
    const again = await readLanguage(guide, 'en');
    assert.equal(again.isWhole, true);
    assert.deepEqual(await readMore(guide, again), again);
    assert.deepEqual(asked, []);
  });
  it('can be tried again when its second part did not come, and keeps its first', async () => {
    const read = await readLanguage(guide, 'en');
    broken.add('more');
    await assert.rejects(readMore(guide, read));
    broken.clear();
    assert.deepEqual((await readMore(guide, read)).texts.labels, ['True.']);
    assert.deepEqual(asked, ['en first', 'en more', 'en more']);
  });
  it('with gaps carries the French of what it lacks, marked, and asks for no other language', async () => {
    const read = await readLanguage(guide, 'it');
    assert.deepEqual(createWords(read.texts, false).find('grounds', 'p'), { text: 'Carte', lang: 'fr' });
    const words = createWords((await readMore(guide, read)).texts);
    assert.deepEqual([words.find('labels', 0), words.find('labels', 1)], [{ text: 'Vero.', lang: null }, { text: 'Faux.', lang: 'fr' }]);
    assert.deepEqual(asked, ['it first', 'it more']);
  });
  it('given whole by the host stays as it is', async () => {
    const given = { ...WORDS.en.first, ...WORDS.en.more };
    guide.texts = async () => given;
    const whole = await readMore(guide, await readLanguage(guide, 'en'));
    assert.deepEqual(whole.texts, given);
  });
});

describe('words still to come', () => {
  const incomplete = createLanguage({ texts: WORDS.en.first, isWhole: false }, guide?.names);
  it('have a sentence in their place, never nothing and never a number', () => {
    assert.deepEqual(firstOf(incomplete.words, ['labels', '0'], ['0']), { text: 'To come.', lang: null });
  });
  it('have the name under which a permit may be held in the place of its own', () => {
    assert.equal(permitName(incomplete.words, 'p').text, 'Card');
    const { words } = completeLanguage(incomplete, { texts: joinTexts(WORDS.en.first, WORDS.en.more), isWhole: true });
    assert.equal(permitName(words, 'p').text, '1-year card');
  });
  it('are there when the language is complete', () => {
    const { words, countries, format } = completeLanguage(incomplete, { texts: { ...WORDS.en.first, ...WORDS.en.more }, isWhole: true });
    assert.equal(firstOf(words, ['labels', '0'], ['0']).text, 'True.');
    assert.deepEqual([countries, format], [incomplete.countries, incomplete.format]);
  });
  it('that never come show their id, so that it is seen and mended', () => {
    assert.equal(firstOf(createWords(WORDS.en.first), ['labels', '7'], ['7']).text, '7');
  });
});
