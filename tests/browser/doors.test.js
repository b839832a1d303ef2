// The direct ways in, by keyboard alone, on the shipped files under the strict policy: taps counted, nothing asked of the network,
// nothing kept. The days themselves are proved elsewhere; here, that the right one stands first on the page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, beforeEach, describe, test } from 'node:test';
import { openSite, ready } from './support/browser.js';
import { Door } from './support/door.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const NOW = '2026-11-26T14:05';

async function violations(page) {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return found.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

const storage = (page) => page.evaluate(async () => ({
  local: localStorage.length, session: sessionStorage.length, cookies: document.cookie,
  databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length, address: location.search + location.hash,
}));

describe('the direct ways in', () => {
  let site;
  let page;
  let door;
  before(async () => { site = await openSite(); });
  after(() => site.close());
  beforeEach(async () => {
    await page?.close();
    page = await site.page({ viewport: { width: 320, height: 640 } });
    await page.goto(`${site.url}fr/index.html`);
    await ready(page, NOW);
    door = new Door(page);
  });

  const heading = () => door.heading();
  const removal = async (place, day, hour) => {
    await door.enter('decision');
    await door.choose('held_now', place);
    await door.choose('decision_kind', 'removal');
    await door.when(day, hour);
  };
  const calendar = () => page.$eval('a[download]', (link) => decodeURIComponent(link.href.replace('data:text/calendar;charset=utf-8,', '')).replace(/\r\n /g, ''));

  test('to the last safe hour of a removal order in at most five taps and two fields', async () => {
    const before = page.seen.requests.length;
    await removal('detention_centre', '2026-11-26', '09:30');
    assert.match(await heading(), /samedi 28 novembre 2026.*09:30/);
    assert.match(await door.text('.pg-left'), /43 heures/);
    assert.ok(door.taps <= 5, `${door.taps} taps`);
    assert.deepEqual(door.fields, ['decision_on', 'decision_at']);
    assert.deepEqual(page.seen.requests.slice(before), [], 'no request because of an answer');
    assert.deepEqual(page.seen.problems, []);
    assert.deepEqual(await storage(page), { local: 0, session: 0, cookies: '', databases: 0, caches: 0, address: '' });
    assert.ok(!JSON.stringify(await page.evaluate(() => history.state)).includes('detention'));
  });

  test('to the last safe day of somebody who is free, in four taps and one field', async () => {
    await removal('free', '2026-11-23');
    assert.match(await heading(), /jeudi 24 décembre 2026/);
    assert.ok(door.taps <= 5, `${door.taps} taps`);
    assert.deepEqual(door.fields, ['decision_on']);
  });

  test('says first what somebody who is held must do, on every screen that follows', async () => {
    await door.enter('decision');
    await door.choose('held_now', 'prison');
    assert.ok(await page.$('.pg-loud[open]'));
    await door.choose('decision_kind', 'removal');
    assert.ok(await page.$('.pg-loud'));
    await door.when('2026-11-26');
    assert.ok(await page.$('.pg-loud'));
  });

  test('asks a day that has not come, and a missing hour, again beside the field', async () => {
    await door.enter('decision');
    await door.choose('held_now', 'detention_centre');
    await door.choose('decision_kind', 'removal');
    await door.type('2026-11-27', '25:00');
    await page.waitForSelector('.pg-errors');
    assert.equal(await page.evaluate(() => document.activeElement.className), 'pg-errors');
    await page.fill('[id$=-hour]', '9');
    await door.tap('.pg-question [type=submit]');
    await page.waitForFunction(() => document.querySelectorAll('.pg-errors li').length === 1 && document.querySelector('.pg-input-day[aria-invalid]'));
    assert.equal(await page.$eval('.pg-input-year', (one) => one.value), '2026');
  });

  test('without the hour says to act at once, and counts nothing', async () => {
    await door.enter('decision');
    await door.choose('held_now', 'detention_centre');
    await door.choose('decision_kind', 'removal');
    await door.fillDay('2026-11-26');
    await door.tap('.pg-actions button:nth-child(2)');
    await page.waitForSelector('.pg-dates');
    assert.match(await heading(), /Agissez tout de suite/);
    assert.equal(await page.$('.pg-answer-box .pg-when-day'), null);
  });

  test('not knowing anything leads to an honest end', async () => {
    await door.enter('decision');
    for (let step = 0; step < 8 && await page.$('.pg-question'); step += 1) await door.tap('.pg-actions button:last-child');
    await page.waitForSelector('.pg-dates');
    assert.equal(await page.$('.pg-answer-box .pg-when-day'), null);
    assert.ok(await page.$('.pg-help-part p'));
  });

  test('the browser’s buttons go back and forward, with what was typed', async () => {
    await removal('free', '2026-11-23');
    await page.goBack();
    await page.waitForSelector('.pg-input-day');
    assert.equal(await page.$eval('.pg-input-day', (one) => one.value), '23');
    await page.goForward();
    await page.waitForSelector('.pg-dates');
    assert.match(await heading(), /24 décembre/);
  });

  test('another language keeps the dates', async () => {
    await removal('free', '2026-11-23');
    await page.selectOption('.pg-language-choice select', 'en');
    await page.waitForFunction(() => document.querySelector('.pg-heading').textContent.includes('24 December 2026'));
  });

  test('a shorter limit on the paper is asked for and wins', async () => {
    await removal('free', '2026-11-23');
    await door.refine('decision_printed_on');
    await door.when('2026-12-10');
    assert.match(await heading(), /10 décembre 2026/);
  });

  test('a length on the paper is counted from the day it was received, by keyboard, and stays when one goes back', async () => {
    await door.enter('decision');
    await door.choose('held_now', 'free');
    await door.choose('decision_kind', 'asylum_refusal');
    await door.when('2026-11-20');
    await door.refine('decision_printed_on');
    await door.tap('.pg-switch button');
    await page.waitForFunction(() => document.activeElement.id.endsWith('-amount-value'));
    await door.tap('.pg-question [type=submit]');
    await page.waitForFunction(() => document.activeElement.className === 'pg-errors');
    assert.equal(await page.$$eval('.pg-errors a', (all) => all.map((one) => document.getElementById(one.hash.slice(1)).id.split('-').at(-2)).join()), 'amount,unit');
    const tied = (selector) => page.$eval(selector, (one) => one.getAttribute('aria-describedby').split(' ').every((id) => document.getElementById(id).textContent.trim() !== ''));
    assert.ok(await tied('[id$=-amount-value][aria-invalid]') && await tied('.pg-choices'));
    assert.deepEqual(await violations(page), []);
    await door.length(1, 'month');
    await page.waitForSelector('.pg-dates');
    assert.match(await door.text('.pg-date-card'), /20 décembre 2026/);
    assert.match(await door.text('.pg-dates dl'), /20 décembre 2026/);
    await page.goBack();
    await page.waitForSelector('[id$=-amount-value]');
    assert.deepEqual(await page.$$eval('.pg-input-number, .pg-radio:checked', (all) => all.map((one) => one.value)), ['1', 'month']);
    await page.goForward();
    await page.waitForSelector('.pg-dates');
    assert.deepEqual(page.seen.problems, []);
  });

  test('a long list shows first what most people choose; the others open in place', async () => {
    await door.enter('expiry');
    const shown = await page.$$eval('.pg-way', (all) => all.filter((one) => one.checkVisibility()).length);
    assert.ok(shown < 10, `${shown} choices at once`);
    await door.tap('.pg-question .pg-more summary');
    assert.equal(await page.$$eval('.pg-way', (all) => all.filter((one) => one.checkVisibility()).length), 21);
    await door.choose('current_document', 'retired_card');
    await page.goBack();
    await page.waitForSelector('.pg-way[aria-pressed=true]');
    assert.ok(await page.isVisible('.pg-way[aria-pressed=true]'), 'what was chosen is in sight');
  });

  test('at 320 px what to do and who helps are in sight, the rest is one touch away', async () => {
    await removal('free', '2026-11-23');
    const parts = await page.$$eval('.pg-dates > .pg-part > .pg-part-title', (all) => all.filter((one) => one.checkVisibility()).length);
    assert.ok(parts >= 3, `${parts} parts`);
    assert.equal(await page.$$eval('.pg-dates details[open]', (all) => all.length), 0);
    const screens = await page.evaluate(() => document.querySelector('.pg-dates').getBoundingClientRect().height / 640);
    assert.ok(screens < 4.5, `${screens} screens`);
  });

  test('says loudly what gives no more time', async () => {
    await removal('free', '2026-11-23');
    await door.refine('appeal_made_on');
    await door.when('2026-11-25');
    assert.match(await door.text('.pg-dates > .pg-loud'), /PAS/);
    assert.match(await heading(), /24 décembre/);
  });

  test('the calendar is made on the device, and may keep quiet', async () => {
    const before = page.seen.requests.length;
    await removal('free', '2026-11-23');
    assert.match(await calendar(), /DTSTART;VALUE=DATE:20261224/);
    assert.match(await calendar(), /OQTF/);
    await door.tabTo('[id$=-discreet]');
    await door.press('Space');
    await page.waitForFunction(() => !decodeURIComponent(document.querySelector('a[download]').href).includes('OQTF'));
    const [download] = await Promise.all([page.waitForEvent('download'), page.$eval('a[download]', (link) => link.click())]);
    assert.equal(download.suggestedFilename(), 'dates.ics');
    assert.deepEqual(page.seen.requests.slice(before).filter((url) => !url.startsWith('data:')), []);
    assert.deepEqual(page.seen.problems, []);
  });

  test('an obstacle tells what to try, what to keep, what is owed; the days left are counted on request', async () => {
    await door.enter('cannot-file');
    await door.tap('.pg-way');
    await page.waitForSelector('.pg-obstacle');
    assert.ok(await page.$$eval('.pg-obstacle .pg-part', (all) => all.length) >= 5);
    await door.tap('.pg-obstacle .pg-part .pg-secondary');
    await door.choose('current_document', 'csp');
    await door.when('2027-02-10');
    await page.waitForSelector('.pg-obstacle .pg-date-card');
  });

  test('prints the steps, and leaves out what cannot be pressed on paper', async () => {
    await removal('free', '2026-11-23');
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.waitForFunction(() => [...document.querySelectorAll('.pg-dates details')].every((one) => one.open));
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.isVisible('.pg-steps li'));
    assert.ok(!(await page.isVisible('.pg-calendar')));
  });

  test('erasing, and leaving quickly, take the answers of a door too', async () => {
    await removal('free', '2026-11-23');
    await page.evaluate(() => [...document.querySelectorAll('.pg-dates button')].find((one) => /effacer/i.test(one.textContent)).click());
    await page.waitForSelector('.pg-start');
    await door.enter('decision');
    assert.equal((await door.fact()).id, 'held_now');
    assert.equal(await page.$('[aria-pressed=true].pg-way'), null);
    await page.route('https://fr.wikipedia.org/**', (route) => route.fulfill({ body: 'elsewhere' }));
    await door.press('Escape', 3);
    await page.waitForURL('https://fr.wikipedia.org/**');
  });

  test('the results of an interview tell the visitor’s own dates before any permit', async () => {
    await door.start();
    const answers = { nationality: ['BR'], in_france: true, current_document: 'csp', current_document_expiry: '2027-02-10' };
    for (let step = 0; step < 12 && !door.asked.includes('current_document_expiry'); step += 1) {
      const fact = await door.fact();
      door.asked.push(fact.id);
      await door.answer(fact, answers[fact.id] ?? 'unknown');
    }
    await page.evaluate(() => [...document.querySelectorAll('button')].find((one) => /résultat/i.test(one.textContent)).click());
    await page.waitForSelector('.pg-results .pg-date-card');
    assert.ok(await page.evaluate(() => document.querySelector('.pg-date-card').compareDocumentPosition(document.querySelector('.pg-permit:not(.pg-date-card)')) & Node.DOCUMENT_POSITION_FOLLOWING));
  });
});

