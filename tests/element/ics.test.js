// Calendar files read by an independent parser (ical.js). Does not prove that a phone's own calendar shows them the same way.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import { dayNumber, isoMinute, isoOf, minuteNumber } from '../../js/calendar/day-number.js';
import { calendarOf } from '../../js/calendar/ics.js';
import { escapeText, writeLines } from '../../js/calendar/ics-line.js';
import { hasZone, zoneLines } from '../../js/calendar/ics-zone.js';
import { createWords } from '../../js/element/words.js';

const load = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const { ui, ui_more: more, ...about } = load('locales/fr.json');
const fr = { ...about, ui: { ...ui, ...more } };
const LONG = 'Saisissez le tribunal administratif ; gardez l’enveloppe, la décision \\ et l’accusé.\nتحدّ القرار أمام المحكمة الإدارية قبل فوات الأوان، واحتفظ بالظرف 🗓️ دائمًا وأبدًا.';
const texts = { ...fr, time_limits: { 'oqtf-free': { name: 'Contester l’OQTF', what: LONG, do: 'Allez voir une association.' }, renewal: { name: 'Demander le renouvellement' } } };
const words = createWords(texts);
const names = { sources: { 'ceseda-L614-1': { title: 'Ceseda, article L. 614-1', url: 'https://www.legifrance.gouv.fr/x' } } };
const STAMP = '2026-11-26T13:05:09.123Z';

const deadline = (more) => ({
  id: 'oqtf-free', kind: 'limit', state: 'open', opens_on: null, last_day: '2026-12-28', safe_last_day: '2026-12-28', late_last_day: '2026-12-29',
  last_moment: null, time_zone: null, sources: ['ceseda-L614-1'], ...more,
});
const hours = (last_moment, time_zone) => deadline({ last_day: last_moment.slice(0, 10), safe_last_day: last_moment.slice(0, 10), last_moment, time_zone });
const windowOf = (more) => deadline({ id: 'renewal', kind: 'window', opens_on: '2027-02-01', last_day: '2027-03-31', safe_last_day: '2027-03-31', ...more });

const make = (list, options = {}) => calendarOf(list, { words, names, stamp: STAMP, ...options });

