// The offline worker (kit/offline) in a real Chromium: nothing is kept before the button is pressed; a whole interview without
// network; a release is kept whole or not at all; an open page keeps the release it began with; it can be switched off again.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve } from '../../tools/serve.mjs';
import { launch, ready } from '../browser/support/browser.js';
import { USUAL, Visit } from '../browser/support/visit.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const HOST = ['/', '/permit-guide/offline/keep.js', '/permit-guide/ours.json', '/site.css'];
const DAY = '2026-11-27';
const PERSON = { ...USUAL, nationality: ['BR'], birth_date: '1990-05-05', in_france: true, current_document: 'none' };
/** The snippet as the document tells webmasters to paste it. */
const SNIPPET = /```html\n([\s\S]*?)```/.exec(readFileSync(join(root, 'docs/webmaster/offline.md'), 'utf8'))[1];
const pageOf = (attributes = '', snippet = SNIPPET) => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Une association</title><link rel="stylesheet" href="/site.css"><link rel="stylesheet" href="/permit-guide/permit-guide.css"><script type="module" src="/permit-guide/permit-guide.js"></script></head><body><h1>Une association</h1><permit-guide lang="fr"${attributes}></permit-guide>${snippet}</body></html>`;

/** Every address that begins with / below a path, as the document says. */
const belowPath = (html) => html.replace(/(href|src|data-guide|data-permit-guide-offline)="\//g, '$1="/project/');

let browser;
let wanted;
before(async () => { browser = await launch(); wanted = await requestedByPages(); });
after(() => browser.close());

/**
 * What pages request of a release, in any language: that of a visitor and that of an advice desk, with and without WebAssembly. Paths in
 * the folder of the guide.
 */
async function requestedByPages() {
  const asked = new Set();
  const noWasm = (pathname, { headers }) => { if (pathname.startsWith('/plain')) headers['Content-Security-Policy'] = "default-src 'self'"; };
  const pages = Object.fromEntries(['', ' mode="expert"'].flatMap((mode, at) => ['wasm', 'plain'].map((engine) => [`/${engine}${at}.html`, pageOf(mode, '')])));
  const site = await serve({ folder: join(root, 'dist'), pages, change: noWasm });
  for (const path of Object.keys(pages)) {
    const tab = await browser.newPage();
    await tab.route('**/permit-guide/**', (route) => { asked.add(new URL(route.request().url()).pathname.slice('/permit-guide/'.length)); return route.continue({ url: route.request().url().replace('/permit-guide/', '/') }); });
    await tab.goto(site.url + path.slice(1));
    await tab.waitForSelector('permit-guide[data-state=ready] .pg-heading');
    if (path.endsWith('0.html')) await interviewed(tab);
    await tab.waitForLoadState('networkidle');
    await tab.close();
  }
  await site.close();
  const { files } = JSON.parse(readFileSync(join(root, 'dist/release.json'), 'utf8'));
  const inAnyLanguage = (name) => name.replace(/^texts\/[a-z-]+\./, 'texts/fr.');
  return Object.keys(files).filter((name) => asked.has(inAnyLanguage(name)));
}

async function interviewed(tab) {
  const visitor = new Visit(tab);
  await visitor.start();
  await visitor.interview(PERSON);
  return visitor;
}

/** A site of its own with a visitor of its own. `down()` takes the host from the network; `up()` brings it back on the same port. */
async function started() {
  const folder = mkdtempSync(join(tmpdir(), 'permit-guide-offline-'));
  cpSync(join(root, 'dist'), join(folder, 'permit-guide'), { recursive: true, filter: (name) => !/standalone|\.(br|gz)$/.test(name) });
  cpSync(join(root, 'dist/offline/sw.js'), join(folder, 'permit-guide-sw.js'));
  writeFileSync(join(folder, 'index.html'), pageOf(' local="/permit-guide/ours.json"'));
  writeFileSync(join(folder, 'permit-guide/ours.json'), '{"format":1}');
  writeFileSync(join(folder, 'site.css'), 'h1 { color: rgb(1, 2, 3) }');
  const host = { asked: [], change: null };
  const options = { folder, csp: 'strict', onRequest: (url) => host.asked.push(url), change: (...given) => host.change?.(...given) };
  let server = await serve(options);
  const port = Number(new URL(server.url).port);
  const context = await browser.newContext({ locale: 'fr-FR' });
  const tab = await context.newPage();
  const visit = async (page = tab) => { await page.goto(server.url); await ready(page, DAY); };
  return {
    folder, host, tab, context, visit, url: server.url,
    down: () => server.close(),
    up: async () => { server = await serve({ ...options, port }); },
    caches: () => tab.evaluate(async () => Object.fromEntries(await Promise.all((await caches.keys()).map(async (name) => [name, (await (await caches.open(name)).keys()).map(({ url }) => url.slice(location.origin.length))])))),
    workers: () => tab.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    close: async () => { await context.close(); await server.close().catch(() => {}); rmSync(folder, { recursive: true, force: true }); },
  };
}

async function keep(site) {
  await site.tab.click('[data-do=keep]');
  await site.tab.waitForSelector('[data-say=kept]:not([hidden]), [data-say=failed]:not([hidden])', { timeout: 60000 });
  return site.tab.isVisible('[data-say=kept]');
}

/** What differs in another release: a remark at the end of files of which no other file knows the hash. */
const CHANGED = ['permit-guide.css', 'permit-guide.js', 'permit-guide.nowasm.js'];

function update(site, mark) {
  const folder = join(site.folder, 'permit-guide');
  const list = JSON.parse(readFileSync(join(folder, 'release.json'), 'utf8'));
  for (const name of CHANGED) {
    const bytes = Buffer.from(`${readFileSync(join(folder, name), 'utf8')}\n/* release-mark: ${mark} */\n`);
    writeFileSync(join(folder, name), bytes);
    list.files[name] = { bytes: bytes.length, integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}` };
  }
  writeFileSync(join(folder, 'release.json'), JSON.stringify({ ...list, version: mark }));
}

