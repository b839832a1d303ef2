// Eight very different persons of the shared cases walk the whole way by keyboard alone, in three languages; every screen that
// matters is drawn at 320 and 1280 pixels and kept (build/screens/). Nothing is asked of the network, nothing is kept, nothing
// sticks out of the page.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openSite, ready } from './support/browser.js';
import { USUAL, Visit } from './support/visit.js';

const CASES = new URL('../../../shared/cases/permits/', import.meta.url);
const SCREENS = fileURLToPath(new URL('../../build/screens/', import.meta.url));
const LANGUAGES = ['fr', 'en', 'ar'];
const WIDTHS = { 320: 640, 1280: 900 };

/** Who walks: a graduate, a man who is ill, a refugee, a spouse on the eve of her right, a worker without papers... */
const PERSONS = ['P02a', 'P07a', 'P11a', 'P18a', 'P30a', 'P31a', 'P41a', 'P50b'];

function personsOf(folder) {
  const cases = readdirSync(folder).flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')).cases);
  return PERSONS.map((id) => cases.find((one) => one.id === id));
}

/** Gates open for whoever has something behind them: a fact whose answer would follow from the gate, told otherwise. */
const { facts: FACTS } = JSON.parse(readFileSync(new URL('../../rulebook/facts.json', import.meta.url), 'utf8'));

function ownAnswers({ answers }) {
  const told = Object.entries(answers).map(([fact, answer]) => [fact, answer?.declined ? 'unknown' : answer]);
  const behind = FACTS.filter(({ id }) => id in answers).flatMap(({ id, implied = [] }) => implied.filter(({ value }) => value !== answers[id]));
  const gates = behind.filter(({ when }) => when.in.length === 1 && when.in[0] === false).map(({ when }) => [when.fact, true]);
  return { ...USUAL, ...Object.fromEntries(gates), ...Object.fromEntries(told) };
}

async function overflow(page) {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    return [...document.querySelectorAll('permit-guide *')].filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      return width > 1 && (right > edge + 1 || left < -1) && getComputedStyle(one).position !== 'absolute';
    }).map((one) => one.className || one.tagName).slice(0, 5);
  });
}

/** The screen at both widths, kept; nothing sticks out at either. */
async function keep(page, name) {
  for (const [width, height] of Object.entries(WIDTHS)) {
    await page.setViewportSize({ width: Number(width), height });
    assert.deepEqual(await overflow(page), [], `${name} at ${width} px`);
    await page.screenshot({ path: `${SCREENS}${name}-${width}.png`, fullPage: true });
  }
}

/** The page shows what the case expects, but where this visitor tells more (usual answers) or less (no children) than it. */
async function expectOutcomes(visitor, { answers, expect: { permits = {} } }) {
  if (answers.children?.length > 0) return;
  for (const [permit, { status }] of Object.entries(permits)) if (status && status !== 'more_info') assert.equal(await visitor.statusOf(permit), status, permit);
}

const storage = (page) => page.evaluate(async () => ({
  local: localStorage.length, session: sessionStorage.length, cookies: document.cookie,
  databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
}));

describe('whole journeys', { skip: !existsSync(CASES) }, () => {
  let site;
  before(async () => {
    mkdirSync(SCREENS, { recursive: true });
    site = await openSite();
  });
  after(() => site.close());

  for (const language of LANGUAGES) for (const person of existsSync(CASES) ? personsOf(CASES) : []) {
    test(`${person.id} in ${language}`, async () => {
      const page = await site.page({ viewport: { width: 1280, height: 900 } });
      await page.goto(`${site.url}${language === 'en' ? 'en' : 'fr'}/index.html`);
      await page.evaluate((wanted) => document.querySelector('permit-guide').setAttribute('lang', wanted), language);
      await ready(page, person.as_of);
      await page.waitForFunction((wanted) => document.querySelector('permit-guide > .pg').lang === wanted, language);
      await page.waitForSelector('.pg-start .pg-kept-way'); // the second part of its words is there too
      const [asked, name] = [page.seen.requests.length, `${language}-${person.id}`];
      const visitor = new Visit(page, language);
      await keep(page, `${name}-1-start`);
      await visitor.start();
      await keep(page, `${name}-2-question`);
      await visitor.interview(ownAnswers(person));
      await keep(page, `${name}-3-results`);
      await expectOutcomes(visitor, person);
      await visitor.tabTo('.pg-permit-summary');
      await visitor.press('Enter');
      await page.waitForSelector('.pg-permit[open] .pg-part');
      await keep(page, `${name}-4-permit`);
      assert.deepEqual(page.seen.requests.slice(asked), [], 'no request');
      assert.deepEqual(await storage(page), { local: 0, session: 0, cookies: '', databases: 0, caches: 0 });
      assert.deepEqual(page.seen.problems, []);
      await page.close();
    });
  }
});
