// What an assessment says and how it behaves as an object.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cases, json, names, open, plain, text } from './support/shipped.js';
import { drawPerson, generator } from './support/draw.js';

const guide = await open();
const spouse = {
  public_order_threat: 'no', polygamy_in_france: false, contract_ok: true, nationality: ['BR'], birth_date: '1988-01-01', in_france: true,
  marital_status: 'married', spouse_status: 'french', spouse_still_french: true, union_date: '2023-11-23', marriage_place: 'france',
  community_of_life: 'yes', regular_residence_start: '2022-10-01', current_document: 'csp', current_permit_ground: 'vpf-spouse-french',
  current_document_expiry: '2027-01-09', french_level: 'B1', civic_exam: 'resident',
};
const CARD = 'resident-card-spouse-french';
const judge = (asOf, answers) => guide.assess({ asOf, answers: { ...spouse, ...answers } }).permits[CARD];

function* reasonsOf(reason) {
  yield reason;
  for (const part of reason.parts) yield* reasonsOf(part);
}

describe('a Brazilian married to a French citizen on 23 November 2023', () => {
  it('reads on the day before the third anniversary: from 23 November 2026', () => {
    const card = judge('2026-11-22', {});
    assert.deepEqual([card.status, card.from], ['later', '2026-11-23']);
  });

  it('reads on the day itself: eligible, with the fee of May 2026 in its parts', () => {
    const card = judge('2026-11-23', {});
    assert.equal(card.status, 'eligible');
    assert.equal(card.nature, 'entitlement');
    assert.equal(card.fee.total_eur, card.fee.parts.reduce((sum, part) => sum + part.eur, 0));
    assert.ok(card.fee.parts.every((part) => part.in_force_from <= '2026-11-23'));
    assert.equal(card.fee_eur, card.fee.total_eur);
  });

  it('reads with A2 and no exam what keeps the card away since 1 January 2026', () => {
    const card = judge('2026-11-23', { french_level: 'A2', civic_exam: 'none', higher_ed_years_fr: 0, secondary_school_years_fr: 0, health_prevents_exam: false });
    assert.equal(card.status, 'not_eligible');
    const route = card.routes.find((one) => one.route === card.route);
    const unmet = [...reasonsOf(route.why)].filter((reason) => reason.truth === 'no' && reason.fact !== null).map((reason) => reason.fact);
    assert.ok(unmet.includes('french_level') && unmet.includes('civic_exam'));
  });

  it('was eligible under the older law, with A2', () => {
    const card = judge('2025-12-31', { union_date: '2022-11-23', french_level: 'A2', civic_exam: 'none' });
    assert.equal(card.status, 'eligible');
  });
});

describe('an explanation', () => {
  it('is built of known words, sources and facts, and says what each route says', () => {
    const { labels } = json('texts/fr.more.json');
    const sources = new Set(names.sources.map(({ id }) => id));
    const kinds = new Set(['all', 'any', 'not', 'at_least', 'versions', 'test']);
    const draw = generator(11);
    for (let i = 0; i < 60; i += 1) {
      const assessment = guide.assess(drawPerson(draw, cases, names));
      for (const route of Object.values(assessment.permits).flatMap((permit) => permit.routes)) {
        const { status, why } = route;
        const expected = { eligible: 'yes', possible: 'yes', more_info: 'unknown', later: 'no', not_eligible: 'no' }[status];
        assert.equal(why.truth, expected, route.route);
        for (const reason of reasonsOf(why)) {
          assert.ok(kinds.has(reason.kind) && (reason.label === null || typeof labels[reason.label] === 'string'));
          assert.ok(reason.sources.every((id) => sources.has(id)));
          assert.deepEqual([...reason.days].sort((a, b) => (a.from < b.from ? -1 : 1)), reason.days);
          checkTruth(reason);
        }
      }
    }
  });

  /** The truth of a group follows from that of its parts. */
  function checkTruth({ kind, truth, parts }) {
    const has = (value) => parts.some((part) => part.truth === value);
    if (kind === 'all') assert.equal(truth, has('no') ? 'no' : has('unknown') ? 'unknown' : 'yes');
    if (kind === 'any') assert.equal(truth, has('yes') ? 'yes' : has('unknown') ? 'unknown' : 'no');
    if (kind === 'not') assert.equal(truth, { yes: 'no', no: 'yes', unknown: 'unknown' }[parts[0].truth]);
    if (kind === 'versions') assert.equal(truth, parts[0]?.truth ?? 'no');
  }
});