/** Of which release an open page gets its files. */
const marksOf = (tab, options = {}) => tab.evaluate(([names, given]) => Promise.all(names.map(async (name) => /release-mark: (\w+)/.exec(await (await fetch(`/permit-guide/${name}`, given)).text())?.[1] ?? 'first')), [CHANGED, options]);
const all = (mark) => CHANGED.map(() => mark);
const releasesOf = async (site) => Object.keys(await site.caches()).filter((name) => name.startsWith('permit-guide-release-'));
/** Until the condition holds. */
async function settled(site, condition) {
  for (const end = Date.now() + 60000; Date.now() < end; await new Promise((done) => { setTimeout(done, 100); })) if (await condition()) return;
  assert.fail('the worker did not come to an end');
}

describe('a visitor keeps the guide', () => {
  let site;
  before(async () => { site = await started(); });
  after(() => site.close());

  test('nothing is kept before the button is pressed', async () => {
    await site.visit();
    assert.deepEqual(await site.caches(), {});
    assert.equal(await site.workers(), 0);
  });
  test('pressing it keeps the whole release, as listed, and the page', async () => {
    assert.ok(wanted.includes('permit-guide.more.js') && wanted.includes('permit-guide.desk.js') && wanted.includes('texts/ar.more.json'));
    assert.ok(await keep(site));
    const kept = await site.caches();
    const [release] = await releasesOf(site);
    assert.deepEqual(kept[release].sort(), ['release.json', ...wanted].map((name) => `/permit-guide/${name}`).sort());
    assert.deepEqual(kept['permit-guide-host'].sort(), HOST);
  });
  test('the second visit needs no network: a whole interview, the page in its own style', async () => {
    await site.visit();
    await site.down();
    await site.visit();
    const visitor = await interviewed(site.tab);
    assert.ok(visitor.asked.length > 5);
    await site.tab.waitForSelector('.pg-heading');
    assert.equal(await visitor.fact(), null);
    assert.equal(await site.tab.evaluate(() => getComputedStyle(document.querySelector('h1')).color), 'rgb(1, 2, 3)');
    await site.tab.evaluate(() => document.querySelector('permit-guide').setAttribute('lang', 'ar'));
    await site.tab.waitForSelector('permit-guide[data-state=ready] .pg[lang=ar]');
  });
  test('nothing that was answered is kept: only files of the site', async () => {
    const kept = Object.entries(await site.caches()).filter(([name]) => name !== 'permit-guide-pins').flatMap(([, names]) => names);
    const own = [...HOST, '/permit-guide/release.json', ...wanted.map((name) => `/permit-guide/${name}`)];
    assert.deepEqual(kept.filter((name) => !own.includes(name)), []);
    const held = await site.tab.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => { const cache = await caches.open(name); return Promise.all((await cache.keys()).map(async (one) => one.url + await (await cache.match(one)).text())); }))).flat().join('\n').includes('1990-05-05'));
    assert.equal(held, false);
    assert.deepEqual(await site.tab.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, '']);
  });
  test('what is typed into a search of the site is not kept, with network or without', async () => {
    await site.up();
    const before = await site.caches();
    site.host.change = (path, reply) => { if (path === '/') Object.assign(reply, { status: 200, body: pageOf('').replace('Une association', 'Found: asylum') }); };
    await site.tab.goto(`${site.url}?s=asylum#there`);
    await ready(site.tab, DAY);
    site.host.change = null;
    const ofHost = (kept) => kept['permit-guide-host'].sort();
    assert.deepEqual(ofHost(await site.caches()), ofHost(before));
    assert.equal(await site.tab.evaluate(async () => (await (await caches.match('/')).text()).includes('asylum')), false);
  });
  test('the host’s own file (local) is there without network, and renewed with it', async () => {
    await site.visit();
    writeFileSync(join(site.folder, 'permit-guide/ours.json'), '{"format":1,"renewed":true}');
    const ours = () => site.tab.evaluate(async () => (await fetch('/permit-guide/ours.json')).text());
    assert.match(await ours(), /renewed/);
    await site.down();
    assert.match(await ours(), /renewed/);
    await site.up();
  });
  test('the visitor can remove it again, and nothing comes back by itself', async () => {
    await site.visit();
    await site.tab.click('[data-do=remove]');
    await site.tab.waitForSelector('[data-say=removed]:not([hidden])');
    assert.deepEqual(await site.caches(), {});
    assert.equal(await site.workers(), 0);
    await site.tab.evaluate(() => Promise.all(['/site.css', '/', '/permit-guide/permit-guide.css', '/permit-guide/permit-guide.wasm'].map((url) => fetch(url))));
    assert.deepEqual(await site.caches(), {});
  });
  test('and, on the same page, keep it once more: whole', async () => {
    assert.ok(await keep(site));
    const kept = await site.caches();
    assert.equal(kept[(await releasesOf(site))[0]].length, wanted.length + 1);
    await site.tab.click('[data-do=remove]');
    await site.tab.waitForSelector('[data-say=removed]:not([hidden])');
  });
  test('removing while a release is on its way: nothing of it is kept', async () => {
    assert.ok(await keep(site));
    update(site, 'later');
    const since = site.host.asked.length;
    const slow = join(site.folder, 'slow'); // a pipe: the host begins to answer, and goes on when something is written into it
    execFileSync('mkfifo', [slow]);
    site.host.change = (path, reply) => { if (path.endsWith('permit-guide.nowasm.js')) reply.path = slow; };
    await site.visit();
    await settled(site, async () => site.host.asked.slice(since).some((url) => url.endsWith('permit-guide.nowasm.js')));
    await site.tab.click('[data-do=remove]');
    await site.tab.waitForSelector('[data-say=removed]:not([hidden])');
    const rest = spawn('sh', ['-c', 'cat permit-guide/permit-guide.nowasm.js > slow'], { cwd: site.folder }); // waits for ever when nobody listens any more
    await new Promise((done) => { setTimeout(done, 2000); });
    rest.kill();
    assert.deepEqual(await site.caches(), {});
  });
});

