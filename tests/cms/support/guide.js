// A visitor on a page that a host has made: the guide of the page, whole, from this site alone.
import assert from 'node:assert/strict';
import { ready } from '../../browser/support/browser.js';
import { SPOUSE } from '../../browser/support/screens.js';
import { USUAL, Visit } from '../../browser/support/visit.js';

const DAY = '2026-11-27';
/** With a family in France, or the interview would not ask about it. */
const PERSON = { ...USUAL, ...SPOUSE, close_family: true };

/** Opens the page and goes from the first question to the results and into a permit. */
export async function wholeVisit(page, address, language) {
  await page.goto(address);
  await ready(page, DAY);
  assert.equal(await page.$eval('permit-guide > .pg', (one) => one.lang), language);
  const visitor = new Visit(page, language);
  await visitor.start();
  await visitor.interview(PERSON);
  assert.equal(await visitor.statusOf('resident-card-spouse-french'), 'eligible');
  assert.ok((await visitor.readPermit('resident-card-spouse-french')).includes('L. 423-6'), 'the articles are on the page');
  return visitor;
}

/** The visitor changes the language in the guide itself. */
export async function speak(page, language) {
  await page.selectOption('.pg-language-choice select', language);
  await page.waitForFunction((wanted) => document.querySelector('permit-guide > .pg').lang === wanted && document.querySelector('permit-guide').dataset.state === 'ready', language);
}

/** What a site could be blamed for: requests to others, errors, anything kept on the device. */
export async function assertHarmless(page, origin) {
  assert.deepEqual(page.seen.requests.filter((url) => !url.startsWith(origin)), [], 'requests to other sites');
  assert.deepEqual(page.seen.problems, []);
  assert.deepEqual(await page.context().cookies(), []);
  const kept = await page.evaluate(async () => ({
    local: localStorage.length, session: Object.keys(sessionStorage).filter((key) => !key.startsWith('wp')).length, databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
  }));
  assert.deepEqual(kept, { local: 0, session: 0, databases: 0, caches: 0 });
}

/** The check page of a site, asked about a page with the guide. @returns {Promise<{lines: number, failed: {id: string, said: string}[]}>} how many lines it has, and those that failed */
export async function checkPage(page, address, shown) {
  await page.goto(`${address}?page=${encodeURIComponent(shown)}`);
  await page.waitForSelector('#check[data-state=done]', { timeout: 120000 });
  const lines = await page.$$eval('[data-check]', (all) => all.map(({ dataset, textContent }) => ({ id: dataset.check, state: dataset.state, said: textContent })));
  return { lines: lines.length, failed: lines.filter(({ state }) => state === 'fail') };
}
