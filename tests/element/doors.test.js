// The direct ways in without a page: taps, what each screen asks, hours and lengths as typed, faults asked again.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, it } from 'node:test';
import { choicesAt, firstScreen, heldPlace, helpFor, mistakeOf, refineGroups, refinements, toldAt, together, zoneOf } from '../../js/element/door-flow.js';
import { Doors } from '../../js/element/doors.js';
import { answerOf, draftOf } from '../../js/element/draft.js';
import { createFormat } from '../../js/element/format.js';
import { readLength, startFact } from '../../js/element/printed-length.js';
import { Session } from '../../js/element/session.js';
import { readTime } from '../../js/element/times.js';
import { createWords } from '../../js/element/words.js';
import { deadline } from './stub-doors.js';
import { createStubGuide } from './stub-guide.js';

const NOW = '2026-11-26T14:05';

describe('an hour typed in two fields', () => {
  const rows = [
    [['17', '40'], '17:40'], [['9', '5'], '09:05'], [['0', '0'], '00:00'], [['23', '59'], '23:59'], [[' 7 ', ' 30 '], '07:30'],
    [['17', ''], '17:00'], [['١٧', '٤٠'], '17:40'], [['৯', ''], '09:00'],
    [['', ''], 'time_missing hour minute'], [['', '40'], 'time_incomplete hour'], [['24', '0'], 'time_hour hour'],
    [['5 pm', ''], 'time_hour hour'], [['-1', ''], 'time_hour hour'], [['12', '60'], 'time_minute minute'], [['12', 'x'], 'time_minute minute'],
  ];
  for (const [[hour, minute], expected] of rows) {
    it(`${hour}:${minute} gives ${expected}`, () => {
      const read = readTime({ hour, minute });
      assert.equal(read.time ?? [read.error.code, ...read.error.fields].join(' '), expected);
    });
  }
  const fact = { id: 'decision_at', type: 'time' };
  it('is an answer, and goes back to the fields it came from', () => {
    assert.deepEqual(answerOf(fact, { hour: '9', minute: '5' }), { answer: '09:05' });
    assert.deepEqual(draftOf(fact, '09:05'), { hour: '09', minute: '05' });
    assert.deepEqual(draftOf(fact, 'unknown'), { hour: '', minute: '' });
  });
  it('is written as the language writes it', () => assert.equal(createFormat('en').time('09:05'), '09:05'));
  it('stands beside a day with its weekday', () => assert.equal(createFormat('fr').weekday('2026-05-01'), 'vendredi 1er mai 2026'));
});

