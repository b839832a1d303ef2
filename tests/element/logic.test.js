// The element's pure logic: days, drafts, words, formats, reasons, groups. Does not prove anything about a page.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayBefore, localToday, partsOfDay, plainDigits, readDay } from '../../js/element/dates.js';
import { answerOf, choicesOf, DECLINED, draftOf, recordDraft } from '../../js/element/draft.js';
import { createFormat, findCountry, sortedCountries } from '../../js/element/format.js';
import { decidingReasons, nextChange, openFacts, readable } from '../../js/element/reasons.js';
import { groupDocuments, groupPermits, settledShare } from '../../js/element/results.js';
import { createWords, permitName } from '../../js/element/words.js';

const bounds = { min: '1920-01-01', max: '2100-12-31' };

describe('a day typed in three fields', () => {
  const rows = [
    [['23', '11', '2023'], { day: '2023-11-23' }],
    [[' 1', '02', '2024 '], { day: '2024-02-01' }],
    [['29', '2', '2024'], { day: '2024-02-29' }],
    [['29', '2', '2023'], { error: 'date_not_real', fields: ['day', 'month'] }],
    [['31', '2', '2024'], { error: 'date_not_real', fields: ['day', 'month'] }],
    [['29', '2', '1900'], { error: 'date_not_real', fields: ['day', 'month'] }],
    [['31', '4', '2024'], { error: 'date_not_real', fields: ['day', 'month'] }],
    [['32', '1', '2024'], { error: 'date_day', fields: ['day'] }],
    [['0', '1', '2024'], { error: 'date_day', fields: ['day'] }],
    [['1', '13', '2024'], { error: 'date_month', fields: ['month'] }],
    [['1', 'mai', '2024'], { error: 'date_month', fields: ['month'] }],
    [['1', '1', '24'], { error: 'date_year', fields: ['year'] }],
    [['', '', ''], { error: 'date_missing', fields: ['day', 'month', 'year'] }],
    [['1', '', '2024'], { error: 'date_incomplete', fields: ['month'] }],
    [['1', '1', '1919'], { error: 'date_too_early', fields: ['year'] }],
    [['1', '1', '2101'], { error: 'date_too_late', fields: ['year'] }],
    [['٢٣', '١١', '٢٠٢٣'], { day: '2023-11-23' }],
  ];
  for (const [[day, month, year], expected] of rows) {
    it(`${day}/${month}/${year} gives ${JSON.stringify(expected)}`, () => {
      const read = readDay({ day, month, year }, bounds);
      assert.deepEqual(read.error ? { error: read.error.code, fields: read.error.fields } : read, expected);
    });
  }
  it('goes back to the fields it came from', () => assert.deepEqual(partsOfDay('2023-01-05'), { day: '5', month: '1', year: '2023' }));
  it('knows the day before across months, years and leap days', () => {
    assert.equal(dayBefore('2024-03-01'), '2024-02-29');
    assert.equal(dayBefore('2026-01-01'), '2025-12-31');
    assert.equal(dayBefore('2026-11-23'), '2026-11-22');
  });
  it('takes the day of the visitor, not of Greenwich', () => assert.equal(localToday(new Date(2026, 10, 3, 0, 30)), '2026-11-03'));
  it('reads digits of other scripts', () => assert.equal(plainDigits('۴۵ ২০'), '45 20'));
});

