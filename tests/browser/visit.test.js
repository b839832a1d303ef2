// What a visitor may do on the way: go back, change an answer, switch language, make mistakes, leave, erase.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { openSite, ready } from './support/browser.js';
import { Visit } from './support/visit.js';

describe('on the way', () => {
  let site;
  let page;
  let visitor;
  before(async () => { site = await openSite(); });
  after(() => site.close());
  beforeEach(async () => {
    await page?.close();
    page = await site.page();
    await page.goto(`${site.url}fr/index.html`);
    await ready(page, '2026-11-23');
    visitor = new Visit(page);
    await visitor.start();
  });

  const answerNext = async (answers) => { const fact = await visitor.fact(); await visitor.answer(fact, answers[fact.id] ?? 'unknown'); return fact.id; };

  test('the browser goes back and forward without losing an answer', async () => {
    const first = await answerNext({ nationality: ['SN'] });
    const second = await visitor.fact();
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('.pg-chip'));
    assert.equal((await visitor.fact()).id, first);
    await page.goForward();
    await page.waitForFunction(() => !document.querySelector('.pg-chip'));
    assert.equal((await visitor.fact()).id, second.id);
  });

  test('switching the language keeps the question and the answers', async () => {
    await answerNext({ nationality: ['SN'] });
    const fact = await visitor.fact();
    await page.selectOption('.pg-language-choice select', 'en');
    const english = new Visit(page, 'en');
    await page.waitForFunction((ask) => document.querySelector('.pg-heading').textContent.trim() === ask, english.texts.facts[fact.id].ask);
    assert.equal((await english.fact()).id, fact.id);
    assert.equal(await page.$eval('.pg', (one) => one.lang), 'en');
  });

  test('a day that does not exist is refused beside its field, and nothing is lost', async () => {
    await answerNext({ nationality: ['SN'] });
    const fact = await visitor.fact();
    assert.equal(fact.id, 'birth_date');
    await visitor.date(fact, '1990-02-31');
    await page.waitForSelector('.pg-errors');
    assert.equal((await visitor.fact()).id, 'birth_date');
    assert.equal(await page.$eval('.pg-input-day', (one) => one.value), '31');
  });

  test('results may be read at any time, and the interview goes on', async () => {
    await answerNext({ nationality: ['SN'] });
    await page.evaluate(() => [...document.querySelectorAll('button')].find((one) => /résultat/i.test(one.textContent)).click());
    await page.waitForSelector('.pg-results');
    assert.ok(await page.$('.pg-go-on'));
  });

  test('a citizen of the European Union is told at once that no permit is needed', async () => {
    await answerNext({ nationality: ['DE'] });
    await page.waitForSelector('.pg-free');
  });

  test('erasing forgets every answer', async () => {
    await answerNext({ nationality: ['SN'] });
    page.on('dialog', (dialog) => dialog.accept());
    await page.evaluate(() => [...document.querySelectorAll('button')].find((one) => /effacer/i.test(one.textContent)).click());
    await page.waitForFunction(() => document.querySelector('.pg-start') !== null);
    await visitor.start();
    assert.equal((await visitor.fact()).id, 'nationality');
    assert.equal(await page.$('.pg-chip'), null);
  });

  test('three presses of Escape leave the page, and going back does not return to it', async () => {
    await page.route('https://fr.wikipedia.org/**', (route) => route.fulfill({ body: 'elsewhere' }));
    await visitor.press('Escape', 3);
    await page.waitForURL('https://fr.wikipedia.org/**');
  });
});
