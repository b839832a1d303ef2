// The caseworker's page through a working day: a visitor's file or code opened and saved, widths, what is unfolded stays so, paper.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, beforeEach, describe, test } from 'node:test';
import { violations } from './support/accessible.js';
import { openSite } from './support/browser.js';
import { CARD, Desk, FIELD, WIFE } from './support/desk.js';
import { cut } from './support/measure.js';
import { Screens } from './support/screens.js';

const PHRASE = 'tulipe marée tambour onze';
const WIDTHS = [320, 360, 480, 640, 768, 900, 1024, 1152, 1280, 1366, 1440, 1600, 1920];
const MOST_PAGES = 3;

let site;
before(async () => { site = await openSite(); });
after(() => site.close());

async function atDesk(language = 'fr', options = {}) {
  const page = await site.page({ viewport: { width: 1400, height: 900 }, ...options });
  const screens = await new Screens(page, language).open(site.url, { file: 'desk.html' });
  return Object.assign(new Desk(page, language), { screens });
}

async function saved(screens) {
  const [download] = await Promise.all([screens.page.waitForEvent('download'), screens.press('keep_save')]);
  return readFileSync(await download.path(), 'utf8');
}

describe('what a visitor kept', () => {
  const kept = {};
  let outcomes;
  let desk;
  before(async () => {
    const page = await site.page();
    const visitor = await new Screens(page, 'fr').open(site.url);
    await visitor.tell(WIFE);
    await visitor.press('keep_way');
    kept.file = await saved(visitor);
    await visitor.press('keep_code_show');
    kept.code = await page.textContent('.pg-code-text');
    await page.fill('input[id$=-phrase]', PHRASE);
    kept.locked = await saved(visitor);
    await page.close();
    const typed = await atDesk();
    await typed.tell(WIFE);
    outcomes = await typed.outcomes();
    await typed.page.close();
  });
  beforeEach(async () => { desk = await atDesk(); await desk.screens.press('desk_open'); });

  async function isTaken() {
    await desk.page.click('.pg-take');
    await desk.page.waitForSelector('.pg-desk');
    await desk.page.waitForFunction(() => document.activeElement.matches('.pg-desk .pg-heading'));
    assert.deepEqual(await desk.outcomes(), outcomes);
    assert.equal(await desk.page.inputValue(FIELD('union_date')), '26/11/2023');
    await desk.type('union_date', '2023-11-20');
    assert.match((await desk.row(CARD))[0], /Droit ouvert/, 'the outcomes are live');
    assert.deepEqual(desk.page.seen.problems, []);
  }

  test('opens from a file, and shows the outcomes of the same answers typed', async () => {
    assert.deepEqual(await violations(desk.page), []);
    await desk.screens.give(kept.file);
    await isTaken();
  });

  test('opens from a file with a passphrase', async () => {
    await desk.screens.give(kept.locked);
    await desk.page.fill('input[id$=-key]', PHRASE);
    await desk.page.press('input[id$=-key]', 'Enter');
    await desk.page.waitForSelector('.pg-take');
    await isTaken();
  });

  test('opens from the text of a code, without a request', async () => {
    const requests = desk.page.seen.requests.length;
    await desk.page.fill('[id$=-pasted]', kept.code);
    await desk.screens.press('keep_read');
    await desk.page.waitForSelector('.pg-take');
    await isTaken();
    assert.equal(desk.page.seen.requests.length, requests);
  });
});

describe('what a caseworker keeps', () => {
  test('is saved from the desk, and opens on the visitor’s page', async () => {
    const desk = await atDesk();
    await desk.tell({ nationality: ['BR'], birth_date: '1990-02-01' });
    await desk.screens.press('desk_save');
    assert.deepEqual(await violations(desk.page), []);
    const file = await saved(desk.screens);
    assert.deepEqual(JSON.parse(file).answers, { nationality: ['BR'], birth_date: '1990-02-01' });
    await desk.screens.back();
    assert.equal(await desk.page.inputValue(FIELD('birth_date')), '01/02/1990');
    const visitor = await new Screens(await site.page(), 'fr').open(site.url);
    await visitor.tell(JSON.parse(file).answers);
    assert.equal(await visitor.page.locator('.pg-answer').count(), 2);
  });

  test('a file that is none is told, and nothing is lost: neither answers nor what stands half typed', async () => {
    const desk = await atDesk();
    await desk.tell({ birth_date: '1990-02-01' });
    await desk.page.fill(FIELD('entry_date'), '31/0');
    await desk.page.fill('[id$="-filter"]', 'date');
    const outcomes = await desk.outcomes();
    await desk.screens.press('desk_open');
    await desk.screens.give('no file of ours');
    await desk.page.waitForFunction(() => document.activeElement.matches('.pg-errors'));
    await desk.screens.back();
    await desk.page.waitForSelector('.pg-desk');
    assert.deepEqual(await Promise.all(['birth_date', 'entry_date'].map((id) => desk.page.inputValue(FIELD(id)))), ['01/02/1990', '31/0']);
    assert.equal(await desk.page.inputValue('[id$="-filter"]'), 'date');
    assert.deepEqual(await desk.outcomes(), outcomes);
  });
});

