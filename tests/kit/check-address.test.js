// What the check page takes from its own address: a link that somebody sends must not run another site's script in this one.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { DIST, launch, serve } from './support/host.js';

const PAGE = (script) => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>x</title>${script}</head><body><permit-guide></permit-guide></body></html>`;
const withScript = (src) => PAGE(`<script type="module" src="${src}"></script>`);

let browser;
let folder;
let other;
let asked = [];
before(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), 'permit-guide-address-'));
  cpSync(DIST, join(folder, 'permit-guide'), { recursive: true, filter: (name) => !/standalone/.test(name) });
  other = await serve({ folder, pages: { '/p.html': withScript('permit-guide/permit-guide.js') }, onRequest: (url) => asked.push(url), change: (_, { headers }) => { headers['Access-Control-Allow-Origin'] = '*'; } });
});
after(async () => { await browser.close(); await other.close(); rmSync(folder, { recursive: true, force: true }); });

/** The lines of a check on a site that lets everything in, and what was asked of the other site meanwhile. */
async function checked(query, { pages, change, act } = {}) {
  asked = [];
  const site = await serve({ folder, pages, change });
  const tab = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  try {
    await tab.goto(`${site.url}permit-guide/check/check.html?${new URLSearchParams(query)}`);
    await tab.waitForSelector('#check[data-state=done]', { timeout: 60000 });
    await act?.(tab);
    const lines = Object.fromEntries(await tab.$$eval('[data-check]', (all) => all.map((one) => [one.dataset.check, one.dataset.state])));
    return { lines, asked, text: await tab.inputValue('#text'), scripts: await tab.$$eval('script[src]', (all) => all.map(({ src }) => new URL(src).origin)), own: new URL(site.url).origin };
  } finally {
    await tab.context().close();
    await site.close();
  }
}

const isUntouched = ({ asked: requests, scripts, own }) => { assert.deepEqual(requests, []); assert.deepEqual([...new Set(scripts)], [own]); };

test('?page= of another site is not even fetched', async () => {
  const seen = await checked({ page: `${other.url}p.html` });
  isUntouched(seen);
  assert.equal(seen.lines.page, 'fail');
  assert.match(seen.text, /is on another site: it was not looked at/);
});
test('nor by way of a page of this site that leads on to it', async () => {
  const change = (pathname, reply) => { if (pathname === '/out') Object.assign(reply, { status: 302, headers: { Location: `${other.url}p.html` } }); };
  const { lines, asked: requests, scripts, own } = await checked({ page: '/out' }, { pages: { '/out': '' }, change });
  assert.equal(lines.page, 'fail');
  assert.deepEqual(requests, ['/p.html']);
  assert.deepEqual([...new Set(scripts)], [own]);
});
test('nor by way of a folder of this site that leads on to it', async () => {
  const change = (pathname, reply) => { if (pathname.startsWith('/out/')) Object.assign(reply, { status: 302, headers: { Location: `${other.url}permit-guide/${pathname.slice(5)}` } }); };
  const { lines, scripts, own } = await checked({ page: '/p.html' }, { pages: { '/p.html': withScript('/out/permit-guide.js'), '/out/permit-guide.js': '', '/out/permit-guide.css': '' }, change });
  assert.equal(lines.starts, 'fail');
  assert.deepEqual([...new Set(scripts)], [own]);
});
test('nor by way of something of this site that is no page', async () => {
  const change = (pathname, { headers }) => { if (pathname === '/upload.txt') headers['Content-Type'] = 'text/plain'; };
  const seen = await checked({ page: '/upload.txt' }, { pages: { '/upload.txt': withScript(`${other.url}permit-guide/permit-guide.js`) }, change });
  isUntouched(seen);
  assert.equal(seen.lines.page, 'fail');
});
const again = async (tab) => {
  await Promise.all([tab.waitForEvent('load'), tab.click('form button')]);
  await tab.waitForSelector('#check[data-state=done]', { timeout: 60000 });
};
test('nor by way of a page of this site that takes the guide from it: its files are read, none is run, until the button is pressed', async () => {
  const pages = { '/p.html': withScript(`${other.url}permit-guide/permit-guide.js`) };
  const seen = await checked({ page: '/p.html' }, { pages });
  assert.ok(seen.asked.includes('/permit-guide/release.json'));
  assert.deepEqual([seen.lines['page-origin'], seen.lines.starts], ['warn', 'skip']);
  assert.deepEqual([...new Set(seen.scripts)], [seen.own]);
  assert.match(seen.text, /press “Check again” to start it here/);
  const pressed = await checked({ page: '/p.html' }, { pages, act: again });
  assert.equal(pressed.lines.starts, 'pass');
});
test('nor by way of raw text that only looks like a script', async () => {
  const odd = PAGE(`<style>/*<script src="${other.url}permit-guide/permit-guide.js"></script>*/</style>`);
  const seen = await checked({ page: '/p.html' }, { pages: { '/p.html': odd } });
  isUntouched(seen);
  assert.equal(seen.lines.page, 'fail');
});
test('"Check again" tries the guide as it is then', async () => {
  let isBroken = true;
  const change = (pathname, reply) => { if (isBroken && pathname.endsWith('/permit-guide.js')) reply.status = 404; };
  const { lines } = await checked({}, { change, act: async (tab) => { isBroken = false; await again(tab); } });
  assert.equal(lines.starts, 'pass');
});
test('that other site answers with a page of its own in place of the engine: that is no permission', async () => {
  const host = await serve({ folder, change: (pathname, reply) => { reply.headers['Access-Control-Allow-Origin'] = '*'; if (pathname.endsWith('.wasm')) { reply.headers['Content-Type'] = 'text/html'; reply.body = '<!doctype html>'; } } });
  const { lines } = await checked({ page: '/p.html' }, { pages: { '/p.html': withScript(`${host.url}permit-guide/permit-guide.js`) } });
  await host.close();
  assert.equal(lines['page-origin'], 'fail');
});
test('a page with addresses that are none is read all the same; the module without WebAssembly is no script for a page', async () => {
  const odd = PAGE('<base href="//"><script src="//"></script><script src="/permit-guide/permit-guide.js" type="module"></script>');
  const { lines } = await checked({ page: '/p.html' }, { pages: { '/p.html': odd } });
  assert.equal(lines.page, 'pass');
  const old = await checked({ page: '/p.html' }, { pages: { '/p.html': withScript('/permit-guide/permit-guide.nowasm.js') } });
  assert.equal(old.lines.page, 'fail');
});
test('what goes wrong in the check itself is said', async () => {
  const change = (pathname, reply) => { if (pathname.endsWith('/names.json')) reply.body = '{"version":"1","checked_on":1,"review_by":{}}'; if (pathname.endsWith('/release.json')) reply.body = '{"files":{"//":null}}'; };
  const { lines, text } = await checked({}, { change });
  assert.equal(lines['whole-check'], 'fail');
  assert.match(text, /It stopped before the end/);
});
