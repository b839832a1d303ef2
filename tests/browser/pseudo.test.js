// A made-up language, half as long again and in brackets: whatever a visitor reads that is not in brackets does not come
// from a file of words; whatever sticks out at 320 pixels would be cut in a long language.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openSite, ready } from './support/browser.js';

const LONG = { a: 'áá', e: 'éé', o: 'öö', i: 'îî' };
const stretch = (text) => `⟦${text.split(/(\{\w+\})/).map((part, i) => (i % 2 ? part : part.replace(/[aeoi]/g, (letter, at) => (at % 2 ? LONG[letter] : letter)))).join('')}⟧`;

/** Every sentence but the French words on cards, which are shown as they are. */
function pseudo(value, key = '', depth = 0) {
  if (typeof value === 'string') return depth === 1 || key === 'legal_name' ? value : stretch(value);
  if (Array.isArray(value)) return value.map((item) => pseudo(item, '', depth + 1));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, pseudo(part, name, depth + 1)]));
}

/** Pieces of text that are seen and hold letters, outside what is in brackets: days, names of countries, texts of law and cards aside. */
function looseText() {
  const days = /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)?\s*\d{1,2}(?:er)? [a-zéû.]+ \d{4}$/;
  const isAside = (element) => !element.closest('[lang]').classList.contains('pg') || element.closest('select, svg, option, .pg-chip, .pg-qr, code') !== null;
  const found = [];
  const walker = document.createTreeWalker(document.querySelector('permit-guide > .pg'), NodeFilter.SHOW_TEXT);
  let depth = 0;
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    const outside = [...data].map((letter) => {
      if (letter === '⟦') depth += 1;
      const isOutside = depth === 0;
      if (letter === '⟧') depth -= 1;
      return isOutside ? letter : ' ';
    }).join('').trim();
    if (/\p{L}{2}/u.test(outside) && !isAside(parentElement) && !days.test(outside)) found.push(outside);
  }
  return found;
}

function sticksOut() {
  const edge = document.documentElement.clientWidth;
  return [...document.querySelectorAll('permit-guide *')].filter((one) => {
    const { left, right, width } = one.getBoundingClientRect();
    return width > 1 && (right > edge + 1 || left < -1) && getComputedStyle(one).position !== 'absolute' && !one.closest('.pg-hidden');
  }).map((one) => one.className?.baseVal ?? one.className ?? one.tagName).slice(0, 5);
}

describe('in a made-up language, at 320 pixels', () => {
  let site;
  before(async () => { site = await openSite(); });
  after(() => site.close());

  test('every sentence comes from a file of words, and nothing is cut', async () => {
    const page = await site.page({ viewport: { width: 320, height: 640 } });
    await page.route('**/names.more.json', async (route) => { // without the checks that tell changed words
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...await response.json(), checks: {} } });
    });
    await page.route(/texts\/fr(\.more)?\.json/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: pseudo(await response.json()) });
    });
    await page.goto(`${site.url}fr/index.html`);
    await ready(page, '2026-11-23');
    const look = async (name) => {
      await page.waitForTimeout(50);
      assert.deepEqual(await page.evaluate(looseText), [], `${name}: words that no file of words has`);
      assert.deepEqual(await page.evaluate(sticksOut), [], `${name}: sticks out`);
    };
    await page.waitForSelector('.pg-way .pg-drawing');
    await look('start');
    await page.click('.pg-main-way');
    for (let step = 0; step < 12; step += 1) {
      await page.waitForSelector('.pg-question');
      await look(`question ${step}`);
      await page.click('.pg-skips button');
    }
    await page.click('.pg-aside button:nth-of-type(2)');
    await page.waitForSelector('.pg-results');
    await look('results');
    for (const unfold of await page.$$('.pg-unfold[aria-expanded=false]')) await unfold.click();
    const cards = await page.$$('.pg-permit > summary');
    for (const card of cards.slice(0, 12)) await card.click();
    await look('permits, opened');
    await page.click('.pg-results > div.pg-actions.pg-no-print button');
    await page.waitForSelector('.pg-answers');
    await look('answers');
    assert.deepEqual(page.seen.problems, []);
    await page.close();
  });
});