describe('a draft', () => {
  const money = { id: 'm', type: 'money', min: 0, max: 5000 };
  const read = (fact, draft) => { const got = answerOf(fact, draft); return got.errors ? got.errors[0].code : got.answer; };
  it('becomes yes or no', () => {
    assert.equal(read({ type: 'bool' }, { value: 'yes' }), true);
    assert.equal(read({ type: 'bool' }, { value: 'no' }), false);
    assert.equal(read({ type: 'bool' }, { value: '' }), 'choice_missing');
  });
  it('reads amounts as people type them', () => {
    assert.equal(read(money, { text: '1 500,50 €' }), 1500);
    assert.equal(read(money, { text: '1500.99' }), 1500);
    assert.equal(read(money, { text: '' }), 'number_missing');
    assert.equal(read(money, { text: 'mille' }), 'money_not_number');
    assert.equal(read(money, { text: '-3' }), 'money_not_number');
    assert.equal(read(money, { text: '5001' }), 'number_too_large');
  });
  it('refuses a number that is not whole or out of bounds', () => {
    const fact = { type: 'integer', min: 1, max: 12 };
    assert.equal(read(fact, { text: '1,5' }), 'number_not_whole');
    assert.equal(read(fact, { text: '0' }), 'number_too_small');
    assert.equal(read(fact, { text: '12' }), 12);
  });
  it('never drops a country that was typed but not chosen', () => {
    assert.equal(read({ type: 'country_list' }, { codes: ['BR'], typed: 'xyz' }), 'country_not_found');
    assert.deepEqual(read({ type: 'country_list' }, { codes: ['BR'], typed: '' }), ['BR']);
  });
  it('starts empty after "I don’t know" and full after an answer', () => {
    assert.deepEqual(draftOf({ type: 'date' }, 'unknown'), { day: '', month: '', year: '' });
    assert.deepEqual(draftOf({ type: 'choice' }, DECLINED), { value: '' });
    assert.deepEqual(draftOf({ type: 'bool' }, false), { value: 'no' });
  });
  const children = { id: 'children', type: 'record_list', fields: [{ id: 'birth_date', type: 'date', ...bounds }, { id: 'ill', type: 'bool' }] };
  it('leaves out of a record what was left empty', () => {
    const draft = { records: [recordDraft(children, { birth_date: '2015-03-01' }), recordDraft(children)] };
    assert.deepEqual(read(children, draft), [{ birth_date: '2015-03-01' }, {}]);
  });
  it('says in which record a mistake is', () => {
    const draft = { records: [recordDraft(children), { birth_date: { day: '31', month: '2', year: '2015' }, ill: { value: '' } }] };
    const [error] = answerOf(children, draft).errors;
    assert.deepEqual([error.code, error.index, error.field], ['date_not_real', 1, 'birth_date']);
  });
  it('offers few choices while they hold the answer, all on demand', () => {
    const fact = { type: 'permit_id', choices: ['a', 'b', 'c'], offer_by: { fact: 'doc', choices: { csp: ['a'] } } };
    assert.deepEqual(choicesOf(fact, { doc: 'csp' }, { value: '', showAll: false }), { choices: ['a'], isNarrow: true });
    assert.deepEqual(choicesOf(fact, { doc: 'csp' }, { value: 'c', showAll: false }), { choices: ['a', 'b', 'c'], isNarrow: false });
    assert.deepEqual(choicesOf(fact, {}, { value: '', showAll: false }), { choices: ['a', 'b', 'c'], isNarrow: false });
  });
});

describe('words', () => {
  const french = { language: 'fr', ui: { only_fr: 'seulement' }, permits: { p: { name: 'Carte' } } };
  const words = createWords({ language: 'en', ui: { hello: 'Hello {name}', n_one: '{n} day', n_other: '{n} days' }, french });
  it('fills in and counts', () => {
    assert.equal(words.t('hello', { name: 'Ada' }), 'Hello Ada');
    assert.equal(words.count('n', 1), '1 day');
    assert.equal(words.count('n', 2), '2 days');
  });
  it('borrows from French and says so', () => {
    assert.deepEqual(permitName(words, 'p'), { text: 'Carte', lang: 'fr' });
    assert.equal(words.t('only_fr'), 'seulement');
    assert.deepEqual(permitName(words, 'q'), { text: 'q', lang: null });
  });
});