for (const language of ['fr', 'en']) {
  for (const width of [320, 1280]) {
    test(`no barrier on any screen: ${language}, ${width} px`, async () => {
      const site = await openSite();
      try {
        const page = await site.page({ viewport: { width, height: 800 } });
        await page.goto(`${site.url}${language}/index.html`);
        await ready(page, NOW);
        const door = new Door(page, language);
        const check = async (screen) => {
          assert.deepEqual(await violations(page), [], screen);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          assert.ok(overflow <= 0, `${screen}: ${overflow} px too wide`);
        };
        await check('start');
        await door.enter('decision');
        await check('where');
        await door.choose('held_now', 'detention_centre');
        await check('which decision');
        await door.choose('decision_kind', 'removal');
        await door.tap('.pg-question [type=submit]');
        await page.waitForSelector('.pg-errors');
        await check('day and hour, with mistakes');
        await door.when('2026-11-26', '09:30');
        await page.evaluate(() => { for (const one of document.querySelectorAll('.pg-dates details')) one.open = true; });
        await page.waitForTimeout(100);
        await check('dates');
        await page.evaluate(() => document.querySelector('permit-guide .pg').setAttribute('dir', 'rtl'));
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'right to left');
        await page.reload();
        await ready(page, NOW);
        await door.enter('cannot-file');
        await check('obstacles');
        await door.tap('.pg-way');
        await page.waitForSelector('.pg-obstacle');
        await check('obstacle');
      } finally {
        await site.close();
      }
    });
  }
}