describe('another release', () => {
  let site;
  const withhold = (end) => (path, reply) => { if (path.endsWith(end)) Object.assign(reply, { status: 503, body: 'no' }); };
  before(async () => {
    site = await started();
    await site.visit();
    assert.ok(await keep(site));
    await site.visit();
  });
  after(() => site.close());

  const askedFor = (name, since) => site.host.asked.slice(since).some((url) => url === `/permit-guide/${name}`);
  const visitUntil = async (name) => {
    const since = site.host.asked.length;
    await site.visit();
    await settled(site, async () => askedFor(name, since));
  };

  test('of which one file does not come: the old one stays, whole', async () => {
    const [old] = await releasesOf(site);
    update(site, 'second');
    site.host.change = withhold('permit-guide.nowasm.js');
    await visitUntil('permit-guide.nowasm.js');
    await settled(site, async () => (await releasesOf(site)).length === 1);
    assert.deepEqual(await releasesOf(site), [old]);
    await site.visit();
    assert.deepEqual(await marksOf(site.tab), all('first'));
  });
  test('of which one file is not the one that is listed: the old one stays, whole', async () => {
    const [old] = await releasesOf(site);
    site.host.change = (path, reply) => { if (path.endsWith('permit-guide.nowasm.js')) reply.body = '{}'; };
    await visitUntil('permit-guide.nowasm.js');
    await settled(site, async () => (await releasesOf(site)).length === 1);
    assert.deepEqual(await releasesOf(site), [old]);
    assert.deepEqual(await marksOf(site.tab), all('first'));
  });
  test('that comes whole: the open page keeps the old one, the next gets the new one, what is the same is not fetched again', async () => {
    site.host.change = null;
    const since = site.host.asked.length;
    await site.visit();
    await settled(site, async () => Object.values(await site.caches()).filter((names) => names.includes('/permit-guide/release.json')).length === 2);
    assert.deepEqual(await marksOf(site.tab), all('first'));
    assert.equal(askedFor('permit-guide.wasm', since), false);
    assert.deepEqual(await marksOf(site.tab, { cache: 'no-store' }), all('second'), 'the check page sees the server');
    const second = await site.context.newPage();
    await site.visit(second);
    assert.deepEqual(await marksOf(second), all('second'));
    assert.deepEqual(await marksOf(site.tab), all('first'));
    await second.close();
  });
  test('and the old one is forgotten when no page uses it any more', async () => {
    await site.visit();
    await settled(site, async () => { await site.visit(); return (await releasesOf(site)).length === 1; });
    assert.deepEqual(await marksOf(site.tab), all('second'));
    await site.down();
    await site.visit();
    assert.deepEqual(await marksOf(site.tab), all('second'));
    await site.up();
  });
  test('the webmaster switches it off: nothing is left', async () => {
    cpSync(join(root, 'dist/offline/sw-off.js'), join(site.folder, 'permit-guide-sw.js'));
    await site.visit();
    await settled(site, async () => (await site.workers()) === 0 && Object.keys(await site.caches()).length === 0);
    await site.visit();
    assert.equal(await site.tab.evaluate(() => navigator.serviceWorker.controller), null);
    assert.deepEqual(await site.caches(), {});
    assert.ok(await site.tab.isVisible('[data-do=keep]'));
  });
});

