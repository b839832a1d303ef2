// A visitor with a keyboard: reads the question on the page, answers it, goes on. No mouse, no knowledge of the code
// but the ids of facts, found by the words of the question.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { joinNames, joinTexts } from '../../../js/engine.js';

const dist = new URL('../../../dist/', import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, dist), 'utf8'));
/** What most people answer: a person of a test tells only what is their own. */
export const USUAL = JSON.parse(readFileSync(new URL('../../../rulebook/usual-answers.json', import.meta.url), 'utf8')).answers;
export const names = joinNames(read('names.json'), read('names.more.json'));
export const textsOf = (language) => joinTexts(read(`texts/${language}.json`), read(`texts/${language}.more.json`));
const plain = (text) => text.replace(/[\s\u00a0\u202f]+/g, ' ').replaceAll('\u2011', '-').trim();
const MOST_TABS = 60;
const MOST_RADIOS = 12;

export class Visit {
  constructor(page, language = 'fr') {
    this.page = page;
    this.texts = textsOf(language);
    this.asked = [];
  }

  heading() {
    return this.page.evaluate(() => document.querySelector('.pg-heading').textContent).then(plain);
  }

  /** The fact that the page asks for, or null when it asks nothing. */
  async fact() {
    const heading = await this.heading();
    const found = Object.entries(this.texts.facts).find(([, words]) => plain(words.ask) === heading);
    return found === undefined ? null : names.facts.find((fact) => fact.id === found[0]);
  }

  async press(key, times = 1) {
    for (let i = 0; i < times; i += 1) await this.page.keyboard.press(key);
  }

  /** Tabs to the first element that matches; fails when the keyboard cannot reach it. */
  async tabTo(selector) {
    for (let i = 0; i < MOST_TABS; i += 1) {
      if (await this.page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
      await this.press('Tab');
    }
    assert.fail(`the keyboard does not reach ${selector} on "${await this.heading()}"`);
  }

  async start() {
    await this.tabTo('.pg-primary');
    await this.press('Enter');
    await this.page.waitForSelector('.pg-question');
  }

  /** Goes on from question to question: what `answers` does not hold is answered "I don't know". Ends on the results. */
  async interview(answers) {
    for (let step = 0; step < 80; step += 1) {
      const fact = await this.fact();
      if (fact === null) return;
      assert.ok(!this.asked.includes(fact.id), `${fact.id} is asked twice`);
      this.asked.push(fact.id);
      await this.answer(fact, answers[fact.id] ?? 'unknown');
    }
    assert.fail('the interview does not end');
  }

  async answer(fact, value) {
    const before = await this.heading();
    if (value === 'unknown') await this.pressButton('.pg-skips button:first-child');
    else await this[fact.type](fact, value);
    await this.page.waitForFunction((old) => document.querySelector('.pg-heading').textContent.replace(/[\s\u00a0\u202f]+/g, ' ').replaceAll('\u2011', '-').trim() !== old, before);
    await this.page.waitForFunction(() => document.activeElement?.matches('.pg-heading'));
  }

  async pressButton(selector) {
    await this.tabTo(selector);
    await this.press('Enter');
  }

  async radio(index) {
    await this.tabTo('.pg-choices input');
    if (index === 0) await this.press('Space');
    await this.press('ArrowDown', index);
    await this.press('Enter');
  }

  bool(fact, value) {
    return this.radio(value ? 0 : 1);
  }

  async choice(fact, value) {
    const shown = await this.page.$$eval('.pg-choices input, .pg-question .pg-select option', (all) => all.map((one) => one.value).filter(Boolean));
    const index = shown.indexOf(value);
    assert.ok(index >= 0, `${value} is not offered for ${fact.id}`);
    if (shown.length <= MOST_RADIOS) return this.radio(index);
    await this.tabTo('.pg-question .pg-select');
    await this.press('ArrowDown', index + 1);
    return this.pressButton('.pg-question [type=submit]');
  }

  permit_id(fact, value) {
    return this.choice(fact, value);
  }

  async date(fact, value) {
    const [year, month, day] = value.split('-');
    await this.tabTo('.pg-input-day');
    for (const part of [day, month, year]) {
      await this.page.keyboard.type(part);
      if (part !== year) await this.press('Tab');
    }
    await this.press('Enter');
  }

  async integer(fact, value) {
    await this.tabTo('.pg-question input');
    await this.page.keyboard.type(String(value));
    await this.press('Enter');
  }

  money(fact, value) {
    return this.integer(fact, value);
  }

  async country_list(fact, codes) {
    const country = new Intl.DisplayNames([this.texts.language], { type: 'region' });
    for (const [index, code] of codes.entries()) {
      await this.tabTo('.pg-country input');
      await this.page.keyboard.type(country.of(code));
      await this.page.waitForFunction((count) => document.querySelectorAll('.pg-chip').length === count, index + 1);
    }
    await this.pressButton('.pg-question [type=submit]');
  }

  /** Only "none": records are filled in by a test of their own. */
  async record_list() {
    await this.pressButton('.pg-records .pg-actions button:last-child');
  }

  /** The card of a permit on the results: its place among all, and itself. */
  async cardOf(id) {
    const name = plain(this.texts.permits[id].name);
    for (const unfold of await this.page.$$('.pg-unfold[aria-expanded=false]')) await unfold.press('Enter');
    const index = await this.page.$$eval('.pg-permit-name', (all, wanted) => all.findIndex((one) => one.textContent.replace(/[\s\u00a0\u202f]+/g, ' ').replaceAll('\u2011', '-').trim() === wanted), name);
    assert.ok(index >= 0, `${name} is not on the page`);
    return { index, card: (await this.page.$$('.pg-permit'))[index] };
  }

  /** How the page says it stands with a permit. */
  async statusOf(id) {
    const { card } = await this.cardOf(id);
    return card.evaluate((one) => [...one.classList].find((name) => name.startsWith('pg-is-')).slice('pg-is-'.length));
  }

  /** Opens a permit on the results and reads it. */
  async readPermit(id) {
    const { index, card } = await this.cardOf(id);
    const summary = await card.$('summary');
    await summary.focus();
    if (!(await card.evaluate((one) => one.open))) await this.press('Enter');
    await this.page.waitForFunction((at) => document.querySelectorAll('.pg-permit')[at].querySelectorAll('section, h5, ul').length > 0, index);
    for (const more of await card.$$('details:not([open]) > summary')) await more.press('Enter');
    return plain(await card.evaluate((one) => one.innerText));
  }
}
