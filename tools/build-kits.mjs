// Makes the zips that a webmaster takes away: WordPress, SPIP, Hugo, plain HTML, and the pages without script. Needs all of dist/; adds the zips to its
// checksums. Not here: how a zip is made (zip.mjs), what is in the kits (kit/).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mo, po } from 'gettext-parser';
import { entryOf, filesIn, readSums, sumOf, sumsText } from './release-lists.mjs';
import { zipOf } from './zip.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const kit = join(root, 'kit');
const json = (name) => JSON.parse(readFileSync(join(dist, name), 'utf8'));
const number = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
/** A new law is a new release for a site, even when the code is the same. */
const version = `${number}-${json('names.json').version}`;
const WITH_VERSION = /\.(php|json|txt|xml)$/;

/** A folder of kit/ under a folder of the zip, with the version filled in. */
function kitFiles(folder, into = '') {
  const read = (name) => {
    const bytes = readFileSync(join(kit, folder, name));
    return WITH_VERSION.test(name) ? bytes.toString('utf8').replaceAll('{{version}}', version).replaceAll('{{number}}', number) : bytes;
  };
  return filesIn(join(kit, folder)).map((name) => [`${into}${name}`, read(name)]);
}

const release = json('release.json');
/** For sites: not what only bundlers read, nor the sums of the pages, which have a zip of their own. */
const shipped = Object.keys(release.files).filter((name) => !/\.zip$|\.npm\.js|^pages\//.test(name));
const isStandalone = (name) => name.includes('.standalone.');
/** What the page loads, the licences, and what a webmaster runs. The rest (types, vectors, single files) serves no page of a site like these. */
const isLoaded = (name) => !isStandalone(name) && /^(permit-guide\.|rulebook\.|names\.|texts\/|LICENSE|check\/|offline\/)/.test(name);

const distFiles = (names, into) => names.map((name) => [`${into}${name}`, readFileSync(join(dist, name))]);

/** Files of the release and the two lists of them, by which the check page judges what arrived. */
function withLists(names, into) {
  const sums = [...readSums(readFileSync(join(dist, 'SHA256SUMS'), 'utf8'))].filter(([name]) => names.includes(name));
  const files = Object.fromEntries(names.map((name) => [name, release.files[name]]));
  const lists = [[`${into}SHA256SUMS`, sumsText(sums)], [`${into}release.json`, `${JSON.stringify({ ...release, files }, null, 2)}\n`]];
  return [...distFiles(names, into), ...lists];
}

const licences = (into) => distFiles(['LICENSE.txt', 'LICENSE-rulebook.txt'], into);

/** What WordPress reads of a translation: the compiled words for PHP, and those of the editor's script for JavaScript. */
function translations(folder) {
  return filesIn(join(kit, 'wordpress/languages')).filter((name) => name.endsWith('.po')).flatMap((name) => {
    const words = po.parse(readFileSync(join(kit, 'wordpress/languages', name)));
    const stem = `${folder}${name.slice(0, -'.po'.length)}`;
    return [[`${stem}.mo`, mo.compile(words)], [`${stem}-permit-guide-editor.json`, wordsOfEditor(words)]];
  });
}

function wordsOfEditor({ headers, translations: contexts }) {
  const own = Object.values(contexts['']).filter(({ comments }) => comments?.reference?.includes('editor.js'));
  const messages = Object.fromEntries(own.map(({ msgid, msgstr }) => [msgid, msgstr]));
  const head = { domain: 'messages', lang: headers.Language, 'plural-forms': headers['Plural-Forms'] };
  return JSON.stringify({ domain: 'messages', locale_data: { messages: { '': head, ...messages } } });
}

function wordpress() {
  const top = 'permit-guide/';
  return [
    ...kitFiles('wordpress', top), ...kitFiles('php', `${top}includes/`), ...translations(`${top}languages/`), ...licences(top),
    ...withLists(shipped.filter(isLoaded), `${top}files/${version}/`),
  ];
}

function spip() {
  const top = 'permitguide/';
  return [...kitFiles('spip', top), ...kitFiles('php', top), ...licences(top), ...withLists(shipped.filter(isLoaded), `${top}permit-guide/${version}/`)];
}

/** `README.md` would lie over that of the site. */
function hugo() {
  const renamed = kitFiles('hugo').map(([name, bytes]) => [name === 'README.md' ? 'permit-guide-README.md' : name, bytes]);
  return [...renamed, ...withLists(shipped.filter(isLoaded), 'static/permit-guide/')];
}

/** Which permits a host's own file may name: id, French name, English name. */
function permitList() {
  const [fr, en] = ['fr', 'en'].map((language) => json(`texts/${language}.more.json`).permits);
  return json('names.json').permits.map(({ id }) => `${id}\t${fr[id].name}\t${en[id].name}\n`).join('');
}

/** The release but for the single files, with its compressed neighbours, and checksums of what is there; samples that docs/webmaster/ names. */
function site() {
  const names = shipped.filter((name) => !isStandalone(name));
  const compressed = names.flatMap((name) => [`${name}.br`, `${name}.gz`]).filter((name) => filesOfDist.has(name));
  const into = 'permit-guide/';
  return [...kitFiles('html'), ...kitFiles('local', 'kit/local/'), ['kit/local/permits.txt', permitList()], ...kitFiles('hosts', 'kit/hosts/'), ...withLists(names, into), ...distFiles(compressed, into)];
}

/** The pages without script, where the release has them: unzipped over a site of plain HTML they lie in its folder. */
const pages = () => [...filesOfDist].filter((name) => name.startsWith('pages/')).map((name) => [`permit-guide/${name}`, readFileSync(join(dist, name))]);

const filesOfDist = new Set(filesIn(dist));

/** Adds the zips to the checksums and to the manifest, each in its place by name. */
function writeSums(zips) {
  const sums = readSums(readFileSync(join(dist, 'SHA256SUMS'), 'utf8'));
  for (const [name, bytes] of zips) {
    sums.set(name, sumOf(bytes));
    release.files[name] = entryOf(bytes);
  }
  release.files = Object.fromEntries(Object.entries(release.files).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(join(dist, 'SHA256SUMS'), sumsText(sums));
  writeFileSync(join(dist, 'release.json'), `${JSON.stringify(release, null, 2)}\n`);
}

/** Content by path. Two files of one name: the second would lie over the first without a word. */
function byName(files) {
  const found = new Map();
  for (const [name, content] of files) {
    if (found.has(name)) throw new Error(`two files are called ${name}`);
    found.set(name, content);
  }
  return found;
}

const zips = new Map(Object.entries({ wordpress, spip, hugo, site, pages }).map(([name, files]) => [`permit-guide-${name}.zip`, zipOf(byName(files()))]));
for (const [name, bytes] of zips) writeFileSync(join(dist, name), bytes);
writeSums(zips);
for (const [name, bytes] of zips) console.log(`${name}: ${bytes.length} bytes`);