test('a site below a path, as a GitHub project page: worker, guide and page without network; nothing else of the domain is ruled', async () => {
  const site = await started();
  const below = `${site.url}project/`;
  mkdirSync(join(site.folder, 'project'));
  for (const name of ['permit-guide', 'permit-guide-sw.js', 'site.css']) renameSync(join(site.folder, name), join(site.folder, 'project', name));
  writeFileSync(join(site.folder, 'project/index.html'), belowPath(pageOf()));
  writeFileSync(join(site.folder, 'index.html'), '<!doctype html><title>Another project</title>');
  const visit = async () => { await site.tab.goto(below); await ready(site.tab, DAY); };
  await visit();
  assert.ok(await keep(site));
  assert.deepEqual(await site.tab.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope)), [below]);
  const kept = await site.caches();
  assert.deepEqual(kept[(await releasesOf(site))[0]].sort(), ['release.json', ...wanted].map((name) => `/project/permit-guide/${name}`).sort());
  await visit();
  await site.down();
  await visit();
  assert.ok((await interviewed(site.tab)).asked.length > 5);
  await assert.rejects(site.tab.goto(site.url), /ERR_CONNECTION_REFUSED/);
  await site.close();
});

test('a first release of which one file is missing is not kept at all, and the visitor is told', async () => {
  const site = await started();
  site.host.change = (path, reply) => { if (path.endsWith('texts/ti.json')) Object.assign(reply, { status: 404, body: 'no' }); };
  await site.visit();
  assert.equal(await keep(site), false);
  assert.deepEqual(await site.caches(), {});
  assert.equal(await site.workers(), 0);
  await site.close();
});
