// The direct ways in, within one visit: which screen comes next, what is read from the fields, what the engine says of the dates.
// Answers are those of the visit: leaving and erasing take them too.
import { attempt } from './attempt.js';
import { withChains } from './deadline-chain.js';
import { withoutOldAlarms } from './deadline-order.js';
import { Desk } from './desk.js';
import { factOf, firstScreen, mistakeOf, nextScreen, together, zoneOf } from './door-flow.js';
import { answerOf, draftOf, UNKNOWN } from './draft.js';
import { Keeper } from './keeper.js';
import { differencesOn, draftOfDay, OTHER_DAY, readDay } from './other-day.js';
import { giveLengths, lengthDraft, readLength, startDay, startFact } from './printed-length.js';

/** Screens that show the visitor's own dates. */
const WITH_DATES = new Set(['answers', 'results', 'dates', 'dossier']);

/** What the engine refuses because of what was typed: asked again beside the field. Anything else is trouble of the guide. */
const MISTAKES = new Set([
  'event_in_future', 'no_such_time', 'no_time_zone', 'no_version_for_event', 'out_of_known_range',
  'reached_before_service', 'move_before_event', 'answer_before_move',
]);

const codeOf = (deadline) => deadline.error ?? null;

export class Doors {
  #session;

  /** @param {object} session the visit */
  constructor(session) {
    this.#session = session;
    this.found = null;
    this.dates = [];
    this.kept = new Keeper(session);
    this.desk = new Desk(session);
  }

  get #names() {
    return this.#session.guide.names;
  }

  #requestOf(answers) {
    return { asOf: this.#session.host.now(zoneOf(this.#names, answers)), answers };
  }

  /** Asks the engine about a door: what it still needs, and the dates. */
  #ask(door, answers) {
    const { guide } = this.#session;
    const request = this.#requestOf(answers);
    const { needs, deadlines } = guide.door(door, request);
    return { needs, deadlines: withoutOldAlarms(withChains(guide, deadlines, request), this.#names, request) };
  }

  /** The visitor's own dates, by the answers and the outcomes of the moment. */
  ownDates() {
    const { assessment, guide, state: { answers } } = this.#session;
    return withChains(guide, assessment?.deadlines ?? [], this.#requestOf(answers));
  }

  /** The present screen is reached: its dates are counted, its fields stand ready. */
  arrive() {
    const { screen: { name, door, facts = [], isLength, day }, state: { answers, lengths }, guide, host } = this.#session;
    this.found = door ? this.#ask(door, answers) : null;
    if (name === OTHER_DAY) {
      this.found = { differences: differencesOn(guide, { day, asOf: host.today(), answers }) };
      return draftOfDay(this.#names, day);
    }
    this.dates = WITH_DATES.has(name) && !door ? this.ownDates() : [];
    const lengthOf = (id) => (isLength || lengths[id]) && startDay(this.#names, id, answers) && lengthDraft(lengths[id]);
    return Object.fromEntries(facts.map((id) => [id, { ...draftOf(factOf(this.#names, id), answers[id]), ...lengthOf(id) }]));
  }

  enter(door) {
    attempt(this.#session, () => {
      const { answers } = this.#session.state;
      this.#session.show(firstScreen(this.#names, { door, needs: this.#ask(door, answers).needs, answers }));
    });
  }

  openObstacle(obstacle) {
    this.#session.show({ name: 'obstacle', door: this.#session.screen.door, obstacle });
  }

  /** Asks facts again, or for the first time, and comes back to the present screen. */
  refine(facts, target = this.#session.screen) {
    this.#session.show({ name: 'door', door: target.door, facts, target });
  }

  /** Asks what the door still needs, and comes back to the present screen. */
  askNeeds() {
    if (this.found.needs.length > 0) this.refine(together(this.#names, this.found.needs, this.#session.state.answers));
  }

  /** Something was typed or chosen; the draft is the session's own, whatever was drawn last. What is chosen mends its mistake at once. */
  edit(fact, part) {
    if (part.unit) this.#session.errors = this.#session.errors.filter((error) => error.part !== 'unit');
    this.#session.edit({ [fact]: { ...this.#session.draft[fact], ...part } });
  }

  /** A paper says a length, or a day: other fields, other mistakes. The day that a length runs from is asked before it. @returns {boolean} whether it is known */
  sayLength(fact, isLength) {
    const isKnown = !isLength || startDay(this.#names, fact, this.#session.state.answers) !== undefined;
    this.#session.errors = [];
    if (isKnown) this.edit(fact, { ...lengthDraft(), isLength });
    else this.refine([startFact(this.#names, fact)], { ...this.#session.screen, isLength });
    return isKnown;
  }

  /** Reads the fields of the screen; those of a type named in `without` are not known: a paper that prints a length prints no last hour. */
  submit(without = []) {
    const { draft, screen } = this.#session;
    if (screen.name === OTHER_DAY) return this.#judgeOn(readDay(this.#names, draft));
    const { isLength } = draft[screen.facts[0]];
    const facts = screen.facts.map((id) => factOf(this.#names, id));
    const readOf = (fact) => (isLength ? readLength(draft[fact.id]) : answerOf(fact, draft[fact.id]));
    const read = facts.map((fact) => ((isLength ? ['time'] : without).includes(fact.type) ? { answer: UNKNOWN } : readOf(fact)));
    const errors = read.flatMap((one, index) => (one.errors ?? []).map((error) => ({ ...error, fact: facts[index].id })));
    if (errors.length > 0) return this.#session.refuse(errors);
    return this.answer(Object.fromEntries(facts.map((fact, index) => [fact.id, read[index].answer])));
  }

  /** The same answers, on another day. */
  #judgeOn({ answer, errors }) {
    if (errors) this.#session.refuse(errors);
    else this.#session.show({ name: OTHER_DAY, day: answer });
  }

  dontKnow() {
    this.answer(Object.fromEntries(this.#session.screen.facts.map((id) => [id, UNKNOWN])));
  }

  /** The state with these answers; days that follow from one of them are counted again. */
  give(given) {
    return giveLengths(this.#session.guide, this.#session.state, given);
  }

  answer(given) {
    const { screen } = this.#session;
    const state = this.give(given);
    attempt(this.#session, () => {
      const found = this.#ask(screen.door, state.answers);
      const refused = found.deadlines.map(codeOf).find((code) => MISTAKES.has(code));
      if (refused && !this.#wasRefused(refused)) return this.#refuse(refused);
      if (!this.#session.judge(state)) return null;
      this.#session.state = state;
      return this.#session.show(nextScreen(this.#names, { door: screen.door, needs: found.needs, answers: state.answers }, screen.target));
    }, (code) => MISTAKES.has(code) && this.#refuse(code));
  }

  /** A fault that was there before is not that of the present answer. */
  #wasRefused(code) {
    return this.found.deadlines.some((one) => codeOf(one) === code);
  }

  #refuse(code) {
    const { screen } = this.#session;
    this.#session.refuse([mistakeOf(code, screen.facts.map((id) => factOf(this.#names, id)))]);
    return true;
  }
}
