// Where the timeline puts deadlines: order, scale, mirror, marks of time, cuts. Does not prove how it looks.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { layOut } from '../../js/element/timeline.js';
import { ticksOf, scaleOf } from '../../js/element/timeline-scale.js';

const deadline = (id, kind, started_on, last_day, more = {}) => ({
  id, kind, started_on, last_day, safe_last_day: last_day, late_last_day: last_day, opens_on: null, last_moment: null, state: 'open', ...more,
});
const windowOf = (opens_on, last_day, more = {}) => deadline('window', 'window', null, last_day, { opens_on, ...more });
const asOf = '2026-11-26';

const MANY = [
  windowOf('2027-02-01', '2027-03-31', { state: 'not_open' }),
  deadline('silence', 'silence', '2026-09-14', '2027-01-14'),
  deadline('oqtf', 'limit', '2026-11-23', '2026-12-23', { late_last_day: '2026-12-28' }),
  deadline('missed', 'limit', '2026-09-02', '2026-11-02', { state: 'past' }),
  deadline('card', 'opening', null, '2027-05-20', { opens_on: '2027-05-20' }),
  deadline('passport', 'validity', '2022-06-18', '2027-06-17'),
  deadline('note', 'note', null, null),
  deadline('rule', 'rule', '2026-11-01', '2026-12-01'),
];
const byId = (layout) => Object.fromEntries(layout.rows.map((row) => [row.deadline.id, row]));

describe('rows of the timeline', () => {
  const layout = layOut(MANY, { asOf });
  it('follow the next day that matters, what is missed first; what has no day is left out', () => {
    assert.deepEqual(layout.rows.map((row) => row.deadline.id), ['missed', 'oqtf', 'silence', 'window', 'card', 'passport']);
  });
  it('have one row each, so that no two touch, all inside the picture', () => {
    assert.equal(new Set(layout.rows.map((row) => row.deadline.id)).size, layout.rows.length);
    for (const { from, to, late } of layout.rows) for (const x of [from, to, late]) assert.ok(x === null || (x >= 0 && x <= 100));
  });
  it('stand in the order of their days', () => {
    const { missed, oqtf, silence, window: span, card, passport } = byId(layout);
    const places = [missed.to, layout.today, oqtf.to, oqtf.late, silence.to, span.from, span.to, card.to, passport.to];
    assert.deepEqual([...places].sort((a, b) => a - b), places);
    assert.equal(new Set(places).size, places.length);
  });
  it('put days in proportion where nothing is cut', () => {
    const { oqtf } = byId(layout);
    const day = (oqtf.late - oqtf.to) / 5;
    assert.ok(Math.abs((oqtf.to - oqtf.from) / 30 - day) < 0.01);
    assert.deepEqual(layout.cuts, []);
  });
  it('run in from the edge when they began long ago', () => {
    const { passport, missed } = byId(layout);
    assert.equal(passport.from, 0);
    assert.ok(missed.from > 0);
  });
  it('are none without a day', () => {
    assert.equal(layOut([MANY[6], MANY[7]], { asOf }), null);
    assert.equal(layOut([], { asOf }), null);
  });
  it('draw the safe day of an act and the day of the law for a silence', () => {
    const readings = { last_day: '2027-01-20', safe_last_day: '2027-01-10' };
    assert.equal(layOut([deadline('a', 'limit', null, null, readings)], {}).rows[0].day, '2027-01-10');
    assert.equal(layOut([deadline('a', 'silence', null, null, readings)], {}).rows[0].day, '2027-01-20');
  });
});

describe('today on the timeline', () => {
  it('stands on a limit that ends today, and inside a window that is open', () => {
    const layout = layOut([deadline('a', 'limit', '2026-10-26', asOf), windowOf('2026-11-01', '2026-12-31')], { asOf });
    assert.equal(layout.rows[0].to, layout.today);
    assert.ok(layout.rows[1].from < layout.today && layout.today < layout.rows[1].to);
  });
  it('stands before a moment of the same day that is still to come', () => {
    const hour = deadline('a', 'limit', '2026-11-25', asOf, { last_moment: '2026-11-26T17:40' });
    const place = (now) => { const layout = layOut([hour], { asOf: now }); return layout.rows[0].to - layout.today; };
    assert.ok(place('2026-11-26T14:05') > 0);
    assert.equal(place('2026-11-26T17:40'), 0);
    assert.ok(place('2026-11-26T18:00') < 0);
  });
  it('is nowhere when no day is given', () => assert.equal(layOut(MANY, {}).today, null));
  it('is drawn even for one limit on that day alone', () => {
    assert.deepEqual(layOut([deadline('a', 'limit', null, asOf)], { asOf }).today, 50);
  });
});

