// Named time limits through the shipped module: what is refused, what is told, what never moves a limit. The days themselves are
// proved by the tables (tests/tables/, rulebook/time-limits/cases.json).
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { open } from './support/shipped.js';

const guide = await open();
after(() => guide.dispose());

const OQTF = 'oqtf-free-one-month';
const CRA = 'oqtf-cra-48-hours';
const NOTIFIED = { on: '2026-11-24', served: 'by_hand', territory: 'metropole' };
const limit = (id, event, asOf = '2026-11-26') => guide.timeLimit(id, event, { asOf });

function faultOf(act) {
  try {
    act();
  } catch ({ code, path, params }) {
    return { code, path, ...(params.instead ? { instead: params.instead } : {}) };
  }
  return null;
}

describe('bad input to a time limit is an error with its place, never computed around', () => {
  const cases = [
    ['an unknown limit', 'oqtf-ten-years', NOTIFIED, { code: 'unknown_time_limit', path: '/time_limit' }],
    ['no event', OQTF, undefined, { code: 'wrong_type', path: '/event' }],
    ['no day', OQTF, {}, { code: 'wrong_type', path: '/event/on' }],
    ['a day that does not exist', OQTF, { on: '2026-02-30' }, { code: 'date_no_such_day', path: '/event/on' }],
    ['a decision notified tomorrow', OQTF, { on: '2026-11-27' }, { code: 'event_in_future', path: '/event/on' }],
    ['hours without a time', CRA, { on: '2026-11-24' }, { code: 'event_needs_time', path: '/event/at' }],
    ['a time that is none', CRA, { on: '2026-11-24', at: '25:00' }, { code: 'time_malformed', path: '/event/at' }],
    ['a time that the clocks skipped', CRA, { on: '2026-03-29', at: '02:30' }, { code: 'no_such_time', path: '/event/at' }],
    ['hours abroad, whose clock is not known', CRA, { on: '2026-11-24', at: '10:00', territory: 'abroad' }, { code: 'no_time_zone', path: '/event/territory' }],
    ['an unknown territory', OQTF, { ...NOTIFIED, territory: 'corse' }, { code: 'unknown_choice', path: '/event/territory' }],
    ['an unknown way of being told', OQTF, { ...NOTIFIED, served: 'pigeon' }, { code: 'unknown_choice', path: '/event/served' }],
    ['a case that the limit does not have', OQTF, { ...NOTIFIED, case: 'cra' }, { code: 'unknown_choice', path: '/event/case' }],
    ['a word nobody knows', OQTF, { ...NOTIFIED, fraanc: true }, { code: 'unknown_key', path: '/event/fraanc' }],
    ['a letter collected before it came', OQTF, { on: '2026-11-20', served: 'registered_letter', reached_on: '2026-11-19' }, { code: 'reached_before_service', path: '/event/reached_on' }],
    ['an appeal made before the decision', OQTF, { ...NOTIFIED, moves: [{ by: 'legal_aid', on: '2026-11-01' }] }, { code: 'move_before_event', path: '/event/moves' }],
    ['a law of another time', OQTF, { on: '2024-07-14' }, { code: 'no_version_for_event', path: '/event/on', instead: ['old-oqtf-30-days', 'old-oqtf-15-days', 'old-oqtf-48-hours'] }],
  ];
  for (const [name, id, event, expected] of cases) it(name, () => assert.deepEqual(faultOf(() => limit(id, event)), expected));
  it('a bad day asked for', () => assert.equal(faultOf(() => limit(OQTF, NOTIFIED, 'tomorrow')).path, '/asOf'));
  it('leaves the guide as it was', () => assert.equal(limit(OQTF, NOTIFIED).safe_last_day, '2026-12-28'));
});

describe('a time limit', () => {
  it('is pure', () => assert.deepEqual(limit(OQTF, NOTIFIED), limit(OQTF, NOTIFIED)));
  it('compares nothing without a day asked for', () => {
    const { state, days_left: left, safe_last_day: safe } = guide.timeLimit(OQTF, NOTIFIED);
    assert.deepEqual([state, left, safe], [null, null, '2026-12-28']);
  });
  it('shows each step with its articles', () => {
    const { steps } = limit(OQTF, NOTIFIED);
    assert.deepEqual(steps.map(({ code, day }) => `${code} ${day}`), [
      'start 2026-11-24', 'add_period 2026-12-24', 'franc_day 2026-12-25', 'carry_holiday 2026-12-26', 'carry_saturday 2026-12-27', 'carry_sunday 2026-12-28',
    ]);
    assert.ok(steps.every(({ basis }) => basis.length > 0 && basis.every((id) => guide.names.sources[id]?.title)));
    assert.deepEqual([steps[1].amount, steps[1].unit], [1, 'month']);
  });
  it('ends at an hour of the place, by its own clock', () => {
    const found = limit(CRA, { on: '2026-11-24', at: '17:40', territory: 'reunion' }, '2026-11-26T17:41');
    assert.deepEqual([found.last_moment, found.time_zone, found.state], ['2026-11-26T17:40', 'Indian/Reunion', 'past']);
  });
  it('has no day where the law changed and its content is not known', () => {
    const { state, last_day: last, safe_last_day: safe, known_changes: changes } = limit('cnda-appeal-pact', { on: '2026-11-02' });
    assert.deepEqual([state, last, safe, changes], ['unknown', null, null, ['cnda-appeal-since-june-2026']]);
  });
  it('then follows the day printed on the decision', () => {
    const { state, safe_last_day: safe, by_print: byPrint } = limit('cnda-appeal-pact', { on: '2026-11-20', printed_on: '2026-12-04' });
    assert.deepEqual([state, safe, byPrint], ['open', '2026-12-04', true]);
  });
  it('is not lengthened by a later day printed on the decision', () => {
    const { safe_last_day: safe, by_print: byPrint } = limit(OQTF, { ...NOTIFIED, printed_on: '2027-01-24' });
    assert.deepEqual([safe, byPrint], ['2026-12-28', false]);
  });
});

