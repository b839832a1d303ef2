// The caseworker's page without a page: what is typed, grouped, found, sorted; what becomes an answer and what does not.
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { dateOrder, partsOfHour, partsOfText, textOfParts } from '../../js/element/date-text.js';
import { askable, factGroups, GROUP_STARTS, openFactsOf } from '../../js/element/desk-facts.js';
import { compareLines } from '../../js/element/desk-compare.js';
import { rowsOf, statusCounts } from '../../js/element/desk-rows.js';
import { undecidedOf } from '../../js/element/desk-undecided.js';
import { Desk } from '../../js/element/desk.js';
import { Doors } from '../../js/element/doors.js';
import { DECLINED, UNKNOWN } from '../../js/element/draft.js';
import { createFormat } from '../../js/element/format.js';
import { Session } from '../../js/element/session.js';
import { createWords } from '../../js/element/words.js';
import { joinNames, joinTexts } from '../../js/engine.js';
import { json, open as openShipped } from '../js/support/shipped.js';
import { memoParts, memoText } from '../../js/element/memo.js';
import { permitLines } from '../../js/element/permit-lines.js';

const names = joinNames(json('names.json'), json('names.more.json'));
const words = createWords(joinTexts(json('texts/fr.json'), json('texts/fr.more.json')));
const factOf = (id) => names.facts.find((fact) => fact.id === id);
const look = { filter: '', isOnlyOpen: false };

describe('a day in one field', () => {
  const day = ['day', 'month', 'year'];
  it('is typed in the order of the language', () => {
    for (const language of ['fr', 'en', 'ar', 'es', 'uk']) assert.deepEqual(dateOrder(language), day, language);
  });
  it('is understood however it is separated, and in a row', () => {
    for (const text of ['27/3/2019', '27.03.2019', '27-3-2019', '27 3 2019', '27032019', '2019-03-27', '٢٧/٣/٢٠١٩']) {
      const { day: date, month, year } = partsOfText(text, day);
      assert.deepEqual([Number(date), Number(month), Number(year)], [27, 3, 2019], text);
    }
  });
  it('that is not whole, or more than a day, is never guessed', () => {
    assert.deepEqual(partsOfText('27/3', day), { day: '27', month: '3', year: '' });
    assert.deepEqual(partsOfText('', day), { day: '', month: '', year: '' });
    assert.equal(partsOfText('27/3/2019/4', day).year, '2019 4');
  });
  it('is written as it is typed', () => assert.equal(textOfParts({ day: '7', month: '3', year: '2019' }, day), '07/03/2019'));
  it('an hour too', () => {
    for (const text of ['17:40', '17h40', '17 h 40', '1740']) assert.deepEqual(partsOfHour(text), { hour: '17', minute: '40' }, text);
    assert.deepEqual(partsOfHour('17 h'), { hour: '17', minute: '' });
  });
});

describe('the facts', () => {
  const facts = askable(names.facts, words);
  const groups = (part = {}, answers = {}, open = new Set()) => factGroups(facts, { look: { ...look, ...part }, words, answers, open });
  it('are all there once, in the order of the rulebook, each group with a name', () => {
    assert.deepEqual(groups().flatMap((group) => group.facts), facts);
    assert.deepEqual(groups().map(({ start }) => start), GROUP_STARTS);
    for (const start of GROUP_STARTS) assert.ok(words.has(`desk_group_${start}`), start);
  });
  it('are found by their words without accents, by a choice, by their id', () => {
    const found = (filter) => groups({ filter }).flatMap(({ shown }) => [...shown]);
    assert.ok(found('NATIONALITE').includes('nationality'));
    assert.ok(found('union_date').includes('union_date'));
    assert.ok(found('union date').includes('union_date'));
    assert.deepEqual(found('xyzzy'), []);
  });
  it('stay in sight once answered while only what matters is shown', () => {
    const shown = groups({ isOnlyOpen: true }, { in_france: true }, new Set(['nationality'])).flatMap((group) => [...group.shown]);
    assert.deepEqual(shown, ['nationality', 'in_france']);
  });
});

describe('two permits compared', () => {
  const line = (key, ...items) => ({ key, label: key, items });
  it('say what is common once, and then what differs', () => {
    const { common, apart } = compareLines([line('fee', '50 €'), line('papers', 'a', 'b', 'c'), line('risks')], [line('fee', '350 €'), line('papers', 'c', 'd', 'a'), line('risks')]);
    assert.deepEqual(common, [{ label: 'papers', items: ['a', 'c'] }]);
    assert.deepEqual(apart, [{ label: 'fee', one: ['50 €'], other: ['350 €'] }, { label: 'papers', one: ['b'], other: ['d'] }]);
  });
  it('that say the same have nothing apart', () => assert.deepEqual(compareLines([line('fee', 'x')], [line('fee', 'x')]), { common: [{ label: 'fee', items: ['x'] }], apart: [] }));
});

