// The SPIP plugin as far as it can be checked without SPIP, which Debian has not: syntax, package file, and a stand-in
// (support/spip-stub.php) that reads the plugin's files and makes a page of them. Not proved: that a real SPIP does the same.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openSite, ready } from '../browser/support/browser.js';
import { quoted, read } from '../docs/support/blocks.js';
import { assertHarmless, speak, wholeVisit } from './support/guide.js';
import { freshFolder, missing, unzipInto, zipFiles } from './support/zips.js';

/** As the docs write it. */
const [MODEL] = quoted(/In an article write .*/.exec(read('docs/webmaster/spip.md'))[0]);
const STUB = fileURLToPath(new URL('support/spip-stub.php', import.meta.url));
const LOCAL = fileURLToPath(new URL('../../kit/local/permit-guide.local.json', import.meta.url));
/** What SPIP's own prive/paquet.dtd demands, of the elements used here. */
const RULES = `<!ELEMENT paquet (nom, (auteur|copyright|credit|licence)*, traduire*, (necessite|pipeline|utilise)*)>
<!ATTLIST paquet prefix ID #REQUIRED version CDATA #REQUIRED etat (experimental|dev|test|stable) #REQUIRED compatibilite CDATA #REQUIRED categorie CDATA #IMPLIED logo CDATA #IMPLIED>
<!ELEMENT nom (#PCDATA)><!ELEMENT auteur (#PCDATA)><!ELEMENT licence (#PCDATA)><!ATTLIST licence lien CDATA #IMPLIED>
<!ELEMENT pipeline EMPTY><!ATTLIST pipeline nom CDATA #REQUIRED action CDATA #IMPLIED inclure CDATA #IMPLIED>`;
const VALIDATE = '$d = new DOMDocument(); $d->loadXML(stream_get_contents(STDIN)) && $d->validate() || exit(1);';

describe('SPIP', { skip: missing('php', 'chromium') }, () => {
  let folder;
  let plugin;
  let site;
  let page;
  before(async () => {
    folder = freshFolder('spip');
    mkdirSync(join(folder, 'plugins'));
    unzipInto('spip', join(folder, 'plugins'));
    plugin = join(folder, 'plugins/permitguide');
    writeFileSync(join(folder, 'favicon.ico'), '');
    site = await openSite({ folder });
  });
  after(() => site?.close());
  const render = (article, language = 'fr', query = '') => execFileSync('php', ['-d', 'display_errors=stderr', STUB, plugin, language, query], { input: article, encoding: 'utf8' });
  const show = async (article, language) => {
    writeFileSync(join(folder, 'article.html'), render(article, language));
    await page?.close();
    page = await site.page();
    return `${site.url}article.html`;
  };

  test('every PHP file is well-formed', () => {
    const files = Object.keys(zipFiles('spip')).filter((name) => name.endsWith('.php'));
    assert.ok(files.length >= 7);
    for (const name of files) execFileSync('php', ['-l', join(folder, 'plugins', name)]);
  });

  test('paquet.xml is what SPIP demands, and what it names is there', () => {
    const xml = readFileSync(join(plugin, 'paquet.xml'), 'utf8');
    execFileSync('php', ['-r', VALIDATE], { input: `<!DOCTYPE paquet [${RULES}]>${xml}`, stdio: ['pipe', 'pipe', 'inherit'] });
    const value = (name) => new RegExp(`\\b${name}="([^"]*)"`).exec(xml)[1];
    assert.match(value('version'), /^\d+\.\d+\.\d+$/);
    assert.match(value('compatibilite'), /^\[\d+\.\d+\.\d+;\d+\.(\d+\.)?\*\]$/);
    for (const name of [value('inclure'), `${value('prefix')}_fonctions.php`, ...['fr', 'en'].map((code) => `lang/paquet-${value('prefix')}_${code}.php`)]) assert.ok(existsSync(join(plugin, name)), name);
  });

  test('a model in an article of the stand-in: a whole visit under the strict policy, from this site alone', async () => {
    const address = await show(`Avant ${MODEL} après.`);
    await wholeVisit(page, address, 'fr');
    await speak(page, 'en');
    await assertHarmless(page, site.url);
  });

  test('parameters reach the tag when they are known and well-formed; nothing that waited is left', async () => {
    const address = await show('<permit_guide|lang=ar|mode=expert|exit_url=https://meteofrance.com/?a=1&b=2|look=compact|local=permit-guide.local.json|onclick=alert(1)|theme=pink>', 'en');
    copyFileSync(LOCAL, join(folder, 'permit-guide.local.json'));
    await page.goto(address);
    await ready(page);
    const names = await page.$eval('permit-guide', (one) => one.getAttributeNames().filter((name) => !name.startsWith('data-')));
    assert.deepEqual(names.sort(), ['exit-url', 'lang', 'local', 'look', 'mode']);
    assert.equal(await page.$eval('permit-guide', (one) => one.getAttribute('exit-url')), 'https://meteofrance.com/?a=1&b=2');
    assert.doesNotMatch(await page.$eval('main', (one) => one.innerText), /needs JavaScript/);
  });

  test('an own file is named by an http(s) address or a path, a look by its name; anything else is left out', () => {
    const attribute = (name, value) => new RegExp(` ${name}="([^"]*)"`).exec(render(`<permit_guide|${name}=${value}>`))?.[1];
    for (const good of ['https://example.org/a.json?b=1', '/files/own.json', '../own.json', 'own.json']) assert.equal(attribute('local', good), good);
    for (const bad of ['javascript:alert(1)', 'data:text/json,1', '//example.org/a.json', '\\\\example.org', 'a b.json', '/a/?x']) assert.equal(attribute('local', bad), undefined, bad);
    assert.deepEqual(['full', 'compact', 'wide'].map((look) => attribute('look', look)), ['full', 'compact', undefined]);
  });

  test('what stands in the address of the page reaches no attribute: a link does not choose the way out, the day or the file of offices', () => {
    const query = 'exit_url=https://evil.example/&local=https://evil.example/a.json&as_of=2020-01-01&mode=expert&theme=dark&look=compact&lang=ar&args[exit_url]=https://evil.example/';
    assert.match(render('<permit_guide>', 'fr', query), /<permit-guide lang="fr">/);
    assert.match(render('<permit_guide|exit_url=https://meteofrance.com/>', 'fr', query), /<permit-guide lang="fr" exit-url="https:\/\/meteofrance.com\/">/);
  });

  test('words around the guide in the language of the site; a page without it gets nothing of it', () => {
    assert.match(render('<permit_guide>', 'en'), /This guide needs JavaScript/);
    assert.match(render('<permit_guide>', 'fr'), /Ce guide a besoin de JavaScript/);
    assert.doesNotMatch(render('Rien.'), /permit-guide/);
  });
});
