// One visit: the way through the guide, the answers, what the engine says of them. Knows no page: it tells its listener what happened.
// Answers live here only: not in the address, the history, an event, a cookie or any storage.
import { attempt } from './attempt.js';
import { readAcross } from './cross-check.js';
import { DECLINED, draftOf, UNKNOWN } from './draft.js';
import { DoorsToCome, WAITING } from './doors-to-come.js';
import { begin, currentScreen, goToStep, nextQuestion, openScreen, questionScreen, screenAfterAnswer } from './interview.js';

export class Session {
  #Doors = DoorsToCome;

  /**
   * @param {object} guide
   * @param {{today: () => string, now: (zone: string) => string, tell: (event: 'moved'|'changed'|'refused'|'answered'|'trouble', detail?: object) => void, steps: object}} host
   */
  constructor(guide, host) {
    this.guide = guide;
    this.host = host;
    this.forget();
  }

  /** Back to the very beginning; nothing is left in the module. A guide of the host may serve others too: there an empty assessment takes the place. */
  forget() {
    if (this.host.isOwn) this.guide.forget();
    this.state = begin();
    this.draft = null;
    this.errors = [];
    this.trouble = null;
    this.open = new Set();
    this.ticked = new Set();
    this.assessment = null;
    this.doors = new this.#Doors(this);
    this.judge(this.state);
  }

  get screen() {
    return currentScreen(this.state);
  }

  get fact() {
    const { fact } = this.screen;
    return fact === undefined ? null : this.guide.names.facts.find((other) => other.id === fact);
  }

  get hasNext() {
    return this.assessment !== null && nextQuestion(this.state, this.assessment) !== null;
  }

  /** Asks the engine about a state; false, with the trouble noted and nothing lost, when it refuses. */
  judge(state) {
    return attempt(this, () => {
      this.assessment = this.guide.assess({ asOf: this.host.today(), answers: state.answers });
      this.trouble = null;
    });
  }

  /** The day asked for has changed, or time has gone by. */
  judgeAgain() {
    this.judge(this.state);
    attempt(this, () => this.doors.arrive());
    this.host.tell('changed');
  }

  /** What is behind the doors has come. Whoever waits at one goes in. */
  bringDoors(Doors) {
    this.#Doors = Doors;
    this.doors = new Doors(this);
    if (this.screen.name !== WAITING) return this.judgeAgain();
    this.judge(this.state);
    return this.doors.enter(this.screen.door);
  }

  /** A screen that waits gives its place to what it waited for. */
  show(screen) {
    const [state, { steps }] = [this.state, this.host];
    const isInstead = this.screen.name === WAITING;
    this.state = openScreen(isInstead ? { ...state, at: state.at - 1 } : state, screen);
    if (isInstead) steps.replace(this.state.at);
    else steps.push(this.state.at);
    this.#arrive();
  }

  goTo(step) {
    this.state = goToStep(this.state, step);
    if (this.screen.name === WAITING) this.doors.enter(this.screen.door);
    else this.#arrive();
  }

  /** A screen is reached: its draft stands ready. */
  #arrive() {
    const { fact } = this;
    if (this.trouble !== null) this.judge(this.state);
    if (this.screen.name === 'results' && this.assessment !== null) this.state = { ...this.state, toldRegime: this.assessment.regime };
    this.errors = [];
    attempt(this, () => { this.draft = this.doors.arrive(); });
    if (fact) this.draft = draftOf(fact, this.state.answers[fact.id]);
    this.host.tell('moved', { screen: this.screen.name });
  }

  goOn() {
    const next = nextQuestion(this.state, this.assessment);
    this.show(next === null ? { name: 'results' } : questionScreen(next));
  }

  back() {
    if (!this.host.steps.back()) this.goTo(this.state.at - 1);
  }

  askAgain(fact, returnTo) {
    const permits = this.assessment?.next?.fact === fact ? this.assessment.next.permits : [];
    this.show({ name: 'question', fact, permits, returnTo });
  }

  submit() {
    const { answers } = this.state;
    const { answer, errors } = readAcross(this.guide.names.facts, this.fact, this.draft, { answers, today: this.host.today() });
    if (errors) this.refuse(errors);
    else this.answer(answer);
  }

  answer(answer) {
    const state = this.doors.give({ [this.screen.fact]: answer });
    if (!this.judge(state)) return;
    this.state = state;
    this.show(screenAfterAnswer(state, this.assessment));
    this.host.tell('answered', this.assessment.progress);
  }

  dontKnow() {
    this.answer(UNKNOWN);
  }

  decline() {
    this.answer(DECLINED);
  }

  /** Something was typed or chosen. What is chosen mends its mistake at once; what is typed, when it is sent. */
  edit(part) {
    const isCounted = part.records && part.records.length !== this.draft.records.length;
    this.draft = { ...this.draft, ...part };
    if (isCounted || 'value' in part || 'codes' in part) this.errors = [];
    this.host.tell('changed');
  }

  refuse(errors) {
    this.errors = errors;
    this.host.tell('refused');
  }

  toggle(key, isOpen) {
    if (this.open.has(key) === isOpen) return;
    if (isOpen) this.open.add(key);
    else this.open.delete(key);
    this.host.tell('changed');
  }

  tick(key) {
    if (!this.ticked.delete(key)) this.ticked.add(key);
    this.host.tell('changed');
  }

  erase() {
    this.forget();
    this.host.steps.replace(0);
    this.host.tell('moved', { screen: 'start' });
  }
}
