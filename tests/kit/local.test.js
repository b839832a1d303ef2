// The host's own file on the shipped page, under the strict policy: shown as its words, asked for once and for everybody, never able to
// change an outcome; whatever is wrong with it, the guide is as without. The rules themselves: tests/element/local.test.js.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import axe from 'axe-core';
import { openSite, ready } from '../browser/support/browser.js';
import { Door } from '../browser/support/door.js';
import { names, USUAL } from '../browser/support/visit.js';

const DAY = '2026-11-23';
const FILE = 'permit-guide.local.json';
const EXAMPLE = JSON.parse(readFileSync(new URL(`../../kit/local/${FILE}`, import.meta.url), 'utf8'));
const SPOUSE = {
  ...USUAL, nationality: ['BR'], birth_date: '1988-01-01', current_document: 'csp', current_document_expiry: '2027-06-30', current_permit_ground: 'vpf-spouse-french', marital_status: 'married',
  spouse_status: 'french', union_date: '2023-11-23', spouse_still_french: true, community_of_life: 'yes', regular_residence_start: '2023-09-01', about_studies: false, about_work: false, hard_situation: false, had_oqtf: 'no',
};
/** A host that would like to decide. */
const GREEDY = {
  ...EXAMPLE, fees: { 'vpf-spouse-french': 0 }, permits: [{ id: 'vpf-spouse-french', status: 'eligible', from: '2020-01-01', fee_eur: 0, documents: [] }],
  notes: [{ text: 'Le prix est de 0 € et vous y avez droit depuis le 1er janvier 2020.', dated: '2026-11-03', permits: names.permits.map(({ id }) => id) }, { text: 'Eligible', dated: '2026-11-03', permits: ['visitor'], status: 'eligible' }],
};

