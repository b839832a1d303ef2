// Slow, old, odd: no network after load, back and forward and reload, a phone put aside, a page put to sleep, a browser that translates, two guides on
// one page, a guide that is moved or taken away and put back.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { openSite, ready } from './support/browser.js';
import { leaveByKeys, SPOUSE } from './support/screens.js';
import { Tour } from './support/tour.js';
import { USUAL, Visit } from './support/visit.js';

const DAY = '2026-11-24';
const plain = (text) => text.replace(/[\s\u00a0\u202f]+/g, ' ').replaceAll('\u2011', '-').trim();

let site;
let page;
before(async () => { site = await openSite(); });
after(() => site.close());
beforeEach(async () => { page = await site.page(); });
afterEach(() => page.close());

const come = async (asOf = DAY) => {
  await page.goto(`${site.url}fr/index.html`);
  await ready(page, asOf);
};
const text = (selector) => page.$eval(selector, (one) => one.innerText).then(plain);
const settle = () => page.evaluate(async () => { for (const one of document.querySelectorAll('permit-guide')) await one.updateComplete; });

describe('without a network once the page is ready', () => {
  test('a whole interview and every screen behind it, in the language that was read', async () => {
    const screens = new Tour(page, 'fr');
    await screens.open(site.url);
    await page.context().setOffline(true);
    const seen = [];
    for await (const screen of screens.interview()) seen.push(screen);
    await screens.press('see_answers');
    await screens.press('keep_way');
    await screens.give({ 'permit-guide-answers': 1, answers: SPOUSE });
    await screens.click('.pg-take');
    await screens.press('your_dates');
    await screens.back();
    await screens.press('see_results');
    for (const part of ['results', 'dossier', 'help']) {
      for await (const screen of screens[part]()) seen.push(screen);
      if (part !== 'results') await screens.back();
    }
    for await (const screen of screens.otherDay()) seen.push(screen);
    assert.ok(seen.length > 20, seen.join());
    assert.deepEqual(page.seen.problems, []);
    await page.context().setOffline(false);
  });

  test('another language that was not read is told not to have come; the guide stays in its own', async () => {
    await come();
    await page.context().setOffline(true);
    await page.selectOption('.pg-language-choice select', 'ar');
    await page.waitForFunction(() => document.querySelector('.pg-live').textContent !== '');
    assert.equal(await page.$eval('.pg', (one) => one.lang), 'fr');
    assert.equal(await page.$eval('.pg-language-choice select', (one) => one.value), 'fr', 'the list says what is spoken');
    await page.context().setOffline(false);
  });
});

describe('the buttons of the browser', () => {
  const STEPS = 10;
  const forward = async (visitor, count) => {
    const asked = [];
    for (let step = 0; step < count; step += 1) {
      const fact = await visitor.fact();
      asked.push(fact.id);
      await visitor.answer(fact, fact.id === 'nationality' ? ['BR'] : 'unknown');
    }
    return asked;
  };
  const shownAfter = async (move) => {
    const old = plain(await page.textContent('.pg-heading'));
    await page[move]();
    await page.waitForFunction((before) => document.querySelector('.pg-heading').textContent.replace(/[\s\u00a0\u202f]+/g, ' ').replaceAll('\u2011', '-').trim() !== before, old);
    await page.waitForFunction(() => document.activeElement?.matches('.pg-heading'));
  };

  test('ten steps back and ten forward: every question in its order, the focus on each, every answer still there', async () => {
    await come();
    const visitor = new Visit(page);
    await visitor.start();
    const asked = await forward(visitor, STEPS);
    const last = await visitor.fact();
    for (const id of [...asked].reverse()) {
      await shownAfter('goBack');
      assert.equal((await visitor.fact()).id, id);
    }
    assert.ok(await page.$('.pg-chip'), 'the nationality stands in its field');
    for (const id of [...asked.slice(1), last.id]) {
      await shownAfter('goForward');
      assert.equal((await visitor.fact()).id, id);
    }
    assert.deepEqual(page.seen.problems, []);
  });

  test('a reload forgets, begins at the beginning, and the buttons still lead somewhere', async () => {
    await come();
    const visitor = new Visit(page);
    await visitor.start();
    await forward(visitor, 3);
    await page.reload();
    await ready(page, DAY);
    assert.ok(await page.$('.pg-start'));
    for (const move of ['goBack', 'goBack', 'goForward']) {
      await page[move]();
      await settle();
      assert.ok(await page.$('.pg-start'), 'nothing that was forgotten comes back');
    }
    await visitor.start();
    assert.equal((await visitor.fact()).id, 'nationality');
    assert.equal(await page.$('.pg-chip'), null);
    assert.deepEqual(page.seen.problems, []);
  });
});

