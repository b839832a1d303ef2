// Keeping answers and handing them over, as a visitor and a caseworker would: files, passphrases, a code on a phone, and what goes wrong.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import jsQr from 'jsqr';
import { violations } from './support/accessible.js';
import { openSite, ready } from './support/browser.js';
import { USUAL, Visit } from './support/visit.js';

const DAY = '2026-11-27';
const PHRASE = 'tulipe marée tambour onze';
const [SPOUSE] = JSON.parse(readFileSync(new URL('../../rulebook/permits/resident-card-spouse-french/cases.json', import.meta.url), 'utf8')).cases;
/** A person of the cases, as the interview would ask them. */
const PERSON = { ...USUAL, ...SPOUSE.answers };
const JUST_ONE = JSON.stringify({ 'permit-guide-answers': 1, rulebook: '2026.11.27', saved_on: DAY, answers: { nationality: ['SN'] } });

let site;
before(async () => { site = await openSite(); });
after(() => site.close());

const open = async (options) => {
  const page = await site.page(options);
  await page.goto(`${site.url}fr/index.html`);
  await ready(page, DAY);
  return page;
};
const text = (page, selector) => page.$eval(selector, (one) => one.innerText.replace(/[\s\u00a0\u202f]+/g, ' ').replaceAll('\u2011', '-').trim());
const press = (page, words) => page.evaluate((wanted) => [...document.querySelectorAll('.pg button, .pg summary')].find((one) => one.textContent.trim() === wanted).click(), words);
const give = (page, content, name = 'notes.json') => page.setInputFiles('input[type=file]', { name, mimeType: 'application/json', buffer: Buffer.from(content) });
const toKeep = async (page) => { await press(page, 'Garder ou montrer mes réponses'); await page.waitForSelector('.pg-keep'); };
const toOpen = async (page) => { await press(page, 'Ouvrir des réponses gardées'); await page.waitForSelector('.pg-keep'); };
const listed = (page) => page.$$eval('.pg-answer', (all) => all.map((one) => [one.querySelector('dt').innerText, one.querySelector('dd').innerText]));
const refused = async (page) => { await page.waitForFunction(() => document.activeElement?.matches('.pg-errors')); return text(page, '.pg-errors'); };
async function saved(page) {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Enregistrer le fichier')]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path(), 'utf8') };
}
async function interviewed(options) {
  const page = await open(options);
  const visitor = new Visit(page);
  await visitor.start();
  await visitor.interview(PERSON);
  return page;
}

describe('a whole interview, kept and opened again', () => {
  let page;
  let results;
  let answers;
  let file;
  before(async () => {
    page = await interviewed();
    results = await text(page, '.pg-results');
    await press(page, 'Mes réponses');
    await page.waitForSelector('.pg-answers');
    answers = await listed(page);
    assert.ok(answers.length > 10);
    await toKeep(page);
  });

  test('saves a file with a discreet name under the strict policy, without a request', async () => {
    const requests = page.seen.requests.filter((url) => !url.startsWith('blob:')).length;
    file = await saved(page);
    assert.equal(file.name, `notes-${DAY}.json`);
    assert.equal(JSON.parse(file.content).answers.nationality[0], PERSON.nationality[0]);
    assert.equal(page.seen.requests.filter((url) => !url.startsWith('blob:')).length, requests);
    assert.deepEqual(page.seen.problems, []);
    assert.match(await text(page, '.pg-keep'), /C’est enregistré/);
  });

  test('opens it on a fresh page from the first screen: shown first, then taken, with the same results', async () => {
    const other = await open();
    await toOpen(other);
    assert.deepEqual(await violations(other), []);
    await give(other, file.content, file.name);
    await other.waitForSelector('.pg-take');
    assert.deepEqual(await listed(other), answers);
    assert.equal(await other.$('.pg-left-out'), null);
    assert.deepEqual(await violations(other), []);
    await other.click('.pg-take');
    await other.waitForSelector('.pg-answers');
    await press(other, 'Voir les résultats');
    await other.waitForSelector('.pg-results');
    assert.equal(await text(other, '.pg-results'), results);
    assert.deepEqual(other.seen.problems, []);
    await other.close();
  });

  test('locks it with a passphrase; a wrong one is said in words, the right one opens', async () => {
    await page.fill('input[id$=-phrase]', PHRASE);
    assert.equal(await page.getAttribute('input[id$=-phrase]', 'type'), 'password');
    await press(page, 'Voir la phrase');
    assert.equal(await page.getAttribute('input[id$=-phrase]', 'type'), 'text');
    const { content } = await saved(page);
    assert.doesNotMatch(content, /permit|answers|nationality/);
    assert.equal(await page.inputValue('input[id$=-phrase]'), '', 'not kept in its field');
    const other = await open();
    await toOpen(other);
    await give(other, content);
    await other.waitForSelector('input[id$=-key]');
    assert.deepEqual(await violations(other), []);
    await other.fill('input[id$=-key]', 'tulipe marée tambour douze');
    await other.keyboard.press('Enter');
    await other.focus('input[id$=-key]');
    assert.match(await refused(other), /n’ouvre pas le fichier/);
    await other.fill('input[id$=-key]', `${PHRASE} `);
    await other.focus('input[id$=-key]');
    await other.keyboard.press('Enter');
    await other.waitForSelector('.pg-take');
    assert.equal((await listed(other)).length, answers.length);
    await other.close();
  });
});

