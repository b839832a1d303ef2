// Every sentence that the views ask for exists in every locale, with the same parameters. Does not judge the words.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const folder = (path) => new URL(`../../${path}/`, import.meta.url);
const read = (path, name) => readFileSync(new URL(name, folder(path)), 'utf8');
const locales = readdirSync(folder('locales')).filter((name) => name.endsWith('.json')).map((name) => {
  const { ui, ui_more: more, ui_pages: pages, ...locale } = JSON.parse(read('locales', name));
  return { ...locale, ui: { ...ui, ...more, ...pages } };
});
const reference = locales.find((locale) => locale.language === 'fr');
const code = readdirSync(folder('js/element'), { recursive: true }).filter((name) => name.endsWith('.js')).map((name) => read('js/element', name)).join('\n');

const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'];
const stem = (key) => key.replace(new RegExp(`_(${CATEGORIES.join('|')})$`), '');
const parameters = (sentence) => [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort().join();

describe('locales', () => {
  it('holds every key that the code names', () => {
    const named = [...code.matchAll(/\b(?:t|count)\('([a-z0-9_]+)'/g)].map((match) => match[1]);
    const known = new Set(Object.keys(reference.ui).flatMap((key) => [key, stem(key)]));
    assert.deepEqual([...new Set(named)].filter((key) => !known.has(key)), []);
  });
  it('holds a sentence for every mistake', () => {
    const sources = ['dates.js', 'times.js', 'draft.js'].map((name) => read('js/element', name)).join('');
    const codes = [...sources.matchAll(/'((?:date|time|number|money|country|choice|records)_[a-z_]+)'/g)].map((match) => match[1]);
    const missing = [...new Set(codes)].filter((name) => name !== 'country_list' && !(`error_${name}` in reference.ui));
    assert.deepEqual(missing, []);
  });
  for (const locale of locales) {
    it(`${locale.language} has the keys of French, with their parameters`, () => {
      const stems = (ui) => [...new Set(Object.keys(ui).map(stem))].sort();
      assert.deepEqual(stems(locale.ui), stems(reference.ui));
      for (const [key, sentence] of Object.entries(locale.ui)) {
        assert.notEqual(sentence.trim(), '', key);
        if (key in reference.ui) assert.equal(parameters(sentence), parameters(reference.ui[key]), key);
      }
    });
    it(`${locale.language} has the plural forms of its language`, () => {
      const forms = new Intl.PluralRules(locale.language).resolvedOptions().pluralCategories.filter((form) => form !== 'many' || locale.language !== 'fr');
      const counted = Object.keys(locale.ui).filter((key) => key.endsWith('_other') && stem(key) !== key).map(stem).filter((key) => `${key}_one` in reference.ui);
      for (const key of counted) for (const form of forms) assert.ok(`${key}_${form}` in locale.ui, `${key}_${form}`);
    });
  }
});
