// The dossier: what it holds, as a PDF of A4 and as a file without script, for three very different persons in French, English and Arabic;
// what the visitor chose for it. Does not judge how it looks.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { violations } from './support/accessible.js';
import { openSite, ready } from './support/browser.js';
import { textsOf, USUAL, Visit } from './support/visit.js';

/** P41a, P18b and P11a of the shared cases: possible only, a right with dates to watch, a right of protected persons. */
const PERSONS = {
  'a worker without papers': { permit: 'exceptional-admission-shortage-l435-4', gates: { about_work: true }, answers: { nationality: ['ML'], shortage_job_current: 'yes', shortage_months_last_24: 13, habitual_residence_start: '2023-11-20', birth_date: '1992-02-02' } },
  'a wife of a Frenchman': { permit: 'resident-card-spouse-french', hasDates: true, gates: { close_family: true }, answers: { nationality: ['BR'], entry_mode: 'long_stay_visa', marital_status: 'married', spouse_status: 'french', spouse_still_french: true,
    union_date: '2023-11-23', marriage_place: 'france', community_of_life: 'yes', regular_residence_start: '2023-10-01', current_document: 'csp', current_permit_ground: 'vpf-spouse-french', current_document_expiry: '2027-10-01', french_level: 'B1', civic_exam: 'resident', birth_date: '1988-01-01' } },
  'a refugee': { permit: 'refugee-card', needsHelp: true, gates: { hard_situation: true }, answers: { nationality: ['AF'], birth_date: '1995-01-01', protection_status: 'refugee', asylum_decision_date: '2026-11-10' } },
};
const LANGUAGES = ['fr', 'en', 'ar'];
const MOST_PAGES = 24;
const REVOKED_AFTER_MS = 40_000;

/** Of a permit, then of the whole, in the order of the paper. */
const PARTS = ['reasons', 'documents', 'fee', 'where', 'while_waiting', 'refusal', 'rights', 'mistakes', 'law', 'proofs_title', 'answers_title', 'help_title'];

const bare = (text) => text.replace(/\s+/g, '').replaceAll('\u2011', '-');
/** The order of words in an outline is that of the eye, not of the ear: from right to left only what is there can be compared. */
const bagOf = (text) => [...bare(text)].sort().join('');

/** Headings of a tagged PDF, as its outline holds them: in no order; Chromium writes one that moved to the next page twice. */
function outlineOf(pdf) {
  const utf16 = (hex) => String.fromCharCode(...hex.slice(4).match(/.{4}/g).map((code) => parseInt(code, 16)));
  return [...pdf.toString('latin1').matchAll(/\/Title (?:<(FEFF[0-9A-F]+)>|\(((?:\\.|[^)\\])*)\))/g)].map(([, hex, plain]) => (hex ? utf16(hex) : plain.replace(/\\(.)/g, '$1'))).map((text) => text.replace(/^(.+)\1$/s, '$1'));
}

const pagesOf = (pdf) => pdf.toString('latin1').match(/\/Type \/Page\b/g).length;

const folder = mkdtempSync(join(tmpdir(), 'dossier-'));
after(() => rmSync(folder, { recursive: true }));

/** A visitor on the results, then on the screen of the dossier. */
async function atDossier(site, { gates, answers }) {
  const page = await site.page({ viewport: { width: 1280, height: 900 } });
  await page.clock.install();
  await page.goto(`${site.url}fr/index.html`);
  await ready(page, '2026-11-23');
  const visitor = new Visit(page);
  await visitor.start();
  await visitor.interview({ ...USUAL, ...gates, ...answers });
  const results = await page.pdf({ outline: true, tagged: true, preferCSSPageSize: true });
  await page.getByRole('button', { name: textsOf('fr').ui.dossier_open }).click();
  await page.waitForFunction(() => document.activeElement?.matches('.pg-dossier-screen .pg-heading'));
  return { page, visitor, results };
}

