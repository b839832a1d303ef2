// The element <permit-guide>: opens the guide, renders the visit, moves the focus, listens to the browser. Importing it has no effect.
import { LitElement, html } from 'lit';
import { actionsOf } from './actions.js';
import { localToday } from './dates.js';
import { warmUp } from './format.js';
import { bringSpare } from '../engine/spare-beside.js';
import { bring } from '../engine/whole.js';
import { completeLanguage, createLanguage, languageOf } from './language.js';
import { loadMore } from './load-more.js';
import { complain, load, openGuide, readLanguage, readMore } from './loading.js';
import { focusOn, removeFallback, say } from './page.js';
import { settledText } from './progress-view.js';
import { leavePage, onThreeEscapes } from './quick-exit.js';
import { failedView, screenView } from './screen-view.js';
import { Session } from './session.js';
import { Steps } from './steps.js';
import { nowIn } from './times.js';

const NEUTRAL_PAGE = 'about:blank';
const HOME_ZONE = 'Europe/Paris';

let instances = 0;

export class PermitGuideElement extends LitElement {
  static properties = {
    lang: { reflect: true },
    asOf: { attribute: 'as-of' },
    base: {},
    exitUrl: { attribute: 'exit-url' },
    mode: { reflect: true },
    look: { reflect: true },
    local: {},
    guide: { attribute: false },
  };

  /** How a guide is opened when the host gives none; a single-file build replaces it. */
  static loadGuide = openGuide;

  #id = `pg-${(instances += 1)}`;
  #steps = new Steps(`permit-guide-${instances}`);
  #session = null;
  #language = null;
  #askedLanguage = null;
  #whole = null; // the last language all of whose words came
  #more = null;
  #own = [];
  #host = null;
  #areWordsLost = false;
  #isPrinting = false;
  #stopEscapes = null;

