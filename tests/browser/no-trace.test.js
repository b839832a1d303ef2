// What is left behind: nothing is stored, before or after keeping answers; after erasing, nothing is left in the memory of the page or of the module.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openSite, ready } from './support/browser.js';
import { Door } from './support/door.js';
import { USUAL, Visit } from './support/visit.js';

const DAY = '2026-11-27';
/** Days that nothing else in the guide speaks of. */
const BIRTH = '1951-08-17';
const DECISION = '2026-10-09';
const PERSON = { ...USUAL, nationality: ['BR'], birth_date: BIRTH, in_france: true, current_document: 'none' };
const TYPED = [/1951/, /17 août/];

/** Everything that the module holds, wherever it is opened. */
const watchMemory = () => {
  window.memories = [];
  const remember = (result) => { window.memories.push((result.instance ?? result).exports.memory); return result; };
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = (...given) => original.apply(WebAssembly, given).then(remember);
  }
};

/** How often the module holds a day: as it was answered, or as a step of a timeline (day * 4 + truth). */
const held = (page, day) => page.evaluate((number) => window.memories.reduce((sum, { buffer }) => {
  const ints = new Int32Array(buffer);
  return sum + ints.filter((int) => int === number || Math.floor(int / 4) === number).length;
}, 0), Date.parse(day) / 864e5);

const traces = (page) => page.evaluate(async () => ({
  local: localStorage.length, session: sessionStorage.length, cookies: document.cookie, databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length, files: await navigator.storage.getDirectory().then(async (folder) => { let count = 0; for await (const _ of folder.keys()) count += 1; return count; }),
  state: JSON.stringify(history.state), address: location.href, title: document.title, name: window.name,
}));
const press = (page, words) => page.evaluate((wanted) => [...document.querySelectorAll('.pg button')].find((one) => one.textContent.trim() === wanted).click(), words);

/** No handle to an element is kept: the browser would keep what hangs on it for the debugger. */
const shown = (page, selector) => page.waitForFunction((wanted) => document.querySelector(wanted) !== null, selector);

/** All strings in the page's heap once it is tidied up, as a debugger sees them. */
async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  const chunks = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return JSON.parse(chunks.join('')).strings;
}

let site;
before(async () => { site = await openSite(); });
after(() => site.close());

async function open() {
  const page = await site.page();
  await page.addInitScript(watchMemory);
  await page.goto(`${site.url}fr/index.html`);
  await ready(page, DAY);
  return page;
}

describe('an interview, kept, then erased', () => {
  let page;
  let atFirst;
  before(async () => {
    page = await open();
    atFirst = await traces(page);
    assert.equal(await held(page, BIRTH), 0);
    const visitor = new Visit(page);
    await visitor.start();
    await visitor.interview(PERSON);
  });

  const assertNothingStored = async () => {
    const { state, ...now } = await traces(page);
    const { state: _, ...then } = atFirst;
    assert.deepEqual(now, then);
    assert.deepEqual({ ...now, address: 0, title: 0 }, { local: 0, session: 0, cookies: '', databases: 0, caches: 0, workers: 0, files: 0, address: 0, title: 0, name: '' });
    const values = Object.entries(JSON.parse(state));
    assert.ok(values.every(([key, value]) => key.startsWith('permit-guide') && Number.isInteger(value)), state);
    assert.deepEqual(await page.context().cookies(), []);
    assert.deepEqual(page.seen.problems, []);
  };

  test('nothing is stored on the way, nothing is in the address, the history or the title', assertNothingStored);

  test('nor by saving a file, by locking one, or by showing a code', async () => {
    await press(page, 'Mes réponses');
    await shown(page, '.pg-answers');
    await press(page, 'Garder ou montrer mes réponses');
    await shown(page, '.pg-keep');
    for (const phrase of ['', 'tulipe tambour']) {
      await page.fill('input[id$=-phrase]', phrase);
      await Promise.all([page.waitForEvent('download'), press(page, 'Enregistrer le fichier')]);
    }
    await press(page, 'Afficher le code');
    await shown(page, '.pg-code');
    await assertNothingStored();
    assert.ok(page.seen.requests.every((url) => url.startsWith(site.url) || url.startsWith('blob:')), 'a file is no request');
  });

  test('erasing leaves no answer in the page, its fields, its memory or the module', async () => {
    await press(page, 'Retour');
    await shown(page, '.pg-answers');
    assert.ok(await held(page, BIRTH) > 0, 'the test can find it');
    assert.ok((await heapOf(page)).some((string) => string === BIRTH), 'the test can find it');
    await press(page, 'Tout effacer');
    await shown(page, '.pg-start');
    assert.equal(await held(page, BIRTH), 0);
    const seen = await page.evaluate(() => document.documentElement.outerHTML + [...document.querySelectorAll('input, select, textarea')].map((one) => one.value).join());
    for (const words of TYPED) assert.doesNotMatch(seen, words);
    await assertNothingStored();
    assert.deepEqual((await heapOf(page)).filter((string) => string.includes(BIRTH)), []);
  });

  test('and going back in the browser brings nothing back', async () => {
    await page.goBack();
    await page.waitForTimeout(300);
    for (const words of TYPED) assert.doesNotMatch(await page.evaluate(() => document.documentElement.outerHTML), words);
    assert.equal(await held(page, BIRTH), 0);
    assert.equal(await page.$('.pg-answer'), null);
  });
});

test('a decision with its dates is erased from the module too, steps of the counting included', async () => {
  const page = await open();
  const door = new Door(page);
  assert.equal(await held(page, DECISION), 0);
  await door.enter('decision');
  await door.choose('held_now', 'free');
  await door.choose('decision_kind', 'removal');
  while (await page.$('.pg-way') && !(await page.$('.pg-input-day'))) {
    const before = await door.heading();
    await page.click('.pg-way');
    await page.waitForFunction((old) => document.querySelector('.pg-heading').textContent !== old, before);
  }
  await door.when(DECISION);
  assert.ok(await held(page, DECISION) > 0, 'the test can find it');
  await press(page, 'Tout effacer');
  await shown(page, '.pg-start');
  assert.equal(await held(page, DECISION), 0);
  await page.close();
});

test('no browser is invited to fill in, to remember or to send off what is typed', async () => {
  const page = await open();
  const visitor = new Visit(page);
  const invitations = () => page.$$eval('.pg input, .pg select, .pg textarea, .pg form', (all) => all.filter((one) => {
    const isChosen = one.matches('.pg-language-choice select, input[type=file]');
    const isNamed = /(^|[-_])(name|mail|phone|tel|address|street|city|zip|postal|user|login|pass|card|cc|cvc|iban)/i.test(`${one.name} ${one.id.replace(/^pg-\d+-/, '')}`);
    return !isChosen && (one.autocomplete !== 'off' || isNamed || (one.type === 'text' && one.matches('[id$=-key], [id$=-phrase]') && one.spellcheck));
  }).map((one) => one.outerHTML));
  await visitor.start();
  for (let fact = await visitor.fact(); fact !== null; fact = await visitor.fact()) {
    assert.deepEqual(await invitations(), [], fact.id);
    await visitor.answer(fact, PERSON[fact.id] ?? 'unknown');
  }
  assert.deepEqual(await invitations(), [], 'results');
  await press(page, 'Garder ou montrer mes réponses');
  await shown(page, '.pg-keep');
  assert.deepEqual(await invitations(), [], 'keep');
  assert.equal(await page.$('.pg-keep form'), null, 'a form that is sent makes browsers offer to remember a passphrase');
  await page.close();
});