async function speak(page, language) {
  await page.evaluate((code) => { document.querySelector('permit-guide').lang = code; }, language);
  await page.waitForFunction((code) => document.querySelector('.pg-dossier')?.lang === code && document.querySelector('permit-guide').dataset.state === 'ready', language);
  await page.waitForFunction((wanted) => document.querySelector('.pg-dossier').textContent.includes(wanted), textsOf(language).ui.reasons ?? '');
}

async function save(page) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('.pg-dossier-screen .pg-actions .pg-secondary')]);
  const path = join(folder, 'saved.html');
  await download.saveAs(path);
  return { name: download.suggestedFilename(), path };
}

/** What is read in the dossier on the page, without what only serves the page. */
const shownText = (page) => page.evaluate(() => {
  const copy = document.querySelector('.pg-dossier').cloneNode(true);
  for (const one of copy.querySelectorAll('.pg-hidden, .pg-no-print, button')) one.remove();
  return copy.textContent;
});

/** axe needs scripts of its own; the file has none. */
async function checkLook(site, path) {
  const page = await site.page({ viewport: { width: 320, height: 800 } });
  await page.goto(`file://${path}`);
  assert.deepEqual(await violations(page, 'html'), []);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'no scroll bar across');
  await page.context().close();
}

for (const [who, person] of Object.entries(PERSONS)) {
  describe(`the dossier of ${who}`, () => {
    let site;
    let page;
    let results;
    before(async () => {
      site = await openSite();
      ({ page, results } = await atDossier(site, person));
    });
    after(() => site.close());

    for (const language of LANGUAGES) {
      test(`${language}: on A4, whole, in order; the file says the same without script`, async () => {
        await speak(page, language);
        const { ui, permits } = textsOf(language);
        const french = textsOf('fr');
        const word = (key) => ui[key] ?? french.ui[key];

        const wanted = [word('dossier_title'), ...(person.hasDates ? [word('your_dates')] : []), word('dossier_permits'), permits[person.permit]?.name ?? french.permits[person.permit].name, ...PARTS.map(word)];
        const pdf = await page.pdf({ outline: true, tagged: true, preferCSSPageSize: true });
        const printed = new Set(outlineOf(pdf).map(bagOf));
        assert.deepEqual(wanted.filter((text) => !printed.has(bagOf(text))), []);
        assert.ok(!printed.has(bagOf(word('dossier_open'))), 'choices are not printed');
        assert.ok(pagesOf(pdf) >= 3 && pagesOf(pdf) <= MOST_PAGES, `${pagesOf(pdf)} pages`);
        assert.match(pdf.toString('latin1'), /\/MediaBox \[0 0 59[45][.\d]* 84[12]/, 'A4, upright');
        const inOrder = (await page.$$eval('.pg-dossier :is(h2, h3, h4, h5)', (all) => all.map((one) => one.textContent))).map(bare);
        const places = wanted.map(bare).reduce((found, text) => [...found, inOrder.indexOf(text, (found.at(-1) ?? -1) + 1)], []);
        assert.ok(places.every((place) => place >= 0), `order: ${places}`);

        const shown = bare(await shownText(page));
        const { name, path } = await save(page);
        assert.equal(name, 'page.html');
        const reader = await site.page({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
        await reader.goto(`file://${path}`);
        assert.equal(bare(await reader.locator('main').textContent()), shown);
        assert.equal(await reader.title(), word('dossier_file_title'));
        assert.equal(await reader.locator(`html[lang=${language}][dir=${language === 'ar' ? 'rtl' : 'ltr'}] h1`).count(), 1);
        assert.ok(await reader.locator('a[href^="https://www.legifrance.gouv.fr"]').count() > 3, 'articles are linked');
        if (person.needsHelp) assert.ok(await reader.locator('main > .pg-loud a[href^="tel:"]').count() > 0, 'urgent numbers come first');
        assert.equal(await reader.locator('input[type=checkbox]').count(), await page.locator('.pg-dossier input').count());
        assert.deepEqual(reader.seen.requests, [`file://${path}`]);
        assert.deepEqual(reader.seen.problems, []);
        assert.doesNotMatch(readFileSync(path, 'utf8'), /<!--|<script|<button| id=|\?lit|style="/);
        await reader.context().close();
        await checkLook(site, path);
        assert.deepEqual(await violations(page), []);
      });
    }

    test('printing the results gives the dossier, not the list of buttons', () => {
      const { ui, permits } = textsOf('fr');
      const headings = new Set(outlineOf(results).map(bagOf));
      for (const there of [ui.dossier_title, permits[person.permit].name, ui.documents, ui.help_title]) assert.ok(headings.has(bagOf(there)), there);
      assert.ok(!headings.has(bagOf(ui.results_title)));
    });
  });
}

describe('what the visitor chooses', () => {
  let site;
  let page;
  before(async () => {
    site = await openSite();
    ({ page } = await atDossier(site, PERSONS['a worker without papers']));
  });
  after(() => site.close());

  const { ui } = textsOf('fr');
  const ticks = (label) => page.getByLabel(label, { exact: true });
  const sheets = () => page.$$eval('.pg-sheet .pg-permit-name', (all) => all.map((one) => one.textContent));

  test('no answer is on the paper unless asked for, and a line says why', async () => {
    assert.match(await page.textContent('.pg-dossier-screen'), /D’autres personnes peuvent lire un papier/);
    assert.equal(await page.$('.pg-dossier-answers'), null);
    await ticks(ui.dossier_with).check();
    assert.match(await page.innerText('.pg-dossier-answers'), /Mali[\s\S]*2 février 1992/);
    await ticks(ui.dossier_without).check();
    assert.equal(await page.$('.pg-dossier-answers'), null);
  });

  test('only the permits that are ticked; none is said beside the list', async () => {
    const all = await sheets();
    assert.ok(all.length > 1);
    await ticks(ui.dossier_ticked_only).check();
    assert.match(await page.innerText('.pg-dossier-picks .pg-error'), /Rien n’est coché/);
    assert.deepEqual(await violations(page), []);
    await page.locator('.pg-dossier-picks .pg-paper').first().click();
    assert.equal((await sheets()).length, 1);
    assert.equal(await page.$('.pg-dossier-picks .pg-error'), null);
    await ticks(ui.dossier_all_open).check();
    assert.deepEqual(await sheets(), all);
  });

  test('boxes are empty, and what is ticked stays ticked in the file', async () => {
    assert.equal(await page.locator('.pg-dossier input:checked').count(), 0);
    await page.locator('.pg-dossier .pg-paper').first().click();
    const { path } = await save(page);
    assert.equal(readFileSync(path, 'utf8').match(/ checked=/g).length, 1);
  });

  test('nothing is asked of anybody, and the copy in memory is forgotten', async () => {
    const requests = page.seen.requests.filter((url) => !url.startsWith('blob:')).length;
    await page.evaluate(() => {
      window.revoked = [];
      const revoke = URL.revokeObjectURL.bind(URL);
      URL.revokeObjectURL = (url) => { window.revoked.push(url); revoke(url); };
    });
    await save(page);
    await page.clock.fastForward(REVOKED_AFTER_MS + 1000);
    const revoked = await page.evaluate(() => window.revoked);
    assert.ok(revoked.length >= 1 && revoked.every((url) => url.startsWith('blob:')));
    assert.equal(page.seen.requests.filter((url) => !url.startsWith('blob:')).length, requests);
    assert.deepEqual(page.seen.problems, []);
  });

  test('erasing takes the choices too', async () => {
    await ticks(ui.dossier_with).check();
    await page.evaluate(() => history.back());
    await page.getByRole('button', { name: ui.erase, exact: true }).click();
    await page.waitForSelector('.pg-start');
    assert.equal(await page.$('.pg-dossier'), null);
  });
});
