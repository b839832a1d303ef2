// A language asked for while another one is still on its way: the one asked last is spoken.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { openSite, ready } from './support/browser.js';

const DAY = '2026-11-24';

let site;
let page;
before(async () => { site = await openSite(); });
after(() => site.close());
beforeEach(async () => { page = await site.page(); });
afterEach(() => page.close());

describe('a language asked for while another one is still on its way', () => {
  const HELD = 400; // ms: longer than everything else takes; what is tested is the order, not the time
  const slow = (language) => page.route(`**/texts/${language}*.json`, async (route) => {
    await new Promise((come) => { setTimeout(come, HELD); });
    await route.continue();
  });
  const speaks = (language) => page.waitForFunction((wanted) => document.querySelector('permit-guide > .pg')?.lang === wanted, language);

  test('the host asks while the guide is loading: the guide comes in the language asked last', async () => {
    await slow('fr');
    await page.goto(`${site.url}fr/index.html`);
    await page.evaluate(() => document.querySelector('permit-guide').setAttribute('lang', 'ar'));
    await ready(page, DAY);
    await speaks('ar');
    assert.equal(await page.$eval('permit-guide', (one) => one.lang), 'ar');
  });

  test('the visitor changes their mind: a slow first choice does not come back over the second', async () => {
    await page.goto(`${site.url}fr/index.html`);
    await ready(page, DAY);
    await slow('ar');
    await page.selectOption('.pg-language-choice select', 'ar');
    await page.selectOption('.pg-language-choice select', 'es');
    await speaks('es');
    await page.waitForTimeout(2 * HELD);
    assert.equal(await page.$eval('permit-guide > .pg', (one) => one.lang), 'es');
    assert.equal(await page.$eval('.pg-language-choice select', (one) => one.value), 'es');
  });
});
