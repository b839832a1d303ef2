// What a page around the guide learns from it without looking inside: nothing that was answered. Also shows what docs/privacy.md calls
// not defended: a script in the page can read the screen.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openSite, ready } from '../browser/support/browser.js';
import { USUAL, Visit } from '../browser/support/visit.js';

const PERSON = { ...USUAL, nationality: ['BR'], birth_date: '1951-08-17', in_france: true, current_document: 'none' };

let site;
before(async () => { site = await openSite(); });
after(() => site.close());

test('a whole interview: events tell the screen and nothing else; a script that looks inside reads what is shown', async () => {
  const page = await site.page();
  await page.addInitScript(() => {
    window.told = [];
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function told(event) {
      if (event.type.startsWith('permit-guide')) window.told.push([event.type, JSON.stringify(event.detail)]);
      return dispatch.call(this, event);
    };
  });
  await page.goto(`${site.url}fr/index.html`);
  await ready(page, '2026-11-27');
  const visitor = new Visit(page);
  await visitor.start();
  await visitor.interview(PERSON);
  const told = await page.evaluate(() => window.told);
  assert.ok(told.filter(([type]) => type === 'permit-guide-step').length > 5);
  for (const [type, detail] of told) {
    const { screen, ...rest } = JSON.parse(detail) ?? {};
    assert.deepEqual(rest, {}, type);
    assert.doesNotMatch(JSON.stringify(screen ?? ''), /BR|1951|birth_date|nationality|Brésil/, type);
  }
  await page.evaluate(() => [...document.querySelectorAll('.pg button')].find((one) => one.textContent.trim() === 'Mes réponses').click());
  await page.waitForSelector('.pg-answers');
  assert.match(await page.evaluate(() => document.querySelector('permit-guide').textContent), /17 août 1951/, 'not defended, and said so');
});
