// Kept answers without a page: the file, the lock, the code, and the checks on what comes back.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { joinNames } from '../../js/engine.js';
import { checkAnswers, checkLengths } from '../../js/element/check-answers.js';
import { codeOf, MOST_LETTERS, readCode } from '../../js/keep/code.js';
import { nameOfFile, readFile, writeFile, writeLocked } from '../../js/keep/file.js';
import { lock, readLock, ROUNDS, unlock } from '../../js/keep/lock.js';

const at = (path) => new URL(`../../${path}`, import.meta.url);
const json = (path) => JSON.parse(readFileSync(at(path), 'utf8'));
const names = joinNames(json('dist/names.json'), json('dist/names.more.json'));
const usual = json('rulebook/usual-answers.json').answers;
const about = { names, today: '2026-11-27' };

/** Everybody whom the cases of the rulebook describe, as they are and with what most people answer. */
const shared = existsSync(at('../shared/cases/permits')) ? readdirSync(at('../shared/cases/permits')).map((name) => `../shared/cases/permits/${name}`) : [];
const own = readdirSync(at('rulebook/permits/')).filter((name) => existsSync(at(`rulebook/permits/${name}/cases.json`))).map((name) => `rulebook/permits/${name}/cases.json`);
const persons = [...own, ...shared].flatMap((path) => json(path).cases.map(({ answers }) => answers)).filter(Boolean)
  .flatMap((answers) => [answers, { ...usual, ...answers }]);

const PERSON = {
  nationality: ['BR', 'stateless'], birth_date: '1988-02-29', in_france: true, current_document: 'csp', resident_card_renewals: 0, entry_mode: { declined: true },
  union_date: 'unknown', gross_annual_salary: 22000.5, decision_at: '17:40',
  children: [{ birth_date: '2019-03-01', nationality: ['FR', 'BR'], lives_in_france: true }, {}],
};
const codeThrown = (action) => { try { action(); } catch ({ code }) { return code; } return null; };

describe('answers that come back', () => {
  it('pass as they were: every person of the cases', () => {
    assert.ok(persons.length > 1000, `${persons.length}`);
    for (const answers of persons) {
      const read = names.facts.filter(({ id, read: isRead }) => id in answers && isRead !== false).map(({ id }) => id);
      const found = checkAnswers(answers, { names, today: '2100-12-31' });
      const left = [...found.refused.map(({ fact }) => fact.id), ...found.unknown];
      assert.deepEqual(Object.keys(found.answers).sort(), read.filter((id) => !left.includes(id)).sort());
      for (const id of Object.keys(found.answers)) if (id !== 'children') assert.deepEqual(found.answers[id], answers[id], id);
    }
  });
  it('are told by name when the rulebook does not ask for them, and left out', () => {
    const { answers, unknown } = checkAnswers(JSON.parse('{"in_france": true, "shoe_size": 42, "__proto__": {"a": 1}, "ties_family": true, "toString": 1}'), about);
    assert.deepEqual(answers, { in_france: true });
    assert.deepEqual(unknown, ['shoe_size', '__proto__', 'ties_family', 'toString']);
  });
  const refusals = [
    ['a day that does not exist', { birth_date: '1990-02-31' }, 'kept_value'],
    ['a day out of bounds, in the words of its field', { birth_date: '1890-01-01' }, 'date_too_early'],
    ['a day to come that must be past', { birth_date: '2026-11-28' }, 'date_future'],
    ['a number out of bounds, in the words of its field', { absences_months: 61 }, 'number_too_large'],
    ['a number that is none', { absences_months: '12' }, 'kept_value'],
    ['half a number', { absences_months: 1.5 }, 'kept_value'],
    ['a choice that does not exist', { current_document: 'passport-of-gold' }, 'kept_value'],
    ['a word where yes or no is wanted', { in_france: 'no' }, 'kept_value'],
    ['a country that does not exist', { nationality: ['XX'] }, 'kept_value'],
    ['a list that is in part unknown, which no page can show', { nationality: ['BR', 'unknown'] }, 'kept_value'],
    ['too many countries', { nationality: ['BR', 'FR', 'DE', 'ES'] }, 'kept_value'],
    ['no country at all', { nationality: [] }, 'country_missing'],
    ['a child with a field of its own', { children: [{ shoe_size: 30 }] }, 'kept_value'],
    ['a child to be born', { children: [{ birth_date: '2027-01-01' }] }, 'date_future'],
    ['a child in part of an unknown country', { children: [{ nationality: ['unknown'] }] }, 'kept_value'],
    ['no object', { children: [null] }, 'kept_value'],
    ['nothing', { in_france: null }, 'kept_value'],
    ['an hour that does not exist', { decision_at: '25:00' }, 'kept_value'],
    ['"declined" with more in it', { in_france: { declined: true, why: 'x' } }, 'kept_value'],
  ];
  for (const [name, answers, code] of refusals) {
    it(`refuse ${name}`, () => {
      const found = checkAnswers({ ...answers, household_size: 3 }, about);
      assert.deepEqual(found.refused.map(({ fact, error }) => [fact.id, error.code]), [[Object.keys(answers)[0], code]]);
      assert.deepEqual(found.answers, { household_size: 3 });
    });
  }
  it('refuse what contradicts another answer, and keep the other', () => {
    const { answers, refused } = checkAnswers({ birth_date: '1990-01-01', entry_date: '1980-01-01' }, about);
    assert.deepEqual(answers, { birth_date: '1990-01-01' });
    assert.equal(refused[0].error.code, 'date_before_birth');
  });
  it('keep a printed length only where it still gives the day', () => {
    const guide = { names, count: ({ amount }) => ({ last_day: amount === 7 ? '2026-11-08' : '2026-12-01' }) };
    const printed = names.events.find(({ printed: id }) => id === 'decision_printed_on');
    const answers = { [printed.day]: '2026-11-01', decision_printed_on: '2026-11-08' };
    const kept = (length) => checkLengths({ decision_printed_on: length }, answers, guide);
    assert.deepEqual(kept({ amount: 7, unit: 'day' }), { decision_printed_on: { amount: 7, unit: 'day' } });
    for (const bad of [{ amount: 8, unit: 'day' }, { amount: 7, unit: 'century' }, { amount: 1e9, unit: 'day' }, null, 'x', {}]) assert.deepEqual(kept(bad), {});
    assert.deepEqual(checkLengths({ birth_date: { amount: 7, unit: 'day' } }, answers, guide), {});
  });
});

