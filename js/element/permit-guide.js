// The element <permit-guide>: opens the guide, renders the visit, moves the focus, listens to the browser. Importing it has no effect.
import { LitElement, html } from 'lit';
import { localToday } from './dates.js';
import { createLanguage } from './language.js';
import { load, openGuide, readLanguage } from './loading.js';
import { leavePage, onThreeEscapes } from './quick-exit.js';
import { failedView, screenView } from './screen-view.js';
import { Session } from './session.js';
import { Steps } from './steps.js';

const NEUTRAL_PAGE = 'about:blank';

let instances = 0;

export class PermitGuideElement extends LitElement {
  static properties = {
    lang: { reflect: true },
    asOf: { attribute: 'as-of' },
    base: {},
    exitUrl: { attribute: 'exit-url' },
    guide: { attribute: false },
  };

  /** How a guide is opened when the host gives none; a single-file build replaces it. */
  static loadGuide = openGuide;

  #id = `pg-${(instances += 1)}`;
  #steps = new Steps(`permit-guide-${instances}`);
  #session = null;
  #language = null;
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

  updated(changed) {
    if (this.#session === null) return;
    if (changed.has('lang') && this.lang && this.lang !== this.#language.words.language) this.#act.speak(this.lang);
    if (changed.has('guide') && this.guide && this.guide !== this.#session.guide) this.#load();
    if (changed.has('asOf') && changed.get('asOf') !== undefined) this.#session.judgeAgain();
  }

  render() {
    const words = this.#language?.words;
    const content = words === undefined ? '' : this.#session === null ? failedView(words, this.#act) : screenView(this.#model(words), this.#act);
    return html`<div class="pg" lang=${words?.language ?? ''} dir=${words?.direction ?? 'auto'}><div class="pg-live" role="status" aria-live="polite"></div>${content}</div>`;
  }

  /** What the views may read. */
  #model(words) {
    const { state, assessment, screen, fact, draft, errors, open, ticked, trouble, guide } = this.#session;
    const kind = trouble === null ? null : words.has(`trouble_${trouble.code}`) ? trouble.code : 'assess';
    return {
      ...this.#language, id: this.#id, names: guide.names, state, assessment, screen, fact, draft, errors, open, ticked, trouble: kind,
      answers: state.answers, answer: state.answers[screen.fact], hasAnswers: Object.keys(state.answers).length > 0,
      asOf: this.#today(), isToday: !this.asOf, isPrinting: this.#isPrinting,
      labelId: `${this.#id}-ask`, helpId: null, textPath: ['facts', screen.fact],
    };
  }

  /** What the views may ask for. */
  #act = {
    start: () => this.#session.goOn(),
    goOn: () => this.#session.goOn(),
    submit: (event) => { event.preventDefault(); this.#session.submit(); },
    answer: (answer) => this.#session.answer(answer),
    dontKnow: () => this.#session.dontKnow(),
    decline: () => this.#session.decline(),
    edit: (part, focus) => { this.#session.edit(part); if (focus) this.#focus(focus); },
    fail: (error) => this.#session.refuse([error]),
    say: (sentence) => this.#say(sentence),
    back: () => this.#session.back(),
    askAgain: (fact, returnTo) => this.#session.askAgain(fact, returnTo),
    showAnswers: () => this.#session.show({ name: 'answers' }),
    showResults: () => this.#session.show({ name: 'results' }),
    toggle: (key, isOpen) => this.#session.toggle(key, isOpen),
    goToGroup: (status) => this.#focus(`#${this.#id}-group-${status}`),
    tick: (key) => this.#session.tick(key),
    print: () => this.#print(),
    speak: (language) => this.#speak(language),
    erase: () => this.#erase(),
    leave: () => this.#leave(),
    retry: () => this.#load(),
  };

  #windowEvents = [
    ['popstate', (event) => this.#travel(this.#steps.stepOf(event.state))],
    ['beforeprint', () => this.#setPrinting(true)],
    ['afterprint', () => this.#setPrinting(false)],
  ];

  /** What the session tells: the page follows. Events for the host carry no answer. */
  #heard = {
    changed: () => this.requestUpdate(),
    moved: ({ screen }) => { this.requestUpdate(); this.#focus(this.#place()); this.#tell('step', { screen }); },
    refused: () => { this.requestUpdate(); this.#focus('.pg-errors'); },
    answered: ({ settled, open }) => this.#say(this.#progressSentence(settled, settled + open)),
    trouble: ({ code }) => { this.requestUpdate(); this.#focus('.pg-heading'); this.#tell('error', { code }); },
  };

  /** Where the eye goes on a new screen: its heading; back on the list of answers, the one just changed. */
  #place() {
    const { name, changed } = this.#session.screen;
    return name === 'answers' && changed ? `#${this.#id}-change-${changed}` : '.pg-heading';
  }

  #travel(step) {
    if (step !== null && this.#session !== null && step !== this.#session.state.at) this.#session.goTo(step);
  }

  #progressSentence(settled, total) {
    const { words, format } = this.#language;
    return words.count('settled_of', settled, { total: format.number(total) });
  }

  #today() {
    return this.asOf || localToday(new Date());
  }

  #tell(name, detail = {}) {
    this.dispatchEvent(new CustomEvent(`permit-guide-${name}`, { bubbles: true, detail }));
  }

  async #load() {
    this.dataset.state = 'loading';
    const language = (this.lang || this.closest('[lang]')?.lang || 'fr').split('-')[0];
    const result = await load({ guide: this.guide, base: this.base, language, loadGuide: this.constructor.loadGuide });
    if (result.texts !== null) this.#useLanguage(result, result.guide?.names);
    if (result.error === null) this.#begin(result.guide);
    else this.#fail(result.error);
    this.requestUpdate();
  }

  #begin(guide) {
    const tell = (event, detail) => this.#session && this.#heard[event](detail);
    this.#session = new Session(guide, { today: () => this.#today(), tell, steps: this.#steps });
    this.#steps.replace(0);
    this.#removeFallback();
    this.dataset.state = 'ready';
    this.#tell('ready');
  }

  /** The author's own content stays; the visitor reads what to do, in words that did arrive or in the host's own. */
  #fail(error) {
    this.dataset.state = 'failed';
    this.#tell('error', { code: error.code ?? 'load' });
  }

