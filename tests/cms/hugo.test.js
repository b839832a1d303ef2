// A new site made with Debian's Hugo, by the steps of docs/webmaster/hugo.md: the guide works in the pages that Hugo writes.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openSite, ready } from '../browser/support/browser.js';
import { blocks, read } from '../docs/support/blocks.js';
import { assertHarmless, checkPage, speak, wholeVisit } from './support/guide.js';
import { freshFolder, missing, zipPath } from './support/zips.js';

const LOCAL = fileURLToPath(new URL('../../kit/local/permit-guide.local.json', import.meta.url));
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const LAYOUT = '<!doctype html><html lang="{{ .Language.Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main>{{ .Content }}</main></body></html>';

function write(folder, path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const DOC = 'docs/webmaster/hugo.md';
/** As the docs write it. */
const SHORTCODE = blocks(DOC, '')[0].trim();
const page = (body) => `---\ntitle: Guide\n---\n${body}\n`;

describe('Hugo', { skip: missing('hugo', 'unzip', 'chromium') }, () => {
  let folder;
  let site;
  let view;
  before(async () => {
    folder = freshFolder('hugo');
    execFileSync('hugo', ['new', 'site', '.', '--force'], { cwd: folder });
    writeFileSync(join(folder, 'config.toml'), "baseURL = 'http://example.org/asso/'\nlanguageCode = 'fr'\ndefaultContentLanguage = 'fr'\ndisableKinds = ['RSS', 'sitemap', 'taxonomy', 'term']\n");
    write(folder, 'layouts/_default/single.html', LAYOUT);
    write(folder, 'layouts/index.html', LAYOUT);
    const [unzip] = /unzip permit-guide-hugo\.zip -d my-site/.exec(read(DOC));
    execFileSync('bash', ['-c', unzip.replace('permit-guide-hugo.zip', zipPath('hugo')).replace('my-site', '.').replace('unzip', 'unzip -q')], { cwd: folder });
    write(folder, 'content/guide.md', page(`Avant.\n\n${SHORTCODE}\n\nAprès.`));
    write(folder, 'content/arabic.md', page('{{< permit-guide lang="ar" exit-url="https://meteofrance.com/" look="compact" local="/permit-guide.local.json" >}}'));
    copyFileSync(LOCAL, join(folder, 'static/permit-guide.local.json'));
    write(folder, 'content/twice.md', page('In a line {{< permit-guide lang="en" >}} of text.\n\n{{< permit-guide mode="expert" lang="fr" >}}'));
    write(folder, 'content/none.md', page('Rien.'));
    // A site below the root of its host, as `baseURL` says.
    execFileSync('hugo', ['--destination', 'public/asso'], { cwd: folder });
    writeFileSync(join(folder, 'public/favicon.ico'), '');
    site = await openSite({ folder: join(folder, 'public') });
  });
  after(() => site?.close());
  const open = async (name) => { await view?.close(); view = await site.page(); return `${site.url}asso/${name}/`; };
  const go = async (name) => { const address = await open(name); await view.goto(address); };
  const html = (name) => readFileSync(join(folder, `public/asso/${name}/index.html`), 'utf8');

  test('a page with the shortcode: a whole visit under the strict policy, from this site alone', async () => {
    const address = await open('guide');
    await wholeVisit(view, address, 'fr');
    await speak(view, 'ar');
    await assertHarmless(view, site.url);
  });

  test('the check page of the site, asked about that page: nothing failed', async () => {
    // Most hosts compress by themselves; the one of this test has to have the compressed files.
    cpSync(DIST, join(folder, 'public/asso/permit-guide'), { recursive: true, filter: (name) => lstatSync(name).isDirectory() || /\.(br|gz)$/.test(name) });
    const shown = await open('guide');
    const { lines, failed } = await checkPage(view, `${site.url}asso/permit-guide/check/check.html`, shown);
    assert.ok(lines > 15, `${lines} lines`);
    assert.deepEqual(failed, []);
  });

  test('language, way out, look and own file are those of the shortcode; script and styles are there once', async () => {
    await go('arabic');
    await ready(view);
    assert.deepEqual(await view.$eval('permit-guide', (one) => ['lang', 'exit-url', 'look', 'local'].map((name) => one.getAttribute(name))), ['ar', 'https://meteofrance.com/', 'compact', '/asso/permit-guide.local.json']);
    assert.ok(view.seen.requests.some((path) => path.endsWith('/asso/permit-guide.local.json')), 'the file is asked for');
    assert.equal(html('twice').match(/<script type="module"/g).length, 1);
    assert.equal(html('none').includes('permit-guide'), false);
  });

  test('two on a page, one within a line of text: both start, nothing of what waited is left', async () => {
    await go('twice');
    await view.waitForFunction(() => document.querySelectorAll('permit-guide[data-state=ready]').length === 2);
    assert.equal(await view.$('permit-guide > :not(.pg)'), null);
    assert.doesNotMatch(await view.$eval('main', (one) => one.innerText), /JavaScript/);
  });

  for (const [written, told] of [
    ['langue="fr"', /permit-guide: no parameter is called "langue".*bad\.md:4/],
    ['look="wide"', /permit-guide: look is compact or full, not "wide".*bad\.md:4/],
    ['local="javascript:alert(1)"', /permit-guide: local is a path or an address with https:\/\/, not "javascript:alert\(1\)".*bad\.md:4/],
  ]) test(`${written} stops the build, named with its place`, () => {
    write(folder, 'content/bad.md', page(`{{< permit-guide ${written} >}}`));
    const { status, stderr, stdout } = spawnSync('hugo', ['--destination', 'bad'], { cwd: folder, encoding: 'utf8' });
    assert.notEqual(status, 0);
    assert.match(stderr + stdout, told);
  });
});