describe('a file', () => {
  const text = writeFile({ answers: PERSON, lengths: {} }, { rulebook: '2026.11.27', day: '2026-11-27' });
  it('gives back what was put in', () => {
    assert.deepEqual(readFile(text), { answers: PERSON, lengths: {}, rulebook: '2026.11.27', savedOn: '2026-11-27' });
    assert.deepEqual(readFile(`\uFEFF${text}\n`).answers, PERSON);
  });
  it('has a name that tells nothing', () => assert.equal(nameOfFile('2026-11-27'), 'notes-2026-11-27.json'));
  it('cut off anywhere is said to be cut off, or not ours when hardly begun; never half read', () => {
    for (let length = 0; length < text.length - 1; length += 1) {
      assert.ok(['kept_cut_off', 'kept_not_ours'].includes(codeThrown(() => readFile(text.slice(0, length)))), String(length));
    }
  });
  for (const [foreign, code] of [
    ['', 'kept_not_ours'], ['{}', 'kept_not_ours'], ['[]', 'kept_not_ours'], ['null', 'kept_not_ours'], ['7', 'kept_not_ours'], ['BEGIN:VCALENDAR', 'kept_not_ours'],
    ['{"cases": []}', 'kept_not_ours'], [`${'['.repeat(100000)}`, 'kept_not_ours'], ['{"permit-guide-answers": 2, "answers": {}}', 'kept_newer'], ['{"locked-notes": 2}', 'kept_newer'],
    ['{"permit-guide-answers": "1"}', 'kept_damaged'], ['{"permit-guide-answers": 1}', 'kept_damaged'], ['{"permit-guide-answers": 1, "answers": []}', 'kept_damaged'], ['{"locked-notes": 1}', 'kept_damaged'],
  ]) it(`is refused when it is ${foreign.slice(0, 40) || 'empty'}: ${code}`, () => assert.equal(codeThrown(() => readFile(foreign)), code));
  it('of a later version may say more, which is left alone', () => {
    assert.deepEqual(readFile('{"permit-guide-answers": 1, "answers": {"in_france": true}, "later": [1], "saved_on": 5, "lengths": 1}'), { answers: { in_france: true }, lengths: {}, rulebook: null, savedOn: null });
  });
});

