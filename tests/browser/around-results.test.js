// Around the list of permits: dangers first, where each permit leads, proofs by year, the law at another date, what would open one.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import axe from 'axe-core';
import { openSite, ready } from './support/browser.js';
import { USUAL, Visit } from './support/visit.js';

/** In France for years without a paper, at work in a job that lacks people. */
const WORKER = {
  ...USUAL, nationality: ['ML'], birth_date: '1990-01-01', entry_mode: 'without_papers', entry_date: '2019-05-01', habitual_residence_start: '2019-05-01', about_work: true,
  job_contract: 'cdi', shortage_job_current: 'yes', shortage_months_last_24: 14, gross_annual_salary: 22000,
};
const SHORTAGE = 'exceptional-admission-shortage-l435-4';

async function violations(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => window.axe.run('permit-guide', { resultTypes: ['violations'] }));
  return found.violations.map(({ id }) => id);
}

describe('around the results', () => {
  let site;
  let page;
  let visitor;
  before(async () => {
    site = await openSite();
    page = await site.page();
    await page.goto(`${site.url}fr/index.html`);
    await ready(page, '2026-11-24');
    visitor = new Visit(page);
    await visitor.start();
    await visitor.interview(WORKER);
  });
  after(() => site.close());

  const textOf = (selector) => page.$eval(selector, (one) => one.innerText);
  const isBefore = (one, other) => page.evaluate(([a, b]) => Boolean(document.querySelector(a).compareDocumentPosition(document.querySelector(b)) & Node.DOCUMENT_POSITION_FOLLOWING), [one, other]);

  test('dangers stand before the list: no valid paper, help first', async () => {
    assert.match(await textOf('.pg-notices'), /OQTF/);
    assert.ok(await isBefore('.pg-notices', '.pg-overview'));
  });

  test('a permit that is possible shows what a reader can act on the same day', async () => {
    const text = await visitor.readPermit(SHORTAGE);
    for (const wanted of [/L\. ?435-4/, /31 décembre 2026/, /650/, /En attendant la réponse/, /En cas de refus/, /Erreurs fréquentes/, /fiches de paie/i]) assert.match(text, wanted);
    assert.doesNotMatch(text, /vous y avez droit/i);
  });

  test('nobody is told to marry, to fall ill or to come from elsewhere', async () => {
    for (const closed of ['vpf-spouse-french', 'vpf-care', 'temporary-protection-aps']) assert.doesNotMatch(await visitor.readPermit(closed), /Ce qui l’ouvrirait/, closed);
  });

  test('where it can lead is drawn as a tree that reads as a list', async () => {
    const section = '[aria-labelledby$="-paths"]';
    assert.match(await textOf(section), /ouvert aujourd’hui/);
    assert.ok(await page.$(`${section} ul ul`));
  });

  test('proofs are listed for each year since the arrival, and a year can be ticked by keyboard', async () => {
    const section = '[aria-labelledby$="-proofs"]';
    await page.focus(`${section} summary`);
    if (!(await page.$eval(`${section} details`, (one) => one.open))) await page.keyboard.press('Enter');
    const years = await page.$$eval(`${section} .pg-proof:first-of-type .pg-year`, (all) => all.map((one) => one.innerText.trim()));
    assert.deepEqual(years, ['2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026']);
    await page.focus(`${section} .pg-year input`);
    await page.keyboard.press('Space');
    assert.ok(await page.$eval(`${section} .pg-year input`, (one) => one.checked));
    assert.deepEqual(await violations(page), []);
  });

  test('the law at another date: a wrong day is refused beside its field; a day shows what differs, and why', async () => {
    const requests = page.seen.requests.length;
    await page.evaluate(() => [...document.querySelectorAll('button')].find((one) => /autre date/.test(one.textContent)).click());
    await page.waitForSelector('.pg-input-day');
    const tell = async (day, month, year) => {
      for (const [part, value] of Object.entries({ day, month, year })) await page.fill(`.pg-input-${part}`, value);
      await page.keyboard.press('Enter');
    };
    await tell('31', '2', '2027');
    await page.waitForSelector('.pg-errors');
    assert.deepEqual(await violations(page), []);
    await tell('1', '2', '2027');
    await page.waitForSelector('.pg-difference');
    const text = await textOf('.pg-question');
    assert.match(text, /métiers en tension/i);
    assert.match(text, /n’existe plus depuis le 1er janvier 2027/);
    assert.deepEqual(await violations(page), []);
    assert.equal(page.seen.requests.length, requests, 'nothing is asked of anybody');
    assert.deepEqual(page.seen.problems, []);
  });
});

/** Married for three years, with level A2 and no exam. */
const SPOUSE = {
  ...USUAL, nationality: ['BR'], birth_date: '1988-01-01', close_family: true, current_document: 'csp', current_permit_ground: 'vpf-spouse-french', current_document_expiry: '2027-10-01',
  regular_residence_start: '2022-10-01', current_ground_since: '2022-10-01', entry_date: '2022-10-01', entry_mode: 'long_stay_visa', marital_status: 'married', spouse_status: 'french',
  spouse_still_french: true, union_date: '2022-11-23', marriage_place: 'france', community_of_life: 'yes', french_level: 'A2', civic_exam: 'none',
};

test('a permit that is closed says what would open it: a step of the person, and nothing untrue', async (run) => {
  const site = await openSite();
  run.after(() => site.close());
  const page = await site.page();
  await page.goto(`${site.url}fr/index.html`);
  await ready(page, '2026-11-24');
  const visitor = new Visit(page);
  await visitor.start();
  await visitor.interview(SPOUSE);
  const text = await visitor.readPermit('resident-card-spouse-french');
  assert.match(text, /Ce qui l’ouvrirait À faire : [^.]*B1/);
  assert.match(text, /À vérifier : [^.]*examen civique/);
  assert.match(text, /une fausse déclaration peut tout faire perdre/);
  assert.doesNotMatch(text, /vous êtes resté/, 'no danger is told that is not theirs');
});

describe('answers that contradict one another', () => {
  let site;
  before(async () => { site = await openSite(); });
  after(() => site.close());

  test('a birth to come is refused in words, and can be mended', async () => {
    const page = await site.page();
    await page.goto(`${site.url}en/index.html`);
    await ready(page, '2026-11-24');
    const visitor = new Visit(page, 'en');
    await visitor.start();
    await visitor.answer(await visitor.fact(), ['BR']);
    const birth = await visitor.fact();
    await visitor.date(birth, '2030-01-01');
    await page.waitForSelector('.pg-errors');
    assert.match(await page.$eval('.pg-errors', (one) => one.innerText), /has not come yet/);
    await page.fill('.pg-input-year', '');
    await page.fill('.pg-input-year', '1990');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !document.querySelector('.pg-errors'));
    assert.notEqual((await visitor.fact()).id, birth.id);
  });
});
