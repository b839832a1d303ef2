// The shipped page in the three browsers: two persons of ../shared/cases walk the whole interview by keyboard, in French and in Arabic, and
// the results say of every permit what the engine says in Node. Then the same visitor prints, changes the language, keeps, leaves.
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openShipped } from '../../tools/cases.mjs';
import { USUAL, Visit } from '../browser/support/visit.js';
import { ENGINES, openFirefox } from './support/engines.js';
import { hasCases, layOut, moduleOf, openSite, readCases } from './support/site.js';

const SCREENS = fileURLToPath(new URL('../../build/engines/screens/', import.meta.url));
const PERSONS = { P18a: 'fr', P11a: 'ar' };
const WIDTHS = { 320: 640, 1280: 900 };

const personOf = (id) => readCases().find(({ one }) => one.id === id).one;
const answersOf = ({ answers }) => ({ ...USUAL, ...answers });

/** Waits until the guide is whole, in a language, and judges for a day. */
async function settle(page, language, asOf) {
  await page.waitForSelector('permit-guide:is([data-state=ready]) .pg-start .pg-kept-way');
  await page.evaluate((wanted, day) => { const guide = document.querySelector('permit-guide'); guide.setAttribute('lang', wanted); if (day) guide.setAttribute('as-of', day); }, language, asOf ?? null);
  await page.waitForFunction((wanted) => document.querySelector('permit-guide > .pg').lang === wanted, language);
  await page.waitForSelector('.pg-start .pg-kept-way');
}

/** What the page says of each permit it shows, by name. */
async function shown(page) {
  for (const one of await page.$$('.pg-unfold[aria-expanded=false]')) await one.press('Enter');
  return page.$$eval('.pg-permit', (all) => all.map((one) => [one.querySelector('.pg-permit-name').textContent, [...one.classList].find((name) => name.startsWith('pg-is-')).slice(6)]));
}

const plain = (text) => text.replace(/[\s\u00a0\u202f]+/g, ' ').replaceAll('\u2011', '-').trim();

/** The page shows each permit as the engine in Node judges the answers that were given. */
async function sameAsInNode(guide, visitor, person) {
  const told = answersOf(person);
  const answers = Object.fromEntries(visitor.asked.map((id) => [id, told[id] ?? 'unknown']));
  const { permits } = guide.assess({ asOf: person.as_of, answers });
  const named = new Map(Object.entries(permits).map(([id, { status }]) => [plain(visitor.texts.permits[id]?.name ?? id), status]));
  const rows = (await shown(visitor.page)).map(([name, status]) => [plain(name), status]).filter(([name]) => named.has(name)); // the others are dates
  assert.ok(rows.length > 10, `${rows.length} permits`);
  for (const [name, status] of rows) assert.equal(status, named.get(name), name);
  const worth = Object.values(permits).filter(({ status }) => ['eligible', 'possible', 'later'].includes(status)).length;
  assert.equal(rows.filter(([, status]) => ['eligible', 'possible', 'later'].includes(status)).length, worth, 'none is left out');
}

const problemsNoted = (page) => page.evaluate(() => JSON.parse(document.documentElement.getAttribute('data-problems') ?? '[]'));

const isSeen = (page, selector) => page.evaluate((wanted) => { const one = document.querySelector(wanted); return one !== null && one.getClientRects().length > 0; }, selector);

