// Runs case files (docs: rulebook/README.md) through the shipped module in Node and prints each difference as
// `file#id /expect/pointer: expected X, got Y`; last line `N passed, N failed`. Exit 1: differences, 2: malformed file.
// Usage: node tools/cases.mjs [--native | --nowasm] [--known-only] [--dist DIR] PATH...
//   --native       the same through build/native/permit-guide
//   --nowasm       the same in a Node without WebAssembly: the shipped files choose the module as JavaScript by themselves
//   --known-only   what is said about ids that the rulebook does not know is listed, not counted
//   --dist DIR     where the shipped files are, else dist/
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createGuide } from '../js/engine.js';
import { judgeCase } from './case-judge.mjs';
import { serve } from './serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

function readArguments(given) {
  const options = { native: false, nowasm: false, knownOnly: false, dist: join(root, 'dist'), paths: [] };
  const rest = [...given];
  while (rest.length > 0) {
    const argument = rest.shift();
    if (argument === '--native') options.native = true;
    else if (argument === '--nowasm') options.nowasm = true;
    else if (argument === '--known-only') options.knownOnly = true;
    else if (argument === '--dist' && rest.length > 0) options.dist = resolve(rest.shift());
    else if (argument.startsWith('-')) return null;
    else options.paths.push(argument);
  }
  return options.paths.length > 0 ? options : null;
}

/** A file as it is; of a folder, every JSON file below it, sorted. */
function filesOf(path) {
  if (!statSync(path).isDirectory()) return [{ path, isNamed: true }];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => ({ path: join(entry.parentPath ?? entry.path, entry.name), isNamed: false }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The cases of a file; none for a file met in a folder that holds something else. Throws a sentence with its pointer. */
function readCases({ path, isNamed }) {
  let content;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`/: ${error.message}`);
  }
  const cases = content?.cases;
  if (Array.isArray(cases)) return cases;
  if (cases !== undefined || isNamed) throw new Error('/cases: must be a list of cases');
  return [];
}

/** The guide on the shipped files. */
export function openShipped(dist = join(root, 'dist')) {
  const at = (name) => pathToFileURL(join(dist, name));
  return createGuide({ wasm: at('permit-guide.wasm'), pack: at('rulebook.pack'), names: at('names.json'), texts: at('texts/') });
}

/** The same where there is no WebAssembly; what is judged is what engine.js of the shipped files does then. */
async function openWithoutWebAssembly(dist) {
  const site = await serve({ folder: dist });
  await (await fetch(`${site.url}SHA256SUMS`)).text(); // Node's own fetch needs WebAssembly once, to begin with
  await site.close();
  delete globalThis.WebAssembly;
  const read = (name) => readFileSync(join(dist, name));
  const shipped = await import(pathToFileURL(join(dist, 'engine.js')).href);
  return shipped.createGuide({ wasm: read('permit-guide.wasm'), pack: read('rulebook.pack'), names: JSON.parse(read('names.json')), moreNames: JSON.parse(read('names.more.json')) });
}

/**
 * Runs every case of the files.
 * @returns {{passed: number, failed: number, skipped: number, malformed: number, lines: string[], faults: string[]}}
 */
export function runFiles(guide, files, knownOnly) {
  const totals = { passed: 0, failed: 0, skipped: 0, malformed: 0, lines: [], faults: [] };
  for (const file of files) runFile(guide, file, knownOnly, totals);
  return totals;
}

function runFile(guide, file, knownOnly, totals) {
  const shown = file.path;
  let cases = [];
  try {
    cases = readCases(file);
  } catch (error) {
    totals.malformed += 1;
    totals.faults.push(`${shown}: ${error.message}`);
  }
  cases.forEach((one, index) => {
    const { faults, differences, unknown, compared } = judgeCase(guide, one, `/cases/${index}`);
    const at = `${shown}#${one?.id}`;
    totals.faults.push(...faults.map((fault) => `${shown}: ${fault}`));
    totals.lines.push(...differences.map((difference) => `${at} ${difference}`));
    totals.lines.push(...unknown.map(({ pointer, id }) => `${at} ${pointer}: ${knownOnly ? 'skipped: ' : ''}unknown id ${JSON.stringify(id)}`));
    if (faults.length > 0) totals.malformed += 1;
    else if (differences.length > 0 || (unknown.length > 0 && !knownOnly)) totals.failed += 1;
    else if (compared > 0) totals.passed += 1;
    else totals.skipped += 1;
  });
}

function runNative(options) {
  const program = join(root, 'build/native/permit-guide');
  const flags = options.knownOnly ? ['--known-only'] : [];
  const { status, error } = spawnSync(program, ['cases', '--rulebook', join(root, 'rulebook'), ...flags, ...options.paths], { stdio: 'inherit' });
  if (error) console.error(`${relative(process.cwd(), program)}: ${error.code === 'ENOENT' ? 'not built yet, run ./dev build' : error.message}`);
  return status ?? 2;
}

async function main(given) {
  const options = readArguments(given);
  if (options === null) {
    console.error('usage: node tools/cases.mjs [--native | --nowasm] [--known-only] [--dist DIR] PATH...');
    return 2;
  }
  if (options.native) return runNative(options);
  const guide = await (options.nowasm ? openWithoutWebAssembly : openShipped)(options.dist);
  const { passed, failed, skipped, malformed, lines, faults } = runFiles(guide, options.paths.flatMap(filesOf), options.knownOnly);
  guide.dispose();
  for (const line of lines) console.log(line);
  for (const fault of faults) console.error(fault);
  if (skipped > 0) console.log(`${skipped} skipped, expecting only what the rulebook does not know`);
  console.log(`${passed} passed, ${failed + malformed} failed`);
  if (malformed > 0) return 2;
  return failed === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main(process.argv.slice(2)).then((status) => { process.exitCode = status; }, (error) => {
    console.error(error.code === 'ENOENT' ? `${error.path}: /: there is no such file or folder` : `${error.message} ${JSON.stringify(error.params ?? {})}`);
    process.exitCode = 2;
  });
}