describe('what goes wrong', () => {
  let page;
  before(async () => {
    page = await open();
    await toOpen(page);
    await give(page, JUST_ONE);
    await page.click('.pg-take');
    await page.waitForSelector('.pg-answers');
    await toKeep(page);
  });
  const still = async () => { await press(page, 'Retour'); await page.waitForSelector('.pg-answers'); assert.match(await text(page, '.pg-answer dd'), /Sénégal/); await toKeep(page); };

  for (const [name, content, words] of [
    ['cut off', JUST_ONE.slice(0, -20), /a été coupé/], ['foreign', '{"name": "a photo"}', /ne vient pas de ce guide/], ['no text at all', Buffer.from([0xff, 0xd8, 0xff, 0]), /ne vient pas de ce guide/],
    ['of a version to come', '{"permit-guide-answers": 2}', /version plus récente/], ['too large', Buffer.alloc(300 * 1024, ' '), /trop gros/],
    ['of a lock that would hang the page', '{"locked-notes": 1, "cipher": "AES-GCM-256", "derivation": "PBKDF2-HMAC-SHA-256", "rounds": 1e15, "salt": "AAAAAAAAAAAAAAAAAAAAAA==", "iv": "AAAAAAAAAAAAAAAA", "data": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}', /abîmé/],
  ]) {
    test(`a file that is ${name}: clear words beside the button, nothing lost`, async () => {
      await give(page, content);
      assert.match(await refused(page), words);
      assert.match(await text(page, '[id$=-file-error]'), words);
      assert.deepEqual(await violations(page), []);
      await still();
    });
  }

  test('a text that is no code, and one with a letter changed', async () => {
    await page.fill('textarea', 'https://example.org/');
    await press(page, 'Lire ce texte');
    assert.match(await refused(page), /ne vient pas d’un code/);
    await page.fill('textarea', 'NOTE1AAAAAAAAAAAAAAAAAAAAAA');
    await press(page, 'Lire ce texte');
    await page.waitForFunction(() => /une lettre a changé/.test(document.querySelector('.pg-errors').innerText));
    assert.match(await page.inputValue('textarea'), /^NOTE1/, 'what was pasted stays');
    await still();
  });

  test('an older file: what this rulebook does not ask or accept is told before anything is replaced; cancelling keeps all', async () => {
    const answers = { nationality: ['BR'], absences_months: 99, shoe_size: 42, current_document: 'of-gold' };
    await give(page, JSON.stringify({ 'permit-guide-answers': 1, rulebook: '2024.01.01', saved_on: '2024-03-01', answers }));
    await page.waitForSelector('.pg-left-out');
    const told = await text(page, '.pg-keep');
    for (const words of [/1er mars 2024/, /3 réponses seront laissées de côté/, /shoe_size/, /au plus 60/, /n’est pas comprise/, /1 réponse sera reprise/, /Votre réponse d’ici sera remplacée/, /règles ont pu changer/]) assert.match(told, words);
    assert.deepEqual(await violations(page), []);
    await press(page, 'Annuler');
    await page.waitForSelector('textarea');
    await still();
    await give(page, JSON.stringify({ 'permit-guide-answers': 1, answers }));
    await page.click('.pg-take');
    await page.waitForSelector('.pg-answers');
    assert.deepEqual((await listed(page)).map(([, answer]) => answer.trim()), ['Brésil']);
    assert.deepEqual(page.seen.problems, []);
  });

  test('a page without the means for a passphrase says why, and saves an open file', async () => {
    const plain = await site.page();
    await plain.addInitScript(() => Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined }));
    await plain.goto(`${site.url}fr/index.html`);
    await ready(plain, DAY);
    await toOpen(plain);
    await give(plain, JUST_ONE);
    await plain.click('.pg-take');
    await plain.waitForSelector('.pg-answers');
    await toKeep(plain);
    assert.equal(await plain.$('input[id$=-phrase]'), null);
    assert.match(await text(plain, '.pg-keep'), /page sûre \(https\)/);
    assert.deepEqual(JSON.parse((await saved(plain)).content).answers, { nationality: ['SN'] });
    await plain.close();
  });
});

