// The caseworker's page without a page: what is typed, grouped, found, sorted; what becomes an answer and what does not.
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { dateOrder, partsOfHour, partsOfText, textOfParts } from '../../js/element/date-text.js';
import { askable, factGroups, GROUP_STARTS, openFactsOf } from '../../js/element/desk-facts.js';
import { permitFinder } from '../../js/element/desk-find.js';
import { heldPermit, paperSoon, papersRoute, withHeld } from '../../js/element/desk-held.js';
import { passingDays } from '../../js/element/desk-passing.js';
import { missingText } from '../../js/element/missing-words.js';
import { permitMoreLines } from '../../js/element/permit-more-lines.js';
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

describe('a permit looked for', () => {
  const found = (filter) => names.permits.map(({ id }) => id).filter(permitFinder(filter, { words, names }));
  it('is found by its name without accents, by the words on the card, by an article however it is written', () => {
    assert.ok(found('metiers en tension').includes('exceptional-admission-shortage-l435-4'));
    assert.ok(found('FRANCAISE mari').includes('vpf-spouse-french'));
    for (const filter of ['L. 435-4', 'L435-4', 'l.435-4', 'article L. 435-4', 'L.\u00a0435\u20114']) assert.deepEqual(found(filter), ['exceptional-admission-shortage-l435-4'], filter);
    assert.ok(found('L435').length > 1);
    assert.ok(!found('L. 423-2').includes('vpf-since-13'), 'L. 423-21 is another article');
  });
  it('that is none is not found; no filter finds all', () => assert.deepEqual([found('xyzzy'), found(' ').length], [[], names.permits.length]));
});

describe('the paper held', () => {
  const asOf = '2026-11-24';
  const of = (day) => paperSoon({ answers: { current_document_expiry: day }, asOf });
  it('that ends in less than 60 days, or has ended, is told with what is left', () => {
    assert.deepEqual([of('2027-01-22'), of('2026-11-24'), of('2026-11-20')].map(({ left }) => left), [59, 0, -4]);
    for (const day of ['2027-01-23', undefined, UNKNOWN, DECLINED]) assert.equal(of(day), null, String(day));
  });
  it('is known by the permit told, else by the paper of that name', () => {
    const assessment = { permits: { 'retired-card': {}, 'vpf-spouse-french': {} } };
    assert.equal(heldPermit({ answers: { current_document: 'csp', current_permit_ground: 'vpf-spouse-french' }, assessment }), 'vpf-spouse-french');
    assert.equal(heldPermit({ answers: { current_document: 'retired_card' }, assessment }), 'retired-card');
    for (const current_document of ['csp', UNKNOWN, DECLINED, undefined]) assert.equal(heldPermit({ answers: { current_document }, assessment }), null);
  });
});

describe('between two days', () => {
  const dates = [{ id: 'window', kind: 'window', opens_on: '2026-12-01', last_day: '2027-01-31', safe_last_day: '2027-01-31' }, { id: 'note', kind: 'note', opens_on: null, last_day: '2027-01-01' }];
  const passed = (other, asOf = '2026-11-24') => passingDays({ answers: { current_document_expiry: '2027-01-31' }, dates, asOf }, other).map(({ id, what, day }) => [id, what, day]);
  it('the person’s own days are told in order: what opens, the paper that ends, the limit', () => {
    assert.deepEqual(passed('2027-02-01'), [['window', 'opens', '2026-12-01'], [null, 'paper', '2027-01-31'], ['window', 'ends', '2027-01-31']]);
    assert.deepEqual(passed('2026-11-24', '2027-02-01'), passed('2027-02-01'), 'whichever day is first');
  });
  it('nothing that lies outside; on its last day a paper is still good', () => assert.deepEqual(passed('2027-01-31'), [['window', 'opens', '2026-12-01']]));
});