describe('the host’s own file on the page', () => {
  let site;
  let page;
  let visitor;
  before(async () => { site = await openSite(); });
  after(() => site.close());

  /** @param {object|null} local what the server answers for the file; null: the page names none */
  async function open(local, { language = 'fr', width = 1280, inside = '' } = {}) {
    await page?.context().close();
    page = await site.page({ viewport: { width, height: 800 } });
    const isFile = local !== null;
    await page.route('**/index.html', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('<permit-guide', `<permit-guide${isFile ? ` local="../${FILE}"` : ''}`).replace(/(<permit-guide[^>]*>)/, `$1${inside}`) });
    });
    if (isFile) await page.route(`**/${FILE}`, (route) => (local === 'lost' ? route.abort() : route.fulfill({ status: 200, contentType: 'application/json', ...('body' in local || 'status' in local ? local : { json: local }) })));
    await page.goto(`${site.url}${language}/index.html`);
    await ready(page, DAY);
    visitor = new Door(page, language);
  }
  const asked = () => page.seen.requests.filter((url) => url.endsWith(FILE)).length;
  const textOf = (selector) => page.$eval(selector, (one) => one.innerText.replace(/[\u00a0\u202f]/g, ' '));
  async function violations() {
    await page.evaluate(axe.source);
    const found = await page.evaluate(() => window.axe.run('permit-guide', { resultTypes: ['violations'] }));
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }
  async function results() {
    await visitor.start();
    await visitor.interview(SPOUSE);
  }
  const PERMITS = '.pg-group[aria-labelledby*="-group-"] > .pg-permit';
  /** Every permit on the page, those that are open or will be with all that stands inside, without the words of the host: by name, what it says. */
  async function outcomes() {
    for (const unfold of await page.$$('.pg-unfold[aria-expanded=false]')) await unfold.press('Enter');
    for (const card of await page.$$(`${PERMITS}:is(.pg-is-eligible, .pg-is-possible, .pg-is-later):not([open])`)) {
      await card.evaluate((one) => { one.open = true; });
      await page.waitForFunction((one) => one.querySelector('.pg-permit-body'), card);
    }
    return page.$$eval(PERMITS, (all) => Object.fromEntries(all.map((one) => {
      const copy = one.cloneNode(true);
      copy.querySelectorAll('.pg-host-notes').forEach((note) => note.remove());
      return [one.querySelector('.pg-permit-name').textContent, `${one.className} ${copy.textContent}`];
    })));
  }

  test('is asked for once, before all is there, and by nothing that is answered; its words stand under its name', async () => {
    await open(EXAMPLE);
    assert.equal(asked(), 1);
    const before = page.seen.requests.length;
    await results();
    const help = await textOf('[aria-labelledby$="-help"]');
    for (const wanted of [/Près d’ici/, /Permanence de la Guillotière/, /mardi et jeudi/, /Appeler le\s*04 00 00 00 00/, /Avocate qui nous aide/, /Le guichet du rez-de-chaussée/, /Écrit par Entraide Exemple \(Lyon\), pas par ce guide\./]) assert.match(help, wanted);
    assert.deepEqual(await page.$$eval('.pg-host-help a', (all) => all.map((one) => one.getAttribute('href'))), ['tel:0400000000', 'https://example.org/permanence', 'tel:0600000000', 'mailto:permanence@example.org']);
    const permit = await visitor.readPermit('vpf-spouse-french');
    assert.match(permit, /Ce qui se passe ici, en pratique Préfecture du Rhône La préfecture demande aussi[^]*Constaté le 3 nov\. 2026[^]*Écrit par Entraide Exemple[^]*n’en sont pas changés/);
    assert.doesNotMatch(await visitor.readPermit('salarie'), /en pratique/);
    assert.match(await textOf('.pg-host-without'), /^Ce site ne montre pas 1 titre de séjour\. La loi le prévoit quand même/);
    assert.deepEqual(page.seen.requests.slice(before), []);
    assert.deepEqual(page.seen.problems, []);
    assert.deepEqual(await violations(), []);
  });

  test('a note about a step stands at that step', async () => {
    await open(EXAMPLE, { width: 320 });
    await visitor.enter('cannot-file');
    await visitor.pressButton('.pg-obstacles .pg-way');
    await page.waitForSelector('.pg-obstacle');
    assert.match(await textOf('.pg-host-notes'), /Les rendez-vous s’ouvrent le lundi vers 8 heures/);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
    assert.deepEqual(await violations(), []);
  });

  test('what it did not write in the visitor’s language is marked with its own', async () => {
    await open(EXAMPLE, { language: 'en' });
    await visitor.tap('.pg-help-way');
    assert.match(await textOf('.pg-help-screen'), /Help with your file[^]*Written by Entraide Exemple/);
    assert.deepEqual(await page.$$eval('.pg-host-help [lang]', (all) => [...new Set(all.map((one) => `${one.lang} ${one.dir}`))]), ['fr auto']);
    assert.equal(await page.$eval('.pg-host-help [lang]', (one) => one.textContent), 'Permanence de la Guillotière');
  });

  test('changes no outcome, date, price or paper, however greedy it is', async () => {
    await open(null);
    await results();
    const without = await outcomes();
    await open(GREEDY);
    await results();
    const withFile = await outcomes();
    const left = names.permits.length - Object.keys(withFile).length;
    assert.equal(left, 1, 'only the one permit that it leaves out is not listed');
    for (const [name, text] of Object.entries(withFile)) assert.equal(text, without[name], name);
    assert.ok((await page.$$('.pg-host-notes')).length >= 1, 'the host did say something');
    assert.deepEqual(page.seen.problems.map((one) => one.split(': ').slice(0, 3).join(': ')), [`permit-guide: ../${FILE}: /fees`, `permit-guide: ../${FILE}: /permits`, `permit-guide: ../${FILE}: /notes/1/status`]);
  });

  const LATIN = Buffer.from('{"format":1,"name":"Entraide","lang":"fr","help":[{"name":"\xe9"}]}', 'latin1');
  for (const [what, local, told] of [
    ['is not there', { status: 404, body: 'Not found' }, 'the server answers 404'],
    ['is a page', { body: '<!doctype html><title>Accueil</title>' }, 'is no JSON: '],
    ['is cut off', { body: JSON.stringify(EXAMPLE).slice(0, 300) }, 'is no JSON: '],
    ['is in ISO-8859-1', { body: LATIN }, 'is not UTF-8: save it as UTF-8'],
    ['is too large', { body: JSON.stringify({ ...EXAMPLE, help: [{ name: 'x'.repeat(70000) }] }) }, 'is larger than 64 KB'],
    ['is of another format', { ...EXAMPLE, format: 9 }, 'must be 1'],
    ['never arrives', 'lost', 'Failed to fetch'],
  ]) {
    test(`that ${what} is told to the webmaster; the visitor has the guide as without`, async () => {
      await open(local);
      await visitor.tap('.pg-help-way');
      assert.equal(await page.$('.pg-host-help, .pg-host-notes'), null);
      assert.doesNotMatch(await textOf('permit-guide'), /local\.json|UTF|JSON|404/);
      const lines = page.seen.problems.filter((one) => one.startsWith('permit-guide:'));
      assert.equal(lines.length, 1, lines.join('\n'));
      assert.ok(lines[0].includes(`${FILE}: `) && lines[0].includes(told), lines[0]);
    });
  }

  test('stands beside the list in the page, which comes first; the emergency numbers of the guide stay before both on their screen', async () => {
    await open(EXAMPLE, { inside: '<ul data-permit-guide-help="Chez nous"><li>Venez</li></ul>' });
    await visitor.tap('.pg-help-way');
    assert.deepEqual(await page.$$eval('.pg-helpers-title', (all) => all.slice(0, 4).map((one) => one.innerText)), ['Chez nous', 'Près d’ici', 'L’aide proposée par ce site', 'Ce qui se passe ici, en pratique']);
    const numbers = await page.$$eval('a.pg-number', (all) => all.map((one) => one.getAttribute('href')));
    for (const number of ['tel:17', 'tel:112', 'sms:114', 'tel:3919']) assert.ok(numbers.includes(number), number);
  });

  test('may be given in code instead, and then nothing is asked for', async () => {
    await page?.context().close();
    page = await site.page();
    await page.addInitScript((local) => document.addEventListener('DOMContentLoaded', () => { document.querySelector('permit-guide').local = local; }), EXAMPLE);
    await page.goto(`${site.url}fr/index.html`);
    await ready(page, DAY);
    visitor = new Door(page, 'fr');
    await visitor.tap('.pg-help-way');
    assert.match(await textOf('.pg-help-screen'), /Permanence de la Guillotière/);
    assert.equal(asked(), 0);
  });
});
