// Requests that make no sense: one row each, with the exact code and place. Never a crash, never a guess.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fault, names, open } from './support/shipped.js';

const guide = await open();
const asOf = '2026-11-23';
const fact = (type) => names.facts.find((one) => one.type === type && one.id !== 'birth_date').id;
const [bool, choice, integer, money, permit] = ['bool', 'choice', 'integer', 'money', 'permit_id'].map(fact);

const DAYS = [
  ['0001-01-01', 'out_of_bounds'], ['9999-12-31', 'out_of_bounds'], ['1899-12-31', 'out_of_bounds'],
  ['2026-02-31', 'date_no_such_day'], ['2026-02-29', 'date_no_such_day'], ['2026-13-01', 'date_no_such_day'],
  ['2026-00-10', 'date_no_such_day'], ['2026-01-00', 'date_no_such_day'], ['1900-02-29', 'date_no_such_day'],
  ['0000-00-00', 'date_no_such_day'], ['2026-1-1', 'date_malformed'], ['', 'date_malformed'], ['23/11/2026', 'date_malformed'],
  ['2026-11-23T00:00:00Z', 'date_malformed'], [' 2026-11-23', 'date_malformed'], ['-2026-11-23', 'date_malformed'],
  ['+002026-11-23', 'date_malformed'], ['２０２６-11-23', 'date_malformed'], [20261123, 'wrong_type'], [null, 'wrong_type'],
  [{ declined: false }, 'wrong_type'], [{ declined: true, why: 'x' }, 'wrong_type'], [['2026-11-23'], 'wrong_type'], [new Date(0), 'wrong_type'],
];

const ANSWERS = [
  [{ [bool]: 'yes' }, 'wrong_type', `/${bool}`],
  [{ [bool]: 1 }, 'wrong_type', `/${bool}`],
  [{ [bool]: null }, 'wrong_type', `/${bool}`],
  [{ [choice]: 'nothing of the kind' }, 'unknown_choice', `/${choice}`],
  [{ [choice]: 0 }, 'wrong_type', `/${choice}`],
  [{ [choice]: ['none'] }, 'wrong_type', `/${choice}`],
  [{ [permit]: 'nothing-of-the-kind' }, 'unknown_choice', `/${permit}`],
  [{ [integer]: 1.5 }, 'wrong_type', `/${integer}`],
  [{ [integer]: '1' }, 'wrong_type', `/${integer}`],
  [{ [integer]: NaN }, 'wrong_type', `/${integer}`],
  [{ [integer]: Infinity }, 'wrong_type', `/${integer}`],
  [{ [integer]: -1 }, 'out_of_bounds', `/${integer}`],
  [{ [integer]: 2 ** 40 }, 'out_of_bounds', `/${integer}`],
  [{ [money]: 10.001 }, 'wrong_type', `/${money}`],
  [{ [money]: -0.01 }, 'out_of_bounds', `/${money}`],
  [{ [money]: 1e15 }, 'out_of_bounds', `/${money}`],
  [{ nationality: 'BR' }, 'wrong_type', '/nationality'],
  [{ nationality: ['br'] }, 'unknown_country', '/nationality/0'],
  [{ nationality: ['BR', 'Brazil'] }, 'unknown_country', '/nationality/1'],
  [{ nationality: ['BR', 7] }, 'wrong_type', '/nationality/1'],
  [{ nationality: ['BR', 'FR', 'DZ', 'TN'] }, 'too_many_items', '/nationality'],
  [{ children: {} }, 'wrong_type', '/children'],
  [{ children: 2 }, 'wrong_type', '/children'],
  [{ children: ['unknown'] }, 'wrong_type', '/children/0'],
  [{ children: [{ birth_date: '2020-01-01' }, { birth_date: '2020-02-30' }] }, 'date_no_such_day', '/children/1/birth_date'],
  [{ children: [{ shoe_size: 30 }] }, 'unknown_field', '/children/0/shoe_size'],
  [{ children: [{ nationality: ['FR', 'QQ'] }] }, 'unknown_country', '/children/0/nationality/1'],
  [{ children: Array(9).fill({}) }, 'too_many_items', '/children'],
  [{ shoe_size: 43 }, 'unknown_fact', '/shoe_size'],
  [{ 'a/b~c': 1 }, 'unknown_fact', '/a~1b~0c'],
  [JSON.parse('{"__proto__": 1}'), 'unknown_fact', '/__proto__'],
  [{ constructor: true }, 'unknown_fact', '/constructor'],
];