describe('people told one by one', () => {
  const format = createFormat('fr');
  const text = (children) => missingText('children', { words, names, format, answers: children === undefined ? {} : { children } });
  it('what is missing is named: of which child, which field', () => {
    const said = text([{ birth_date: '2020-01-01', nationality: ['BR'], lives_in_france: true, ill: false, protected: false }, { birth_date: '2022-01-01', lives_in_france: true, ill: false, protected: false }]);
    assert.match(said, /^Enfant 2\s: « Nationalité de l’enfant »$/);
  });
  it('while nobody was told, or all was, it is the question', () => {
    for (const children of [undefined, UNKNOWN, []]) assert.match(text(children), /^Avez.vous des enfants/);
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
      for (const wanted of [/24 novembre 2026/, /Règles vérifiées le 23 novembre 2026/, /Brésil/, /23 novembre 2023/, /Je préfère ne pas le dire/, /Droit ouvert/, /L\. ?423-6/, /lus le/i, /350/, /30 juin 2027/, /^Référence du dossier\s:$/m, /^Durée\s: Valable 10 ans/m, /^En cas de refus/m, /^Ce qui est discuté/m, /Le titre d’aujourd’hui\s: Carte vie privée.*30 juin 2027/]) assert.match(text, wanted);
      assert.doesNotMatch(text, /undefined|null|\[object|<|desk_/);
    });
    it('reads in the memo each permit that may be asked for in one line, and of those undecided a number and five questions', () => {
      const { lines } = memoParts(model(), { permits: [], hasAnswers: false }).find(({ title }) => title === words.t('desk_outcomes'));
      const offered = Object.values(session.assessment.permits).filter(({ status }) => ['eligible', 'possible', 'later'].includes(status));
      assert.match(lines[0], /^- Le titre d’aujourd’hui\s: /, 'the paper held is always named');
      lines.shift();
      assert.match(lines[0], /^- Droit ouvert\s: .*Prix\s: 350/);
      assert.match(lines[offered.length], /^- À préciser\s: \d+ titres$/);
      assert.equal(lines.length, offered.length + 2 + 5 + 1);
      assert.match(lines.at(-1), /et \d+ autres questions/);
      assert.ok(lines.every((line) => line.length < 220), lines.find((line) => line.length >= 220));
    });
    it('sees of two permits how long, what they allow, refusal and conditions with articles', () => {
      const lines = permitMoreLines(session.assessment.permits[CARD], model());
      const items = (key) => lines.find((one) => one.key === key).items;
      for (const key of ['validity', 'renewal', 'rights', 'refusal', 'conditions']) assert.ok(items(key).length > 0, key);
      assert.ok(items('conditions').some((text) => /L\.\s?423-6/.test(text)));
    });
    it('reads in the memo no warning twice, and every field of a child', () => {
      desk().give(factOf('children'), [{ birth_date: '2020-01-01', ill: true }]);
      const text = memoText(model(), { permits: [session.assessment.permits['vpf-spouse-french']], hasAnswers: true });
      assert.match(text, /Enfant 1\s:\n {4}- Date de naissance de l’enfant 1er janvier 2020\n {4}- Nationalité de l’enfant Pas de réponse/);
      assert.match(text, /maladie grave\s\? Oui/);
      const asylum = text.match(/Asile en cours/g) ?? [];
      assert.ok(asylum.length <= 1, `${asylum.length} times`);
    });
    it('has the renewal of the card held first, with what it misses; the rest of the outcome is the same', () => {
      desk().give(factOf('current_permit_ground'), 'vpf-parent-french-child');
      const before = session.assessment.permits['vpf-parent-french-child'];
      assert.notEqual(before.route, 'renewal');
      const { assessment, held } = withHeld(model());
      const permit = assessment.permits[held];
      assert.deepEqual([permit.route, permit.papersOf, permit.status], ['renewal', before.route, before.status]);
      assert.ok(permit.missing.length > 0 && permit.missing.length < before.missing.length, `${permit.missing} of ${before.missing}`);
      assert.deepEqual([permit.documents, permit.fee, permit.warnings], [before.documents, before.fee, before.warnings]);
      assert.ok(papersRoute(permit, { words, permitId: held }) !== null);
      assert.equal(assessment.deadlines, session.assessment.deadlines);
    });
    it('gets one without the answers where they are not wanted', () => {
      assert.doesNotMatch(memoText(model(), { permits: [], hasAnswers: false }), /Brésil/);
    });
  });
});