  /** Light DOM: labels, errors, find-in-page, browser translation and assistive tools work. */
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    for (const [name, listener] of this.#windowEvents) window.addEventListener(name, listener);
    this.#stopEscapes = onThreeEscapes(this.#act.leave);
    if (this.#session === null) this.#load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    for (const [name, listener] of this.#windowEvents) window.removeEventListener(name, listener);
    this.#stopEscapes?.();
    queueMicrotask(() => this.isConnected || this.#close());
  }

  /** A browser may have translated what was drawn before. */
  update(changed) {
    const paint = () => super.update(changed);
    if (this.#more) this.#more.drawTranslated(this, paint);
    else paint();
  }

  updated(changed) {
    if (this.#session === null) return;
    if (changed.has('lang') && this.lang && this.lang !== this.#language.words.language) this.#act.speak(this.lang);
    if (changed.has('guide') && this.guide && this.guide !== this.#session.guide) this.#load();
    if (changed.has('mode')) this.#changeMode();
    if (changed.has('asOf') && changed.get('asOf') !== undefined) this.#session.judgeAgain();
  }

  render() {
    const words = this.#language?.words;
    const content = words === undefined ? '' : this.#session === null ? failedView(words, this.#act) : this.#screen(this.#model(words));
    return html`<div class="pg" lang=${words?.language ?? ''} dir=${words?.direction ?? 'auto'}><div class="pg-live" role="status" aria-live="polite"></div>${content}</div>`;
  }

  /** To a printer goes what was made for paper, beside the screen, which keeps its place. */
  #screen(model) {
    return html`${screenView(model, this.#act)}${this.#isPrinting ? model.more?.paperView(model, this.#act) : ''}`;
  }

  /** What the views may read. */
  #model(words) {
    const { state, assessment, screen, fact, draft, errors, open, ticked, trouble, guide, doors } = this.#session;
    const kind = trouble === null ? null : words.has(`trouble_${trouble.code}`) ? trouble.code : 'assess';
    return {
      ...this.#language, more: words.isWhole ? this.#more : null, areWordsLost: this.#areWordsLost,
      id: this.#id, labelId: `${this.#id}-ask`, helpId: null,
      mode: this.mode, host: this.#host, desk: doors.desk, isPrinting: this.#isPrinting,
      asOf: this.#today(), isToday: !this.asOf, stamp: new Date().toISOString(),
      now: this.#now(this.#more?.zoneOf(guide.names, state.answers) ?? HOME_ZONE),
      names: guide.names, state, assessment, screen, fact, draft, errors, open, ticked, trouble: kind,
      answers: state.answers, answer: state.answers[screen.fact], hasAnswers: Object.keys(state.answers).length > 0,
      found: doors.found, dates: doors.dates, textPath: ['facts', screen.fact],
    };
  }

  #act = actionsOf(() => this.#session, {
    focus: (selector) => focusOn(this, selector),
    say: (sentence) => say(this, sentence),
    print: () => this.#print(),
    speak: (language) => this.#speak(language),
    erase: () => this.#erase(),
    leave: () => this.#leave(),
    refresh: () => this.requestUpdate(),
    retry: () => this.#load(),
    readMore: () => this.#readMore(true),
    judgeOn: (day) => { this.asOf = day; this.#session.judgeAgain(); },
    goToGroup: (status) => focusOn(this, `#${this.#id}-group-${status}`),
  });

  #windowEvents = [
    ['popstate', (event) => this.#travel(this.#steps.stepOf(event.state))],
    ['beforeprint', () => this.#setPrinting(true)],
    ['afterprint', () => this.#setPrinting(false)],
    ...['focus', 'pageshow', 'visibilitychange'].map((name) => [name, () => this.#session?.judgeAgain()]),
    ['keydown', (event) => this.mode && this.#more?.deskKey?.(event, this, this.#session.doors.desk)],
    ['online', () => this.#areWordsLost && this.#readMore()],
  ];

  /** What the session tells: the page follows. Events for the host carry no answer. */
  #heard = {
    changed: () => this.requestUpdate(),
    moved: ({ screen }) => { this.requestUpdate(); focusOn(this, this.#place()); this.#tell('step', { screen }); },
    refused: () => { this.requestUpdate(); focusOn(this, '.pg-errors'); },
    answered: (progress) => say(this, settledText(progress, this.#language)),
    trouble: ({ code }) => { this.requestUpdate(); focusOn(this, '.pg-heading'); this.#tell('error', { code }); },
  };

  /** Where the eye goes on a new screen: its heading; back on the list of answers, the one just changed. */
  #place() {
    const { name, changed } = this.#session.screen;
    return name === 'answers' && changed ? `#${this.#id}-change-${changed}` : '.pg-heading';
  }

  #travel(step) {
    if (step !== null && this.#session !== null && step !== this.#session.state.at) this.#session.goTo(step);
  }

  #today() {
    return (this.asOf || localToday(new Date())).slice(0, 10);
  }

  /** What the clock of a place shows; the host's `as-of` may have an hour or none. */
  #now(zone) {
    return this.asOf || nowIn(zone, new Date());
  }

  #tell(name, detail = {}) {
    this.dispatchEvent(new CustomEvent(`permit-guide-${name}`, { bubbles: true, detail }));
  }

  async #load() {
    this.dataset.state = 'loading';
    const asked = this.lang;
    const language = languageOf(asked || this.closest('[lang]')?.lang || 'fr');
    const opening = load({ guide: this.guide, base: this.base, language, loadGuide: this.constructor.loadGuide });
    setTimeout(warmUp);
    const result = await opening;
    const askedMeanwhile = this.lang === asked ? null : this.lang;
    if (result.texts !== null) this.#useLanguage(result, result.guide?.names);
    if (result.error === null) this.#begin(result.guide);
    else this.#fail(result.error);
    if (result.error === null && askedMeanwhile) this.#speak(askedMeanwhile);
    this.requestUpdate();
  }

  #begin(guide) {
    const tell = (event, detail) => this.#session && this.#heard[event](detail);
    this.#session = new Session(guide, { isOwn: guide !== this.guide, today: () => this.#today(), now: (zone) => this.#now(zone), tell, steps: this.#steps });
    this.#more = this.#whole = null;
    this.#steps.replace(0);
    this.#own.push(...removeFallback(this));
    this.dataset.state = 'usable';
    this.#readMore();
  }

  /**
   * The second half of the page, once the screen is drawn: always, and whatever is answered meanwhile: words and names that
   * explain, the dates, the inside of permits. When a part does not come, the page says so, and tries again when asked to or
   * when the network is back.
   */
  async #readMore(isPressed = false) {
    const [session, language] = [this.#session, this.#language];
    if (session === null) return;
    this.requestUpdate();
    await this.updateComplete;
    const [read, more] = await Promise.all([readMore(session.guide, language.read), loadMore(this.mode), session.guide.complete?.()]).catch((error) => [null, error]);
    const altered = read && await more.alteredFile(session.guide.names, read.texts);
    if (this.#session !== session || this.#language !== language) return; // closed, or another language by now
    if (altered) return this.#refuse(altered);
    if (this.#more === null) this.#showOwn(read === null, more);
    else if (read === null) complain(more);
    this.#areWordsLost = read === null;
    if (read !== null) this.#language = this.#whole = completeLanguage(language, read);
    this.requestUpdate();
    if (isPressed && read !== null) focusOn(this, '.pg-heading');
    if (isPressed || read === null) say(this, language.words.t(read === null ? 'more_words_lost' : 'more_words_here'));
    if (read !== null && this.#more === null) this.#becomeReady(more, session);
    else if (more?.deskView) this.#more = more;
  }

  /** Until the second half is there, whoever cannot find help in the guide finds what the author wrote. */
  #showOwn(isLost, error) {
    this.#own.push(...removeFallback(this));
    if (!isLost) return;
    this.append(...this.#own.splice(0));
    this.#explain(error, true);
  }

  /** The desk has a second half of its own, which a page of visitors does not have yet. */
  #changeMode() {
    this.#session.goTo(this.#session.state.at);
    this.#bringDesk();
  }

  #bringDesk() {
    if (this.mode === 'expert' && this.#more && !this.#more.deskView) this.#readMore();
  }

  /** Everything is there: from here on no request, but for another language. */
  async #becomeReady(more, session) {
    bring(more.late);
    more.adoptStyles(this);
    this.#more = more;
    this.#session.bringDoors(more.Doors);
    this.#host = await more.readHost(this.#own, this.local, session.guide.names);
    if (this.#session !== session) return; // closed
    this.requestUpdate();
    this.dataset.state = 'ready';
    this.#tell('ready');
    this.#bringDesk();
  }

  /** The author's own content stays; the visitor reads what to do, in words that did arrive or in the host's own. */
  #fail(error) {
    this.dataset.state = 'failed';
    this.#tell('error', { code: error.code ?? 'load' });
    this.#explain(error);
  }

  /** To whoever keeps the site. */
  #explain(error, isUsable) {
    bringSpare().then(({ explain }) => explain(this, error, isUsable)).catch(() => complain(error));
  }

  /** A file is not what was released. Once the guide is there, that can only be another language: it goes on in the one it has. */
  #refuse(error) {
    if (this.#whole) return this.#stay(error, this.#whole);
    this.#close();
    this.append(...this.#own.splice(0));
    this.#fail(error);
    this.requestUpdate();
  }

  #useLanguage(result, names) {
    this.#language = createLanguage(result, names);
    this.#areWordsLost = false;
    this.lang = result.texts.language;
  }

  /** Another language, the same place. Whoever asks for two in a row gets the second, whichever comes first. */
  async #speak(language) {
    const { guide } = this.#session;
    this.#askedLanguage = language;
    try {
      const read = await readLanguage(guide, languageOf(language));
      if (this.#askedLanguage !== language) return;
      if (read.texts.language !== languageOf(language)) throw read; // the reference came instead: what is spoken stays
      this.#useLanguage(read, guide.names);
      this.#tell('language', { language });
      this.#readMore();
    } catch (error) {
      if (this.#askedLanguage === language) this.#stay(error);
    }
    this.requestUpdate();
  }

  /** The language that was asked for did not come: the one before is spoken. */
  #stay(error, language = this.#language) {
    this.#language = language;
    this.lang = this.#language.words.language;
    say(this, this.#language.words.t('language_failed'));
    this.#tell('error', { code: error.code ?? 'language' });
    this.requestUpdate();
  }

  #erase() {
    this.#session.erase();
    say(this, this.#language.words.t('erased'));
    this.#tell('erase');
  }

  #leave() {
    this.#session?.forget();
    leavePage(this.exitUrl || NEUTRAL_PAGE, this.#steps.depth);
  }

  #setPrinting(isPrinting) {
    this.#isPrinting = isPrinting;
    this.requestUpdate();
  }

  async #print() {
    this.#setPrinting(true);
    await this.updateComplete;
    window.print();
  }

  /** Only what it opened itself is freed; a host's guide stays the host's. */
  #close() {
    if (this.#session === null) return;
    const { guide } = this.#session;
    this.#session.forget();
    this.#session = null;
    if (guide !== this.guide) guide.dispose();
  }
}