function read(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

const alarmsOf = (event) => event.component.getAllSubcomponents('valarm').map((alarm) => alarm.getFirstPropertyValue('trigger'));
/** When each alarm rings, on the clock of the place. */
const ringsAt = (event) => alarmsOf(event).map((trigger) => {
  const at = event.startDate.clone();
  at.isDate = false;
  at.addDuration(trigger);
  return at.toString().slice(0, 16);
});
const utc = (time) => new Date(time.toUnixTime() * 1000).toISOString().slice(0, 16);

describe('a day in the calendar', () => {
  const [event] = read(make([deadline()], { asOf: '2026-11-26' }));
  it('is a whole day with an exclusive end', () => {
    assert.ok(event.startDate.isDate);
    assert.equal(event.startDate.toString(), '2026-12-28');
    assert.equal(event.endDate.toString(), '2026-12-29');
    assert.equal(event.duration.toString(), 'P1D');
  });
  it('ends in the next year when it is the last of December', () => {
    const [last] = read(make([deadline({ safe_last_day: '2026-12-31' })]));
    assert.equal(last.endDate.toString(), '2027-01-01');
  });
  it('rings in the morning 14, 7 and 2 days before and on the day', () => {
    assert.deepEqual(ringsAt(event), ['2026-12-14T09:00', '2026-12-21T09:00', '2026-12-26T09:00', '2026-12-28T09:00']);
  });
  it('leaves out the alarms that have passed', () => {
    assert.deepEqual(ringsAt(read(make([deadline()], { asOf: '2026-12-21T09:01' }))[0]), ['2026-12-26T09:00', '2026-12-28T09:00']);
    assert.deepEqual(ringsAt(read(make([deadline()], { asOf: '2026-12-21' }))[0]).length, 3);
    assert.deepEqual(ringsAt(read(make([deadline()], { asOf: '2026-12-28T10:00' }))[0]), []);
  });
  it('takes the earliest reading for an act, the day of the law for a silence', () => {
    const readings = { last_day: '2027-01-04', safe_last_day: '2026-12-31' };
    assert.equal(read(make([deadline(readings)]))[0].startDate.toString(), '2026-12-31');
    const [silence] = read(make([deadline({ ...readings, kind: 'silence' })]));
    assert.equal(silence.startDate.toString(), '2027-01-04');
    assert.deepEqual(ringsAt(silence), ['2027-01-04T09:00']);
    assert.equal(silence.summary, 'Contester l’OQTF');
  });
  it('says what it is, what to do, and the law, in whole', () => {
    assert.equal(event.summary, 'Dernier jour\u00a0: Contester l’OQTF');
    const said = event.description.split('\n\n');
    assert.equal(said[0], words.find('time_limits', 'oqtf-free', 'what').text);
    assert.equal(said[1], 'Allez voir une association.');
    assert.equal(said[2], 'Ceseda, article L. 614-1\nhttps://www.legifrance.gouv.fr/x');
  });
  it('has no event without a day, once over, or for a rule of counting', () => {
    const none = { last_day: null, safe_last_day: null };
    assert.equal(make([deadline(none), deadline({ kind: 'note', ...none }), deadline({ kind: 'rule' })]), '');
    assert.equal(make([deadline()], { asOf: '2026-12-29' }), '');
    assert.notEqual(make([deadline()], { asOf: '2026-12-28T23:59' }), '');
  });
});

describe('a window in the calendar', () => {
  it('is two days: it opens, and the last safe day', () => {
    const events = read(make([windowOf()], { asOf: '2026-11-26' }));
    assert.deepEqual(events.map((event) => event.startDate.toString()), ['2027-02-01', '2027-03-31']);
    assert.deepEqual(events.map((event) => event.uid), ['renewal-opens-20270201@permit-guide.invalid', 'renewal-20270331@permit-guide.invalid']);
    assert.deepEqual(ringsAt(events[0]), ['2027-02-01T09:00']);
    assert.equal(events[0].summary, 'Ouvre aujourd’hui\u00a0: Demander le renouvellement');
  });
  it('that is open keeps its last day only', () => {
    assert.deepEqual(read(make([windowOf()], { asOf: '2027-02-02' })).map((event) => event.startDate.toString()), ['2027-03-31']);
  });
  it('that only opens is one day', () => {
    assert.equal(read(make([windowOf({ kind: 'opening', last_day: '2027-02-01', safe_last_day: '2027-02-01' })])).length, 1);
  });
});

describe('an hour in the calendar', () => {
  const rows = [
    ['2026-11-27T17:40', 'Europe/Paris', '2026-11-27T16:40', 'winter'],
    ['2026-07-14T17:40', 'Europe/Paris', '2026-07-14T15:40', 'summer'],
    ['2026-11-27T17:40', 'Indian/Reunion', '2026-11-27T13:40', 'four hours east'],
    ['2026-07-14T01:40', 'Indian/Mayotte', '2026-07-13T22:40', 'three hours east'],
    ['2026-07-14T22:15', 'America/Cayenne', '2026-07-15T01:15', 'three hours west'],
    ['2026-11-27T00:30', 'America/Guadeloupe', '2026-11-27T04:30', 'begins the day before'],
    ['2026-11-27T12:00', 'America/Martinique', '2026-11-27T16:00', 'four hours west'],
    ['2026-11-27T12:00', 'America/Marigot', '2026-11-27T16:00', 'four hours west'],
    ['2026-11-27T12:00', 'America/St_Barthelemy', '2026-11-27T16:00', 'four hours west'],
    ['2027-03-28T03:30', 'Europe/Paris', '2027-03-28T01:30', 'after the hour that the clocks skip'],
    ['2027-03-28T12:00', 'Europe/Paris', '2027-03-28T10:00', 'the day the clocks go forward'],
    ['2026-10-25T01:30', 'Europe/Paris', '2026-10-24T23:30', 'before the clocks go back'],
    ['2026-10-25T12:00', 'Europe/Paris', '2026-10-25T11:00', 'the day the clocks go back'],
  ];
  for (const [moment, zone, inGreenwich, why] of rows) {
    it(`${moment} in ${zone} ends at ${inGreenwich} in Greenwich: ${why}`, () => {
      const [event] = read(make([hours(moment, zone)]));
      assert.equal(event.endDate.toString().slice(0, 16), moment);
      assert.equal(event.endDate.zone.tzid, zone);
      assert.equal(utc(event.endDate), inGreenwich);
      assert.equal(event.endDate.toUnixTime() - event.startDate.toUnixTime(), 3600);
    });
  }
  it('says the hour first and rings 24, 6 and 2 hours before it', () => {
    const [event] = read(make([hours('2026-11-28T17:40', 'Europe/Paris')], { asOf: '2026-11-26T14:05' }));
    assert.equal(event.summary, 'Avant 17:40\u00a0: Contester l’OQTF');
    assert.deepEqual(ringsAt(event), ['2026-11-27T17:40', '2026-11-28T11:40', '2026-11-28T15:40']);
    assert.equal(event.uid, 'oqtf-free-20261128T1740@permit-guide.invalid');
  });
  it('rings only at hours still to come, and is gone once over', () => {
    const [event] = read(make([hours('2026-11-28T17:40', 'Europe/Paris')], { asOf: '2026-11-28T12:00' }));
    assert.deepEqual(ringsAt(event), ['2026-11-28T15:40']);
    assert.equal(make([hours('2026-11-28T17:40', 'Europe/Paris')], { asOf: '2026-11-28T17:40' }), '');
  });
  it('describes each zone once, and floats where it knows none', () => {
    const text = make([hours('2026-11-28T17:40', 'Europe/Paris'), hours('2026-11-29T17:40', 'Europe/Paris'), hours('2026-11-30T17:40', 'Pacific/Noumea')]);
    assert.equal(text.match(/BEGIN:VTIMEZONE/g).length, 1);
    assert.match(text, /\r\nDTEND:20261130T174000\r\n/);
  });
});

describe('time zones', () => {
  for (const { territory, zone, offset_minutes, summer_time } of load('rulebook/time-zones.json').zones) {
    it(`${zone} is written as the rulebook has it for ${territory}`, () => {
      const hour = String(Math.abs(offset_minutes / 60)).padStart(2, '0');
      assert.ok(hasZone(zone));
      assert.match(zoneLines(zone), new RegExp(`BEGIN:STANDARD[^]*TZOFFSETTO:\\${offset_minutes < 0 ? '-' : '+'}${hour}00\n`));
      assert.equal(zoneLines(zone).includes('DAYLIGHT'), summer_time);
    });
  }
});

describe('a discreet calendar', () => {
  const list = [deadline(), windowOf(), hours('2026-11-28T17:40', 'Europe/Paris')];
  const text = make(list, { discreet: true, asOf: '2026-11-26' });
  it('tells nothing of the limit nor of the guide', () => {
    assert.doesNotMatch(text.replace(/\r\n /g, ''), /oqtf|renewal|contester|renouvellement|permit|guide|tribunal|ceseda|DESCRIPTION:(?!Rendez-vous)|CATEGORIES|URL/i);
    for (const event of read(text)) assert.equal(event.summary, 'Rendez-vous');
    for (const event of read(text)) assert.equal(event.description, null);
  });
  it('has identifiers made of what the event shows, so that none can be guessed back', () => {
    const uids = read(text).map((event) => event.uid);
    assert.deepEqual(uids, ['20261228@calendar.invalid', '20270201@calendar.invalid', '20270331@calendar.invalid', '20261128T1740@calendar.invalid']);
    assert.deepEqual(read(make([deadline({ id: 'renewal' })], { discreet: true }))[0].uid, uids[0]);
  });
  it('puts two limits of one day together, with all their alarms', () => {
    const [event, ...others] = read(make([deadline({ kind: 'silence', last_day: '2026-12-28' }), deadline()], { discreet: true }));
    assert.equal(others.length, 0);
    assert.equal(alarmsOf(event).length, 4);
  });
});

describe('the file', () => {
  const list = [deadline(), windowOf(), hours('2026-11-28T17:40', 'Indian/Reunion')];
  const text = make(list, { asOf: '2026-11-26' });
  it('has lines of 75 octets at most, ended by CRLF, no character cut', () => {
    assert.ok(text.endsWith('END:VCALENDAR\r\n'));
    assert.equal(text.replace(/\r\n/g, '').match(/[\r\n]/), null);
    for (const line of text.split('\r\n')) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.ok(line.isWellFormed(), line);
    }
    assert.ok(text.includes('\r\n '));
  });
  it('folds every width of character at its last possible octet', () => {
    for (const character of ['a', 'é', 'ع', '🗓']) for (let shift = 0; shift < 5; shift += 1) {
      const line = writeLines(`X:${'a'.repeat(shift)}${character.repeat(100)}\n`);
      const rows = line.trimEnd().split('\r\n');
      for (const row of rows) assert.ok(Buffer.byteLength(row) <= 75 && row.isWellFormed());
      for (const row of rows.slice(0, -1)) assert.ok(Buffer.byteLength(row) > 75 - 4);
      assert.equal(line.replace(/\r\n /g, ''), `X:${'a'.repeat(shift)}${character.repeat(100)}\r\n`);
    }
  });
  it('escapes what the format keeps for itself, and drops control characters', () => {
    assert.equal(escapeText('a;b,c\\d\r\ne\u0007f'), 'a\\;b\\,c\\\\d\\nef');
  });
  it('has its version, its maker, its stamp in UTC, and no method', () => {
    const calendar = new ICAL.Component(ICAL.parse(text));
    assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
    assert.equal(calendar.getFirstPropertyValue('prodid'), '-//Permit Guide Calendar//EN');
    assert.equal(calendar.getFirstProperty('method'), null);
    assert.match(text, /\r\nDTSTAMP:20261126T130509Z\r\n/);
  });
  it('is the same for the same dates, whatever the stamp and the language, but for those', () => {
    const uids = (options) => read(make(list, options)).map((event) => event.uid);
    assert.deepEqual(uids({}), uids({ stamp: '2027-01-01T00:00:00Z', words: createWords({ language: 'ar', ui: {}, french: texts }) }));
    assert.equal(make(list, { asOf: '2026-11-26' }), text);
  });
});

describe('days as numbers', () => {
  it('are the same in every zone of the device', () => {
    const zone = process.env.TZ;
    for (process.env.TZ of ['Pacific/Auckland', 'America/Cayenne', 'Europe/Paris', 'UTC']) {
      assert.equal(isoOf(dayNumber('2026-12-29')), '2026-12-29');
      assert.equal(dayNumber('2026-12-29'), 20816);
      assert.equal(isoMinute(minuteNumber('2027-03-28T02:30')), '2027-03-28T02:30');
      assert.equal(make([deadline(), hours('2027-03-28T03:30', 'Europe/Paris')]).match(/^DT(START|END);.*/gm).join(), 'DTSTART;VALUE=DATE:20261228,DTEND;VALUE=DATE:20261229,DTSTART;TZID=Europe/Paris:20270328T013000,DTEND;TZID=Europe/Paris:20270328T033000');
    }
    process.env.TZ = zone ?? '';
  });
  it('carry minutes across midnight', () => assert.equal(isoMinute(minuteNumber('2027-01-01T00:30') - 60), '2026-12-31T23:30'));
});