describe('an assessment', () => {
  it('stays right when the guide has gone on to other people', () => {
    const draw = generator(12);
    const people = Array.from({ length: 12 }, () => drawPerson(draw, cases, names));
    const expected = people.map((person) => plain(guide.assess(person)));
    const held = people.map((person) => guide.assess(person));
    held.map((assessment, i) => [assessment, i]).reverse().forEach(([assessment, i]) => assert.deepEqual(plain(assessment), expected[i]));
  });

  it('is pure: the request is not touched, and the same gives the same', () => {
    const request = { asOf: '2026-11-23', answers: { ...spouse, children: [{ nationality: ['FR'] }] } };
    const before = structuredClone(request);
    const first = plain(guide.assess(request));
    guide.assess({ asOf: '2022-05-05', answers: {} });
    assert.deepEqual(plain(guide.assess(request)), first);
    assert.deepEqual(request, before);
  });

  it('ignores what happens to the answers afterwards', () => {
    const answers = { ...spouse };
    const assessment = guide.assess({ asOf: '2026-11-23', answers });
    answers.french_level = 'none';
    guide.assess({ asOf: '2026-11-23', answers });
    assert.equal(assessment.permits[CARD].documents.length, judge('2026-11-23', {}).documents.length);
  });

  it('has every permit, in the order of the rulebook, and all of it in JSON', () => {
    const assessment = guide.assess({ asOf: '2026-11-23', answers: {} });
    assert.deepEqual(Object.keys(assessment.permits), names.permits.map(({ id }) => id));
    const { permits, next, progress, law, deadlines } = plain(assessment);
    assert.deepEqual(Object.keys(permits[CARD]).sort(), [
      'documents', 'fee', 'fee_eur', 'from', 'id', 'missing', 'nature', 'openings', 'reachable', 'route', 'routes', 'settled', 'status', 'undecided_from',
      'until', 'warnings', 'where', 'where_possible',
    ]);
    assert.equal(progress.settled + progress.open, names.permits.length);
    assert.ok(next.permits.length > 0);
    assert.deepEqual(deadlines, []);
    assert.deepEqual(law, { version: names.version, checked_on: names.checked_on, review_on: names.review_on, stale: false });
  });

  it('says when the law was not looked at for too long', () => {
    assert.equal(guide.assess({ asOf: names.review_on, answers: {} }).law.stale, false);
    assert.equal(guide.assess({ asOf: '2099-01-01', answers: {} }).law.stale, true);
  });

  it('offers nothing to a French citizen', () => {
    const assessment = guide.assess({ asOf: '2026-11-23', answers: { nationality: ['FR'] } });
    assert.equal(assessment.regime, 'french');
    assert.ok(Object.values(assessment.permits).every(({ status }) => status === 'other_regime' || status === 'not_eligible'));
  });
});

/** The rows of a table, by column. */
function rowsOf(path) {
  const [header, ...rows] = text(path).trim().split('\n').map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
}

describe('periods', () => {
  for (const one of [...rowsOf('tests/tables/count.csv'), ...rowsOf('tests/tables/count-vectors.csv')]) {
    if (!/^\d{4}-/.test(one.expected)) continue;
    it(`${one.id}: ${one.amount} ${one.unit} ${one.direction} ${one.start}`, () => {
      const counted = guide.count({
        start: one.start, amount: Number(one.amount), unit: one.unit, franc: one.day_counting === 'franc', direction: one.direction,
        rollover: one.carry_over === 'next_open_day', distance_months: Number(one.distance_months), territory: one.territory,
      });
      assert.equal(counted.last_day, one.expected);
      assert.equal(counted.steps.at(-1).day, one.expected);
      assert.ok(counted.steps.every(({ code, basis }) => names.step_codes.includes(code) && names.step_bases.includes(basis)));
    });
  }
});

describe('hours, in the shipped module', () => {
  const counted = rowsOf('tests/tables/hours.csv').filter(({ hours, start_local: start }) => hours === '48' && start >= '2024-07-15');
  it('are many', () => assert.ok(counted.length > 40));
  for (const { start_local: start, territory, expected_safe_local: safe } of counted) {
    it(`48 hours from ${start} in ${territory}`, () => {
      const [on, at] = start.split('T');
      assert.equal(guide.timeLimit('oqtf-cra-48-hours', { on, at, served: 'by_hand', territory }).last_moment, safe);
    });
  }
});
