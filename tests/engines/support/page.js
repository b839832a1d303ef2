// A page in any of the three browsers. It has the part of playwright's page that a visitor needs, so that tests/browser/support/visit.js
// walks through it as it does through Chromium's.
import assert from 'node:assert/strict';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const KEYS = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', Shift: '\uE008', Control: '\uE009', Space: ' ', ArrowDown: '\uE015', ArrowUp: '\uE013' };
const WAIT_MS = 30000;
const AGAIN_MS = 30;

const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });
const down = (value) => ({ type: 'keyDown', value });
const up = (value) => ({ type: 'keyUp', value });

/** Runs in the page: a function given as its text, whose failure comes back as text too. */
const call = (source) => `const done = arguments[arguments.length - 1];
  const given = [...arguments].slice(0, -1);
  Promise.resolve().then(() => (${source})(...given)).then((value) => done({ value: value === undefined ? null : value }), (error) => done({ error: String(error) + (error?.stack ?? '') }));`;

class PageWent extends Error {}
const untilNextPage = (error) => { if (!(error instanceof PageWent)) throw error; return false; };

export class Page {
  constructor(send) {
    this.send = send;
    this.keyboard = { press: (chord) => this.#press(chord), type: (text) => this.#keys([...text].flatMap((one) => [down(one), up(one)])) };
  }

  /** A size that the window cannot have: pages come in a frame that has it. */
  frame = null;

  async goto(url) {
    if (this.frame === null) return this.send('navigate', { url });
    const { width, height } = this.frame;
    await this.send('navigate', { url: `data:text/html,<iframe src="${url}" width="${width}" height="${height}" frameborder="0"></iframe>` });
    for (const end = Date.now() + WAIT_MS; Date.now() < end; await pause(AGAIN_MS)) { // a frame is blank at first
      await this.send('frame', { id: null });
      await this.send('frame', { id: 0 });
      if (await this.evaluate((wanted) => location.href === wanted, url).catch(() => false)) return null;
    }
    return assert.fail(`no ${url} in the frame`);
  }

  async #run(source, args) {
    const reply = await this.send('script', { script: call(source), args, scriptTimeout: WAIT_MS * 4 });
    if (reply === null) throw new PageWent('the page went while the function ran'); // Firefox says it so
    const { value, error } = reply;
    if (error) throw new Error(error);
    return value;
  }

  /** The function runs in the page; what it gets and returns is JSON, or an element. */
  evaluate(work, ...args) {
    return this.#run(String(work), args);
  }

  $eval(selector, work, arg) {
    return this.#run(`(wanted, arg) => (${work})(document.querySelector(wanted), arg)`, [selector, arg ?? null]);
  }

  $$eval(selector, work, arg) {
    return this.#run(`(wanted, arg) => (${work})([...document.querySelectorAll(wanted)], arg)`, [selector, arg ?? null]);
  }

  async $$(selector) {
    return this.handles((await this.evaluate((wanted) => [...document.querySelectorAll(wanted)], selector)));
  }

  handles(elements) {
    return elements.map((element) => new Handle(this, element));
  }

  async waitForFunction(work, arg, say = String(work)) {
    for (const end = Date.now() + WAIT_MS; Date.now() < end; await pause(AGAIN_MS)) if (await this.evaluate(work, arg ?? null).catch(untilNextPage)) return;
    assert.fail(`waited in vain for ${say} ${JSON.stringify(arg ?? null)}`);
  }

  waitForSelector(selector) {
    return this.waitForFunction((wanted) => document.querySelector(wanted)?.checkVisibility() ?? false, selector, 'what matches');
  }

  #keys(actions) {
    return this.send('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** A key, with others held: `Shift+Tab`. */
  #press(chord) {
    const keys = chord.split('+').map((name) => KEYS[name] ?? name);
    return this.#keys([...keys.map(down), ...keys.toReversed().map(up)]);
  }

  /** A click where the middle of the element is, as a pointer makes it. */
  async click(selector) {
    const [element] = await this.evaluate((wanted) => { const one = document.querySelector(wanted); one.scrollIntoView({ block: 'center' }); return [one]; }, selector);
    const actions = [{ type: 'pointerMove', origin: element, x: 0, y: 0 }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
    return this.send('actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
  }

  /** What is in sight, as PNG. */
  async screenshot() {
    return Buffer.from(await this.send('screenshot', { full: false }), 'base64');
  }
}

class Handle {
  constructor(page, element) {
    assert.ok(element?.[ELEMENT], 'an element of the page');
    this.page = page;
    this.element = element;
  }

  evaluate(work, arg) {
    return this.page.evaluate(work, this.element, arg ?? null);
  }

  focus() {
    return this.evaluate((one) => { one.focus(); });
  }

  async press(key) {
    await this.focus();
    return this.page.keyboard.press(key);
  }

  async $(selector) {
    return (await this.$$(selector))[0];
  }

  async $$(selector) {
    return this.page.handles(await this.evaluate((one, wanted) => [...one.querySelectorAll(wanted)], selector));
  }
}
