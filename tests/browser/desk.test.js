// The caseworker's page as it ships, by keyboard: real persons typed in, live outcomes, why and why not, comparison, memo; no request.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { violations } from './support/accessible.js';
import { openSite, ready } from './support/browser.js';
import { CARD, Desk, FIELD, plain, WIFE } from './support/desk.js';

describe('the caseworker’s page', () => {
  let site;
  let page;
  let desk;
  before(async () => { site = await openSite(); });
  after(() => site.close());
  beforeEach(async () => {
    page = await site.page({ viewport: { width: 1400, height: 900 } });
    await page.goto(`${site.url}fr/desk.html`);
    await ready(page, '2026-11-24');
    desk = new Desk(page);
  });

  test('a person typed in is judged at once, without a request, a step of history or a trace', async () => {
    const requests = page.seen.requests.length;
    const [title, address, steps] = await page.evaluate(() => [document.title, location.href, history.length]);
    await desk.tell(WIFE);
    const [status, name, from, , fee] = await desk.row(CARD);
    assert.match(status, /Plus tard/);
    assert.match(name, /mari ou femme/);
    assert.match(from, /26 nov\. 2026/);
    assert.match(fee, /350/);
    await desk.type('union_date', '2023-11-20');
    assert.match((await desk.row(CARD))[0], /Droit ouvert/);
    assert.deepEqual(await page.evaluate(() => [document.title, location.href, history.length]), [title, address, steps]);
    assert.equal(page.seen.requests.length, requests);
    assert.deepEqual(page.seen.problems, []);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length), 0);
  });

  test('another day in the page judges the same answers; a day that is none is told beside its field', async () => {
    await desk.tell(WIFE);
    await page.fill('[id$="-asOf"]', '26/11/2026');
    await page.press('[id$="-asOf"]', 'Tab');
    assert.match((await desk.row(CARD))[0], /Droit ouvert/);
    await page.fill('[id$="-asOf"]', '31/02/2027');
    await page.press('[id$="-asOf"]', 'Tab');
    assert.match(await page.innerText('[id$="-asOf-error"]'), /n’existe pas/);
    assert.match((await desk.row(CARD))[0], /Droit ouvert/, 'the day before stays');
  });

  test('a wrong day is told when its field is left, the answer before stays, nothing is lost', async () => {
    await desk.tell({ birth_date: '1990-02-01' });
    await desk.type('birth_date', '2030-02-01');
    const row = plain(await page.$eval(FIELD('birth_date'), (one) => one.closest('.pg-desk-fact').innerText));
    assert.match(row, /pas encore arrivé/);
    assert.match(row, /Toujours compté : 1er février 1990/);
    assert.equal(await page.inputValue(FIELD('birth_date')), '01/02/2030');
    assert.equal(await page.getAttribute(FIELD('birth_date'), 'aria-invalid'), 'true');
  });

  test('children are records; "I don’t know" and "I prefer not to say" are offered where the questions offer them', async () => {
    await page.focus(FIELD('children'));
    await page.keyboard.press('Enter');
    await page.click('.pg-desk-fold[open] .pg-records .pg-primary');
    for (const [part, text] of Object.entries({ day: '2', month: '5', year: '2019' })) await page.fill(`[id$="-children-in-0-birth_date-${part}"]`, text);
    await page.press('[id$="-children-in-0-birth_date-year"]', 'Tab');
    assert.match(await page.innerText(FIELD('children')), /Enfant 1 \(2 mai 2019\)/);
    const options = (id) => page.$$eval(`${id} option`, (all) => all.map(({ textContent }) => textContent.trim()));
    assert.ok((await options('[id$="-fact-children-skip"]')).includes('Je préfère ne pas le dire'));
    assert.ok(!(await options(FIELD('in_france'))).includes('Je préfère ne pas le dire'));
    assert.ok((await options(FIELD('in_france'))).includes('Je ne sais pas'));
  });

  test('why and why not: a permit opens in its place with reasons, articles, papers and price', async () => {
    await desk.tell(WIFE);
    await page.focus(`[data-permit="${CARD}"]`);
    await page.keyboard.press('Enter');
    assert.equal(await page.getAttribute(`[data-permit="${CARD}"]`, 'aria-expanded'), 'true');
    const text = plain(await page.innerText('.pg-desk-detail'));
    for (const wanted of [/L\. ?423-6/, /Non rempli|Rempli/, /350/, /B1|A2/]) assert.match(text, wanted);
    await page.keyboard.press('ArrowDown');
    assert.notEqual(await page.evaluate(() => document.activeElement.dataset.permit), CARD, 'the next row');
  });

  test('what is asked inside a permit leads to its field, not to another screen', async () => {
    await desk.tell({ nationality: ['BR'] });
    const open = await page.$eval('.pg-desk-open', (one) => one.dataset.permit);
    await page.click(`[data-permit="${open}"]`);
    await page.click('.pg-desk-detail .pg-list .pg-inline');
    assert.match(await desk.focused(), /^fact-.*-value$/);
    assert.ok(await page.$('.pg-desk'));
  });

  test('keys lead to the filter, the next question, the outcomes, comparison and memo; not from a field; and can be switched off', async () => {
    await page.keyboard.press('g');
    assert.equal(await desk.focused(), 'outcomes');
    await page.keyboard.press('n');
    assert.equal(await desk.focused(), 'fact-nationality-value');
    await page.keyboard.press('/');
    assert.equal(await desk.focused(), 'filter');
    await page.keyboard.type('mnng');
    assert.equal(await desk.focused(), 'filter', 'a field gets what is typed');
    assert.equal(await page.inputValue('[id$="-filter"]'), 'mnng');
    await page.focus('.pg-desk .pg-heading');
    await page.keyboard.press('n');
    assert.equal(await desk.focused(), 'fact-nationality-value', 'the filter gives way');
    for (const [key, place] of [['m', 'memo'], ['c', 'compare']]) {
      await page.focus('.pg-desk .pg-heading');
      await page.keyboard.press(key);
      assert.equal(await desk.focused(), place);
    }
    await page.click('.pg-desk-keys > summary');
    await page.click('[id$="-keys"]');
    await page.focus('.pg-desk .pg-heading');
    await page.keyboard.press('g');
    assert.equal(await desk.focused(), '', 'switched off');
  });

  test('by keys alone: the nationality unfolds with its field focused, and no letter is a shortcut there', async () => {
    await page.focus('.pg-desk .pg-heading');
    await page.keyboard.press('n');
    await page.waitForFunction(() => document.activeElement.id.endsWith('fact-nationality-value'));
    await page.keyboard.type('gcm');
    assert.equal(await desk.focused(), 'fact-nationality-value', 'letters are meant for the field inside');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement.id.endsWith('fact-nationality-in-value'));
    await page.keyboard.type('algerie');
    assert.equal(await page.inputValue('[id$="-fact-nationality-in-value"]'), 'algerie');
    await page.keyboard.press('Enter');
    assert.match(await page.innerText(FIELD('nationality')), /Algérie/);
  });

  test('a permit is found by a name without accents or an article, for the table and for what is compared; Enter goes to the first', async () => {
    await desk.tell({ nationality: ['BR'] });
    await page.fill('[id$="-find"]', 'L435-4');
    assert.deepEqual((await desk.outcomes()).map(([id]) => id), ['exceptional-admission-shortage-l435-4']);
    await page.press('[id$="-find"]', 'Enter');
    await page.waitForFunction(() => document.activeElement.dataset.permit === 'exceptional-admission-shortage-l435-4');
    await page.fill('[id$="-find"]', 'xyzzy');
    assert.match(await page.innerText('.pg-desk-outcomes [role=status]'), /Aucun titre/);
    await page.fill('[id$="-compareFind"]', 'metiers en tension');
    await page.press('[id$="-compareFind"]', 'Enter');
    await page.fill('[id$="-compareFind"]', 'L. 423-1');
    await page.press('[id$="-compareFind"]', 'Enter');
    assert.deepEqual(await page.$$eval('[id$="-compare-one"], [id$="-compare-other"]', (all) => all.map(({ value }) => value)), ['exceptional-admission-shortage-l435-4', 'vpf-spouse-french']);
    await page.fill('[id$="-filter"]', 'NATIONALITE');
    await page.press('[id$="-filter"]', 'Enter');
    await page.waitForFunction(() => document.activeElement.id.endsWith('fact-nationality-value'));
  });

  test('a paper that ends soon stands on top, and `d` leads to the dates', async () => {
    assert.equal(await page.$('.pg-desk-ends'), null);
    await page.keyboard.press('d');
    assert.deepEqual(page.seen.problems, [], 'no dates, no harm');
    await desk.tell({ ...WIFE, current_document_expiry: '2026-12-24' });
    assert.match(plain(await page.innerText('.pg-desk-ends')), /se termine le 24 décembre 2026\. Dans 30 jours/);
    await page.focus('.pg-desk .pg-heading');
    await page.keyboard.press('d');
    assert.equal(await desk.focused(), 'dates');
    await desk.type('current_document_expiry', '2026-11-14');
    assert.match(plain(await page.innerText('.pg-desk-ends')), /s’est terminé le 14 novembre 2026\. Passé depuis 10 jours/);
  });

  test('the card held opens with its renewal, what that misses, and the way its papers are for', async () => {
    await desk.tell({ nationality: ['BR'], birth_date: '1990-02-01', in_france: true, current_document: 'csp', current_permit_ground: 'vpf-parent-french-child', current_document_expiry: '2027-01-31' });
    await page.click('[data-permit="vpf-parent-french-child"]');
    const { routes } = desk.texts.permits['vpf-parent-french-child'];
    assert.equal(plain(await page.innerText('.pg-desk-detail .pg-route-name')), plain(routes.renewal));
    assert.ok(plain(await page.innerText('.pg-desk-detail')).includes(plain(routes.parent)));
    assert.match(plain(await desk.showMemo()), /Le titre d’aujourd’hui : .*31 janvier 2027/);
  });

  test('a fact is found by its words or id; only what still matters hides what is settled and keeps what is answered', async () => {
    const shown = () => page.$$eval('.pg-desk-fact', (all) => all.filter((one) => one.checkVisibility()).length);
    const all = await shown();
    await page.fill('[id$="-filter"]', 'birth_date');
    assert.equal(await shown(), 1);
    await page.fill('[id$="-filter"]', 'MARIAGE');
    assert.ok((await shown()) > 0);
    await page.fill('[id$="-filter"]', '');
    await desk.tell(WIFE);
    await page.click('[id$="-only-open"]');
    const open = await shown();
    await page.focus(FIELD('in_france'));
    await page.keyboard.press('ArrowUp');
    assert.equal(await desk.focused(), 'fact-in_france-value', 'a field stays under the hand');
    assert.ok(open < all && await page.isVisible(FIELD('union_date')), `${open} of ${all}`);
  });

  test('the table sorts by a column and hides a status', async () => {
    await desk.tell(WIFE);
    const statuses = () => page.$$eval('.pg-desk-status-cell', (all) => [...new Set(all.map(({ innerText }) => innerText.trim()))]);
    const hide = page.locator('.pg-desk-status', { hasText: 'Pas maintenant' });
    await hide.click();
    assert.ok(!(await statuses()).includes('Pas maintenant'));
    await page.click('th.pg-desk-fee button');
    assert.equal(await page.getAttribute('th.pg-desk-fee', 'aria-sort'), 'ascending');
    await page.click('th.pg-desk-fee button');
    assert.equal(await page.getAttribute('th.pg-desk-fee', 'aria-sort'), 'descending');
  });

  test('two permits stand side by side; two days say what the law changed', async () => {
    await desk.tell(WIFE);
    await page.selectOption('[id$="-compare-one"]', CARD);
    await page.selectOption('[id$="-compare-other"]', 'refugee-card');
    assert.ok(!(await page.isVisible('.pg-is-common')), 'what is common is folded');
    await page.click('[id$="-common"]');
    const [apart, common] = await page.$$eval('.pg-desk-sides tbody', (all) => all.map((one) => [...one.querySelectorAll('td')].flatMap((cell) => cell.innerText.split('\n').filter(Boolean))));
    assert.ok(common.length > 0, 'papers of both');
    assert.ok(apart.some((text) => /Plus tard/.test(text)) && apart.some((text) => /350/.test(text)));
    assert.deepEqual(common.filter((text) => apart.includes(text)), [], 'nothing twice');
    const rows = await page.$$eval('.pg-desk-sides th[scope=row]', (all) => all.map(({ textContent }) => textContent));
    for (const row of ['Durée', 'Renouvellement', 'Ce que ce titre permet', 'En cas de refus', 'Conditions']) assert.ok(rows.includes(row), row);
    await page.click('[id$="-by-days"]');
    await page.fill('[id$="-day"]', '01/12/2026');
    await page.press('[id$="-day"]', 'Tab');
    assert.match(await page.innerText('.pg-desk-compare'), /Droit ouvert/);
    await page.fill('[id$="-day"]', '01/02/2027');
    await page.press('[id$="-day"]', 'Tab');
    assert.match(plain(await page.innerText('.pg-desk-passing')), /Le papier actuel se termine le 31 janvier 2027/);
    assert.match(plain(await page.innerText('.pg-desk-passing')), /fin le 31 janvier 2027/, 'the limit to renew, too');
  });

  test('the memo can be copied; where the clipboard is closed, it is selected instead', async () => {
    await desk.tell(WIFE);
    await page.click(`[data-permit="${CARD}"]`);
    assert.equal(await page.$('.pg-desk-text'), null, 'not made before it is wanted');
    const memo = await desk.showMemo();
    for (const wanted of [/Brésil/, /24 novembre 2026/, /L\. ?423-6/, /textes ont été lus le/i, /^Référence du dossier\s?:$/m, /Règles vérifiées le/]) assert.match(memo, wanted);
    await page.evaluate(() => { Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text) => { window.copied = text; } } }); });
    await page.click('.pg-desk-copy');
    assert.equal(await page.evaluate(() => window.copied), memo);
    await page.waitForFunction(() => document.querySelector('.pg-live').textContent === 'Mémo copié.');
    await page.evaluate(() => { Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined }); });
    await page.click('.pg-desk-copy');
    assert.deepEqual(await page.$eval('.pg-desk-text', (one) => [one.selectionStart, one.selectionEnd - one.value.length]), [0, 0]);
    await page.waitForFunction(() => /sélectionné/.test(document.querySelector('.pg-live').textContent));
  });

  test('the mode changes live, both ways, and keeps the answers', async () => {
    await desk.tell({ nationality: ['BR'], birth_date: '1990-02-01' });
    await page.evaluate(() => { document.querySelector('permit-guide').mode = null; });
    await page.waitForSelector('.pg-start');
    await page.click('.pg-main-way');
    assert.notEqual(await page.innerText('.pg-heading'), desk.texts.facts.nationality.ask, 'asked already');
    await page.evaluate(() => document.querySelector('permit-guide').setAttribute('mode', 'expert'));
    await page.waitForSelector('.pg-desk');
    assert.equal(await page.inputValue(FIELD('birth_date')), '01/02/1990');
    assert.equal(await page.getAttribute('permit-guide', 'mode'), 'expert');
  });

  test('erase everything and leave quickly are there; erasing leaves nothing behind', async () => {
    await desk.tell({ birth_date: '1990-02-01' });
    assert.ok(await page.isVisible('.pg-leave'));
    await page.locator('.pg-desk-head button', { hasText: 'Tout effacer' }).click();
    await page.waitForFunction(() => document.querySelector('[id$="-fact-birth_date-value"]').value === '');
    assert.doesNotMatch(await desk.showMemo(), /1990/);
  });
});

for (const [language, width] of [['fr', 320], ['fr', 1280], ['en', 320], ['en', 1280]]) {
  test(`axe finds nothing on the page of a person, and it needs no scroll bar across: ${language}, ${width} px`, async () => {
    const site = await openSite();
    try {
      const page = await site.page({ viewport: { width, height: 800 } });
      await page.goto(`${site.url}${language}/desk.html`);
      await ready(page, '2026-11-24');
      const desk = new Desk(page, language);
      await desk.tell(WIFE);
      await desk.type('birth_date', '2040-01-01');
      await page.click(`[data-permit="${CARD}"]`);
      await page.click('.pg-desk-keys > summary');
      await page.selectOption('[id$="-compare-one"]', CARD);
      await page.selectOption('[id$="-compare-other"]', 'refugee-card');
      assert.deepEqual(await violations(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
    } finally {
      await site.close();
    }
  });
}
