// What reviews the rulebook natively: coverage, explore, interview, diff, each with a fault planted in a small rulebook
// (tests/bad/base). Bad options, exit status and the last line. What they say of the real law: steps of ./dev test.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { root } from './support/shipped.js';
import { run, skip } from './support/native.js';

const BASE = fileURLToPath(new URL('tests/bad/base', root));
const BAD_INPUT = 2;
let folder;

/** A copy of the small rulebook, with changes: by file, what makes new contents of the old. */
function rulebook(name, changes = {}) {
  const path = join(folder, name);
  cpSync(BASE, path, { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const whole = join(path, file);
    writeFileSync(whole, JSON.stringify(change(JSON.parse(readFileSync(whole, 'utf8')))));
  }
  return path;
}

/** The permit "tiny" with one route, for adults. */
const tinyWith = (...conditions) => (permit) => ({
  ...permit, routes: [{ id: 'married', nature: 'entitlement', versions: [{ in_force_from: '2021-05-01', source: 'law-1', checked_on: '2026-11-01', confidence: 'high', when: { all: [{ condition: 'adult' }, ...conditions] } }] }],
});

function casesFile(name, cases) {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ cases }));
  return path;
}

const linesOf = ({ stdout }) => stdout.trimEnd().split('\n');
const lastLine = (done) => linesOf(done).at(-1);
const outcome = (path, request, permit) => JSON.parse(run(['assess', '--rulebook', path], { input: JSON.stringify(request) }).stdout).permits[permit];

/** Options that are refused: the words, and what is said. */
function refuses(command, table) {
  for (const [words, said] of table) {
    it(`refuses ${[command, ...words].join(' ')}`, () => {
      const { status, stdout, stderr } = run([command, ...words]);
      assert.equal(status, BAD_INPUT);
      assert.equal(stdout, '');
      assert.match(stderr, said);
    });
  }
  it('explains itself', () => {
    const { status, stdout } = run([command, '--help']);
    assert.equal(status, 0);
    assert.match(stdout, new RegExp(`^permit-guide ${command} `));
  });
}

before(() => { folder = mkdtempSync(join(tmpdir(), 'permit-guide-review-')); });
after(() => rmSync(folder, { recursive: true, force: true }));

describe('permit-guide coverage', { skip }, () => {
  const YES = {
    nationality: ['BR'], birth_date: '1990-01-01', spouse: 'french', union_date: '2015-01-01', points: 15, stay_ends: '2030-01-01',
    children: [{ birth_date: '2020-01-01', french: true }], health: 'poor', wage: 2000,
  };
  const NO = { nationality: ['BR'], birth_date: '2020-01-01', spouse: 'none', union_date: '2026-01-01', points: 3, stay_ends: '2022-01-01', children: [], health: 'good', wage: 0 };
  const expect = { permits: { tiny: {}, other: {} } };
  const person = (id, asOf, answers, expected = expect) => ({ id, as_of: asOf, answers, expect: expected });
  /** Each version of the law with somebody who meets everything, nothing, and of whom nothing is known. */
  const ALL = ['2025-12-31', '2026-01-01'].flatMap((day) => [person(`yes-${day}`, day, YES), person(`no-${day}`, day, { ...NO, union_date: '2025-06-01' }), person(`unknown-${day}`, day, {})]);
  const cover = (name, cases, ...options) => run(['coverage', '--rulebook', BASE, ...options, casesFile(name, cases)]);

  refuses('coverage', [[[], /names no file or folder of cases/], [['--all', 'x'], /unknown option --all/], [['--rulebook'], /--rulebook needs a folder/], [['--rulebook', '/nowhere', 'x'], /nowhere/]]);

  it('says nothing is missing where every test was seen true, false and undecided', () => {
    const done = cover('all.json', ALL);
    assert.deepEqual(linesOf(done), ['10 covered, 0 missing']);
    assert.equal(done.status, 0);
  });
  it('names the test that nobody left undecided, of the version that lacks it', () => {
    const cases = ALL.map((one) => (one.id === 'unknown-2026-01-01' ? { ...one, answers: { points: 15 } } : one));
    const done = cover('points.json', cases);
    assert.equal(done.status, 1);
    const [line, last, ...more] = linesOf(done);
    assert.match(line, /permits\/tiny\/permit\.json: \/routes\/0\/versions\/1\/when\/all\/3: no case shows it undecided$/);
    assert.equal(last, '9 covered, 1 missing');
    assert.deepEqual(more, []);
  });
  it('names everything that only one person was seen with', () => {
    const done = cover('one.json', [person('yes', '2026-01-01', YES)]);
    assert.equal(lastLine(done), '0 covered, 10 missing');
    assert.match(done.stdout, /versions\/0\/when\/all\/1: no case shows it false, undecided, true/);
    assert.match(done.stdout, /versions\/1\/when\/all\/3: no case shows it false, undecided\n/);
  });
  it('counts for a permit only cases that expect something of it; shared conditions with any', () => {
    const cases = ALL.map((one) => ({ ...one, expect: { permits: { other: {} } } }));
    const done = cover('other.json', cases, '--table');
    assert.equal(done.status, 1);
    assert.deepEqual(linesOf(done), ['other: 3 of 3', 'shared: 2 of 2', 'tiny: 0 of 5', '5 covered, 5 missing']);
    const absent = ALL.map((one) => ({ ...one, expect: { absent: ['tiny'], permits: { other: {} } } }));
    assert.equal(lastLine(cover('absent.json', absent)), '10 covered, 0 missing');
  });
  it('asks no certainty of a test that can have none, nor a no of one that is never false', () => {
    const path = rulebook('unclear', {
      'permits/tiny/permit.json': tinyWith({ fact: 'spouse', in: [], unclear: ['french'] }, { fact: 'health', in: ['good'], unclear: ['poor'] }),
    });
    const cases = casesFile('unclear.json', ALL);
    assert.deepEqual(linesOf(run(['coverage', '--rulebook', path, cases])), ['7 covered, 0 missing']);
  });
  it('that reads what is no list of cases says so', () => {
    writeFileSync(join(folder, 'broken.json'), '{"cases": 7}');
    assert.equal(run(['coverage', '--rulebook', BASE, join(folder, 'broken.json')]).status, BAD_INPUT);
    assert.equal(run(['coverage', '--rulebook', BASE, join(folder, 'not-there.json')]).status, BAD_INPUT);
  });
});