describe('what happens since', () => {
  it('an appeal to the prefect never moves a removal order', () => {
    const { moves, safe_last_day: safe } = limit(OQTF, { ...NOTIFIED, moves: [{ by: 'administrative_appeal', on: '2026-11-25' }] });
    assert.deepEqual([moves, safe], [[{ by: 'administrative_appeal', effect: 'none', on: '2026-11-25' }], '2026-12-28']);
  });
  it('legal aid never moves 48 hours', () => {
    const { moves } = limit(CRA, { on: '2026-11-25', at: '09:00', moves: [{ by: 'legal_aid', on: '2026-11-25' }] });
    assert.equal(moves[0].effect, 'none');
  });
  it('legal aid asked in time and not yet answered leaves no day to tell', () => {
    const { moves, safe_last_day: safe, state } = limit(OQTF, { ...NOTIFIED, moves: [{ by: 'legal_aid', on: '2026-11-25' }] });
    assert.deepEqual([moves[0].effect, safe, state], ['pending', null, 'open']);
  });
  it('a later house arrest replaces the month by seven days', () => {
    const { moves, safe_last_day: safe } = limit(OQTF, { on: '2026-11-10', moves: [{ by: 'house_arrest', on: '2026-11-23' }] });
    assert.deepEqual([moves[0].effect, safe], ['replaced', '2026-11-30']);
  });
  it('silence, its challenge and the reasons asked for follow one another', () => {
    const refused = limit('implied-refusal-general', { on: '2026-07-15' });
    assert.deepEqual(refused.then, { id: 'implied-refusal-challenge', on: '2026-11-15' });
    const challenged = limit(refused.then.id, { on: refused.then.on, moves: [{ by: 'reasons_requested', on: '2026-11-25' }] });
    assert.deepEqual([challenged.moves[0].effect, challenged.steps.some(({ code }) => code === 'silence')], ['restarts', true]);
  });
});

describe('a door', () => {
  const door = (answers, asOf = '2026-11-26') => guide.door('decision', { asOf, answers });
  it('asks for the hour only where hours are counted', () => {
    const asked = (held) => door({ held_now: held, decision_kind: 'removal' }).needs;
    assert.deepEqual([asked('free'), asked('detention_centre')], [['decision_on'], ['decision_on', 'decision_at']]);
  });
  it('is unknown by another name', () => assert.equal(faultOf(() => guide.door('window', { asOf: '2026-11-26', answers: {} })).code, 'unknown_door'));
  it('keeps what may concern a person who does not know', () => {
    const { deadlines } = door({ held_now: 'unknown', decision_kind: 'removal', decision_on: '2026-11-24', decision_at: '10:00' });
    const counted = deadlines.filter(({ kind }) => kind === 'limit');
    assert.ok(counted.length > 2 && counted.every(({ certain }) => certain === 'maybe'));
    assert.equal(counted[0].id, CRA, 'the most urgent first');
  });
  it('says which limit it is when the day is not known, without a day', () => {
    const { deadlines } = door({ held_now: 'free', decision_kind: 'removal', decision_on: 'unknown' });
    const found = deadlines.find(({ id }) => id === OQTF);
    assert.deepEqual([found.safe_last_day, found.state], [null, null]);
  });
  it('an appeal made after a refusal leaves the dates of a card alone', () => {
    const answers = { current_document: 'csp', current_document_expiry: '2027-01-31', decision_on: '2026-11-10', appeal_made_on: '2026-11-20', renewal_filed: false };
    const ofTheCard = guide.assess({ asOf: '2026-11-26', answers }).deadlines.filter(({ event }) => event === 'document-expiry');
    assert.ok(ofTheCard.length > 2 && ofTheCard.every(({ error }) => error === undefined));
  });
});
