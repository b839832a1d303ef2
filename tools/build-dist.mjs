// Builds what is shipped (`dist/`) from the module, the compiled rulebook and js/. Same input, same bytes: no dates, no
// paths. Needs build/wasm/permit-guide.wasm and what `permit-guide compile` wrote into dist/. Prints one line a file.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { joinNames } from '../js/engine/names.js';
import { joinTexts } from '../js/engine/texts.js';
import { buildVectors } from './build-vectors.mjs';
import { buildOwnTools } from './build-own-tools.mjs';
import { compress } from './compress.mjs';
import { elementTypes } from './element-types.mjs';
import { DECODE, fill, marker, moduleAsJavaScript, withOptions } from './embed.mjs';
import { addChecksOfWords, bothParts, checkOf, languagesIn } from './law-checks.mjs';
import { lawFields } from './law-fields.mjs';
import { entryOf, filesIn, sumOf, sumsText } from './release-lists.mjs';
import { buildPages } from './static-pages/build.mjs';
import { FEATURES, readExports, trimModule } from './trim-module.mjs';
import { forBundlers, handedOver, handOver, sealed, secondScript, SECONDS } from './two-scripts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const js = join(root, 'js');
const dist = join(root, 'dist');
const built = join(root, 'build/wasm/permit-guide.wasm');
const wasm = join(dist, 'permit-guide.wasm');
const styles = join(js, 'element/styles.css');
const REFERENCE_LANGUAGE = 'fr';
const BYTE_ORDER_MARK = '\ufeff'; // read as UTF-8 whatever the page and the server say
const shared = {
  bundle: true, minify: true, target: 'es2022', charset: 'utf8', absWorkingDir: root, logLevel: 'warning',
  legalComments: 'external', supported: { 'import-meta': true },
};

function need(path, made) {
  if (!existsSync(path)) throw new Error(`${relative(root, path)} is missing: ${made}`);
}

/** A value in the place of what stands there once; otherwise the build would ship without it. */
function put(text, place, value) {
  const parts = text.split(place);
  if (parts.length !== 2) throw new Error(`${place} found ${parts.length - 1} times`);
  return parts.join(value);
}

/** Indentation inside templates is not shipped. */
const withoutIndentation = {
  name: 'without-indentation',
  setup(context) {
    context.onLoad({ filter: /js\/element\/.*\.js$/, namespace: 'file' }, ({ path }) => ({ contents: readFileSync(path, 'utf8').replace(/\n +/g, '\n') }));
  },
};

/** The styles of the second half of the page are text in its script. */
const withLateStyles = {
  name: 'with-late-styles',
  setup(context) {
    const text = build({ ...shared, write: false, legalComments: 'none', entryPoints: [join(js, 'element/late.css')] }).then(({ outputFiles: [file] }) => file.text.trim());
    context.onLoad({ filter: /late-styles\.js$/ }, async ({ path }) => ({ contents: put(readFileSync(path, 'utf8'), "const text = '';", `const text = ${JSON.stringify(await text)};`) }));
  },
};

/** The second script knows the module of its release. */
const withModuleCheck = {
  name: 'with-module-check',
  setup(context) {
    context.onLoad({ filter: /element\/altered\.js$/ }, ({ path }) => ({ contents: put(readFileSync(path, 'utf8'), "const MODULE = '';", `const MODULE = '${checkOf(readFileSync(wasm))}';`) }));
  },
};

/** Bundles with the given esbuild options and returns the code of the script. */
async function bundle({ plugins = [], ...options }) {
  const { outputFiles } = await build({ ...shared, write: false, plugins: [...plugins, withLateStyles, withModuleCheck, withoutIndentation], ...options });
  for (const file of outputFiles) writeFileSync(file.path, file.contents);
  return outputFiles.find((file) => file.path === options.outfile).text;
}

/** The page as two scripts, and the engine alone. */
async function buildModules() {
  const taken = handedOver(js);
  const stamps = {};
  for (const kind of Object.keys(SECONDS)) {
    const outfile = join(dist, `permit-guide.${kind}.js`);
    const { code, stamp } = sealed(await bundle({ ...secondScript(js, taken, kind), outfile }), taken, kind);
    writeFileSync(outfile, code);
    stamps[kind] = stamp;
  }
  await bundle({ entryPoints: [join(js, 'index.js')], outfile: join(dist, 'permit-guide.js'), format: 'esm', plugins: [handOver(js, taken, stamps)] });
  await bundle({ entryPoints: [join(js, 'engine.js')], outfile: join(dist, 'engine.js'), format: 'esm' });
  await buildForBundlers(taken, stamps);
}

