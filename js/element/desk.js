// The caseworker's page within one visit: what stands in its fields, what is looked for, chosen and compared. Answers are those of the
// visit, read as everywhere (draft.js, cross-check.js). Knows no page.
import { attempt } from './attempt.js';
import { readAcross } from './cross-check.js';
import { DECLINED, draftOf, isBlank, UNKNOWN } from './draft.js';
import { differencesOn, draftOfDay, readDay } from './other-day.js';

const REFUSED = Object.freeze([{ code: 'refused', fields: ['value'], params: {} }]);
const SKIPS = { unknown: UNKNOWN, declined: DECLINED };

/** What can be set on the page without touching an answer. */
const firstLook = () => ({
  filter: '', find: '', compareFind: '', isOnlyOpen: false, hidden: new Set(), sort: 'status', isDown: false, permit: null,
  compare: 'permits', one: '', other: '', day: null, isMemoOpen: false, memoOf: 'chosen', hasAnswers: true,
});

function without(state, fact) {
  const [answers, lengths] = [state.answers, state.lengths].map((all) => Object.fromEntries(Object.entries(all).filter(([id]) => id !== fact)));
  return { ...state, answers, lengths };
}

export class Desk {
  #session;
  #fields = new Map();
  #dated = null;
  look = firstLook();

  /** Whether single keys act: chosen by whoever sits at this page, not part of a visit. */
  static #hasKeys = true;

  /** @param {object} session the visit */
  constructor(session) {
    this.#session = session;
  }

  get hasKeys() {
    return Desk.#hasKeys;
  }

  set hasKeys(hasKeys) {
    Desk.#hasKeys = hasKeys;
    this.#tell('changed');
  }

  /** Other answers have come: what was typed over those before is gone. */
  clear() {
    this.#fields.clear();
  }

  #tell(event, detail) {
    this.#session.host.tell(event, detail);
  }

  /** @param {Partial<ReturnType<typeof firstLook>>} part */
  show(part) {
    this.look = { ...this.look, ...part };
    this.#tell('changed');
  }

  /** What stands in the field of a fact: what was typed there, for as long as its answer is still the one it was typed over. */
  field(fact) {
    const answer = this.#session.state.answers[fact.id];
    const kept = this.#fields.get(fact.id);
    return kept?.answer === answer && kept !== undefined ? kept : { answer, draft: draftOf(fact, answer), errors: [] };
  }

  #keep(fact, draft, errors) {
    this.#fields.set(fact.id, { answer: this.#session.state.answers[fact.id], draft, errors });
  }

  #read(fact, draft) {
    const { guide, state: { answers }, host } = this.#session;
    return readAcross(guide.names.facts, fact, draft, { answers, today: host.today() });
  }

  /** Something was typed or chosen: what reads well is an answer at once, an empty field is none; anything else waits, the answer before it stays. */
  edit(fact, part) {
    const draft = { ...this.field(fact).draft, ...part };
    if (isBlank(fact, draft)) return this.give(fact, undefined, draft);
    const { answer, errors } = this.#read(fact, draft);
    if (errors === undefined) return this.give(fact, answer, draft);
    this.#keep(fact, draft, []);
    return this.#tell('changed');
  }

  fail(fact, error) {
    this.#keep(fact, this.field(fact).draft, [error]);
    this.#tell('changed');
  }

  /** The field is left: what does not read is told beside it, what does is told in the outcomes. */
  settle(fact) {
    const { draft } = this.field(fact);
    const errors = isBlank(fact, draft) ? [] : this.#read(fact, draft).errors ?? [];
    this.#keep(fact, draft, errors);
    this.#tell('changed');
    if (errors.length === 0) this.#tell('answered', this.#session.assessment.progress);
  }

  /** @param {''|'unknown'|'declined'} skip empty: no answer at all */
  skip(fact, skip) {
    this.give(fact, SKIPS[skip]);
    this.#tell('answered', this.#session.assessment.progress);
  }

  /** The outcomes follow at once. What the engine refuses is told beside the field, and nothing of it is kept. */
  give(fact, answer, draft = draftOf(fact, answer)) {
    const session = this.#session;
    attempt(session, () => {
      const state = answer === undefined ? without(session.state, fact.id) : session.doors.give({ [fact.id]: answer });
      session.assessment = session.guide.assess({ asOf: session.host.today(), answers: state.answers });
      session.state = state;
      this.#keep(fact, draft, []);
    }, () => { this.#keep(fact, draft, REFUSED); return true; });
    this.#tell('changed');
  }

  /** The person's own dates by these answers; null when they cannot be counted. */
  get dates() {
    const { assessment, doors } = this.#session;
    if (this.#dated?.assessment !== assessment) {
      this.#dated = { assessment, dates: null };
      attempt(this.#session, () => { this.#dated.dates = doors.ownDates(); }, () => true);
    }
    return this.#dated.dates;
  }

  /** A day typed for the whole page. @returns {{day: string}|{errors: object[]}} */
  readDay(parts) {
    const { answer, errors } = readDay(this.#session.guide.names, parts);
    return errors ? { errors } : { day: answer };
  }

  partsOfDay(day) {
    return draftOfDay(this.#session.guide.names, day);
  }

  /** What another day changes; null while none is chosen. */
  get differences() {
    const { guide, host, state: { answers } } = this.#session;
    return differencesOn(guide, { day: this.look.day ?? undefined, asOf: host.today(), answers });
  }
}
