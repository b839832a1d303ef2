// Who helps, on the shipped page: the numbers that stand before anything else for somebody who needs them now, the section
// after the results, the screen that is always one touch away, the host's own words. Does not prove that a number answers.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, beforeEach, describe, test } from 'node:test';
import axe from 'axe-core';
import { openSite, ready } from './support/browser.js';
import { Door } from './support/door.js';
import { USUAL } from './support/visit.js';

const caseOf = (file, id) => JSON.parse(readFileSync(new URL(`../../../shared/cases/permits/${file}.json`, import.meta.url), 'utf8')).cases.find((one) => one.id === id);
/** With a card because of what a spouse did, who was convicted. */
const PROTECTED = { ...USUAL, ...caseOf('P31-violence-conviction', 'P31a').answers, hard_situation: true };
/** Has left the French spouse who beat them. */
const BEATEN = {
  ...USUAL, nationality: ['CO'], birth_date: '1992-01-20', current_document: 'cst', current_permit_ground: 'vpf-spouse-french', current_document_expiry: '2027-03-01',
  marital_status: 'married', spouse_status: 'french', union_date: '2023-11-23', community_of_life: 'ended_violence', hard_situation: true,
};
const SEEKER = { ...USUAL, ...caseOf('P09-asylum-work-date', 'P09a').answers };
/** In France for years without a paper, at work. */
const WORKER = { ...USUAL, nationality: ['ML'], birth_date: '1990-01-01', entry_mode: 'without_papers', entry_date: '2019-05-01', about_work: true };
/** With a card that still lasts. */
const SETTLED = {
  ...USUAL, nationality: ['BR'], birth_date: '1988-01-01', current_document: 'csp', current_document_expiry: '2027-06-30', current_permit_ground: 'vpf-spouse-french', marital_status: 'married',
  spouse_status: 'french', union_date: '2023-11-23', spouse_still_french: true, community_of_life: 'yes', regular_residence_start: '2023-09-01', about_studies: false, about_work: false, hard_situation: false, had_oqtf: 'no',
};
const DAY = '2026-11-23';
const BOX = '.pg-urgent';

async function violations(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => window.axe.run('permit-guide', { resultTypes: ['violations'] }));
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