describe('what is not decided', () => {
  const permit = (id, ...missing) => ({ id, status: missing.length > 0 ? 'more_info' : 'eligible', missing });
  const of = (permits) => undecidedOf({ permits: Object.fromEntries(permits.map((one) => [one.id, one])) });
  it('is told by the questions that most permits miss; the others are counted', () => {
    const { questions, moreQuestions, isFew } = of([permit('1', 'a', 'b'), permit('2', 'b', 'c', 'd', 'e'), permit('3', 'b', 'c', 'f'), permit('4')]);
    assert.deepEqual(questions.slice(0, 3), [{ fact: 'b', permitCount: 3 }, { fact: 'c', permitCount: 2 }, { fact: 'a', permitCount: 1 }]);
    assert.deepEqual([questions.length, moreQuestions, isFew], [5, 1, true]);
  });
  it('is nothing where all is decided', () => assert.deepEqual(of([permit('1')]), { permits: [], isFew: true, questions: [], moreQuestions: 0 }));
});

describe('at the desk', () => {
  let guide;
  let session;
  let told;
  beforeEach(async () => {
    guide = await openShipped();
    told = [];
    const steps = { push: () => {}, replace: () => {}, back: () => false };
    session = new Session(guide, { today: () => '2026-11-24', now: () => '2026-11-24T10:00', tell: (event, detail) => told.push([event, detail]), steps });
    session.bringDoors(Doors);
  });
  const desk = () => session.doors.desk;
  const { birth_date: birth, current_document: held } = { birth_date: factOf('birth_date'), current_document: factOf('current_document') };

  it('what reads well is an answer at once, and the outcomes follow', () => {
    const before = session.assessment;
    desk().edit(held, { value: 'none' });
    assert.equal(session.state.answers.current_document, 'none');
    assert.notEqual(session.assessment, before);
    assert.equal(session.screen.name, 'start', 'no screen is opened');
  });
  it('a day half typed is no answer and no mistake yet; left so, it is told, and the answer before stays', () => {
    desk().edit(birth, { day: '1', month: '2', year: '1990' });
    desk().edit(birth, { day: '1', month: '2', year: '19' });
    assert.equal(session.state.answers.birth_date, '1990-02-01');
    assert.deepEqual(desk().field(birth).errors, []);
    desk().settle(birth);
    assert.equal(desk().field(birth).errors[0].code, 'date_year');
    assert.equal(session.state.answers.birth_date, '1990-02-01');
    assert.equal(desk().field(birth).draft.year, '19', 'what was typed is not lost');
  });
  it('checks days across as the questions do', () => {
    desk().edit(birth, { day: '1', month: '2', year: '2027' });
    desk().settle(birth);
    assert.equal(desk().field(birth).errors[0].code, 'date_future');
    assert.ok(!('birth_date' in session.state.answers));
  });
  it('empty, unknown and declined are three things', () => {
    desk().skip(birth, 'unknown');
    assert.equal(session.state.answers.birth_date, UNKNOWN);
    desk().skip(birth, 'declined');
    assert.equal(session.state.answers.birth_date, DECLINED);
    desk().skip(birth, '');
    assert.ok(!('birth_date' in session.state.answers));
  });
  it('a field that is emptied is no answer any more', () => {
    desk().edit(held, { value: 'csp' });
    desk().edit(held, { value: '' });
    assert.deepEqual(session.state.answers, {});
  });
  it('what the engine refuses is told beside the field, and nothing of it is kept', () => {
    desk().give(held, 'csp');
    const { assess } = session.guide;
    session.guide.assess = () => { throw Object.assign(new Error(), { code: 'answer_invalid' }); };
    desk().give(held, 'none');
    session.guide.assess = assess;
    assert.equal(session.state.answers.current_document, 'csp');
    assert.equal(desk().field(held).errors[0].code, 'refused');
    assert.equal(session.trouble, null);
  });
  it('a field follows its answer when that is changed elsewhere', () => {
    desk().edit(held, { value: 'csp' });
    session.state = { ...session.state, answers: { current_document: 'cst' } };
    assert.equal(desk().field(held).draft.value, 'cst');
  });
  it('erasing takes fields, filter and choices too, but not that single keys were switched off', () => {
    desk().edit(held, { value: 'csp' });
    desk().show({ filter: 'x', permit: 'refugee-card' });
    desk().hasKeys = false;
    session.erase();
    assert.deepEqual([desk().field(held).draft.value, desk().look.filter, desk().look.permit, desk().hasKeys], ['', '', null, false]);
    desk().hasKeys = true;
  });
  it('tells no answer to its listener', () => {
    desk().edit(held, { value: 'recepisse_renewal' });
    desk().settle(held);
    assert.ok(!JSON.stringify(told).includes('recepisse_renewal'));
  });

  describe('a husband of a French person', () => {
    const HUSBAND = {
      nationality: ['BR'], birth_date: '1988-01-01', current_document: 'csp', current_document_expiry: '2027-06-30', current_permit_ground: 'vpf-spouse-french', marital_status: 'married', spouse_status: 'french',
      union_date: '2023-11-23', marriage_place: 'france', spouse_still_french: true, community_of_life: 'yes', regular_residence_start: '2023-09-01', french_level: 'B1', civic_exam: 'resident',
      public_order_threat: 'no', polygamy_in_france: false, contract_ok: true, had_oqtf: DECLINED,
    };
    const CARD = 'resident-card-spouse-french';
    const model = () => ({
      words, names: guide.names, format: createFormat('fr'), assessment: session.assessment, answers: session.state.answers, asOf: '2026-11-24', now: '2026-11-24T10:00', isToday: true, dates: desk().dates,
    });
    beforeEach(() => { for (const [id, answer] of Object.entries(HUSBAND)) desk().give(factOf(id), answer); });

    it('has the outcomes of the same answers given at once', () => {
      const once = guide.assess({ asOf: '2026-11-24', answers: HUSBAND });
      assert.equal(session.assessment.permits[CARD].status, 'eligible');
      for (const [id, { status }] of Object.entries(once.permits)) assert.equal(session.assessment.permits[id].status, status, id);
    });
    it('sees every permit as a row, by status first; hidden ones are left out', () => {
      const all = rowsOf(session.assessment, { hidden: new Set(), sort: 'status', isDown: false }, words);
      assert.equal(all.length, names.permits.length);
      assert.equal(all[0].status, 'eligible');
      const counts = statusCounts(session.assessment);
      assert.equal(counts.reduce((sum, { count }) => sum + count, 0), all.length);
      const open = rowsOf(session.assessment, { hidden: new Set(['not_eligible', 'other_regime']), sort: 'fee', isDown: true }, words);
      assert.ok(open.length < all.length);
      const fees = open.map(({ fee }) => fee).filter((fee) => fee !== null);
      assert.deepEqual(fees, [...fees].sort((a, b) => b - a));
      assert.equal(open.findLastIndex(({ fee }) => fee !== null), fees.length - 1, 'what is not known stands last');
    });
    it('knows which facts still matter', () => {
      assert.ok(openFactsOf(session.assessment).size < askable(names.facts, words).length);
      assert.ok(!openFactsOf(session.assessment).has('decision_on'), 'what only dates depend on');
    });
    it('has lines that say the same of two permits, in the same order', () => {
      const [one, other] = [CARD, 'refugee-card'].map((id) => permitLines(session.assessment.permits[id], model()));
      assert.deepEqual(one.map(({ key }) => key), other.map(({ key }) => key));
      assert.match(one.find(({ key }) => key === 'fee').items[0], /350/);
      assert.ok(other.find(({ key }) => key === 'unmet').items.length > 0 || session.assessment.permits['refugee-card'].status !== 'not_eligible');
    });
    it('gets a memo with answers, outcome, reasons with articles and the day they were read, dates and the age of the law', () => {
      const text = memoText(model(), { permits: [session.assessment.permits[CARD]], hasAnswers: true });
      for (const wanted of [/24 novembre 2026/, /Règles vérifiées le 23 novembre 2026/, /Brésil/, /23 novembre 2023/, /Je préfère ne pas le dire/, /Droit ouvert/, /L\. ?423-6/, /lu le/i, /350/, /30 juin 2027/]) assert.match(text, wanted);
      assert.doesNotMatch(text, /undefined|null|\[object|<|desk_/);
    });
    it('reads in the memo each permit that may be asked for in one line, and of those undecided a number and five questions', () => {
      const { lines } = memoParts(model(), { permits: [], hasAnswers: false }).find(({ title }) => title === words.t('desk_outcomes'));
      const offered = Object.values(session.assessment.permits).filter(({ status }) => ['eligible', 'possible', 'later'].includes(status));
      assert.match(lines[0], /^- Droit ouvert\s: .*Prix\s: 350/);
      assert.match(lines[offered.length], /^- À préciser\s: \d+ titres$/);
      assert.equal(lines.length, offered.length + 2 + 5 + 1);
      assert.match(lines.at(-1), /et \d+ autres questions/);
      assert.ok(lines.every((line) => line.length < 220), lines.find((line) => line.length >= 220));
    });
    it('gets one without the answers where they are not wanted', () => {
      assert.doesNotMatch(memoText(model(), { permits: [], hasAnswers: false }), /Brésil/);
    });
  });
});