/** The same for the npm package: what is fetched is named in a way that bundlers follow, and a server may import it. */
async function buildForBundlers(taken, stamps) {
  const options = { format: 'esm', inject: ['without-a-page'] };
  const plugins = [virtual('without-a-page', WITHOUT_A_PAGE), ...forBundlers()];
  await bundle({ ...options, entryPoints: [join(js, 'index.js')], outfile: join(dist, 'permit-guide.npm.js'), plugins: [...plugins, handOver(js, taken, stamps)] });
  await bundle({ ...options, entryPoints: [join(js, 'engine.js')], outfile: join(dist, 'engine.npm.js'), plugins });
}

/** Where pages are made without a browser (static export), the element is only a name. */
const WITHOUT_A_PAGE = `
export const HTMLElement = globalThis.HTMLElement ?? class {};
export const document = globalThis.document ?? { createTreeWalker: () => ({}) };`;

async function buildStyles() {
  if (!existsSync(styles)) return;
  await bundle({ entryPoints: [styles], outfile: join(dist, 'permit-guide.css') });
}

/**
 * One classic script for one language: module, rulebook, names, words and styles inside; registers the tag. French is
 * always inside too: the words on the cards and forms are French in every language.
 */
async function buildStandalone(language, languages, translated) {
  const outfile = join(dist, `permit-guide.standalone.${language}.js`);
  const bytes = { WASM: readFileSync(wasm), PACK: readFileSync(join(dist, 'rulebook.pack')) };
  const inside = languages.filter((other) => other === language || other === REFERENCE_LANGUAGE);
  let code = await bundle({
    stdin: { contents: standaloneEntry(), resolveDir: js, sourcefile: 'standalone.js' }, outfile,
    format: 'iife', globalName: 'PermitGuide', loader: { '.css': 'text' },
    define: { 'import.meta.url': 'scriptAddress' }, inject: ['script-address'],
    plugins: [
      virtual('script-address', 'export const scriptAddress = document.currentScript?.src || document.baseURI;'),
      virtual('open-embedded', OPEN_EMBEDDED),
      virtual('[./]*/spare-beside.js', "import * as spare from './spare.js'; export const bringSpare = async () => spare;"),
      virtual('module-as-javascript', "import make from 'translated'; export default async () => make;"),
      virtual('translated', translated),
      ...inside.map((code) => virtual(`words-${code}`, `export default ${JSON.stringify(wholeTexts(code))};`)),
      withOptions(js, embeddedOptions(inside, bytes)),
    ],
  });
  for (const name of Object.keys(bytes)) code = fill(code, name, bytes[name]);
  writeFileSync(outfile, BYTE_ORDER_MARK + code);
}

/** Both parts of the words or of the names: nothing is fetched afterwards. */
const wholeTexts = (language) => joinTexts(...bothParts(dist, `texts/${language}`));
const wholeNames = () => joinNames(...bothParts(dist, 'names'));

/** The element asks for its guide in one place; that must be settled before the tag is registered. */
const OPEN_EMBEDDED = `
import { createGuide } from './engine.js';
import { PermitGuideElement } from './element/permit-guide.js';
PermitGuideElement.loadGuide = () => createGuide();`;

function standaloneEntry() {
  const adopt = `
    import css from ${JSON.stringify(join(dist, 'permit-guide.css'))};
    import { addStyles } from './element/late-styles.js';
    addStyles(document, css);`;
  return `import 'open-embedded'; ${existsSync(styles) ? adopt : ''} export * from './index.js';`;
}

/** Source of `complete(options)`: what the caller does not give comes from inside the file. */
function embeddedOptions(languages, bytes) {
  const imports = languages.map((code, k) => `import words${k} from 'words-${code}';`);
  const texts = languages.map((code, k) => `${JSON.stringify(code)}: words${k}`).join(', ');
  const decoded = (name) => `decode(${marker(name)}, ${bytes[name].length})`;
  return `
    ${imports.join('\n')}
    const allNames = ${JSON.stringify(wholeNames())};
    ${DECODE}
    const texts = { ${texts} };
    const names = { ...allNames, languages: Object.keys(texts) };
    export const complete = (options) => ({ wasm: ${decoded('WASM')}, pack: ${decoded('PACK')}, names, texts, ...options });`;
}