describe('a lock', () => {
  it('opens with its passphrase only, however it is typed', async () => {
    const secret = await lock('{"a":1}', 'école verte lune sept', crypto);
    assert.ok(secret.rounds >= 600000 && ROUNDS === secret.rounds);
    const locked = readFile(writeLocked(secret)).locked;
    assert.equal((await unlock(locked, ' e\u0301cole  verte lune sept ', crypto)).trimEnd(), '{"a":1}');
    assert.equal(await unlock(locked, 'ecole verte lune sept', crypto), null);
    locked.data[3] ^= 1;
    assert.equal(await unlock(locked, 'école verte lune sept', crypto), null, 'changed by one bit');
  });
  it('says neither what it is about nor how much was answered; is never twice the same', async () => {
    const [one, other] = await Promise.all([lock('{"a":1}', 'x', crypto), lock(`{"a":"${'b'.repeat(1500)}"}`, 'x', crypto)]);
    assert.equal(one.data.length, other.data.length);
    assert.notEqual(one.salt, other.salt);
    assert.notEqual(one.iv, other.iv);
    assert.doesNotMatch(writeLocked(one), /permit|answer/);
  });
  it('with parameters that would hang the page or weaken the lock is not even tried', async () => {
    const sound = await lock('{}', 'x', crypto);
    assert.notEqual(readLock(sound), null);
    for (const part of [{ rounds: 1e12 }, { rounds: 1 }, { rounds: '600000' }, { rounds: 600000.5 }, { salt: '' }, { salt: '%' }, { iv: sound.salt }, { data: 'AAAA' }, { data: 5 }, { cipher: 'none' }, { derivation: 'MD5' }]) {
      assert.equal(readLock({ ...sound, ...part }), null, JSON.stringify(part));
    }
  });
});

describe('a code', () => {
  const code = codeOf(PERSON, { names, day: '2026-11-27' });
  it('gives back what was put in: every person of the cases', () => {
    const lengths = persons.map((given) => {
      const { answers } = checkAnswers(given, { names, today: '2100-12-31' });
      const text = codeOf(answers, { names, day: '2026-11-27' });
      assert.deepEqual(readCode(text, names), { answers, savedOn: '2026-11-27' });
      return text.length;
    });
    assert.ok(Math.max(...lengths) < 400, `the longest has ${Math.max(...lengths)} letters`);
    assert.deepEqual(readCode(code, names).answers, PERSON);
  });
  it('is letters and digits, never an address', () => assert.match(code, /^NOTE1[A-Z2-7]+$/));
  it('survives copying: spaces, lines, small letters', () => {
    assert.deepEqual(readCode(` ${code.toLowerCase().replace(/(.{9})/g, '$1\n')} `, names).answers, PERSON);
  });
  it('cut off or with any letter changed is refused', () => {
    for (let length = 5; length < code.length; length += 1) assert.equal(codeThrown(() => readCode(code.slice(0, length), names)), 'code_damaged', String(length));
    for (let i = 5; i < code.length - 1; i += 1) assert.equal(codeThrown(() => readCode(`${code.slice(0, i)}${code[i] === 'Q' ? 'R' : 'Q'}${code.slice(i + 1)}`, names)), 'code_damaged', String(i));
  });
  for (const [text, wanted] of [['https://example.org/?q=NOTE1', 'code_not_ours'], ['', 'code_not_ours'], ['NOTE2ABC', 'kept_newer'], ['NOTE1!', 'code_damaged'], [`NOTE1${'A'.repeat(20000)}`, 'code_not_ours']]) {
    it(`is refused when it is ${text.slice(0, 30) || 'empty'}: ${wanted}`, () => assert.equal(codeThrown(() => readCode(text, names)), wanted));
  }
  it('of other questions is refused: an index would mean something else', () => {
    const other = { ...names, facts: names.facts.filter(({ id }) => id !== 'in_france') };
    assert.equal(codeThrown(() => readCode(code, other)), 'code_other_version');
    assert.equal(codeThrown(() => readCode(code, { ...names, countries: [...names.countries].reverse() })), 'code_other_version');
  });
  it('of another rulebook with the same questions is read', () => assert.deepEqual(readCode(code, { ...names, version: 'later' }).answers, PERSON));
  it('that would be too dense for a camera is not made', () => {
    const wide = { countries: [], facts: Array.from({ length: 800 }, (_, i) => ({ id: `f${i}`, type: 'bool' })) };
    assert.equal(codeOf(Object.fromEntries(wide.facts.map(({ id }) => [id, true])), { names: wide, day: '2026-11-27' }), null);
    const all = Object.fromEntries(names.facts.filter(({ read }) => read !== false).map(({ id }) => [id, 'unknown']));
    assert.ok(codeOf(all, { names, day: '2026-11-27' }).length < MOST_LETTERS);
  });
});
