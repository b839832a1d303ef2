// The law alone, to lay over a release whose scripts stay: docs/webmaster/replace-the-law.md. Needs build/native/permit-guide.
// Usage: node tools/law.mjs --out FOLDER [--rulebook rulebook] [--locales locales] [--release FOLDER_OF_THE_RELEASE]
// With --release, its lists (release.json, SHA256SUMS) come along with the new hashes, and where it has pages without script, new ones too.
// Prints one line a file, and one for all pages.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compress } from './compress.mjs';
import { addChecksOfWords } from './law-checks.mjs';
import { lawFields } from './law-fields.mjs';
import { entryOf, filesIn, readSums, sumOf, sumsText } from './release-lists.mjs';
import { buildPages } from './static-pages/build.mjs';

const COMPILER = fileURLToPath(new URL('../build/native/permit-guide', import.meta.url));
const LISTS = new Set(['release.json', 'SHA256SUMS']);

/** What the compiler wrote. */
const filesOfLaw = (folder) => filesIn(folder).filter((name) => !/\.(br|gz)$/.test(name) && !LISTS.has(name));

/** The lists of the release with the hashes of the new files, and which law they are; everything else in them stays. */
function writeLists(release, out, names) {
  const lists = JSON.parse(readFileSync(join(release, 'release.json'), 'utf8'));
  const sums = readSums(readFileSync(join(release, 'SHA256SUMS'), 'utf8'));
  for (const name of names) {
    const bytes = readFileSync(join(out, name));
    lists.files[name] = { ...lists.files[name], ...entryOf(bytes) };
    sums.set(name, sumOf(bytes));
  }
  writeFileSync(join(out, 'release.json'), `${JSON.stringify({ ...lists, ...lawFields(out) }, null, 2)}\n`);
  writeFileSync(join(out, 'SHA256SUMS'), sumsText(sums));
}

const { values: { out, rulebook, locales, release } } = parseArgs({
  options: { out: { type: 'string' }, rulebook: { type: 'string', default: 'rulebook' }, locales: { type: 'string', default: 'locales' }, release: { type: 'string' } },
});
if (out === undefined) throw new Error('--out FOLDER is missing: where the files of the law go');
mkdirSync(out, { recursive: true });
if (readdirSync(out).length > 0) throw new Error(`${out} is not empty: an old file in it would go along`);
execFileSync(COMPILER, ['compile', rulebook, '--locales', locales, '--out', out], { stdio: 'inherit' });
addChecksOfWords(out);
const names = filesOfLaw(out);
for (const name of names) compress(join(out, name), readFileSync(join(out, name)));
const hasPages = release !== undefined && existsSync(join(release, 'pages'));
const pages = hasPages ? await buildPages(out, { rulebook, locales, wasm: join(release, 'permit-guide.wasm') }) : 0;
if (release !== undefined) writeLists(release, out, hasPages ? [...names, 'pages/SHA256SUMS'] : names);
console.log(names.join('\n'));
if (hasPages) console.log(`pages/: ${pages} files`);