describe('the flow of a door', () => {
  const { names } = createStubGuide({});
  it('asks a day and its hour together, all else alone', () => {
    const held = { held_now: 'detention_centre' };
    assert.deepEqual(together(names, ['decision_on', 'decision_at'], held), ['decision_on', 'decision_at']);
    assert.deepEqual(together(names, ['decision_on'], held), ['decision_on']);
    assert.deepEqual(together(names, ['held_now', 'decision_kind'], {}), ['held_now']);
  });
  it('asks the day alone where hours hardly ever count', () => {
    assert.deepEqual(together(names, ['decision_on', 'decision_at'], { held_now: 'free' }), ['decision_on']);
  });
  it('opens the list of obstacles without a question', () => assert.equal(firstScreen(names, { door: 'cannot-file', needs: ['current_document_expiry'], answers: {} }).name, 'obstacles'));
  const offered = (answers) => refinements(names, 'decision', answers).map((facts) => facts.join('+'));
  it('offers what may make the date surer, each thing once', () => {
    assert.deepEqual(offered({ held_now: 'free' }), ['decision_served', 'decision_territory', 'decision_printed_on', 'remedies_stated', 'legal_aid_asked_on']);
    assert.ok(offered({ held_now: 'detention_centre' }).includes('decision_printed_on+decision_printed_at'));
    assert.ok(offered({ held_now: 'free', decision_printed_on: '2026-12-01' }).includes('decision_printed_at'));
    assert.ok(!offered({ remedies_stated: false }).includes('remedies_stated'));
  });
  it('asks for an answer only after its request, for a day of reading only after the way of service', () => {
    assert.ok(offered({ legal_aid_asked_on: '2026-11-20' }).includes('legal_aid_answered_on'));
    assert.ok(!offered({ legal_aid_asked_on: 'unknown' }).includes('legal_aid_answered_on'));
    assert.ok(offered({ decision_served: 'letter' }).includes('decision_reached_on'));
  });
  it('asks since when only where the person is held', () => {
    assert.ok(offered({ held_now: 'house_arrest' }).includes('house_arrest_since'));
    assert.ok(!offered({ held_now: 'prison' }).includes('house_arrest_since'));
  });
  it('offers it under its heading', () => {
    const groups = refineGroups(names, 'decision', { held_now: 'free' }).map(({ group, screens }) => `${group}: ${screens.map(([fact]) => fact)}`);
    assert.deepEqual(groups, ['received: decision_served,decision_territory', 'paper: decision_printed_on,remedies_stated', 'since: legal_aid_asked_on']);
    assert.deepEqual(refineGroups(names, 'expiry', {}), []);
  });
  it('shows of a long list what most people choose, then the others, in the order of the fact', () => {
    const at = (id, answers) => choicesAt(names, 'decision', names.facts.find((fact) => fact.id === id), answers);
    assert.deepEqual(at('held_now', {}), [['free', 'prison'], ['house_arrest', 'detention_centre', 'waiting_zone']]);
    assert.deepEqual(at('decision_kind', { held_now: 'free' })[0], ['refusal', 'removal']);
    assert.equal(at('decision_kind', { held_now: 'free' }).flat().length, 11);
    for (const held of ['prison', 'unknown']) assert.deepEqual(at('decision_kind', { held_now: held })[1], []);
    assert.deepEqual(at('decision_served', {})[1], []);
  });
  it('repeats what was told, and nothing else', () => {
    assert.deepEqual(toldAt(names, 'decision', { held_now: 'free', decision_on: '2026-11-20', nationality: ['SN'] }), [['held_now'], ['decision_on']]);
  });
  it('knows who is held and who helps', () => {
    assert.equal(heldPlace({ held_now: 'free' }), null);
    assert.equal(heldPlace({ held_now: 'prison' }), 'prison');
    assert.deepEqual(helpFor('decision', { held_now: 'free', decision_kind: 'asylum_refusal' }), ['asylum']);
    assert.deepEqual(helpFor('decision', { held_now: 'detention_centre', decision_kind: 'removal' }), ['detention']);
  });
  it('takes the clock of the place', () => {
    assert.equal(zoneOf(names, { decision_territory: 'reunion' }), 'Indian/Reunion');
    assert.equal(zoneOf(names, { decision_territory: 'abroad' }), 'Europe/Paris');
    assert.equal(zoneOf(names, {}), 'Europe/Paris');
  });
  it('puts a fault beside the field it is about', () => {
    const facts = [{ id: 'decision_on', type: 'date' }, { id: 'decision_at', type: 'time' }];
    assert.deepEqual(mistakeOf('no_such_time', facts), { code: 'no_such_time', fact: 'decision_at', fields: ['hour', 'minute'], params: {} });
    assert.equal(mistakeOf('event_in_future', facts).fact, 'decision_on');
  });
});

describe('a length printed on the paper', () => {
  const rows = [
    [['7', 'day'], '7 day'], [[' 1 ', 'month'], '1 month'], [['١٥', 'day'], '15 day'], [['2', 'week'], '2 week'],
    [['', ''], 'amount number_missing, unit choice_missing'], [['', 'day'], 'amount number_missing'], [['7', ''], 'unit choice_missing'],
    [['1,5', 'month'], 'amount number_not_whole'], [['-1', 'day'], 'amount number_not_whole'], [['0', 'day'], 'amount number_too_small'], [['367', 'day'], 'amount number_too_large'],
  ];
  for (const [[text, value], expected] of rows) {
    it(`${text} ${value} gives ${expected}`, () => {
      const { answer, errors = [] } = readLength({ amount: { text }, unit: { value } });
      assert.equal(errors.map(({ code, part }) => `${part} ${code}`).join(', ') || `${answer.amount} ${answer.unit}`, expected);
    });
  }
  it('runs from the day of the decision, and only where a limit is printed', () => {
    const { names } = createStubGuide({});
    assert.equal(startFact(names, 'decision_printed_on'), 'decision_on');
    assert.equal(startFact(names, 'decision_on'), undefined);
  });
});

describe('French typography', () => {
  const words = createWords({ language: 'fr', ui: { x: 'Où êtes-vous, a-t-elle dit : peut-on « là-bas » ? Un rendez-vous, celui-ci, est-ce' } });
  it('breaks no line before a mark, nor between a verb and its pronoun', () => {
    assert.equal(words.t('x'), 'Où êtes\u2011vous, a\u2011t\u2011elle dit\u00a0: peut\u2011on «\u00a0là-bas\u00a0»\u00a0? Un rendez-vous, celui-ci, est\u2011ce');
  });
});