/** A module that exists only in the build. */
function virtual(name, contents) {
  const filter = new RegExp(`^${name}$`);
  return {
    name,
    setup(context) {
      context.onResolve({ filter }, () => ({ path: name, namespace: name }));
      context.onLoad({ filter: /.*/, namespace: name }, () => ({ contents, loader: 'js', resolveDir: js }));
    },
  };
}

/** The module as JavaScript, made by wasm2js. */
function translateModule() {
  const translated = join(root, 'build/wasm/permit-guide.wasm2js.mjs');
  execFileSync('wasm2js', ['-O', ...FEATURES, wasm, '-o', translated], { stdio: ['ignore', 'ignore', 'inherit'] });
  return moduleAsJavaScript(readFileSync(translated, 'utf8'));
}

/** What is fetched only where something went wrong: the helper, and the module as JavaScript where there is no WebAssembly. */
async function buildSpare(translated) {
  const beside = virtual('module-as-javascript', "export default async () => (await import('./permit-guide.nowasm.js')).default;");
  await bundle({ stdin: { contents: translated, resolveDir: js }, outfile: join(dist, 'permit-guide.nowasm.js'), format: 'esm' });
  await bundle({ entryPoints: [join(js, 'spare.js')], outfile: join(dist, 'permit-guide.spare.js'), format: 'esm', external: ['./permit-guide.nowasm.js'], plugins: [beside] });
}

function buildTypes() {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', root, '--outDir', join(dist, 'types')], { stdio: 'inherit' });
  const element = join(dist, 'types/element');
  for (const name of readdirSync(element).filter((one) => one !== 'define.d.ts')) rmSync(join(element, name), { recursive: true });
  writeFileSync(join(element, 'permit-guide.d.ts'), elementTypes(JSON.parse(readFileSync(join(js, 'custom-elements.json'), 'utf8'))));
}

/** Every shipped file, sorted; the compressed neighbours are derived and not listed, the pages have checksums of their own. */
function shippedFiles() {
  const isListed = (name) => name === 'pages/SHA256SUMS' || !/\.(br|gz)$|^(SHA256SUMS|release\.json)$|^pages\//.test(name);
  return filesIn(dist).filter(isListed);
}

/** Checksums, SRI hashes and sizes beside the files. */
function writeRelease() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const files = {};
  const sums = new Map();
  for (const name of shippedFiles()) {
    const bytes = readFileSync(join(dist, name));
    if (!/\.(d\.ts|txt)$|^pages\//.test(name)) compress(join(dist, name), bytes);
    files[name] = entryOf(bytes);
    sums.set(name, sumOf(bytes));
  }
  writeFileSync(join(dist, 'release.json'), `${JSON.stringify({ version, ...lawFields(dist), files }, null, 2)}\n`);
  writeFileSync(join(dist, 'SHA256SUMS'), sumsText(sums));
  return files;
}

/** The demo as it would be published: the pages of demo/, the shipped files in `permit-guide/` beside them. */
function buildSite() {
  const site = join(root, 'build/site');
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  if (existsSync(join(root, 'demo'))) cpSync(join(root, 'demo'), site, { recursive: true });
  cpSync(dist, join(site, 'permit-guide'), { recursive: true });
}

async function main() {
  need(built, 'run ./dev build');
  for (const name of ['rulebook.pack', 'names.json', 'names.more.json', 'texts']) need(join(dist, name), 'run ./dev build');
  trimModule(built, wasm, readExports(join(root, 'wasm/exports.txt')));
  chmodSync(wasm, 0o644);
  for (const licence of ['LICENSE', 'LICENSE-rulebook']) writeFileSync(join(dist, `${licence}.txt`), readFileSync(join(root, licence)));
  writeFileSync(join(dist, 'custom-elements.json'), readFileSync(join(js, 'custom-elements.json')));
  const languages = languagesIn(dist);
  addChecksOfWords(dist);
  await buildStyles();
  await buildModules();
  const translated = translateModule();
  await buildSpare(translated);
  for (const language of languages) await buildStandalone(language, languages, translated);
  buildTypes();
  buildVectors(dist);
  const pages = await buildPages(dist);
  await buildOwnTools(root, dist);
  const files = writeRelease();
  buildSite();
  console.log(`dist/: ${Object.keys(files).length} files, pages/: ${pages} files, build/site/: the demo`);
}

await main();