const WRONG_OPTIONS = [
  [['--persons'], /--persons needs a whole number/], [['--persons', 'many'], /--persons needs a whole number/], [['--persons', '-3'], /--persons needs a whole number/],
  [['--persons', '10x'], /--persons needs a whole number/], [['--seed', '1.5'], /--seed needs a whole number/], [['--as-of', '2026-11'], /--as-of needs a day/],
  [['--as-of', '2026-02-30'], /--as-of needs a day/], [['--fast'], /unknown option --fast/],
];

describe('permit-guide explore', { skip }, () => {
  refuses('explore', [...WRONG_OPTIONS, [['--as-of', '1999-01-01'], /does not answer for that day/], [['--rulebook', '/nowhere'], /nowhere/]]);
  const explore = (path, ...options) => run(['explore', '--rulebook', path, '--persons', '20000', ...options]);

  const START = 'habitual_residence_start';
  const works = { fact: 'works', is: true };
  const asks = (fact) => (words) => ({ ...words, facts: { ...words.facts, [fact]: { ask: 'What about it?', why: 'To know.' } } });
  /** A rulebook where it is also asked since when somebody lives here. */
  const withResidence = (name, condition) => rulebook(name, {
    'facts.json': ({ facts }) => ({ facts: [...facts, { id: START, type: 'date', sensitivity: 'none', min: '1950-01-01', max: '2100-12-31' }] }),
    'permits/tiny/permit.json': tinyWith(works, condition), 'text/en.json': asks(START), 'text/fr.json': asks(START),
  });

  it('finds nothing wrong with a sound rulebook, and says how much it saw', () => {
    const path = withResidence('sound', { fact: START, years_ago_at_least: 5 });
    const done = explore(path);
    assert.equal(done.status, 0, done.stdout);
    assert.equal(lastLine(done), '0 faults');
    assert.match(done.stdout, /^2 of 2 routes open for somebody$/m);
    assert.match(done.stdout, /^20000 persons, \d+ answers; questions: median \d+, most \d+$/m);
    assert.match(done.stdout, /^[1-9]\d* longer residences, \d+ persons with nothing open$/m);
  });
  it('finds an entitlement that longer residence closes, with a person of whom that is true', () => {
    const path = withResidence('loses', { not: { fact: START, years_ago_at_least: 5 } });
    const done = explore(path);
    assert.equal(done.status, 1);
    assert.match(lastLine(done), /^[1-9]\d* faults$/);
    const [, told] = /^tiny: an earlier "habitual_residence_start" closed a route that was open: (\{.*\})$/m.exec(done.stdout) ?? [];
    const request = JSON.parse(told);
    assert.equal(outcome(path, request, 'tiny').status, 'eligible');
    assert.equal(outcome(path, { ...request, answers: { ...request.answers, [START]: '1990-01-01' } }, 'tiny').status, 'not_eligible');
  });
  it('finds a certain outcome that a later answer takes back', () => {
    const path = rulebook('taken-back', {
      'facts.json': ({ facts }) => ({
        facts: facts.map((fact) => (fact.id === 'hidden' ? { ...fact, implied: [{ when: { fact: 'health', in: ['poor'] }, value: false }, { when: { fact: 'works', in: [true] }, value: true }] } : fact)),
      }),
      'permits/tiny/permit.json': tinyWith({ fact: 'hidden', is: true }, works), 'text/en.json': asks('hidden'), 'text/fr.json': asks('hidden'),
    });
    const done = explore(path);
    assert.equal(done.status, 1, done.stderr);
    assert.match(done.stdout, /^tiny: a certain outcome changed when "health" was answered: \{"as_of":"2026-11-01","answers":\{.*"works":true,.*"health":"poor"\}\}$/m);
  });
  it('names the route that nobody reached', () => {
    const path = rulebook('never', { 'permits/tiny/permit.json': tinyWith({ fact: 'points', at_least: 12 }, { any: [{ fact: 'birth_date', age_under: 16 }] }) });
    const done = explore(path);
    assert.equal(done.status, 0, done.stderr);
    assert.match(done.stdout, /^no person drawn reached tiny by married$/m);
    assert.match(done.stdout, /^1 of 2 routes open for somebody$/m);
  });
  it('counts questions asked in vain: the engine does not see that two conditions exclude one another', () => {
    const path = rulebook('vain', { 'permits/tiny/permit.json': tinyWith({ fact: 'points', at_least: 12 }, { any: [{ fact: 'health', is: 'poor' }] }, { any: [{ fact: 'health', is: 'good' }] }) });
    const done = explore(path);
    assert.equal(done.status, 0, done.stderr);
    assert.match(done.stdout, /^asked in vain [1-9]\d* times: points$/m);
    assert.match(done.stdout, /^[1-9]\d* of \d+ questions tried could decide nothing$/m);
  });
  it('draws the same persons from the same seed, and judges them on the day given', () => {
    const path = join(folder, 'sound');
    assert.equal(explore(path, '--seed', '7').stdout, explore(path, '--seed', '7').stdout);
    assert.notEqual(explore(path, '--seed', '7').stdout, explore(path, '--seed', '8').stdout);
    assert.match(explore(join(folder, 'loses'), '--as-of', '2030-01-01').stdout, /^tiny: an earlier .*: \{"as_of":"2030-01-01",/m);
  });
});

describe('permit-guide interview', { skip }, () => {
  refuses('interview', [[[], /no case with answers there/], [['--most', 'x'], /unknown option --most/], [['--rulebook', '/nowhere', 'x'], /nowhere/]]);

  const PEOPLE = [
    { id: 'french', as_of: '2026-11-23', answers: { nationality: ['FR'] } },
    { id: 'single', as_of: '2026-11-23', answers: { nationality: ['BR'], spouse: 'none' } },
    { id: 'married', as_of: '2026-11-23', answers: { nationality: ['BR'], birth_date: '1990-01-01', spouse: 'french', union_date: '2015-01-01', points: 15, children: [] } },
    { id: 'no-person', as_of: '2026-11-23', time_limit: 'x' },
  ];
  const interview = (path, ...options) => run(['interview', '--rulebook', path, ...options, casesFile('people.json', PEOPLE)]);

  it('counts the questions of each person until nothing is left to ask', () => {
    const done = interview(BASE, '--all');
    assert.equal(done.status, 0);
    const questions = Object.fromEntries(linesOf(done).slice(0, -1).map((line) => /^(\d+) .*#(.*)$/.exec(line)).map(([, count, id]) => [id, Number(count)]));
    // French: nobody's permit. Single: not asked for the day of the union or for points. What a case does not tell is not known.
    assert.deepEqual(questions, { french: 1, single: 6, married: 8 });
    assert.match(lastLine(done), /^3 persons, 15 questions; until nothing is left to ask: median 6, nine in ten at most 6, most 8 \(.*people\.json#married\)$/);
    assert.equal(linesOf(interview(BASE)).length, 1);
  });
  it('takes what most people answer where a case tells nothing', () => {
    const path = rulebook('usual');
    writeFileSync(join(path, 'usual-answers.json'), JSON.stringify({ answers: { children: [], health: 'good', birth_date: '1990-01-01', wage: 0 } }));
    const done = interview(path, '--all');
    assert.match(done.stdout, /^5 .*#single$/m);
  });
  for (const [what, answers] of [['of the wrong kind', { points: 'many' }], ['that the rulebook does not know', { spouse: 'elsewhere' }]]) {
    it(`says no to an answer ${what}`, () => {
      const { status, stderr } = run(['interview', '--rulebook', BASE, casesFile('wrong.json', [{ id: 'x', as_of: '2026-11-23', answers }])], { timeout: 5000 });
      assert.equal(status, BAD_INPUT);
      assert.match(stderr, /answers\/(points|spouse)/);
    });
  }
});

describe('permit-guide diff', { skip }, () => {
  refuses('diff', [...WRONG_OPTIONS, [[], /needs two rulebook folders/], [['one'], /needs two rulebook folders/], [['a', 'b', 'c'], /needs two rulebook folders/], [['/nowhere', '/nowhere'], /nowhere/],
    [['--as-of', '1999-01-01', BASE, BASE], /does not answer for that day/]]);
  const diff = (one, other, ...options) => run(['diff', '--persons', '3000', ...options, one, other]);
  const spouse = { fact: 'spouse', is: 'french' };

  it('of a rulebook with itself: none', () => {
    const done = diff(BASE, BASE);
    assert.equal(done.status, 0);
    assert.deepEqual(linesOf(done), ['3000 persons, 0 outcomes differ']);
  });
  it('counts the persons for whom an outcome changes, with one of whom it is true', () => {
    const before_ = rulebook('old', { 'permits/tiny/permit.json': tinyWith(spouse, { fact: 'points', at_least: 12 }) });
    const after_ = rulebook('new', { 'permits/tiny/permit.json': tinyWith(spouse, { fact: 'points', at_least: 10 }) });
    const done = diff(before_, after_, '--as-of', '2026-11-23');
    assert.equal(done.status, 0);
    const lines = linesOf(done);
    const counts = lines.filter((_, i) => i % 2 === 0).slice(0, -1).map((line) => parseInt(line, 10));
    assert.equal(lines.at(-1), `3000 persons, ${counts.reduce((sum, count) => sum + count, 0)} outcomes differ`);
    const at = lines.findIndex((line) => /^[1-9]\d* {2}tiny: not_eligible -> eligible$/.test(line));
    const request = JSON.parse(lines[at + 1]);
    assert.ok(request.answers.points >= 10 && request.answers.points < 12);
    assert.deepEqual([before_, after_].map((path) => outcome(path, request, 'tiny').status), ['not_eligible', 'eligible']);
    assert.match(diff(after_, before_).stdout, /tiny: eligible -> not_eligible/);
  });
  it('tells a change of days, and a permit that is new or gone', () => {
    const later = rulebook('later', { 'permits/tiny/permit.json': tinyWith(spouse, { fact: 'union_date', years_ago_at_least: 4 }) });
    const sooner = rulebook('sooner', { 'permits/tiny/permit.json': tinyWith(spouse, { fact: 'union_date', years_ago_at_least: 3 }) });
    assert.match(diff(later, sooner).stdout, /^\d+ {2}tiny: (later|eligible) -> the same, with other days$/m);

    const without = rulebook('without', { 'permits/tiny/permit.json': (permit) => ({ ...permit, leads_to: [] }) });
    rmSync(join(without, 'permits/other'), { recursive: true });
    assert.match(diff(without, BASE).stdout, /^\d+ {2}other: no such permit -> \w+$/m);
    assert.match(diff(BASE, without).stdout, /^\d+ {2}other: \w+ -> no such permit$/m);
  });
  it('draws the same persons from the same seed', () => {
    const [one, other] = ['old', 'new'].map((name) => join(folder, name));
    assert.equal(diff(one, other, '--seed', '4').stdout, diff(one, other, '--seed', '4').stdout);
    assert.notEqual(diff(one, other, '--seed', '4').stdout, diff(one, other, '--seed', '5').stdout);
  });
});