describe('a visit through a door', () => {
  let session;
  let heard;
  beforeEach(() => {
    heard = [];
    const steps = { push: () => {}, replace: () => {}, back: () => false };
    session = new Session(createStubGuide({}), { today: () => NOW.slice(0, 10), now: () => NOW, tell: (event, detail) => heard.push([event, detail]), steps });
    session.bringDoors(Doors);
    heard = [];
  });
  const type = (parts) => Object.entries(parts).forEach(([fact, part]) => Object.entries(part).forEach(([field, text]) => session.doors.edit(fact, { [field]: text })));
  const typeDecision = (day, hour) => {
    const [year, month, date] = day.split('-');
    type({ decision_on: { day: date, month, year } });
    if (hour) type({ decision_at: { hour, minute: '30' } });
  };

  it('leads to the last safe hour of a removal order in four taps and two fields', () => {
    session.doors.enter('decision'); // tap 1
    assert.deepEqual(session.screen.facts, ['held_now']);
    session.doors.answer({ held_now: 'detention_centre' }); // tap 2
    session.doors.answer({ decision_kind: 'removal' }); // tap 3
    assert.deepEqual(session.screen.facts, ['decision_on', 'decision_at']);
    typeDecision('2026-11-26', '9');
    session.doors.submit(); // tap 4
    assert.equal(session.screen.name, 'dates');
    assert.equal(session.doors.found.deadlines[0].last_moment, '2026-11-28T09:30');
  });
  it('asks no hour where none is needed', () => {
    session.doors.enter('decision');
    session.doors.answer({ held_now: 'free' });
    session.doors.answer({ decision_kind: 'removal' });
    assert.deepEqual(session.screen.facts, ['decision_on']);
  });
  const toHour = () => { session.doors.enter('decision'); session.doors.answer({ held_now: 'detention_centre' }); session.doors.answer({ decision_kind: 'removal' }); };
  it('asks again, with a reason, what is missing or wrong', () => {
    toHour();
    session.doors.submit();
    assert.deepEqual(session.errors.map(({ code, fact }) => `${fact} ${code}`), ['decision_on date_missing', 'decision_at time_missing']);
    typeDecision('2026-11-27', '9');
    session.doors.submit();
    assert.deepEqual(session.errors.map(({ code, fact }) => `${fact} ${code}`), ['decision_on event_in_future']);
    assert.ok(!('decision_on' in session.state.answers));
    assert.equal(session.screen.name, 'door');
  });
  it('takes an unknown hour, and an unknown day', () => {
    toHour();
    typeDecision('2026-11-26');
    session.doors.submit(['time']);
    assert.equal(session.state.answers.decision_at, 'unknown');
    assert.equal(session.screen.name, 'dates');
    session.back();
    session.doors.dontKnow();
    assert.equal(session.state.answers.decision_on, 'unknown');
    assert.equal(session.screen.name, 'dates');
  });
  it('keeps the other answers when one is changed, and comes back', () => {
    toHour();
    typeDecision('2026-11-26', '9');
    session.doors.submit();
    session.doors.refine(['held_now']);
    session.doors.answer({ held_now: 'free' });
    assert.equal(session.screen.name, 'dates');
    assert.equal(session.doors.found.deadlines[0].id, 'oqtf-free-one-month');
    assert.equal(session.state.answers.decision_on, '2026-11-26');
  });
  it('says of legal aid that it gives no more time', () => {
    toHour();
    typeDecision('2026-11-26', '9');
    session.doors.submit();
    session.doors.refine(['legal_aid_asked_on']);
    type({ legal_aid_asked_on: { day: '26', month: '11', year: '2026' } });
    session.doors.submit();
    assert.deepEqual(session.doors.found.deadlines[0].moves.map(({ effect }) => effect), ['none']);
  });
  const toLength = (amount, unit) => {
    session.doors.refine(['decision_printed_on']);
    session.doors.sayLength('decision_printed_on', true);
    type({ decision_printed_on: { amount: { text: amount }, unit: { value: unit } } });
    session.doors.submit();
  };
  const printed = () => session.state.answers.decision_printed_on;
  it('turns a length on the paper into a day, and keeps both', () => {
    toHour();
    typeDecision('2026-11-20', '9');
    session.doors.submit();
    toLength('', '');
    assert.deepEqual(session.errors.map(({ code, fact, part }) => `${fact} ${part} ${code}`), ['decision_printed_on amount number_missing', 'decision_printed_on unit choice_missing']);
    session.doors.sayLength('decision_printed_on', false);
    assert.deepEqual(session.errors, []);
    session.back();
    toLength('7', 'day');
    assert.equal(session.screen.name, 'dates');
    assert.equal(printed(), '2026-11-27');
    session.back();
    const { isLength, amount, day } = session.draft.decision_printed_on;
    assert.deepEqual([isLength, amount.text, day], [true, '7', '27']);
  });
  it('counts the length again from another day, and forgets it for a day that is written', () => {
    toHour();
    typeDecision('2026-11-20', '9');
    session.doors.submit();
    toLength('7', 'day');
    session.doors.answer({ decision_on: '2026-11-21' });
    assert.equal(printed(), '2026-11-28');
    session.doors.answer({ decision_on: 'unknown' });
    assert.equal(printed(), 'unknown');
    session.askAgain('decision_on', 'answers');
    session.answer('2026-11-22');
    assert.equal(printed(), '2026-11-29');
    session.askAgain('decision_printed_on', 'answers');
    session.answer('2026-12-10');
    session.askAgain('decision_on', 'answers');
    session.answer('2026-11-20');
    assert.equal(printed(), '2026-12-10');
  });
  it('asks first from which day the length runs, when that is not known', () => {
    toHour();
    session.doors.dontKnow();
    session.doors.refine(['decision_printed_on']);
    session.doors.sayLength('decision_printed_on', true);
    assert.deepEqual(session.screen.facts, ['decision_on']);
    typeDecision('2026-11-20');
    session.doors.submit();
    assert.deepEqual(session.screen.facts, ['decision_printed_on']);
    assert.ok(session.draft.decision_printed_on.isLength);
    type({ decision_printed_on: { amount: { text: '2' }, unit: { value: 'week' } } });
    session.doors.submit();
    assert.deepEqual([session.screen.name, printed()], ['dates', '2026-12-04']);
  });
  it('asks the date of a paper from an obstacle and comes back to it', () => {
    session.doors.enter('cannot-file');
    session.doors.openObstacle('no-appointment');
    session.doors.askNeeds();
    assert.deepEqual(session.screen.facts, ['current_document_expiry']);
    session.doors.dontKnow();
    assert.deepEqual([session.screen.name, session.screen.obstacle], ['obstacle', 'no-appointment']);
  });
  it('does not count as an interview, forgets everything, tells no answer', () => {
    toHour();
    assert.ok(!session.state.screens.some(({ name }) => name === 'question'));
    assert.ok(!JSON.stringify(heard).includes('detention_centre'));
    session.erase();
    assert.deepEqual(session.state.answers, {});
    assert.equal(session.doors.found, null);
  });
});

