// The zips that a webmaster takes away: what is in them, their bytes, and the one for plain HTML on a page. The others run in
// the systems they are for (tests/cms/).
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { isForPages } from '../../kit/release-files.js';
import { zipOf } from '../../tools/zip.mjs';
import { openSite, ready } from '../browser/support/browser.js';
import { assertHarmless, speak, wholeVisit } from '../cms/support/guide.js';
import { unzipInto, zipFiles, zipPath } from '../cms/support/zips.js';

const KITS = ['wordpress', 'spip', 'hugo', 'site'];
const ZIPS = [...KITS, 'pages'];
const PHP_DEFAULT_UPLOAD = 2 * 2 ** 20;
const dist = (name) => readFileSync(new URL(`../../dist/${name}`, import.meta.url));
const kit = (name) => new URL(`../../kit/${name}`, import.meta.url);
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
/** The folder of the guide in a zip. */
const intoOf = (files) => Object.keys(files).find((name) => name.endsWith('/permit-guide.wasm')).replace('permit-guide.wasm', '');
const text = (bytes) => Buffer.from(bytes).toString('utf8');

describe('the zips', () => {
  const folder = mkdtempSync(join(tmpdir(), 'permit-guide-'));
  after(() => rmSync(folder, { recursive: true }));

  test('the same files give the same bytes, in any order and any time zone', () => {
    const files = [['b/two.txt', 'two'], ['a.txt', 'one']];
    const here = zipOf(new Map(files));
    assert.deepEqual(zipOf(new Map([...files].reverse())), here);
    const code = "import { zipOf } from './tools/zip.mjs'; process.stdout.write(zipOf(new Map([['a.txt', 'one'], ['b/two.txt', 'two']])));";
    for (const TZ of ['Pacific/Auckland', 'America/New_York']) {
      const there = execFileSync(process.execPath, ['--input-type=module', '-e', code], { env: { ...process.env, TZ }, cwd: new URL('../..', import.meta.url) });
      assert.equal(sha256(there), sha256(here), TZ);
    }
  });

  test('unpacked, nothing lies outside the folder that was chosen: every name is relative, without .. and without \\', () => {
    const isSafe = (name) => !/^\/|^[a-z]:|\\|(^|\/)\.\.?(\/|$)|\/\/|\/$/i.test(name);
    assert.deepEqual(['a/b.js', 'a/.htaccess', '/a', 'C:a', 'a\\b', '../a', 'a/../b', 'a//b'].map(isSafe), [true, true, false, false, false, false, false, false]);
    for (const kit of ZIPS) {
      const names = Object.keys(zipFiles(kit));
      assert.ok(names.length > 40, kit);
      assert.deepEqual(names.filter((name) => !isSafe(name)), [], kit);
    }
  });

  test('each is in the checksums and in the manifest', () => {
    const release = JSON.parse(text(dist('release.json')));
    const sums = text(dist('SHA256SUMS'));
    for (const kit of ZIPS) {
      const name = `permit-guide-${kit}.zip`;
      const bytes = dist(name);
      assert.ok(sums.includes(`${sha256(bytes)}  ${name}\n`), name);
      assert.deepEqual(release.files[name], { bytes: bytes.length, integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}` });
    }
  });

  test('every script, style, pack and word that the page loads is in each, byte for byte', () => {
    const loaded = Object.keys(JSON.parse(text(dist('release.json'))).files).filter(isForPages);
    const imported = ['permit-guide.npm.js', 'permit-guide.spare.js'].flatMap((name) => [...text(dist(name)).matchAll(/\bimport\("\.\/([^"]+)"\)/g)].map(([, other]) => other));
    assert.ok(imported.length >= 4 && loaded.length > 35, `${imported}; ${loaded}`);
    assert.deepEqual(imported.filter((name) => !loaded.includes(name)), []);
    for (const kit of KITS) {
      const files = zipFiles(kit);
      const into = intoOf(files);
      for (const name of loaded) assert.equal(sha256(files[into + name] ?? ''), sha256(dist(name)), `${kit}: ${name}`);
      assert.deepEqual(Object.keys(files).filter((name) => /standalone|\.npm\.js/.test(name)), []);
      assert.deepEqual(Object.entries(files).filter(([name, bytes]) => /\.(php|txt|xml|json)$/.test(name) && text(bytes).includes('{{version}}')), []);
    }
  });

  test('the check page and the offline worker are in each, beside lists that name what lies there and nothing else', () => {
    for (const kit of KITS) {
      const files = zipFiles(kit);
      const into = intoOf(files);
      const release = JSON.parse(text(files[`${into}release.json`] ?? '{"files":{}}'));
      const there = Object.keys(files).filter((name) => name.startsWith(into) && !/\.(br|gz)$|\/(release\.json|SHA256SUMS)$/.test(name)).map((name) => name.slice(into.length)).sort();
      assert.deepEqual(Object.keys(release.files).sort(), there, kit);
      assert.equal(release.version, JSON.parse(text(dist('release.json'))).version);
      for (const name of ['check/check.html', 'check/check.css', 'check/check.js', 'offline/sw.js', 'offline/sw-off.js', 'offline/keep.js']) assert.ok(there.includes(name), `${kit}: ${name}`);
      assert.equal(text(files[`${into}SHA256SUMS`]), there.map((name) => `${sha256(files[into + name])}  ${name}\n`).join(''), kit);
    }
  });

  test('plain HTML: the samples that docs/webmaster/ names lie where it says', () => {
    const files = zipFiles('site');
    const named = ['hosts', 'local'].flatMap((folder) => readdirSync(kit(folder)).map((name) => `kit/${folder}/${name}`));
    assert.ok(named.length >= 6);
    for (const name of named) assert.equal(sha256(files[name] ?? ''), sha256(readFileSync(kit(name.slice('kit/'.length)))), name);
    const ids = text(files['kit/local/permits.txt']).trim().split('\n').map((line) => line.split('\t'));
    assert.deepEqual(ids.map(([id]) => id).sort(), readdirSync(new URL('../../rulebook/permits/', import.meta.url)).sort());
    for (const [id, ...names] of ids) assert.ok(names.length === 2 && names.every((name) => name.length > 5), id);
    for (const page of ['hosts', 'local']) assert.match(readFileSync(new URL(`../../docs/webmaster/${page}.md`, import.meta.url), 'utf8'), new RegExp(`kit/${page}/`));
  });

  test('the pages without script have a zip of their own, whole by their checksums; the others have none of them', () => {
    const files = zipFiles('pages');
    const into = 'permit-guide/pages/';
    const sums = text(files[`${into}SHA256SUMS`]).trim().split('\n').map((line) => line.split('  '));
    assert.ok(sums.length > 2000);
    for (const [sum, name] of sums) assert.equal(sha256(files[into + name] ?? ''), sum, name);
    assert.equal(Object.keys(files).length, sums.length + 1);
    for (const one of KITS) assert.deepEqual(Object.keys(zipFiles(one)).filter((name) => /(^|\/)pages\//.test(name)), [], one);
  });

  test('the plugins pass the upload limit that PHP has when nobody changed it', () => {
    for (const kit of ['wordpress', 'spip']) assert.ok(readFileSync(zipPath(kit)).length < PHP_DEFAULT_UPLOAD, kit);
  });

  test('the plugins ask no other site, set no cookie, keep nothing', () => {
    const forbidden = /wp_remote_|wp_safe_remote|curl_|fsockopen|stream_socket|file_get_contents|recuperer_|setcookie|session_start|add_option|update_option|ecrire_meta|set_transient|\$wpdb|sql_|file_put_contents|fwrite/;
    for (const kit of ['wordpress', 'spip']) {
      const found = Object.entries(zipFiles(kit)).filter(([name, bytes]) => name.endsWith('.php') && forbidden.test(text(bytes))).map(([name]) => name);
      assert.deepEqual(found, kit === 'spip' ? [] : ['permit-guide/uninstall.php'], 'but for what WordPress itself noted, when the plugin goes');
    }
  });

  test('every French word of the WordPress plugin is one it uses, and none is missing', () => {
    const files = Object.entries(zipFiles('wordpress')).filter(([name]) => /^permit-guide\/(includes|block)\/.*\.(php|js)$/.test(name));
    const used = files.flatMap(([, bytes]) => [...text(bytes).matchAll(/__\( '((?:[^'\\]|\\.)*)', 'permit-guide' \)/g)].map(([, words]) => words));
    const po = text(zipFiles('wordpress')['permit-guide/languages/permit-guide-fr_FR.po']);
    const translated = [...po.matchAll(/#: (?:includes\/|block\/editor).*\nmsgid "(.+)"\nmsgstr "(.+)"/g)].map(([, words]) => words);
    assert.ok(used.length > 15);
    assert.deepEqual([...new Set(used)].sort(), [...new Set(translated)].sort());
  });

  test('plain HTML: unzipped, its checksums hold, and both example pages work under the strict policy', async () => {
    unzipInto('site', folder);
    execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: join(folder, 'permit-guide') });
    writeFileSync(join(folder, 'favicon.ico'), '');
    const site = await openSite({ folder });
    try {
      const page = await site.page();
      await wholeVisit(page, `${site.url}exemple.html`, 'fr');
      await speak(page, 'ar');
      await assertHarmless(page, site.url);
      await page.goto(`${site.url}example.html`);
      await ready(page);
      assert.equal(await page.$eval('permit-guide > .pg', (one) => one.lang), 'en');
    } finally {
      await site.close();
    }
  });
});
