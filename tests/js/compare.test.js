// The same answers on two days: what differs, and the version of the law that made it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fault, names, open } from './support/shipped.js';

const guide = await open();
/** Married for years, in order, with level A2: enough until the end of 2025. */
const SPOUSE = {
  nationality: ['BR'], birth_date: '1988-01-01', marital_status: 'married', spouse_status: 'french', spouse_still_french: true, union_date: '2019-06-01',
  marriage_place: 'france', community_of_life: 'yes', regular_residence_start: '2019-09-01', current_document: 'csp', current_permit_ground: 'vpf-spouse-french',
  current_document_expiry: '2027-08-31', french_level: 'A2', civic_exam: 'none', secondary_school_years_fr: 0, higher_ed_years_fr: 0, health_prevents_exam: false,
  public_order_threat: 'no', polygamy_in_france: false, contract_ok: true, in_france: true,
};
const of = (differences, permit) => differences.find((one) => one.permit === permit);

describe('the law on two days', () => {
  it('shows a status that a change of law made, with its day and its articles', () => {
    const found = of(guide.compare({ asOf: '2026-11-24', other: '2025-12-31', answers: SPOUSE }), 'resident-card-spouse-french');
    assert.equal(found.one.status, 'not_eligible');
    assert.equal(found.other.status, 'eligible');
    const version = found.versions.find(({ day, kind }) => day === '2026-01-01' && kind === 'condition');
    assert.ok(version.sources.includes('L413-7') && version.label !== null);
  });
  it('is the same whichever day comes first', () => {
    const [one, other] = [['2026-11-24', '2025-12-31'], ['2025-12-31', '2026-11-24']].map(([asOf, to]) => guide.compare({ asOf, other: to, answers: SPOUSE }));
    assert.deepEqual(one.map(({ permit, versions }) => [permit, versions]), other.map(({ permit, versions }) => [permit, versions]));
  });
  it('shows a price that changed, since when', () => {
    const found = of(guide.compare({ asOf: '2026-05-01', other: '2026-04-30', answers: { ...SPOUSE, french_level: 'B1', civic_exam: 'resident' } }), 'resident-card-spouse-french');
    assert.equal(found.one.fee_eur - found.other.fee_eur, 125);
    assert.deepEqual(found.versions, [{ kind: 'fee', day: '2026-05-01', label: null, sources: [] }]);
  });
  it('names no version when time alone makes the difference', () => {
    const answers = { ...SPOUSE, french_level: 'B1', civic_exam: 'resident', union_date: '2023-11-24' };
    const found = of(guide.compare({ asOf: '2026-11-24', other: '2026-11-23', answers }), 'resident-card-spouse-french');
    assert.deepEqual([found.one.status, found.other.status, found.versions], ['eligible', 'later', []]);
  });
  it('finds nothing between a day and itself', () => {
    assert.deepEqual(guide.compare({ asOf: '2026-11-24', other: '2026-11-24', answers: SPOUSE }), []);
  });
  it('refuses a day outside the rulebook, and a member it does not know', () => {
    assert.equal(fault(() => guide.compare({ asOf: '2026-11-24', other: '1980-01-01', answers: {} })).code, 'as_of_out_of_range');
    assert.equal(fault(() => guide.compare({ asOf: '2026-11-24', to: '2025-01-01', answers: {} })).code, 'unknown_key');
  });
  it('knows every version of the rulebook that began after its first day', () => {
    assert.ok(names.law_changes.length > 20);
    const days = names.law_changes.map(({ day }) => day);
    assert.deepEqual(days, [...days].sort());
    assert.ok(names.law_changes.every(({ permits, sources }) => permits.length > 0 && sources.length > 0));
  });
});
