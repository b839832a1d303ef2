// Pages without any script, made from the rulebook: one for every permit and every time limit in every language, who helps, and lists of them. Into
// `pages/` of dist/. The day is that of the rulebook: same input, same bytes. Run by tools/build-dist.mjs, or alone: node tools/static-pages/build.mjs.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createGuide } from '../../js/engine.js';
import { sumOf, sumsText } from '../release-lists.mjs';
import { labelFinder } from './labels.mjs';
import { limitPage } from './limit-page.mjs';
import { helpPage, indexPage, obstaclesPage } from './list-pages.mjs';
import { documentOf } from './page.mjs';
import { permitPage } from './permit-page.mjs';
import { escape } from './render.mjs';
import { reader } from './rules.mjs';
import { sourcesInPage } from './sources-view.mjs';
import { languageOfPages } from './words.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const byId = (list) => new Map(list.map((one) => [one.id, one]));

/** What is needed of the rulebook, once for all languages. */
async function readLaw({ dist, rulebook, wasm }) {
  const read = (name) => readJson(join(rulebook, name));
  const bytes = (name) => readFileSync(join(dist, name));
  const guide = await createGuide({ wasm: readFileSync(wasm), pack: bytes('rulebook.pack'), names: readJson(join(dist, 'names.json')), moreNames: readJson(join(dist, 'names.more.json')) });
  const { names } = guide;
  const day = names.checked_on;
  const assessment = guide.assess({ asOf: day, answers: {} });
  const find = labelFinder({ rulebook, assessment, french: readJson(join(dist, 'texts/fr.more.json')) });
  const conditions = byId(read('conditions.json').conditions);
  const finders = new Map(names.permits.map(({ id }) => [id, reader({ day, conditions, labelOf: find(id) })]));
  const sources = Object.fromEntries(read('sources.json').sources.map((source) => [source.id, source]));
  const { sets } = read('documents.json');
  const { items, schedules } = read('fees.json');
  const limits = byId(readdirSync(join(rulebook, 'time-limits')).filter((name) => name.endsWith('.json')).flatMap((name) => read(`time-limits/${name}`).time_limits ?? []));
  return {
    guide, day, assessment, law: { ...assessment.law }, names: { ...names, sources: sourcesInPage(sources) }, sources, sourceIds: Object.keys(names.sources),
    readerOf: (permit) => finders.get(permit), sets: byId(sets), fees: { items: byId(items), schedules: byId(schedules) }, facts: byId(names.facts),
    places: names.places, warnings: read('warnings.json').warnings,
    permits: names.permits.map(({ id }) => read(`permits/${id}/permit.json`)), limits: names.time_limits.map(({ id }) => limits.get(id)),
  };
}

/** Every page of one language. */
function pagesOf(model) {
  return [indexPage(model), helpPage(model), obstaclesPage(model), ...model.permits.map((permit) => permitPage(permit, model)), ...model.limits.map((limit) => limitPage(limit, model))];
}

/** The first page of all: the languages. */
const languagesPage = (languages, ownNames) => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
<meta name="color-scheme" content="light dark">
<title>Permit Guide</title>
<link rel="stylesheet" href="pages.css">
</head>
<body>
<main><h1 lang="en">Permit Guide</h1>
<ul>
${languages.map((language) => `<li><a href="${language}/index.html" lang="${language}" hreflang="${language}" dir="auto">${escape(ownNames[language])}</a></li>`).join('\n')}
</ul></main>
</body>
</html>
`;

/** Checksums of the pages, in a file of their own: that of the release names it. */
function writeSums(files, folder) {
  writeFileSync(join(folder, 'SHA256SUMS'), sumsText([...files].map(([name, text]) => [name, sumOf(text)])));
}

/**
 * Writes the pages of the law in `dist`; `wasm` is the module where it lies elsewhere. **Fails:** when a word of the pages themselves is missing in French.
 * @returns {Promise<number>} how many files
 */
export async function buildPages(dist = join(root, 'dist'), { rulebook = join(root, 'rulebook'), locales = join(root, 'locales'), wasm = join(dist, 'permit-guide.wasm') } = {}) {
  const law = await readLaw({ dist, rulebook, wasm });
  const { languages, own_names: ownNames } = law.names;
  const files = new Map([['index.html', languagesPage(languages, ownNames)], ['pages.css', readFileSync(join(here, 'pages.css'), 'utf8')]]);
  for (const language of languages) {
    const model = { ...law, ...languageOfPages({ dist, locales }, language), languages, ownNames, isPrinting: false };
    for (const page of pagesOf(model)) files.set(`${language}/${page.at}.html`, documentOf(page, model));
  }
  const folder = join(dist, 'pages');
  rmSync(folder, { recursive: true, force: true });
  for (const language of languages) for (const kind of ['permits', 'limits']) mkdirSync(join(folder, language, kind), { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  writeSums(files, folder);
  law.guide.dispose();
  return files.size + 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const dist = process.argv[2] ?? join(root, 'dist');
  console.log(`pages/: ${await buildPages(dist)} files`);
}
