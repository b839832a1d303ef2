// Where a permit leads, seen from one person; and the proofs to gather by year.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { evidencePlan } from '../../js/element/evidence.js';
import { pathsFrom } from '../../js/element/paths.js';

const names = {
  permits: [
    { id: 'first', leads_to: ['second', 'closed'], evidence: ['presence'] }, { id: 'second', leads_to: ['third', 'first'], evidence: ['presence', 'work'] },
    { id: 'third', leads_to: [], evidence: ['work'] }, { id: 'closed', leads_to: [], evidence: ['work'] },
  ],
  evidence: [{ id: 'presence', since: ['since_a', 'since_b'] }, { id: 'work', since: [] }],
};
const permit = (id, status, more = {}) => [id, { id, status, from: null, reachable: true, ...more }];
const assessment = (...permits) => ({ permits: Object.fromEntries(permits) });
const usual = assessment(permit('first', 'eligible'), permit('second', 'later', { from: '2028-03-01' }), permit('third', 'not_eligible'), permit('closed', 'not_eligible', { reachable: false }));

describe('paths', () => {
  it('start from the permit held, and say when each next one opens', () => {
    const [root, ...others] = pathsFrom(names, usual, { current_permit_ground: 'first' });
    assert.deepEqual(others, []);
    assert.deepEqual([root.id, root.isHeld], ['first', true]);
    assert.deepEqual(root.next.map(({ id, when, day }) => [id, when, day]), [['second', 'later', '2028-03-01']]);
    assert.deepEqual(root.next[0].next.map(({ id, when }) => [id, when]), [['third', 'open']]);
  });
  it('start from what is open when nothing is held, and never come back on themselves', () => {
    const [root] = pathsFrom(names, usual, {});
    assert.equal(root.isHeld, false);
    assert.ok(!JSON.stringify(root.next).includes('"first","when"'));
  });
  it('leave out what the past closes, what another regime governs, and roots that lead nowhere', () => {
    const other = assessment(permit('first', 'eligible'), permit('second', 'other_regime'), permit('third', 'eligible'), permit('closed', 'not_eligible', { reachable: false }));
    assert.deepEqual(pathsFrom(names, other, {}), []);
  });
  it('are none for a ground that is not known', () => {
    assert.deepEqual(pathsFrom(names, assessment(permit('first', 'not_eligible'), permit('second', 'not_eligible'), permit('third', 'not_eligible'), permit('closed', 'not_eligible')), { current_permit_ground: 'unknown' }), []);
  });
});

describe('proofs by year', () => {
  it('cover each year since the day that was told, for the permits still possible', () => {
    const [presence, work] = evidencePlan(names, usual, { since_b: '2024-05-01' }, '2026-11-24');
    assert.deepEqual([presence.id, presence.years, presence.permits], ['presence', [2024, 2025, 2026], ['first', 'second']]);
    assert.deepEqual([work.years, work.permits], [[], ['second']]);
  });
  it('take the first fact that is a day, and at most fifteen years', () => {
    const [presence] = evidencePlan(names, usual, { since_a: 'unknown', since_b: '1990-01-01' }, '2026-11-24');
    assert.deepEqual([presence.years[0], presence.years.length], [2012, 15]);
  });
  it('ask nothing for what is closed, and no year for a day still to come', () => {
    const closed = assessment(...names.permits.map(({ id }) => permit(id, 'not_eligible')));
    assert.deepEqual(evidencePlan(names, closed, {}, '2026-11-24'), []);
    assert.deepEqual(evidencePlan(names, usual, { since_a: '2030-01-01' }, '2026-11-24')[0].years, []);
  });
});