describe('a phone put aside', () => {
  const openAt = async (moment) => {
    await page.clock.install({ time: new Date(moment) });
    await page.goto(`${site.url}fr/index.html`);
    await page.waitForSelector('permit-guide[data-state=ready] .pg-start');
  };
  const wakeAt = async (moment, event) => {
    await page.clock.setFixedTime(new Date(moment));
    await page.evaluate((name) => (name === 'focus' ? window : document).dispatchEvent(new Event(name, { bubbles: true })), event);
    await settle();
  };
  const held = async () => {
    const screens = new Tour(page, 'fr');
    await screens.door('decision');
    await screens.way('facts', 'held_now', 'choices', 'detention_centre');
    await screens.way('facts', 'decision_kind', 'choices', 'removal');
    for (const [part, value] of Object.entries({ day: '26', month: '11', year: '2026', hour: '9', minute: '30' })) await page.fill(`[id$=-${part}]`, value);
    await screens.submit();
  };

  for (const event of ['focus', 'visibilitychange']) {
    test(`for an hour: what is left is counted again when it is taken up (${event})`, async () => {
      await openAt('2026-11-26T14:05:00+01:00');
      await held();
      assert.match(await text('.pg-left'), /43 heures/);
      await wakeAt('2026-11-26T15:06:00+01:00', event);
      assert.match(await text('.pg-left'), /42 heures/);
    });
  }

  test('past midnight in Paris, past the last hour: the page says that it is too late', async () => {
    await openAt('2026-11-26T23:50:00+01:00');
    await held();
    assert.ok(await page.$('.pg-answer-box.pg-is-open'));
    await wakeAt('2026-11-30T00:10:00+01:00', 'focus');
    assert.equal(await page.$('.pg-answer-box.pg-is-open'), null);
  });

  test('past midnight the outcomes are those of the new day, and what was typed stays', async () => {
    await openAt('2026-11-25T09:00:00Z'); // on the eve in Paris and in Auckland alike
    const screens = new Tour(page, 'fr');
    await screens.tell(SPOUSE);
    await screens.press('see_results');
    const eligible = () => page.$$eval('.pg-group.pg-is-eligible .pg-permit-name', (all) => all.length);
    const before = await eligible();
    await wakeAt('2026-11-26T09:00:00Z', 'focus');
    assert.equal(await eligible(), before + 1, 'three years of marriage, since this night');
    await screens.press('other_day_open');
    await page.fill('.pg-input-day', '7');
    await wakeAt('2026-11-27T09:00:00Z', 'focus');
    assert.equal(await page.inputValue('.pg-input-day'), '7');
  });

  test('put to sleep by the browser and taken up again: the answers are there, the day is counted again, the guide goes on', async () => {
    await openAt('2026-11-26T14:05:00+01:00');
    await held();
    await page.clock.setFixedTime(new Date('2026-11-26T16:06:00+01:00'));
    await page.evaluate(() => {
      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await settle();
    assert.match(await text('.pg-left'), /41 heures/);
    assert.deepEqual(page.seen.problems, []);
  });
});

/** What translators in browsers do: each text is taken out and its translation put in, in two elements of their own; and what comes later too. */
function translate() {
  const turn = (node) => {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = `·${node.data}·`;
    outer.append(inner);
    node.replaceWith(outer);
  };
  const isDue = (node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '' && !node.parentElement?.closest('font, [translate=no], script, style, option');
  const all = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.currentNode; node; node = walker.nextNode()) if (isDue(node)) found.push(node);
    found.forEach(turn);
  };
  window.translateAll = () => all(document.body);
  all(document.body);
  new MutationObserver((records) => records.forEach(({ type, target, addedNodes }) => {
    if (type === 'characterData') { if (isDue(target)) turn(target); } else addedNodes.forEach((node) => node.isConnected && all(node));
  })).observe(document.body, { childList: true, characterData: true, subtree: true });
}

describe('a browser that translates', () => {
  const PERSON = { ...USUAL, nationality: ['BR'], birth_date: '1990-02-01', in_france: true, current_document: 'none' };

  test('the whole way: questions follow, answers are those that were given, nothing breaks', async () => {
    const screens = new Tour(page, 'fr');
    await screens.open(site.url);
    await page.evaluate(translate);
    for await (const screen of screens.interview()) assert.ok(screen);
    assert.deepEqual(page.seen.problems, []);
    assert.ok(await page.$('.pg-results'));
    assert.ok(await page.$$eval('.pg-permit', (all) => all.length) > 50);
    await page.$$eval('.pg-permit > summary', ([one]) => one.click());
    await page.waitForSelector('.pg-permit[open] .pg-part');
    assert.deepEqual(page.seen.problems, []);
    assert.equal(PERSON.nationality[0], 'BR');
  });

  test('what changes on a screen is seen to change: a second mistake, hours that pass, a list that opens', async () => {
    await page.clock.install({ time: new Date('2026-11-26T14:05:00+01:00') });
    await page.goto(`${site.url}fr/index.html`);
    await page.waitForSelector('permit-guide[data-state=ready] .pg-start');
    const screens = new Tour(page, 'fr');
    await screens.door('decision');
    await screens.way('facts', 'held_now', 'choices', 'detention_centre');
    await screens.way('facts', 'decision_kind', 'choices', 'removal');
    await page.evaluate(translate);
    const fill = async (parts) => { for (const [part, value] of Object.entries(parts)) await page.fill(`[id$=-${part}]`, value); await screens.submit(); };
    await fill({ day: '31', month: '2', year: '2026', hour: '9', minute: '30' });
    assert.match(await text('.pg-errors'), /n’existe pas/);
    await fill({ month: '13' });
    assert.match(await text('.pg-errors'), /de 1 à 12/);
    assert.doesNotMatch(await text('.pg-errors'), /n’existe pas/, 'the mistake before is gone');
    await fill({ day: '26', month: '11' });
    assert.match(await text('.pg-left'), /43 heures/);
    await page.clock.setFixedTime(new Date('2026-11-26T15:06:00+01:00'));
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await settle();
    assert.match(await text('.pg-left'), /42 heures/);
    assert.doesNotMatch(await text('.pg-left'), /43 heures/, 'no hour too many beside it');
    assert.deepEqual(page.seen.problems, []);
  });
});

describe('two guides on one page', () => {
  const open = async () => {
    await come();
    await page.evaluate(async () => {
      const second = document.createElement('permit-guide');
      second.id = 'second';
      second.lang = 'ar';
      second.setAttribute('exit-url', document.querySelector('permit-guide').getAttribute('exit-url'));
      second.setAttribute('base', '../permit-guide/');
      document.querySelector('permit-guide').after(second);
    });
    await page.waitForSelector('#second[data-state=ready] .pg-start');
  };
  const first = 'permit-guide:not(#second)';
  const press = (guide, selector) => page.$eval(`${guide} ${selector}`, (one) => { one.focus(); one.click(); }).then(settle);

  test('each speaks its language, ids are met once, each keeps its place and its answers', async () => {
    await open();
    assert.deepEqual(await page.$$eval('permit-guide > .pg', (all) => all.map(({ lang, dir }) => `${lang} ${dir}`)), ['fr ltr', 'ar rtl']);
    await press(first, '.pg-main-way');
    await press('#second', '.pg-main-way');
    const ids = await page.$$eval('[id]', (all) => all.map(({ id }) => id));
    assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), []);
    await press('#second', '.pg-skips button');
    const headings = () => page.$$eval('.pg-heading', (all) => all.map(({ textContent }) => textContent.trim()));
    const [one, other] = await headings();
    await page.goBack();
    await page.waitForFunction((old) => document.querySelector('#second .pg-heading').textContent.trim() !== old, other);
    assert.equal((await headings())[0], one, 'the first one stays');
    await page.goForward();
    await page.waitForFunction((old) => document.querySelector('#second .pg-heading').textContent.trim() === old, other);
    assert.equal((await headings())[0], one);
    assert.deepEqual(page.seen.problems, []);
  });

  test('leaving one leaves both, once, whatever was opened in either', async () => {
    await page.route('https://fr.wikipedia.org/**', (route) => route.fulfill({ body: 'elsewhere' }));
    await page.goto(`${site.url}en/index.html`);
    await open();
    for (const guide of [first, '#second', first, '#second']) await press(guide, guide === first && await page.$(`${first} .pg-start`) ? '.pg-main-way' : await page.$(`${guide} .pg-start`) ? '.pg-main-way' : '.pg-skips button');
    await leaveByKeys(page);
    await page.waitForURL('https://fr.wikipedia.org/**');
    await page.goBack();
    assert.match(page.url(), /\/en\//, 'back leads past the guide');
  });
});