describe('who helps', () => {
  let site;
  let page;
  let visitor;
  before(async () => { site = await openSite(); });
  after(() => site.close());

  async function open(language = 'fr', { width = 320, change = null } = {}) {
    await page?.close();
    page = await site.page({ viewport: { width, height: 640 } });
    if (change) await page.route('**/index.html', async (route) => { const response = await route.fetch(); await route.fulfill({ response, body: change(await response.text()) }); });
    await page.goto(`${site.url}${language}/index.html`);
    await ready(page, DAY);
    visitor = new Door(page, language);
  }
  beforeEach(() => open());

  const links = (within) => page.$$eval(`${within} a.pg-number`, (all) => all.filter((one) => one.checkVisibility()).map((one) => one.getAttribute('href')));
  const textOf = (selector) => page.$eval(selector, (one) => one.innerText);
  const isBefore = (one, other) => page.evaluate(([a, b]) => Boolean(document.querySelector(a).compareDocumentPosition(document.querySelector(b)) & Node.DOCUMENT_POSITION_FOLLOWING), [one, other]);
  /** Goes on until a fact was answered. */
  async function upTo(last, answers) {
    await visitor.start();
    for (;;) {
      const fact = await visitor.fact();
      assert.ok(fact, `${last} is never asked`);
      await visitor.answer(fact, answers[fact.id] ?? 'unknown');
      if (fact.id === last) return;
    }
  }

  test('a person beaten by a spouse sees the numbers before anything else on the very next screen', async () => {
    const requests = page.seen.requests.length;
    await upTo('community_of_life', BEATEN);
    assert.ok(await page.$(`${BOX}[open]`));
    assert.deepEqual(await links(BOX), ['tel:17', 'tel:112', 'sms:114', 'tel:3919', 'tel:119', 'tel:116006']);
    assert.ok(await isBefore(BOX, '.pg-screen'), 'before the next question');
    await page.waitForFunction((box) => { const { top } = document.querySelector(box).getBoundingClientRect(); return top >= 0 && top < 320; }, BOX); // in sight, once the host's page has scrolled
    assert.doesNotMatch(await textOf(BOX), /violen|conjoint|frapp|abus/i, 'nobody who looks over a shoulder learns what was answered');
    assert.match(await textOf('[role=status]:not(.pg-live)'), /numéros d’aide/);
    for (const size of await page.$$eval(`${BOX} a.pg-number`, (all) => all.map((one) => one.getBoundingClientRect().height))) assert.ok(size >= 44, `${size} px high`);
    assert.deepEqual(await violations(page), []);
    const fact = await visitor.fact();
    await visitor.answer(fact, BEATEN[fact.id] ?? 'unknown');
    assert.ok(await page.$(`${BOX}:not([open])`), 'one touch away on later screens');
    assert.deepEqual(page.seen.requests.slice(requests), []);
    assert.deepEqual(page.seen.problems, []);
  });

  test('a hard situation, whichever, brings the numbers too; the button beside them leaves', async () => {
    await upTo('hard_situation', { ...BEATEN, community_of_life: 'unknown' });
    assert.ok(await page.$(`${BOX}[open]`));
    assert.deepEqual(await links(BOX), ['tel:17', 'tel:112', 'sms:114', 'tel:3919', 'tel:119', 'tel:116006']);
    await visitor.tabTo(`${BOX} .pg-urgent-ways button:last-child`);
    await visitor.press('Enter');
    await page.waitForFunction(() => document.querySelector('permit-guide') === null);
  });

  test('in the results the same numbers stand once, and who helps stands with hours, languages, source and day', async () => {
    await visitor.start();
    await visitor.interview(PROTECTED);
    const section = '[aria-labelledby$="-help"]';
    const text = await textOf(section);
    for (const wanted of [/0 800 05 95 95/, /lundi au vendredi, de 10:00 à 19:00/i, /Vérifié le 27 nov/, /CIDFF/]) assert.match(text, wanted);
    assert.ok(!(await links(section)).includes('tel:3919'), 'already at the top');
    const whole = await textOf('permit-guide');
    assert.equal(whole.match(/Votre sécurité d’abord/), null, 'the warning is at home in the numbers at the top');
    assert.deepEqual(await violations(page), []);
  });

  test('a detained person sees what to do first and a number, on every screen, then the association of the centre', async () => {
    await visitor.enter('decision');
    await visitor.choose('held_now', 'detention_centre');
    assert.ok(await page.$(`${BOX}[open]`));
    assert.deepEqual(await links(BOX), ['tel:3039']);
    assert.match(await textOf(BOX), /association du centre/);
    assert.ok(await isBefore(BOX, '.pg-question'));
    await visitor.choose('decision_kind', 'removal');
    await visitor.when('2026-11-22', '09:30');
    assert.ok(await page.$(BOX));
    await page.$eval('.pg-help-part details', (one) => { one.open = true; });
    assert.match(await textOf('.pg-help-part'), /L’association du centre de rétention/);
    assert.deepEqual(await violations(page), []);
  });

  test('an asylum seeker reads about asylum first, and nothing stands before the questions', async () => {
    await visitor.start();
    await visitor.interview(SEEKER);
    assert.equal(await page.$(BOX), null);
    const titles = await page.$$eval('[aria-labelledby$="-help"] > .pg-helpers-title', (all) => all.map((one) => one.innerText));
    assert.equal(titles[0], 'Asile');
    assert.match(await textOf('[aria-labelledby$="-help"]'), /SPADA/);
  });

  test('somebody without papers at work reads of free advice and of unions', async () => {
    await visitor.start();
    await visitor.interview(WORKER);
    assert.equal(await page.$(BOX), null);
    assert.match(await textOf('[aria-labelledby$="-help"]'), /3039[\s\S]*syndicat/);
  });

  test('somebody with none of these finds free advice, and everything else folded', async () => {
    await visitor.start();
    await visitor.interview(SETTLED);
    assert.equal(await page.$(BOX), null);
    const section = '[aria-labelledby$="-help"]';
    assert.match(await textOf(section), /Conseil gratuit[\s\S]*3039/);
    const atOnce = await links(section);
    assert.ok(atOnce.length > 0 && atOnce.length < 10, atOnce.join());
    await page.$eval(`${section} details`, (one) => { one.open = true; });
    assert.ok((await links(section)).length >= 10);
  });

  test('all of it is one touch away without any answer, by keyboard, and back', async () => {
    await visitor.tap('.pg-help-way');
    assert.equal(await visitor.heading(), 'Qui peut vous aider, gratuitement');
    assert.ok(await page.evaluate(() => document.activeElement.matches('.pg-heading')));
    const shown = await links('.pg-help-screen');
    assert.equal(new Set(shown).size, shown.length, 'each number once');
    assert.equal(shown[0], 'tel:17');
    for (const wanted of ['sms:114', 'tel:3919', 'tel:119', 'tel:115', 'tel:3039', 'tel:3928', 'tel:116006']) assert.ok(shown.includes(wanted), wanted);
    assert.deepEqual(await violations(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'no scroll bar across at 320 px');
    await visitor.pressButton('.pg-help-back button');
    await page.waitForSelector('.pg-start');
    assert.deepEqual(page.seen.problems, []);
  });

  test('in English too', async () => {
    await open('en', { width: 1280 });
    await visitor.tap('.pg-help-way');
    const text = await textOf('.pg-help-screen');
    for (const wanted of [/Immediate danger/, /Monday to Friday, 10:00 to 19:00/i, /Also in .*Arabic.*Turkish/, /Day and night/]) assert.match(text, wanted);
    assert.deepEqual(await violations(page), []);
  });

  describe('what the host adds', () => {
    const list = `<ul data-permit-guide-help="Chez nous, à Lyon" lang="fr">
      <li><strong>Permanence juridique</strong>, le mardi de 14 h à 17 h : <a href="tel:0400000000">04 00 00 00 00</a></li>
      <li>Avocate, <a href="https://example.org/rdv">prendre rendez-vous</a></li>
      <li>Piège <a href="javascript:alert(1)">ici</a><img src="x.png" alt=""></li><li></li></ul>`;
    const warned = [];
    beforeEach(() => open('fr', { change: (body) => body.replace(/(<permit-guide[^>]*>)/, `$1${list}`) }));

    test('stands first under its own heading, as its words; what is no text or link is not shown', async () => {
      page.on('console', (message) => warned.push(message.text()));
      assert.equal(await page.$('[data-permit-guide-help]'), null, 'moved, not copied');
      await visitor.tap('.pg-help-way');
      assert.equal(await page.$eval('.pg-helpers-title', (one) => one.innerText), 'Chez nous, à Lyon');
      assert.deepEqual(await page.$$eval('.pg-host-help a', (all) => all.map((one) => one.getAttribute('href'))), ['tel:0400000000', 'https://example.org/rdv']);
      assert.equal(await page.$$eval('.pg-host-help > li', (all) => all.length), 3);
      assert.equal(await page.$('.pg-host-help img'), null);
      assert.match(await textOf('.pg-help-screen'), /Écrit par le site où vous êtes, pas par ce guide/);
      assert.deepEqual(await violations(page), []);
    });

    test('never takes the place of the emergency numbers', async () => {
      await upTo('community_of_life', BEATEN);
      assert.deepEqual((await links(BOX)).slice(0, 3), ['tel:17', 'tel:112', 'sms:114']);
      assert.doesNotMatch(await textOf(BOX), /Lyon/);
    });
  });
});