describe('words of the doors', () => {
  const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const { ui: first, ui_more: more } = JSON.parse(read('locales/fr.json'));
  const ui = { ...first, ...more };
  it('exist for every fault that is asked again', () => {
    const codes = [...read('js/element/doors.js').matchAll(/'((?:event|no|out|reached|move|answer)_[a-z_]+)'/g)].map((match) => match[1]);
    assert.ok(codes.length > 5);
    assert.deepEqual(codes.filter((code) => !(`error_${code}` in ui)), []);
  });
  it('exist for every kind of date, before and after', () => {
    for (const kind of ['limit', 'moment', 'silence', 'validity', 'risk', 'duration']) for (const end of ['', '_past']) assert.ok(`when_${kind}${end}` in ui, kind + end);
    for (const key of ['opening', 'unknown', 'undated', 'no_hour', 'closes']) assert.ok(`when_${key}` in ui, key);
    for (const unit of ['hour', 'day', 'working_day', 'week', 'month', 'year']) assert.ok(`amount_${unit}_other` in ui, unit);
  });
  it('are in no view: no view file holds a sentence', () => {
    const views = readdirSync(new URL('../../js/element/', import.meta.url)).filter((name) => /(door|date|deadline|obstacle|urgent|ways|calendar|time)[a-z-]*view\.js$/.test(name));
    for (const name of views) assert.ok(!/>[^<$`{}]*[a-zà-ÿ]{3,}[^<$`{}]*</.test(read(`js/element/${name}`).replace(/=>/g, '')), name);
  });
});