test('what is unfolded in an open permit stays so when an answer sorts it elsewhere, and the keyboard stays where it was', async () => {
  const desk = await atDesk();
  const { page } = desk;
  await desk.tell(WIFE);
  await page.click(`[data-permit="${CARD}"]`);
  await page.locator('.pg-desk-detail details > summary').last().click();
  const place = async () => (await desk.outcomes()).findIndex(([id]) => id === CARD);
  const isUnfolded = () => page.locator('.pg-desk-detail details').last().evaluate((one) => one.open);
  const first = await place();
  await desk.type('union_date', '2023-11-20');
  assert.notEqual(await place(), first);
  assert.ok(await isUnfolded());
  const below = (await desk.outcomes())[(await place()) + 3][0];
  await page.focus(`[data-permit="${below}"]`);
  await page.keyboard.press('Enter');
  await page.waitForFunction((id) => document.activeElement.dataset.permit === id && document.activeElement.ariaExpanded === 'true', below);
  assert.equal(await page.locator('.pg-desk-detail').count(), 1);
});

test('Enter in a field goes on to the most useful question; from a mistake, nowhere', async () => {
  const { page } = await atDesk();
  const focused = () => page.evaluate(() => document.activeElement.id.replace(/^pg-\d+-fact-/, ''));
  const next = () => page.evaluate(() => document.querySelector('.pg-desk').dataset.next);
  await page.fill(FIELD('birth_date'), '31/02/1990');
  await page.press(FIELD('birth_date'), 'Enter');
  assert.equal(await focused(), 'birth_date-value');
  assert.equal(await page.getAttribute(FIELD('birth_date'), 'aria-invalid'), 'true');
  await page.fill(FIELD('birth_date'), '28/02/1990');
  await page.press(FIELD('birth_date'), 'Enter');
  await page.waitForFunction(() => document.activeElement.id.endsWith(`-fact-${document.querySelector('.pg-desk').dataset.next}-value`));
  assert.equal(await focused(), `${await next()}-value`);
});

test('at 1280 by 800 the answers of a file show their heading, and at least eight outcomes with it', async () => {
  const { page, screens } = await atDesk('fr', { viewport: { width: 1280, height: 800 } });
  await screens.press('desk_open');
  await screens.give({ 'permit-guide-answers': 1, answers: WIFE });
  await page.click('.pg-take');
  await page.waitForFunction(() => document.activeElement.matches('.pg-desk .pg-heading'));
  await page.waitForFunction(() => { const { top, bottom } = document.querySelector('.pg-desk .pg-heading').getBoundingClientRect(); return top >= 0 && bottom <= window.innerHeight; }); // a host may scroll smoothly
  await page.waitForTimeout(600);
  const seen = await page.$$eval('.pg-desk-open', (all) => all.map((one) => one.getBoundingClientRect()).filter(({ top, bottom }) => top >= 0 && bottom <= window.innerHeight).length);
  assert.ok(seen >= 8, `${seen} outcomes`);
});

/** Parts that scroll by themselves, too. */
const across = (page) => page.evaluate(() => ['.pg-desk-side', '.pg-desk-facts', '.pg-desk'].filter((one) => document.querySelector(one).scrollWidth > document.querySelector(one).clientWidth + 1));
const sticksOut = (page) => page.evaluate(() => {
  const edge = (side) => document.querySelector('.pg-desk-side').getBoundingClientRect()[side] + (side === 'right' ? 1 : -1);
  return [...document.querySelectorAll('.pg-desk-side *')].filter((one) => one.checkVisibility() && !one.closest('.pg-hidden, svg')).filter((one) => { const { left, right, width } = one.getBoundingClientRect(); return width > 1 && (right > edge('right') || left < edge('left')); })
    .slice(0, 3).map((one) => `${one.className || one.tagName} "${one.textContent.trim().slice(0, 30)}"`);
});

for (const language of ['fr', 'en', 'ar']) {
  test(`nothing is cut or needs scrolling sideways, from ${WIDTHS[0]} to ${WIDTHS.at(-1)} px: ${language}`, async () => {
    const desk = await atDesk(language);
    const { page, screens } = desk;
    await screens.press('desk_open');
    await screens.give({ 'permit-guide-answers': 1, answers: WIFE });
    await page.click('.pg-take');
    await page.waitForSelector('.pg-desk');
    await page.click(`[data-permit="${CARD}"]`);
    await page.selectOption('[id$="-compare-one"]', CARD);
    await page.selectOption('[id$="-compare-other"]', 'refugee-card');
    await desk.showMemo();
    await screens.unfold();
    const found = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await screens.settle();
      found.push(...[...await across(page), ...await sticksOut(page), ...await cut(page)].map((what) => `${width}: ${what}`));
    }
    assert.deepEqual(found, []);
  });
}

test('on paper stands the memo alone: answers, outcomes, the permit that is open; a few pages of A4', async () => {
  const desk = await atDesk();
  const { page } = desk;
  await desk.tell(WIFE);
  await page.click(`[data-permit="${CARD}"]`);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await page.waitForSelector('.pg-desk-paper');
  assert.deepEqual(await page.$$eval('.pg > *', (all) => all.filter((one) => one.checkVisibility()).map((one) => one.className)), ['pg-printed']);
  const text = await page.innerText('.pg-desk-paper');
  assert.ok(text.indexOf('Vos dates') < text.indexOf('Pourquoi ('), 'days before details');
  for (const wanted of [/Brésil/, /1er février 1990/, /Plus tard\s: Carte de résident/, /L\.\s?423-6/, /lus le/, /À préciser\s: \d+ titres/]) assert.match(text, wanted);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
  assert.ok(sheets <= MOST_PAGES, `${sheets} pages`);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await page.waitForFunction(() => document.querySelector('.pg-desk-paper') === null);
});