  #removeFallback() {
    const isFallback = (node) => node.nodeType !== Node.COMMENT_NODE && !node.classList?.contains('pg');
    for (const node of [...this.childNodes].filter(isFallback)) node.remove();
  }

  #useLanguage(result, names) {
    this.#language = createLanguage(result, names);
    this.lang = result.texts.language;
  }

  /** Another language, the same place. */
  async #speak(language) {
    const { guide } = this.#session;
    try {
      this.#useLanguage(await readLanguage(guide, language), guide.names);
      this.#tell('language', { language });
    } catch (error) {
      this.lang = this.#language.words.language;
      this.#say(this.#language.words.t('language_failed'));
      this.#tell('error', { code: error.code ?? 'language' });
    }
    this.requestUpdate();
  }

  /** The live region exists before its message; the same message twice is heard twice. */
  async #say(sentence) {
    await this.updateComplete;
    const region = this.querySelector('.pg-live');
    region.textContent = '';
    setTimeout(() => { region.textContent = sentence; }, 50);
  }

  async #focus(selector) {
    await this.updateComplete;
    const target = this.querySelector(selector);
    target?.focus({ preventScroll: true });
    const top = target?.getBoundingClientRect().top ?? 0;
    if (top < 0 || top > window.innerHeight * 0.6) (selector === '.pg-heading' ? this : target).scrollIntoView({ block: 'start' });
  }

  #erase() {
    this.#session.erase();
    this.#say(this.#language.words.t('erased'));
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