const REQUESTS = [
  [undefined, 'wrong_type', ''], [null, 'wrong_type', ''], ['2026-11-23', 'wrong_type', ''], [[], 'wrong_type', ''],
  [{ answers: {} }, 'wrong_type', '/asOf'],
  [{ asOf }, 'wrong_type', '/answers'],
  [{ asOf, answers: [] }, 'wrong_type', '/answers'],
  [{ asOf, answers: null }, 'wrong_type', '/answers'],
  [{ asOf, answers: {}, as_of: asOf }, 'unknown_key', '/as_of'],
  [{ asOf: new Date(0), answers: {} }, 'wrong_type', '/asOf'],
  [{ asOf: '2026-02-31', answers: {} }, 'date_no_such_day', '/asOf'],
  [{ asOf: '0001-01-01', answers: {} }, 'as_of_out_of_range', '/asOf'],
  [{ asOf: '9999-12-31', answers: {} }, 'as_of_out_of_range', '/asOf'],
];

const COUNTS = [
  [{ start: '2026-02-31' }, 'date_no_such_day', '/start'],
  [{ start: undefined }, 'wrong_type', '/start'],
  [{ start: '9999-12-31' }, 'date_out_of_range', '/start'],
  [{ start: '0001-01-01' }, 'out_of_known_range', '/start'],
  [{ amount: -1 }, 'negative_amount', '/amount'],
  [{ amount: 1.5 }, 'wrong_type', '/amount'],
  [{ amount: 2 ** 40 }, 'wrong_type', '/amount'],
  [{ unit: 'fortnight' }, 'unknown_choice', '/unit'],
  [{ unit: 'hour' }, 'unit_needs_time_of_day', '/unit'],
  [{ franc: 'yes' }, 'wrong_type', '/franc'],
  [{ rollover: 1 }, 'wrong_type', '/rollover'],
  [{ direction: 'sideways' }, 'unknown_choice', '/direction'],
  [{ territory: 'mars' }, 'unknown_choice', '/territory'],
  [{ territory: undefined }, 'wrong_type', '/territory'],
  [{ direction: 'before', distance_months: 1 }, 'distance_needs_direction_after', '/distance_months'],
  [{ roll_over: true }, 'unknown_key', '/roll_over'],
];

describe('a bad request gives its code and place', () => {
  for (const [request, code, path] of REQUESTS) {
    it(`${code} ${path} for ${JSON.stringify(request)}`, () => assert.deepEqual(fault(() => guide.assess(request)), { code, path }));
  }
});

/** Answers to facts that no condition reads yet (money, today) are not looked at. */
const isRead = (answers) => Object.keys(answers).every((id) => names.facts.find((fact) => fact.id === id)?.read !== false);

describe('a bad answer gives its code and place', () => {
  for (const [day, code] of DAYS) {
    it(`${code} for the day ${JSON.stringify(day)}`, () => {
      assert.deepEqual(fault(() => guide.assess({ asOf, answers: { birth_date: day } })), { code, path: '/answers/birth_date' });
    });
  }
  for (const [answers, code, path] of ANSWERS.filter(([bad]) => isRead(bad))) {
    it(`${code} ${path} for ${JSON.stringify(answers).slice(0, 60)}`, () => {
      assert.deepEqual(fault(() => guide.assess({ asOf, answers })), { code, path: `/answers${path}` });
    });
  }
});

describe('a bad period gives its code and place', () => {
  const good = { start: '2026-11-23', amount: 1, unit: 'month', franc: true, rollover: true, direction: 'after', territory: 'metropole' };
  for (const [part, code, path] of COUNTS) {
    it(`${code} ${path} for ${JSON.stringify(part)}`, () => assert.deepEqual(fault(() => guide.count({ ...good, ...part })), { code, path }));
  }
});

describe('a refused request', () => {
  it('changes nothing', () => {
    const request = { asOf, answers: { nationality: ['BR'], in_france: true } };
    const before = JSON.stringify(guide.assess(request));
    for (const [answers] of ANSWERS) fault(() => guide.assess({ asOf, answers: { birth_date: '1980-01-01', ...answers } }));
    assert.equal(JSON.stringify(guide.assess(request)), before);
  });

  it('says the bounds, and never repeats what the visitor wrote', () => {
    const secret = '1815-06-18';
    try {
      guide.assess({ asOf, answers: { birth_date: secret } });
      assert.fail('must be refused');
    } catch (error) {
      assert.deepEqual(error.params, { min: '1900-01-01', max: '2100-12-31' });
      assert.ok(!JSON.stringify([error.message, error.path, error.params]).includes(secret));
    }
  });

  it('takes every answer that is no answer', () => {
    for (const { id } of names.facts) {
      for (const answer of ['unknown', { declined: true }, undefined]) assert.equal(fault(() => guide.assess({ asOf, answers: { [id]: answer } })), null);
    }
  });
});