/** What a camera sees: the pixels of the screen, read by a decoder of its own. */
async function scanned(page) {
  const image = (await page.locator('.pg-code').screenshot()).toString('base64');
  const viewer = await page.context().newPage();
  const { data, width, height } = await viewer.evaluate(async (png) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
    const context = canvas.getContext('2d');
    context.drawImage(picture, 0, 0);
    return { data: [...context.getImageData(0, 0, picture.width, picture.height).data], width: picture.width, height: picture.height };
  }, image);
  await viewer.close();
  return jsQr(Uint8ClampedArray.from(data), width, height);
}

for (const options of [{ viewport: { width: 320, height: 700 }, colorScheme: 'dark' }, { viewport: { width: 1280, height: 900 } }]) {
  test(`a code at ${options.viewport.width} px${options.colorScheme ? ', dark' : ''}: scanned, pasted at a caseworker's, and the same answers are there`, async (run) => {
    const page = await interviewed(options);
    run.after(() => page.close());
    await press(page, 'Mes réponses');
    await page.waitForSelector('.pg-answers');
    const answers = await listed(page);
    await toKeep(page);
    await press(page, 'Afficher le code');
    await page.waitForSelector('.pg-code');
    const code = await scanned(page);
    assert.match(code?.data ?? '', /^NOTE1[A-Z2-7]+$/);
    assert.ok(code.version <= 15, `version ${code.version}`);
    assert.deepEqual(await violations(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
    const desk = await open();
    await toOpen(desk);
    await desk.fill('textarea', `${code.data.slice(0, 40)}\n${code.data.slice(40)} `);
    await press(desk, 'Lire ce texte');
    await desk.click('.pg-take');
    await desk.waitForSelector('.pg-answers');
    assert.deepEqual(await listed(desk), answers);
    assert.deepEqual([...page.seen.problems, ...desk.seen.problems], []);
    await desk.close();
  });
}

test('a page from a USB stick (file:) saves and opens too', async (run) => {
  const folder = mkdtempSync(join(tmpdir(), 'notes-'));
  run.after(() => rmSync(folder, { recursive: true }));
  const script = 'permit-guide.standalone.fr.js';
  copyFileSync(new URL(`../../dist/${script}`, import.meta.url), join(folder, script));
  writeFileSync(join(folder, 'index.html'), `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Guide</title><permit-guide lang="fr"></permit-guide><script src="${script}"></script></html>`);
  const page = await site.page();
  await page.goto(String(pathToFileURL(join(folder, 'index.html'))));
  await ready(page, DAY);
  await toOpen(page);
  await give(page, JUST_ONE);
  await page.click('.pg-take');
  await page.waitForSelector('.pg-answers');
  await toKeep(page);
  await page.fill('input[id$=-phrase]', PHRASE);
  assert.match((await saved(page)).content, /^\{"locked-notes":1/);
  assert.deepEqual(page.seen.problems, []);
});