describe('formats', () => {
  it('writes the first of a month as French does', () => assert.equal(createFormat('fr').day('2026-05-01'), '1er mai 2026'));
  it('writes a day', () => assert.equal(createFormat('en').day('2026-11-23'), '23 November 2026'));
  it('writes days, numbers and money with the years and digits of French papers, in every language', () => {
    for (const language of ['ar', 'prs', 'ps', 'bn', 'ti', 'xx']) {
      const format = createFormat(language);
      for (const text of [format.day('2026-11-23'), format.weekday('2026-11-23'), format.shortDay('2026-11-23')]) assert.match(text, /23.*2026|2026.*23/, text);
      assert.match(format.money(1350), /1.?350/);
    }
  });
  it('writes as French papers do in a language that the browser does not know', () => assert.equal(createFormat('xx').day('2026-11-23'), '23 novembre 2026'));
  const countries = sortedCountries(['CI', 'NE', 'NG', 'BR'], createFormat('fr'), 'fr');
  it('finds a country whatever its accents', () => {
    assert.equal(findCountry('bresil', countries), 'BR');
    assert.equal(findCountry('cote d ivoire', countries), 'CI');
    assert.equal(findCountry('Niger', countries), 'NE');
    assert.equal(findCountry('ni', countries), null);
    assert.equal(findCountry('', countries), null);
  });
});

describe('reasons', () => {
  const leaf = (label, truth, fact = null, days = []) => ({ kind: 'test', label, truth, fact, sources: [], days, parts: [] });
  const node = (kind, truth, ...parts) => ({ kind, label: null, truth, fact: null, sources: [], days: [], parts });
  const tree = node('all', 'no', leaf('a', 'yes'), node('any', 'no', leaf('b', 'no'), node('all', 'no', leaf('c', 'no'))), leaf(null, 'unknown', 'f'));
  it('keeps groups only where there is a choice, and asks for what has no words', () => {
    const shown = readable(tree, '2026-11-22');
    assert.deepEqual(shown.map((one) => one.kind), ['statement', 'group', 'question']);
    assert.deepEqual(shown[1].parts.map((one) => one.label), ['b', 'c']);
  });
  it('names what decides', () => assert.deepEqual(decidingReasons(tree), ['b', 'c']));
  it('lists what is not known, once', () => assert.deepEqual(openFacts(node('all', 'unknown', leaf('x', 'unknown', 'f'), leaf('y', 'unknown', 'f'))), ['f']));
  it('finds the next change that matters', () => {
    const days = [{ from: '2026-01-01', truth: 'no' }, { from: '2026-11-23', truth: 'yes' }];
    assert.deepEqual(nextChange(leaf('a', 'no', null, days), '2026-11-22'), { from: '2026-11-23', truth: 'yes' });
    assert.equal(nextChange(leaf('a', 'yes', null, days), '2026-11-23'), null);
  });
});

describe('results', () => {
  it('groups in the order of the page, dates first for "later"', () => {
    const permits = { a: { id: 'a', status: 'later', from: '2028-01-01' }, b: { id: 'b', status: 'eligible' }, c: { id: 'c', status: 'later', from: '2027-01-01' } };
    const groups = groupPermits({ permits });
    assert.deepEqual(groups.map((group) => [group.status, group.permits.map((one) => one.id)]), [['eligible', ['b']], ['later', ['c', 'a']]]);
  });
  it('puts papers that replace one another together', () => {
    const groups = groupDocuments([{ document: 'a', choice: 1 }, { document: 'b', choice: null }, { document: 'c', choice: 1 }, { document: 'd', choice: 2 }]);
    assert.deepEqual(groups.map((group) => [group.isChoice, group.items.map((one) => one.document).join('+')]), [[true, 'a+c'], [false, 'b'], [false, 'd']]);
  });
  it('says how much is settled', () => {
    assert.equal(settledShare({ settled: 12, open: 11 }), 52);
    assert.equal(settledShare({ settled: 0, open: 0 }), 100);
  });
});