for (const [name, open] of Object.entries(ENGINES)) describe(name, { skip: !hasCases }, () => {
  let engine;
  let page;
  let site;
  let folder;
  let guide;
  before(async () => {
    mkdirSync(SCREENS, { recursive: true });
    folder = layOut();
    guide = await openShipped();
    [site, engine] = [await openSite(folder, 'strict'), await open()];
    page = engine.page;
    await engine.size(1280, 900);
    console.log(`# ${name} ${engine.version}`);
  });
  after(async () => { await engine?.close(); await site?.close(); rmSync(folder, { recursive: true, force: true }); });

  const come = async (address, language, asOf) => {
    await page.goto(address);
    await settle(page, language, asOf);
  };
  const interviewed = async (address, id, language) => {
    const person = personOf(id);
    await come(address, language, person.as_of);
    const visitor = new Visit(page, language);
    await page.evaluate(() => { document.querySelector('#guide').focus(); });
    await visitor.start();
    await visitor.interview(answersOf(person));
    return { visitor, person };
  };
  const noProblem = async (isExpected = () => false) => { assert.deepEqual([...(await engine.problems()), ...(await problemsNoted(page))].filter((line) => !isExpected(line)), []); };
  const keep = async (what, width) => writeFileSync(`${SCREENS}${name}-${what}-${width}.png`, await page.screenshot());

  for (const [id, language] of Object.entries(PERSONS)) test(`${id} in ${language}: interview, results, an open permit, nothing sent`, async () => {
    await engine.problems();
    const { visitor, person } = await interviewed(`${site.url}fr/index.html`, id, language);
    const asked = site.requests.length;
    await keep(`${language}-results`, 1280);
    await sameAsInNode(guide, visitor, person);
    const [first] = Object.keys(person.expect.permits);
    const text = await visitor.readPermit(first);
    assert.ok(text.length > 300, text);
    await keep(`${language}-permit`, 1280);
    assert.equal(site.requests.length, asked, 'no request');
    await noProblem();
    assert.deepEqual(site.reports(), []);
  });

  test('on paper: no toolbar, no button to leave; the results and the open permit', async () => {
    const { visitor } = await interviewed(`${site.url}fr/index.html`, 'P18a', 'fr');
    await visitor.readPermit('resident-card-spouse-french');
    assert.ok(await isSeen(page, '.pg-toolbar'));
    await engine.print(true);
    for (const gone of ['.pg-toolbar', '.pg-exit']) assert.equal(await isSeen(page, gone), false, gone);
    for (const stays of ['.pg-heading', '.pg-permit[open] .pg-part']) assert.equal(await isSeen(page, stays), true, stays);
    await keep('fr-paper', 1280);
    await engine.print(false);
    assert.ok(await isSeen(page, '.pg-toolbar'));
  });

  test('another language is chosen on the page', async () => {
    await come(`${site.url}fr/index.html`, 'fr');
    await page.$eval('.pg-language-choice select', (one) => { one.value = 'ar'; one.dispatchEvent(new Event('change', { bubbles: true })); });
    await page.waitForFunction(() => document.querySelector('permit-guide > .pg').lang === 'ar');
    assert.equal(await page.$eval('permit-guide > .pg', (one) => getComputedStyle(one).direction), 'rtl');
    await noProblem();
  });

  test('answers are kept: a file is offered and a code is drawn, without a request', async () => {
    await interviewed(`${site.url}fr/index.html`, 'P18a', 'fr');
    const press = (words) => page.evaluate((wanted) => [...document.querySelectorAll('.pg button, .pg summary')].find((one) => one.textContent.trim() === wanted).click(), words);
    const asked = site.requests.length;
    await press('Garder ou montrer mes réponses');
    await page.waitForSelector('.pg-keep');
    await press('Enregistrer le fichier');
    await page.waitForFunction(() => document.documentElement.hasAttribute('data-made'));
    assert.match(await page.evaluate(() => JSON.parse(document.documentElement.getAttribute('data-made'))[0]), /^notes-.*\.json$/);
    await press('Afficher le code');
    await page.waitForSelector('.pg-keep svg');
    await keep('fr-code', 1280);
    assert.equal(site.requests.length, asked, 'no request');
    await noProblem();
    assert.deepEqual(site.reports(), []);
  });

  test('leaving quickly: Escape three times, and going back does not return', async () => {
    await page.goto(`${site.url}elsewhere.html`);
    await come(`${site.url}guide.html`, 'fr');
    await page.evaluate(() => { document.querySelector('#guide').focus(); });
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('Escape');
    await page.waitForFunction(() => location.pathname === '/elsewhere.html' && document.readyState === 'complete');
    await page.evaluate(() => { history.back(); });
    await page.waitForFunction(() => location.pathname === '/elsewhere.html', null, 'the page before the guide');
    assert.equal(await page.$$eval('permit-guide', (all) => all.length), 0);
  });

  test('under a policy that forbids WebAssembly: the same results, and the browser notes that refusal alone', async (t) => {
    const other = await openSite(folder, 'nowasm');
    t.after(() => other.close());
    const { visitor, person } = await interviewed(`${other.url}guide.html`, 'P18a', 'fr');
    await sameAsInNode(guide, visitor, person);
    assert.equal(moduleOf(other), 'nowasm');
    await noProblem((line) => /wasm|WebAssembly/i.test(line));
  });

  for (const [id, language] of Object.entries(PERSONS)) test(`standalone, from a file of the device, in ${language}: the same results`, async () => {
    const { visitor, person } = await interviewed(`${pathToFileURL(folder)}/standalone.${language}.html`, id, language);
    await sameAsInNode(guide, visitor, person);
    await noProblem();
  });

  for (const [width, height] of Object.entries(WIDTHS)) for (const language of ['fr', 'ar']) test(`nothing sticks out at ${width} px in ${language}`, async () => {
    await engine.size(Number(width), height);
    const { visitor } = await interviewed(`${site.url}fr/index.html`, 'P18a', language);
    await page.evaluate(() => { document.querySelector('.pg-heading').scrollIntoView(); });
    await keep(`${language}-narrow`, width);
    await visitor.readPermit('resident-card-spouse-french');
    const [inner, whole] = await page.evaluate(() => [document.documentElement.clientWidth, document.documentElement.scrollWidth]);
    assert.ok(whole <= inner, `${whole} > ${inner}`);
    await page.evaluate(() => { document.querySelector('.pg-permit[open]').scrollIntoView(); });
    await keep(`${language}-narrow-permit`, width);
    await come(`${site.url}fr/index.html`, language);
    await keep(`${language}-start`, width);
  });
});

describe('Firefox with WebAssembly switched off', { skip: !hasCases || !ENGINES.Firefox }, () => {
  test('the module as JavaScript is taken and gives the same results', async (t) => {
    const folder = layOut();
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    const [site, guide] = [await openSite(folder, 'strict'), await openShipped()];
    const engine = await openFirefox({ prefs: { 'javascript.options.wasm': false } });
    try {
      await engine.page.goto(`${site.url}guide.html`);
      assert.equal(await engine.page.evaluate(() => typeof (window.wrappedJSObject ?? window).WebAssembly), 'undefined');
      const person = personOf('P18a');
      await settle(engine.page, 'fr', person.as_of);
      await engine.page.evaluate(() => { document.querySelector('#guide').focus(); });
      const visitor = new Visit(engine.page, 'fr');
      await visitor.start();
      await visitor.interview(answersOf(person));
      await sameAsInNode(guide, visitor, person);
      assert.equal(moduleOf(site), 'nowasm');
    } finally { await engine.close(); await site.close(); }
  });
});
