// The second half of the page (words, names and screens that explain) follows the first screen: for everybody, whatever is answered;
// and what the page does without it.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { openSite, ready } from './support/browser.js';
import { Visit } from './support/visit.js';

const MORE = '**/texts/*.more.json';
const LOST = '.pg-more-words';
const OWN = 'permit-guide > ul';
const FAULT = '[data-permit-guide-fault]';
const CARD = 'refugee-card';

const SECOND = { words: MORE, names: '**/names.more.json', screens: '**/permit-guide.more.js*' };
const DOOR = 2; // a decision was received

describe('the second half of the page', () => {
  let site;
  let page;
  let visitor;
  before(async () => { site = await openSite(); });
  after(() => site.close());
  beforeEach(async () => {
    page = await site.page();
    await page.addInitScript(() => {
      window.told = [];
      for (const name of ['ready', 'error']) window.addEventListener(`permit-guide-${name}`, () => window.told.push(name));
    });
  });
  afterEach(() => page.close());

  const come = async (language = 'fr') => {
    await page.goto(`${site.url}${language}/index.html`);
    await page.waitForSelector('permit-guide .pg-start .pg-primary');
    visitor = new Visit(page, language);
  };
  const textRequests = () => page.seen.requests.filter((url) => url.includes('/texts/')).map((url) => url.split('/texts/')[1]);
  const state = () => page.$eval('permit-guide', (one) => one.dataset.state);
  const told = () => page.evaluate(() => window.told);
  const becameReady = () => page.waitForFunction(() => window.told.includes('ready'));
  const showResults = async () => {
    await visitor.start();
    await visitor.answer(await visitor.fact(), ['SN']);
    await page.evaluate(() => [...document.querySelectorAll('permit-guide button')].find((one) => /résultats/i.test(one.textContent)).click());
    await page.waitForSelector('.pg-results');
  };

  /** Holds the requests back until the function that is returned is called. */
  const hold = async () => {
    let letGo;
    const held = new Promise((done) => { letGo = done; });
    await page.route(MORE, async (route) => { await held; await route.continue(); });
    return letGo;
  };

  test('is asked for without any answer, after the first screen; then the guide is ready, once', async () => {
    await come();
    await ready(page);
    await becameReady();
    assert.deepEqual(textRequests(), ['fr.json', 'fr.more.json']);
    assert.deepEqual(await told(), ['ready']);
    assert.equal(await page.$(LOST), null);
  });

  test('of another language brings no French words along', async () => {
    await come('en');
    await ready(page);
    assert.deepEqual(textRequests(), ['en.json', 'en.more.json']);
  });

  test('may be slow: questions and results are there, with a sentence in the place of what is to come', async () => {
    const letGo = await hold();
    await come();
    await showResults();
    assert.equal(await state(), 'usable');
    assert.deepEqual(await told(), []);
    await page.click('.pg-permit summary');
    await page.waitForFunction(() => document.querySelector('.pg-permit[open]')?.innerText.includes('Texte pas encore arrivé'));
    assert.equal(await page.$$eval('.pg-permit-name, .pg-verdict, .pg-why-not', (all) => all.filter((one) => !/[a-zà-ÿ]{3}/i.test(one.textContent)).length), 0, 'no bare number, nothing blank');
    assert.equal(await page.$(LOST), null, 'not lost: on its way');
    assert.deepEqual(textRequests(), ['fr.json', 'fr.more.json'], 'answers ask for nothing');
    letGo();
    await becameReady();
    await page.waitForFunction(() => !document.querySelector('.pg-permit[open]').innerText.includes('Texte pas encore arrivé'));
    assert.equal(await state(), 'ready');
    assert.match(await visitor.readPermit(CARD), /L\. ?424-1/);
    assert.deepEqual(page.seen.problems, []);
  });

  test('is the same requests in every visit, each once, in two waves', async () => {
    await come();
    await ready(page);
    const files = page.seen.requests.filter((url) => url.includes('/permit-guide/')).map((url) => url.split('/permit-guide/')[1].replace(/\?.*/, ''));
    const first = ['names.json', 'permit-guide.css', 'permit-guide.js', 'permit-guide.wasm', 'rulebook.first.pack', 'texts/fr.json'];
    const second = ['names.more.json', 'permit-guide.more.js', 'rulebook.pack', 'texts/fr.more.json'];
    assert.deepEqual([...new Set(files.slice(0, -4))].sort(), first);
    assert.deepEqual(files.slice(-4).sort(), second);
  });

  test('may be slow: a door pushed meanwhile opens by itself, and the way back does not wait again', async () => {
    const letGo = await hold();
    await come();
    await page.click(`.pg-ways li:nth-child(${DOOR}) button`);
    await page.waitForSelector('.pg-waiting');
    assert.match(await visitor.heading(), /refus/);
    letGo();
    await becameReady();
    await page.waitForSelector('.pg-question');
    await page.waitForFunction(() => document.activeElement?.matches('.pg-heading'));
    await page.goBack();
    await page.waitForSelector('.pg-start');
    assert.deepEqual(page.seen.problems, []);
  });

  for (const [part, files] of Object.entries(SECOND)) {
    test(`without its ${part} the guide asks on; pressed again, it comes`, async () => {
      await page.route(files, (route) => route.abort());
      await come();
      await page.waitForSelector(LOST);
      assert.ok(await page.isVisible(OWN), 'what the author wrote helps whom the guide cannot help yet');
      await page.click(`.pg-ways li:nth-child(${DOOR}) button`);
      assert.match(await page.innerText('.pg-waiting'), /avocat|association/, 'what to do without it');
      await page.goBack();
      await showResults();
      assert.equal(await page.$('.pg-trouble'), null);
      assert.deepEqual(await told(), []);
      await page.unroute(files);
      await page.click(`${LOST} button`);
      await becameReady();
      assert.equal(await page.$(OWN), null);
      assert.doesNotMatch(await visitor.readPermit(CARD), /Texte pas encore arrivé/);
    });
  }

  for (const [what, part, answer, line] of [
    ['a second script that is not there', 'screens', { status: 404, body: '' }, /permit-guide\.more\.js : le fichier manque/],
    ['words that are not there', 'words', { status: 404, body: '' }, /fr\.more\.json : le serveur répond 404/],
  ]) {
    test(`${what}: a line says what to mend, and goes when it comes`, async () => {
      await page.route(SECOND[part], (route) => route.fulfill(answer));
      await come();
      await page.waitForSelector(FAULT);
      assert.match(await page.innerText(FAULT), line);
      await page.unroute(SECOND[part]);
      await page.click(`${LOST} button`);
      await becameReady();
      assert.equal(await page.$(FAULT), null);
    });
  }

  test('of another version is not mixed with this one, and a line says so', async () => {
    await page.route(SECOND.screens, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(/"[0-9a-f]{8}"/, '"00000000"') });
    });
    await come();
    await page.waitForSelector(LOST);
    assert.equal(await state(), 'usable');
    await page.waitForSelector(FAULT);
    assert.match(await page.innerText(FAULT), /de deux versions/);
  });

  test('lost: one line says so, the guide goes on, the button tries again until it works', async () => {
    await page.route(MORE, (route) => route.fulfill({ status: 503, body: '' }));
    await come();
    await page.waitForSelector(LOST);
    await showResults();
    assert.ok(await page.isVisible(LOST));
    assert.equal(await page.$('.pg-trouble'), null);
    assert.deepEqual(await told(), []);
    assert.equal(textRequests().length, 2, 'answers ask for nothing');
    await page.click(`${LOST} button`);
    await page.waitForFunction(() => document.querySelector('.pg-live').textContent !== '');
    assert.ok(await page.isVisible(LOST));
    await page.unroute(MORE);
    await page.click(`${LOST} button`);
    await becameReady();
    await page.waitForFunction((line) => document.querySelector(line) === null, LOST);
    assert.ok(await page.evaluate(() => document.activeElement.matches('.pg-heading')), 'the keyboard does not fall off');
    assert.doesNotMatch(await visitor.readPermit(CARD), /Texte pas encore arrivé/);
    assert.deepEqual(await told(), ['ready']);
  });

  test('lost without a network comes by itself when the network is back', async () => {
    await page.route(MORE, (route) => route.abort());
    await come();
    await page.waitForSelector(LOST);
    await page.unroute(MORE);
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await becameReady();
    assert.equal(await page.$(LOST), null);
  });

  test('follows a change of language too, and a language once read asks for nothing', async () => {
    await come();
    await ready(page);
    const speak = async (language) => {
      await page.selectOption('.pg-language-choice select', language);
      await page.waitForFunction((lang) => document.querySelector('permit-guide .pg').lang === lang, language);
    };
    await speak('en');
    await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('en.more.json')));
    await speak('fr');
    await speak('en');
    assert.deepEqual(textRequests(), ['fr.json', 'fr.more.json', 'en.json', 'en.more.json']);
    assert.deepEqual(await told(), ['ready']);
  });

  test('lost in one language is not lost in the one before', async () => {
    await come();
    await ready(page);
    await page.route(MORE, (route) => route.abort());
    await page.selectOption('.pg-language-choice select', 'en');
    await page.waitForSelector(LOST);
    await page.selectOption('.pg-language-choice select', 'fr');
    await page.waitForFunction((line) => document.querySelector(line) === null, LOST);
  });
});
