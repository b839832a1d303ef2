// The law replaced alone, as docs/webmaster/replace-the-law.md says: one price, its version and its days are changed in a copy of the rulebook, only the files
// of the law are laid over the served site, whose scripts and module stay. Also what happens when a file is old, missing or of another format.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createGuide } from '../../dist/engine.js';
import { openSite, ready } from '../browser/support/browser.js';
import { USUAL, Visit } from '../browser/support/visit.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');
const DAY = '2026-11-23';
const CARD = 'resident-card-spouse-french';
const SPOUSE = {
  ...USUAL, nationality: ['BR'], birth_date: '1988-01-01', current_document: 'csp', current_document_expiry: '2027-06-30', current_permit_ground: 'vpf-spouse-french', marital_status: 'married',
  spouse_status: 'french', union_date: '2023-11-23', spouse_still_french: true, community_of_life: 'yes', marriage_place: 'france', regular_residence_start: '2023-09-01', french_level: 'B1', civic_exam: 'resident',
  public_order_threat: 'no', polygamy_in_france: false, contract_ok: true, about_studies: false, about_work: false, hard_situation: false, had_oqtf: 'no',
};
const [OLD, NEW] = [350, 363];
const LAW = { version: '2026.12.24', checked_on: '2026-12-20', review_on: '2027-03-15' };

let folder;
let site;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'permit-guide-law-'));
  cpSync(join(root, 'rulebook'), join(folder, 'rulebook'), { recursive: true });
  cpSync(join(root, 'build/site'), join(folder, 'site'), { recursive: true, filter: (path) => !/standalone|\.(br|gz)$/.test(path) });
  const fees = join(folder, 'rulebook/fees.json');
  const data = JSON.parse(readFileSync(fees, 'utf8'));
  data.items.find(({ id }) => id === 'tax-first').versions.at(-1).amount_eur += NEW - OLD;
  writeFileSync(fees, JSON.stringify(data));
  const book = join(folder, 'rulebook/rulebook.json'); // who corrects a rule also says when the law is to be read again: both packs hold that day
  writeFileSync(book, JSON.stringify({ ...JSON.parse(readFileSync(book, 'utf8')), ...LAW }));
  execFileSync(process.execPath, ['tools/law.mjs', '--rulebook', join(folder, 'rulebook'), '--out', join(folder, 'law'), '--release', dist], { cwd: root });
  cpSync(join(folder, 'law'), join(folder, 'site/permit-guide'), { recursive: true });
  site = await openSite({ folder: join(folder, 'site') });
});
after(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The engine of the release on the law of a folder. */
async function feeOf(law) {
  const bytes = (name) => readFileSync(join(law, name));
  const guide = await createGuide({ wasm: readFileSync(join(dist, 'permit-guide.wasm')), pack: bytes('rulebook.pack'), names: JSON.parse(bytes('names.json')), moreNames: JSON.parse(bytes('names.more.json')) });
  return guide.assess({ asOf: DAY, answers: SPOUSE }).permits[CARD].fee_eur;
}

test('the same engine gives the old price on the old law and the new one on the new', async () => {
  assert.deepEqual([await feeOf(dist), await feeOf(join(folder, 'law'))], [OLD, NEW]);
});

test('its lists have the hashes of the files that are there, old scripts and new law', () => {
  const place = join(folder, 'site/permit-guide');
  const { files } = JSON.parse(readFileSync(join(place, 'release.json'), 'utf8'));
  const sums = readFileSync(join(place, 'SHA256SUMS'), 'utf8');
  for (const name of ['permit-guide.js', 'rulebook.pack', 'names.json', 'texts/fr.json', 'pages/SHA256SUMS']) {
    const bytes = readFileSync(join(place, name));
    assert.equal(files[name].integrity, `sha384-${createHash('sha384').update(bytes).digest('base64')}`, name);
    assert.ok(sums.includes(`${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`), name);
  }
});

test('release.json says which law it is now, and still which scripts', () => {
  const [{ files: _, ...old }, { files, ...now }] = [dist, join(folder, 'site/permit-guide')].map((place) => JSON.parse(readFileSync(join(place, 'release.json'), 'utf8')));
  assert.notEqual(old.rulebook, LAW.version);
  assert.deepEqual(now, { ...old, rulebook: LAW.version, checked_on: LAW.checked_on, review_on: LAW.review_on });
  assert.deepEqual(Object.keys(files), Object.keys(_));
});

test('the pages without script have the new price and day, and are whole by their checksums', () => {
  const place = join(folder, 'site/permit-guide/pages');
  execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: place });
  const page = (where) => readFileSync(join(where, `fr/permits/${CARD}.html`), 'utf8').replaceAll(/[\u00a0\u202f]/g, ' ');
  assert.match(page(place), new RegExp(`${NEW} €`));
  assert.match(page(place), /20 décembre 2026/);
  assert.doesNotMatch(page(join(dist, 'pages')), new RegExp(`${NEW} €|20 décembre 2026`));
});

