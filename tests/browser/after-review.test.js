// What a review of the page found, each kept from coming back: where the focus goes, what is left behind, what is said.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { openSite, ready } from './support/browser.js';
import { Visit } from './support/visit.js';

const focused = (page) => page.evaluate(() => document.activeElement.id);

describe('on the page', () => {
  let site;
  let page;
  let visitor;
  before(async () => { site = await openSite(); });
  after(() => site.close());
  beforeEach(async () => {
    await page?.close();
    page = await site.page({ viewport: { width: 320, height: 640 } });
    await page.route('https://fr.wikipedia.org/**', (route) => route.fulfill({ body: 'elsewhere' }));
    await page.goto(`${site.url}en/index.html`);
    await page.goto(`${site.url}fr/index.html`);
    await ready(page, '2026-11-23');
    visitor = new Visit(page);
    await visitor.start();
  });

  const answerNext = async (answers = {}) => { const fact = await visitor.fact(); await visitor.answer(fact, answers[fact.id] ?? 'unknown'); };
  const press = (words) => page.evaluate((wanted) => [...document.querySelectorAll('permit-guide button')].find((one) => one.textContent.trim().startsWith(wanted)).click(), words);
  const until = async (id) => { while ((await visitor.fact()).id !== id) await answerNext({ nationality: ['SN'] }); };
  const leaveAndGoBack = async () => {
    await visitor.press('Escape', 3);
    await page.waitForURL('https://fr.wikipedia.org/**');
    await page.goBack();
    return page.url();
  };

  test('after a reload, leaving quickly leaves nothing of the guide behind', async () => {
    await answerNext({ nationality: ['SN'] });
    await page.reload();
    await ready(page);
    assert.match(await leaveAndGoBack(), /\/en\//);
  });

  test('after erasing too', async () => {
    await answerNext({ nationality: ['SN'] });
    await press('Tout effacer');
    await page.waitForSelector('.pg-start');
    assert.match(await leaveAndGoBack(), /\/en\//);
  });

  test('an answer changed from the list leads back to its own line', async () => {
    for (let i = 0; i < 4; i += 1) await answerNext({ nationality: ['SN'] });
    await press('Mes réponses');
    await page.waitForSelector('.pg-answers');
    await page.click('[id$="-change-birth_date"]');
    await page.waitForSelector('.pg-input-day');
    await page.click('.pg-skips button');
    await page.waitForFunction(() => document.activeElement.id.endsWith('-change-birth_date'));
    assert.equal(await page.$$eval('.pg-answer', (all) => all.length), 4);
  });

  test('the keyboard follows a child who is added, and does not fall off when one is removed', async () => {
    await until('children');
    await press('Ajouter un enfant');
    await page.waitForFunction(() => /-0$/.test(document.activeElement.id));
    await press('Ajouter un autre enfant');
    await page.waitForFunction(() => /-1$/.test(document.activeElement.id));
    await page.fill('.pg-record .pg-country input', 'zzz');
    await page.click('.pg-question [type=submit]');
    await page.waitForSelector('.pg-errors');
    await page.click('.pg-record > .pg-quiet');
    await page.waitForFunction(() => document.querySelectorAll('.pg-record').length === 1);
    assert.equal(await page.$('.pg-errors'), null, 'a mistake goes with its child');
    assert.match(await focused(page), /-value$/);
  });

  test('removing a country keeps the keyboard on the question', async () => {
    await page.fill('.pg-country input', 'Mali');
    await page.waitForSelector('.pg-chip');
    await page.click('.pg-chip-remove');
    await page.waitForFunction(() => document.activeElement.id.endsWith('-value'));
  });

  test('on a small phone no word of the overview is cut', async () => {
    await answerNext({ nationality: ['SN'] });
    await press('Voir les résultats');
    await page.waitForSelector('.pg-overview');
    const cut = await page.$$eval('.pg-tile > span:last-child', (all) => all.filter((one) => {
      const lines = Math.round(one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight));
      return lines > one.textContent.trim().split(/\s+/).length;
    }).map((one) => one.textContent));
    assert.deepEqual(cut, []);
  });

  test('once the law is too old, that stands before any result', async () => {
    await page.evaluate(() => document.querySelector('permit-guide').setAttribute('as-of', '2027-06-01'));
    await answerNext({ nationality: ['SN'] });
    await press('Voir les résultats');
    await page.waitForSelector('.pg-results .pg-stale');
    assert.ok(await page.evaluate(() => document.querySelector('.pg-stale').compareDocumentPosition(document.querySelector('.pg-overview')) & Node.DOCUMENT_POSITION_FOLLOWING));
  });
});

describe('when a file is damaged', () => {
  let site;
  before(async () => { site = await openSite(); });
  after(() => site.close());

  for (const [what, file, response] of [
    ['the names are missing', 'names.json', { status: 404, body: '' }],
    ['the module is cut short', 'permit-guide.wasm', { body: Buffer.from([0, 97, 115, 109, 1, 0, 0, 0, 1]), contentType: 'application/wasm' }],
    ['the rules are empty', 'rulebook.first.pack', { body: '' }],
  ]) {
    test(`${what}: the page says so at once and the author's own words stay`, async () => {
      const page = await site.page();
      await page.route(`**/${file}`, (route) => route.fulfill(response));
      await page.goto(`${site.url}fr/index.html`);
      await page.waitForSelector('permit-guide[data-state=failed] [role=alert] .pg-heading');
      assert.ok(await page.isVisible('permit-guide > ul'));
      await page.close();
    });
  }
});