describe('a guide that is moved about', () => {
  const answerOne = async () => {
    const visitor = new Visit(page);
    await visitor.start();
    await visitor.answer(await visitor.fact(), ['SN']);
    return visitor;
  };

  test('to another place of the page: the visit goes on, and Escape still leaves', async () => {
    await page.route('https://fr.wikipedia.org/**', (route) => route.fulfill({ body: 'elsewhere' }));
    await come();
    const visitor = await answerOne();
    const fact = await visitor.fact();
    await page.evaluate(() => document.querySelector('footer').before(document.querySelector('permit-guide')));
    await settle();
    assert.equal((await visitor.fact()).id, fact.id);
    await visitor.answer(fact, 'unknown');
    await leaveByKeys(page);
    await page.waitForURL('https://fr.wikipedia.org/**');
  });

  test('taken away and put back: nothing of the visit is left, it begins again and works, and no trouble is told meanwhile', async () => {
    await come();
    await answerOne();
    await page.evaluate(async () => {
      const guide = document.querySelector('permit-guide');
      const place = guide.parentElement;
      guide.remove();
      await new Promise((done) => { setTimeout(done, 20); });
      window.troubles = 0;
      new MutationObserver(() => { window.troubles += document.querySelectorAll('.pg-trouble').length; }).observe(document.body, { childList: true, subtree: true });
      place.append(guide);
    });
    await page.waitForSelector('permit-guide[data-state=ready] .pg-start');
    assert.equal(await page.evaluate(() => window.troubles), 0);
    const visitor = new Visit(page);
    await visitor.start();
    assert.equal((await visitor.fact()).id, 'nationality');
    assert.equal(await page.$('.pg-chip'), null);
    assert.deepEqual(page.seen.problems, []);
  });
});