describe('on the page', () => {
  let page;
  async function come(change = async () => {}) {
    await page?.context().close();
    page = await site.page();
    await change(page);
    await page.goto(`${site.url}fr/index.html`);
  }
  const isOf = (name) => (url) => url.pathname === `/permit-guide/${name}`;
  const old = (name) => (one) => one.route(isOf(name), (route) => route.fulfill({ path: join(dist, name) }));
  const missing = (name) => (one) => one.route(isOf(name), (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>Not found</h1>' }));
  const lines = () => page.seen.problems.filter((one) => one.startsWith('permit-guide:'));

  /** The guide does not open: the host's own content is there, and one line says why. */
  async function refused(told) {
    await page.waitForSelector('permit-guide[data-state=failed] .pg-trouble');
    await page.waitForSelector('permit-guide > :not(.pg, [data-permit-guide-failed])', { state: 'visible' });
    assert.match(await page.$eval('permit-guide', (one) => one.innerText), /service-public[^]*Le guide ne peut pas continuer/);
    await page.waitForSelector('[data-permit-guide-fault]'); // the line comes with a file of its own
    assert.equal(lines().length, 1, lines().join('\n'));
    assert.match(lines()[0], told);
  }
  /** It answers, from the first part of the law, and says that the explanations did not come. */
  async function halved(told) {
    await page.waitForSelector('.pg-more-words');
    assert.equal(await page.$eval('permit-guide', (one) => one.dataset.state), 'usable');
    const visitor = new Visit(page);
    await visitor.start();
    await visitor.answer(await visitor.fact(), 'unknown');
    assert.equal(lines().length, 1, lines().join('\n'));
    assert.match(lines()[0], told);
  }

  test('the new price is shown, with scripts and module as they were', async () => {
    await come();
    await ready(page, DAY);
    const visitor = new Visit(page);
    await visitor.start();
    await visitor.interview(SPOUSE);
    assert.match(await visitor.readPermit(CARD), new RegExp(`${NEW} €`));
    assert.deepEqual(page.seen.problems, []);
  });

  for (const name of ['rulebook.first.pack', 'names.json']) {
    test(`an old ${name} among new files is refused`, async () => { await come(old(name)); await refused(/of_other_names/); });
  }
  test('old words among new files are refused, in the reference too', async () => { await come(old('texts/fr.json')); await refused(/texts_of_other_names/); });
  for (const [name, told] of [['rulebook.pack', /pack_of_other_names/], ['names.more.json', /pack_of_other_names/], ['texts/fr.more.json', /texts_of_other_names/]]) {
    test(`an old ${name} among new files is not mixed in: the guide answers without explanations`, async () => { await come(old(name)); await halved(told); });
  }
  for (const name of ['rulebook.first.pack', 'names.json']) {
    test(`without ${name} nothing opens, and the line names the file`, async () => { await come(missing(name)); await refused(new RegExp(`load_failed.*${name.replaceAll('.', '\\.')}`)); });
  }
  for (const name of ['rulebook.pack', 'names.more.json', 'texts/fr.more.json']) {
    test(`without ${name} the guide answers, and the line names the file`, async () => { await come(missing(name)); await halved(new RegExp(`load_failed.*${name.replaceAll('.', '\\.')}`)); });
  }
  test('a law of another format is refused with both numbers', async () => {
    await come((one) => one.route(isOf('names.json'), async (route) => { const response = await route.fetch(); await route.fulfill({ json: { ...await response.json(), format: 3 } }); }));
    await refused(/names_format.*format: 3.*reads: 2/);
  });
  test('a server that lets caches keep files for a day does not keep the law of before: each file is asked for anew', async () => {
    const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json', wasm: 'application/wasm' };
    const withoutPreload = (path) => readFileSync(path, 'utf8').replace(/<link rel="preload"[^>]*>/g, ''); // what a page preloads comes as the server says
    const seen = [];
    const server = createServer((request, response) => {
      const path = join(folder, 'site', new URL(request.url, 'http://x').pathname);
      seen.push(basename(path));
      if (!existsSync(path)) return response.writeHead(404).end();
      return response.writeHead(200, { 'Content-Type': TYPES[path.split('.').at(-1)] ?? 'application/octet-stream', 'Cache-Control': 'max-age=86400' }).end(path.endsWith('.html') ? withoutPreload(path) : readFileSync(path));
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    try {
      await page?.context().close();
      page = await site.page();
      const address = `http://127.0.0.1:${server.address().port}/fr/index.html`;
      await page.goto(address);
      await ready(page);
      seen.length = 0;
      const again = await page.context().newPage();
      await again.goto(address);
      await ready(again);
      for (const name of ['names.json', 'names.more.json', 'rulebook.first.pack', 'rulebook.pack', 'fr.json', 'fr.more.json']) assert.ok(seen.includes(name), `${name} came from the cache; asked for: ${seen.join(' ')}`);
      assert.ok(!seen.includes('permit-guide.more.js'), 'the cache does work');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
