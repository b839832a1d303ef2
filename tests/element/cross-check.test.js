// Answers that contradict today or one another are refused beside their field.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { mistakesAcross } from '../../js/element/cross-check.js';

const BIRTH = { id: 'birth_date', type: 'date', past: true };
const UNION = { id: 'union_date', type: 'date', past: true, not_before: 'birth_date' };
const EXPIRY = { id: 'expiry', type: 'date' };
const CHILDREN = { id: 'children', type: 'record_list', fields: [{ id: 'birth_date', type: 'date', past: true }, { id: 'ill', type: 'bool' }] };
const FACTS = [BIRTH, UNION, EXPIRY, CHILDREN];
const TODAY = '2026-11-24';
const check = (fact, answer, answers = {}) => mistakesAcross(FACTS, fact, answer, { answers, today: TODAY });

it('a day that is to come is refused where only the past makes sense, today is not', () => {
  assert.equal(check(UNION, '2026-11-25')[0].code, 'date_future');
  assert.deepEqual(check(UNION, TODAY), []);
  assert.deepEqual(check(EXPIRY, '2030-01-01'), []);
});
it('a wedding before birth is refused, on either question', () => {
  assert.deepEqual(check(UNION, '1989-12-31', { birth_date: '1990-01-01' }), [{ code: 'date_before_birth', fields: ['year'], params: { min: '1990-01-01' } }]);
  assert.deepEqual(check(UNION, '1990-01-01', { birth_date: '1990-01-01' }), []);
  assert.deepEqual(check(BIRTH, '1990-01-02', { union_date: '1990-01-01' })[0].params, { max: '1990-01-01' });
});
it('what is not known contradicts nothing', () => {
  assert.deepEqual(check(UNION, '1800-01-01', { birth_date: 'unknown' }), []);
  assert.deepEqual(check(BIRTH, '1990-01-01', { union_date: { declined: true } }), []);
  assert.deepEqual(check(UNION, 'unknown', { birth_date: '1990-01-01' }), []);
});
it('a child born tomorrow is refused, and named', () => {
  assert.deepEqual(check(CHILDREN, [{ birth_date: '2020-01-01' }, { birth_date: '2026-11-25' }]), [{ code: 'date_future', fields: ['year'], params: {}, index: 1, field: 'birth_date' }]);
  assert.deepEqual(check(CHILDREN, [{ birth_date: 'unknown' }]), []);
});