describe('right to left', () => {
  it('is the mirror of left to right', () => {
    const [ltr, rtl] = ['ltr', 'rtl'].map((direction) => layOut(MANY, { asOf, direction }));
    const mirrored = (x) => (x === null ? null : Math.round((100 - x) * 100) / 100);
    assert.equal(rtl.today, mirrored(ltr.today));
    assert.deepEqual(rtl.rows.map(({ from, to, late }) => [from, to, late]), ltr.rows.map(({ from, to, late }) => [from, to, late].map(mirrored)));
    assert.deepEqual(rtl.ticks.map(({ day, x }) => [day, x]), ltr.ticks.map(({ day, x }) => [day, mirrored(x)]));
  });
});

describe('marks of time', () => {
  const pictures = [
    [deadline('a', 'limit', '2026-11-25', '2026-11-27', { last_moment: '2026-11-27T17:40' })],
    [deadline('a', 'limit', '2026-11-20', '2026-12-20')],
    MANY,
    [windowOf('2029-01-15', '2029-03-15'), deadline('a', 'limit', null, '2026-12-20')],
    [deadline('a', 'validity', null, '2051-06-17'), deadline('b', 'limit', null, '2036-12-20'), windowOf('2030-01-01', '2042-06-30')],
  ];
  it('never touch: 13 hundredths apart, 27 on a phone, and there are some', () => {
    for (const picture of pictures) {
      const { ticks } = layOut(picture, { asOf });
      assert.ok(ticks.length >= 1 && ticks.length <= 8, JSON.stringify(ticks));
      const gaps = (list) => list.slice(1).map((tick, index) => tick.x - list[index].x);
      for (const gap of gaps(ticks)) assert.ok(gap >= 13);
      for (const gap of gaps(ticks.filter((tick) => tick.isMain))) assert.ok(gap >= 27);
    }
  });
  it('fall on days, Mondays, months or years, whichever fits', () => {
    const unitOf = (from, to) => { const scale = scaleOf([from, to]); return ticksOf(scale, (day) => 4 + 92 * scale.shareOf(day)); };
    assert.deepEqual(unitOf(20783, 20788).map((tick) => tick.unit)[0], 'day');
    for (const tick of unitOf(20783, 20823)) assert.equal(new Date(tick.day).getUTCDay(), 1);
    for (const tick of unitOf(20783, 21083)) assert.match(tick.day, /-01$/);
    for (const tick of unitOf(20783, 27083)) assert.match(tick.day, /-01-01$/);
  });
});

describe('an empty stretch', () => {
  const far = [deadline('oqtf', 'limit', '2026-11-20', '2026-12-20'), windowOf('2030-02-01', '2030-03-31'), deadline('passport', 'validity', null, '2036-06-17')];
  const layout = layOut(far, { asOf });
  it('that dwarfs the rest is cut, and the cut lies inside it', () => {
    const { oqtf, window: span, passport } = byId(layout);
    assert.equal(layout.cuts.length, 2);
    assert.ok(oqtf.to < layout.cuts[0] && layout.cuts[0] < span.from && span.to < layout.cuts[1] && layout.cuts[1] < passport.to);
    assert.ok(oqtf.to - oqtf.from > 10, 'the near month has room');
  });
  it('has no mark of time inside', () => {
    for (const { day } of layout.ticks) assert.ok(day <= '2026-12-20' || (day >= '2030-02-01' && day <= '2030-04-01'), day);
  });
  it('is not cut when it is all there is, nor when the rest is as long', () => {
    assert.deepEqual(layOut([deadline('a', 'limit', null, '2036-06-17')], { asOf }).cuts, []);
    assert.deepEqual(layOut(MANY, { asOf }).cuts, []);
  });
});
