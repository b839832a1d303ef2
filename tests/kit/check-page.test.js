// The check page (kit/check) and the webmaster's own page with the tag: what it says of encoding, base, policy, origin, and of what
// else that page carries; and the check page inside the folder of a plugin.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { STRICT, bad, only, openHost, page, typed, verdictsOf } from './support/check.js';
import { DIST, serve } from './support/host.js';

const AT_ONCE = 3;
/** What a plugin carries of the release (tools/build-kits.mjs), and the check page with what it reads. */
const PLUGIN = /^(permit-guide\.(?!standalone)[^/]*(js|css|wasm)(\.br|\.gz)?|rulebook\.|names\.|texts|check|release\.json|SHA256SUMS$|LICENSE)/;

let host;
before(async () => { host = await openHost(); });
after(() => host.close());
const verdicts = (options) => verdictsOf(host, options);

describe('the page of the webmaster', { concurrency: AT_ONCE }, () => {
  const looked = (html, options = {}) => verdicts({ query: '?page=/p.html', pages: { '/p.html': html }, ...options });
  const pageLines = (lines) => bad(lines).filter((line) => line.startsWith('page'));

  test('in another encoding', async () => {
    const lines = await looked(page('<meta charset="iso-8859-1">'), { change: only('/p.html', typed('text/html')) });
    assert.deepEqual(pageLines(lines), ['page-charset: warn']);
  });
  test('in another encoding, with the single script', async () => {
    const lines = await looked(page('<meta charset="iso-8859-1">', '/permit-guide/permit-guide.standalone.fr.js'), { change: only('/p.html', typed('text/html')) });
    assert.deepEqual(pageLines(lines), ['page-charset: fail']);
  });
  test('with a base', async () => {
    const lines = await looked(page('<meta charset="utf-8"><base href="/permit-guide/">', 'permit-guide.js'));
    assert.deepEqual(pageLines(lines), ['page-base: warn']);
    assert.equal(lines.starts.state, 'pass');
  });
  test('with a policy that leaves something out, in its head or in a header', async () => {
    const lines = await looked(page(`<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'self'">`));
    assert.deepEqual(pageLines(lines), ['page-policy: warn']);
    assert.match(lines['page-policy'].text, /mais pas WebAssembly.*'wasm-unsafe-eval'/);
    const other = await looked(page(), { change: only('/p.html', (reply) => { reply.headers['Content-Security-Policy'] = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"; }) });
    assert.match(other['page-policy'].text, /Manque : style-src 'self'; connect-src 'self'/);
  });
  test('without any policy', async () => {
    const lines = await looked(page(), { csp: undefined, change: only('/p.html', () => {}) });
    assert.deepEqual(pageLines(lines), []);
    const none = await looked(page(), { change: only('/p.html', (reply) => { delete reply.headers['Content-Security-Policy']; }) });
    assert.deepEqual(pageLines(none), ['page-policy: warn']);
  });
  test('without the guide, or not there', async () => {
    assert.deepEqual(pageLines(await looked('<!doctype html><title>x</title>')), ['page: fail']);
    assert.deepEqual(pageLines(await verdicts({ query: '?page=/nowhere.html' })), ['page: fail']);
  });
  test('that takes the guide from another site, which forbids or allows it', async () => {
    const csp = (origin) => STRICT.replaceAll("'self'", `'self' ${origin}`);
    for (const [allows, state] of [[false, 'fail'], [true, 'warn']]) {
      const other = await serve({ folder: host.folder, change: (pathname, reply) => { if (allows) reply.headers['Access-Control-Allow-Origin'] = '*'; } });
      const lines = await looked(page('<meta charset="utf-8">', `${other.url}permit-guide/permit-guide.js`), { csp: csp(other.url.slice(0, -1)) });
      assert.equal(lines['page-origin'].state, state);
      await other.close();
    }
  });
  test('that was not read: every line is there, and says so', async () => {
    const lines = await verdicts({ query: '?page=/nowhere.html' });
    for (const id of ['page-charset', 'page-base', 'page-policy', 'page-origin', 'page-foreign', 'page-inline']) assert.equal(lines[id].state, 'skip', id);
    assert.match(lines['page-foreign'].text, /Votre page n’a pas été lue/);
  });
});

/** One part each, and how the line names it. */
const FOREIGN = {
  '<script src="https://statistics.example/s.js?id=1"></script>': '<script> statistics.example/s.js',
  '<iframe src="https://video.example/embed/1"></iframe>': '<iframe> video.example/embed/1',
  '<link rel="stylesheet" href="https://fonts.example/css2?family=X">': '<link> fonts.example/css2',
  '<link rel="preload" as="font" href="https://fonts.example/a.woff2">': '<link> fonts.example/a.woff2',
  '<style>@font-face { font-family: x; src: url("https://fonts.example/b.woff2") }</style>': '@font-face fonts.example/b.woff2',
  '<style>@import "https://fonts.example/c.css";</style>': '@import fonts.example/c.css',
  '<img src="//pictures.example/p.png" alt="">': '<img> pictures.example/p.png',
  '<noscript><img src="https://pixel.example/tr" alt=""></noscript>': '<img> pixel.example/tr',
  '<p style="background: url(https://pictures.example/q.png)">x</p>': 'url() pictures.example/q.png',
  '<link rel="stylesheet" href="/site.css">': '@import fonts.example/own-sheet.css',
};
/** Nothing of another site, nothing that runs. */
const HARMLESS = ['<img src="/logo.png" alt="">', '<a href="https://elsewhere.example/">x</a>', '<img src="data:image/gif;base64,R0lGOD" alt="">', '<script type="application/ld+json">{"a": 1}</script>', '<script src="/own.js"></script>'];

describe('what else that page carries', { concurrency: AT_ONCE }, () => {
  const pages = (body) => ({ '/p.html': page('<meta charset="utf-8">', '/permit-guide/permit-guide.js', body), '/site.css': '@import url(https://fonts.example/own-sheet.css);' });
  const looked = (body) => verdicts({ query: '?page=/p.html', pages: pages(body) });

  test('each part of another site is named', async () => {
    for (const [parts, at] of [Object.entries(FOREIGN).slice(0, 5), Object.entries(FOREIGN).slice(5)].entries()) {
      const line = (await looked(at.map(([html]) => html).join('')))['page-foreign'];
      assert.equal(line.state, 'warn');
      for (const [, named] of at) assert.ok(line.text.includes(named), `${parts}: ${named} in ${line.text}`);
      assert.match(line.text, /apprend qui lit cette page/);
      assert.match(line.mend, /copiez les fichiers/);
    }
  });
  test('scripts written into it are counted, those of the own site told', async () => {
    const { 'page-inline': line, policy } = await looked('<style>p { margin: 0 }</style><p style="margin: 0">x</p><script>1</script><script type="module">2</script><button onclick="3">x</button><script src="/own.js"></script>');
    assert.equal(line.state, 'warn');
    assert.equal(policy.state, 'pass', 'reading that page is no violation on this one');
    assert.match(line.text, /dans la page : 2 ; dans des attributs comme onclick : 1\. .*à côté du guide : 1\./);
  });
  test('what is of this site, or does not run, is not', async () => {
    const lines = await looked(HARMLESS.join(''));
    assert.deepEqual([lines['page-foreign'].state, lines['page-inline'].state], ['pass', 'pass']);
  });
});

test('in the folder of a plugin, below a sub-path, with the files a page loads and the lists: all is well', async () => {
  const top = mkdtempSync(join(tmpdir(), 'permit-guide-plugin-'));
  const path = 'blog/wp-content/plugins/permit-guide/files/0.1.0/';
  cpSync(DIST, join(top, path), { recursive: true, filter: (name) => name === DIST || PLUGIN.test(name.slice(DIST.length + 1)) });
  const lines = await verdicts({ from: top, path, query: '?page=/blog/fr/?p=3', pages: { '/blog/fr/': page('<meta charset="utf-8">', `/${path}permit-guide.js?ver=0.1.0`) }, change: (pathname, reply) => { if (pathname === '/blog/fr/') reply.headers['Content-Type'] = 'text/html; charset=utf-8'; }, now: '2026-11-27T10:00:00Z' });
  rmSync(top, { recursive: true, force: true });
  assert.deepEqual(bad(lines), []);
  assert.deepEqual(Object.entries(lines).filter(([, { state }]) => state === 'skip'), []);
});
