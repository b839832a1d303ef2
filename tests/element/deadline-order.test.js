// Dates without a page: the clock they run by, where each stands today, which comes first, what one leads to.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { byUrgency, groupDates, standingOf, timeLeft, withoutOldAlarms } from '../../js/element/deadline-order.js';
import { withChains } from '../../js/element/deadline-chain.js';
import { hoursBetween, nowIn } from '../../js/element/times.js';
import { deadline } from './stub-doors.js';
import { createStubGuide } from './stub-guide.js';

const NOW = '2026-11-26T14:05';

describe('hours that really pass', () => {
  const rows = [
    ['2026-11-20T17:40', '2026-11-22T17:40', 'Europe/Paris', 48],
    ['2026-03-28T12:00', '2026-03-30T12:00', 'Europe/Paris', 47],
    ['2026-10-24T12:00', '2026-10-26T12:00', 'Europe/Paris', 49],
    ['2026-10-24T12:00', '2026-10-26T12:00', 'Indian/Reunion', 48],
    ['2026-11-26T14:05', '2026-11-26T15:04', 'America/Cayenne', 0],
    ['2026-11-26T14:05', '2026-11-26T14:04', 'Europe/Paris', -1],
  ];
  for (const [from, to, zone, hours] of rows) it(`${from} to ${to} in ${zone}: ${hours}`, () => assert.equal(hoursBetween(from, to, zone), hours));
  it('reads the clock of the place, not of the device', () => {
    const instant = Date.parse('2026-11-26T23:30Z');
    assert.equal(nowIn('Europe/Paris', instant), '2026-11-27T00:30');
    assert.equal(nowIn('America/Cayenne', instant), '2026-11-26T20:30');
  });
});

describe('where a deadline stands', () => {
  const rows = [
    ['a month left', { safe_last_day: '2026-12-24', days_left: 28 }, 'open', { unit: 'day', n: 28 }],
    ['the last day', { safe_last_day: '2026-11-26', days_left: 0 }, 'open', { unit: 'day', n: 0 }],
    ['yesterday', { safe_last_day: '2026-11-25', days_left: -1, state: 'past' }, 'past', { unit: 'day', n: -1 }],
    ['yesterday, but tomorrow by another reading', { safe_last_day: '2026-11-25', late_last_day: '2026-11-27', days_left: -1 }, 'late', { unit: 'day', n: -1 }],
    ['hours left', { safe_last_day: '2026-11-28', last_moment: '2026-11-28T09:30', days_left: 2, time_zone: 'Europe/Paris' }, 'open', { unit: 'hour', n: 43 }],
    ['an hour ago', { safe_last_day: '2026-11-26', last_moment: '2026-11-26T13:00', days_left: 0, state: 'past', time_zone: 'Europe/Paris' }, 'past', { unit: 'hour', n: -2 }],
    ['a window still closed', { kind: 'window', state: 'not_open', opens_on: '2026-12-10', safe_last_day: '2027-02-10', days_left: 76 }, 'not_open', { unit: 'day', n: 14 }],
    ['changed law', { state: 'unknown' }, 'unknown', null],
    ['no day known', { state: null }, 'undated', null],
    ['counted in hours, hour unknown', { state: null, error: 'event_needs_time' }, 'no_hour', null],
    ['a silence that came', { kind: 'silence', state: 'past', safe_last_day: '2026-11-20', days_left: -6 }, 'past', { unit: 'day', n: -6 }],
  ];
  for (const [what, given, standing, left] of rows) {
    it(`${what}: ${standing}`, () => {
      assert.equal(standingOf(deadline('x', given), NOW), standing);
      assert.deepEqual(timeLeft(deadline('x', given), NOW), left);
    });
  }
});

describe('which date comes first', () => {
  const order = (...deadlines) => byUrgency(deadlines, NOW).map(({ id }) => id);
  const open = (id, day, more = {}) => deadline(id, { safe_last_day: day, days_left: 5, ...more });
  it('puts what must be done before what only happens', () => {
    assert.deepEqual(order(open('leave', '2026-12-23', { kind: 'validity' }), open('court', '2026-12-24')), ['court', 'leave']);
  });
  it('puts the nearest first, information last', () => {
    assert.deepEqual(order(deadline('note', { kind: 'note', state: null }), open('b', '2026-12-24'), open('a', '2026-12-01')), ['a', 'b', 'note']);
  });
  it('puts what is certain before what may be', () => {
    assert.deepEqual(order(open('maybe', '2026-11-28', { certain: 'maybe' }), open('sure', '2026-12-24')), ['sure', 'maybe']);
  });
  it('puts what is open before what is past', () => {
    assert.deepEqual(order(deadline('past', { safe_last_day: '2026-11-01', days_left: -25, state: 'past' }), open('open', '2026-12-24')), ['open', 'past']);
  });
  it('puts changed law and hours without an hour before any counted day', () => {
    assert.deepEqual(order(open('a', '2026-12-24'), deadline('changed', { state: 'unknown' }), deadline('hours', { state: null, error: 'event_needs_time' })), ['hours', 'changed', 'a']);
  });
  it('raises no alarm about an hour that was missed long ago', () => {
    const hours = deadline('hours', { state: null, error: 'event_needs_time' });
    const { names } = createStubGuide({});
    const after = (day) => standingOf(withoutOldAlarms([hours], names, { answers: { decision_on: day }, asOf: NOW })[0], NOW);
    assert.deepEqual(['2026-11-25', '2026-11-01', 'unknown'].map(after), ['no_hour', 'undated', 'no_hour']);
  });
  it('groups the visitor’s own dates: past, opens, closes, risk', () => {
    const all = [
      deadline('past', { safe_last_day: '2026-11-01', days_left: -25, state: 'past' }), open('close', '2026-12-24'), open('risk', '2026-12-24', { kind: 'risk' }),
      deadline('opens', { kind: 'window', state: 'not_open', opens_on: '2026-12-10', safe_last_day: '2027-02-10' }), deadline('note', { kind: 'note', state: null }),
    ];
    assert.deepEqual(groupDates(all, NOW).map(({ group, deadlines }) => `${group}: ${deadlines.map(({ id }) => id)}`), ['past: past', 'opens: opens', 'closes: close', 'risk: risk']);
  });
});

describe('a chain of dates', () => {
  const silence = deadline('silence', { kind: 'silence', safe_last_day: '2027-03-10', then: { id: 'court', on: '2027-03-10' }, certain: 'maybe' });
  const asked = [];
  const { names } = createStubGuide({});
  const guide = { names, timeLimit: (id, event, options) => { asked.push([id, event, options.asOf]); return deadline(id, { safe_last_day: '2027-05-11' }); } };
  it('goes on to the limit of what silence decides', () => {
    const answers = { decision_territory: 'reunion', legal_aid_asked_on: '2027-04-01', appeal_made_on: '2026-11-01' };
    const chain = withChains(guide, [silence], { answers, asOf: NOW });
    assert.deepEqual(chain.map(({ id, certain }) => `${id} ${certain}`), ['silence maybe', 'court maybe']);
    assert.deepEqual(asked, [['court', { on: '2027-03-10', territory: 'reunion', moves: [{ by: 'legal_aid', on: '2027-04-01' }] }, NOW]]);
  });
  it('names no date twice', () => assert.equal(withChains(guide, [silence, deadline('court')], { answers: {}, asOf: NOW }).length, 2));
  it('ends where the engine cannot count', () => assert.equal(withChains({ names, timeLimit: () => { throw new Error('no'); } }, [silence], { answers: {}, asOf: NOW }).length, 1));
});
