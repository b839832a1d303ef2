// Prints the size of every shipped file against the budgets of the project. Exit status 1 when one is over.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const KB = 1024;
const dist = process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url));
const MORE = '.more.json';
/** With the first words of one language: what must be there before the first answer. */
const BEFORE_ANSWERS = ['permit-guide.wasm', 'permit-guide.js', 'permit-guide.css', 'rulebook.first.pack', 'names.json'];
/** With the other words: what follows at once, for everybody. An advice desk has a script of its own in the place of the visitors'. */
const AFTER_THE_FIRST_SCREEN = ['permit-guide.more.js', 'names.more.json', 'rulebook.pack'];
const AT_THE_DESK = ['permit-guide.desk.js', ...AFTER_THE_FIRST_SCREEN.slice(1)];

/** Bytes of a file: as it is, gzip -9, brotli -q 11; as the build wrote them beside it, else compressed now. */
function measure(path) {
  if ([path, `${path}.gz`, `${path}.br`].every(existsSync)) {
    const [raw, gzip, brotli] = [path, `${path}.gz`, `${path}.br`].map((name) => statSync(name).size);
    return { raw, gzip, brotli };
  }
  const bytes = readFileSync(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes, { params }).length };
}

function measureAll() {
  const sizes = new Map();
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|css|wasm|pack|json)$/.test(entry.name) || entry.name === 'release.json') continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    sizes.set(relative(dist, path), measure(path));
  }
  return new Map([...sizes].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function printTable(sizes) {
  const row = (name, ...numbers) => console.log(name.padEnd(36) + numbers.map((n) => String(n).padStart(10)).join(''));
  row('file', 'raw', 'gzip', 'brotli');
  for (const [name, { raw, gzip, brotli }] of sizes) row(name, raw, gzip, brotli);
  console.log('');
}

/** What a visitor loads in each language. */
function printVisits(sizes) {
  console.log('first visit, brotli     until answers can be given    with all explanations');
  for (const language of languagesOf(sizes)) {
    const { answers, whole } = visitOf(language, sizes);
    console.log(language.padEnd(12) + String(answers).padStart(38) + String(whole).padStart(25));
  }
  console.log('');
}

const sum = (files) => files.reduce((total, file) => total + (file?.brotli ?? NaN), 0);

function languagesOf(sizes) {
  const isFirst = (name) => name.startsWith('texts/') && !name.endsWith(MORE);
  return [...sizes.keys()].filter(isFirst).map((name) => name.slice('texts/'.length, -'.json'.length));
}

/** The visits of a language, in bytes: until answers can be given, with all explanations, and whole at the desk. */
function visitOf(language, sizes) {
  const weigh = (files, words) => sum([...files, `texts/${language}${words}`].map((name) => sizes.get(name)));
  const answers = weigh(BEFORE_ANSWERS, '.json');
  return { language, answers, whole: answers + weigh(AFTER_THE_FIRST_SCREEN, MORE), desk: answers + weigh(AT_THE_DESK, MORE) };
}

/** The language that weighs most: nobody's first visit costs more. */
function heaviest(sizes, what) {
  const visits = languagesOf(sizes).map((language) => visitOf(language, sizes));
  const most = Math.max(...visits.map((visit) => visit[what]));
  return visits.find((visit) => Object.is(visit[what], most)) ?? { language: '', [what]: NaN };
}

/** Each budget: what, measured, at most, aim. A missing file is a failure. */
function budgets(sizes) {
  const module = join(dist, 'permit-guide.wasm');
  const imports = existsSync(module) ? WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(module))).length : NaN;
  const [first, whole, desk] = ['answers', 'whole', 'desk'].map((what) => heaviest(sizes, what));
  return [
    ['engine .wasm, brotli', sizes.get('permit-guide.wasm')?.brotli ?? NaN, 16 * KB, 12 * KB],
    ['imports of the .wasm', imports, 0, 0],
    [`first visit until answers can be given (${first.language}), brotli`, first.answers, 72 * KB, 56 * KB],
    [`whole first visit, with all explanations (${whole.language}), brotli`, whole.whole, 248 * KB, 96 * KB],
    ['second script of the desk, brotli', sizes.get('permit-guide.desk.js')?.brotli ?? NaN, 56 * KB, 56 * KB],
    [`whole first visit with the desk (${desk.language}), brotli`, desk.desk, 256 * KB, 256 * KB],
  ];
}

function judge([what, measured, must, aim]) {
  const holds = measured <= must;
  const verdict = !holds ? 'OVER' : measured <= aim ? 'ok' : 'ok, above the aim';
  console.log(`${what.padEnd(64)} ${String(measured).padStart(8)} of ${String(must).padStart(6)} (aim ${aim})  ${verdict}`);
  return holds;
}

if (!existsSync(dist)) {
  console.error('dist/ is missing: run ./dev build');
  process.exit(1);
}
const sizes = measureAll();
printTable(sizes);
printVisits(sizes);
const held = budgets(sizes).map(judge);
const failed = held.filter((holds) => !holds).length;
console.log(`${held.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
