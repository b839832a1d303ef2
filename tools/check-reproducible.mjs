// Builds a second time what is shipped, elsewhere and otherwise, and compares every byte with dist/. Needs dist/ as `./dev build`
// leaves it. The second time: a folder with a longer name, files written in the opposite order, another time zone, locale and umask,
// a later hour; the module is compiled again there (--same-module leaves that out: a quarter of the work).
// Proves: nothing of these goes into what is shipped. Does not prove: that another machine, compiler or version of the tools gives the
// same bytes; the native program, which is not shipped, is the same in both. Prints `N passed, N failed`.
// Usage: node tools/check-reproducible.mjs [--same-module]
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesIn } from './release-lists.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const LEFT_OUT = new Set(['.git', 'build', 'dist', 'node_modules']);
const BUILT = ['build/native/permit-guide', 'build/wasm/permit-guide.wasm'];
const MODULE = 'build/wasm/permit-guide.wasm';
const OTHERWISE = { TZ: 'Pacific/Kiritimati', LC_ALL: 'C', LANG: 'C' };

/** Last file first: a folder that is not sorted is read in another order. */
function copy(from, to) {
  if (!statSync(from).isDirectory()) return copyFileSync(from, to);
  mkdirSync(to, { recursive: true });
  return readdirSync(from).sort().reverse().forEach((name) => copy(join(from, name), join(to, name)));
}

function fresh(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(root).filter((one) => !LEFT_OUT.has(one)).sort().reverse()) copy(join(root, name), join(folder, name));
  for (const path of BUILT) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(root, path), join(folder, path));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

/** Runs a line of shell in the folder; everything it said is in the error when it fails. */
function run(line, folder) {
  return new Promise((done, failed) => {
    const program = spawn('bash', ['-c', `umask 027; ${line}`], { cwd: folder, env: { ...process.env, ...OTHERWISE } });
    const said = [];
    for (const stream of [program.stdout, program.stderr]) stream.on('data', (text) => said.push(text));
    program.on('close', (code) => (code === 0 ? done() : failed(new Error(`${line}\n${Buffer.concat(said)}`))));
  });
}

/** The second dist/ is made from the first module, so that both can be built at once; the module is compared by itself. */
async function buildAgain(folder, isModuleCompiled) {
  const compiled = join(folder, 'compiled');
  const compile = `cmake --preset wasm -B '${compiled}' && cmake --build '${compiled}'`;
  const ends = await Promise.allSettled([run('npm run --silent dist', folder), isModuleCompiled && run(compile, folder)]); // none still writes when the folder goes
  const failed = ends.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  return join(compiled, 'permit-guide.wasm');
}

const isSame = (one, other) => [one, other].every(existsSync) && readFileSync(one).equals(readFileSync(other)); // an empty file is not a missing one

async function main(isModuleCompiled) {
  const work = mkdtempSync(join(tmpdir(), 'permit-guide-built-once-more-'));
  try {
    const folder = join(work, 'in a folder/with-another-name');
    fresh(folder);
    const module = await buildAgain(folder, isModuleCompiled);
    const [one, other] = [join(root, 'dist'), join(folder, 'dist')];
    const pairs = [...new Set([...filesIn(one), ...filesIn(other)])].map((name) => [`dist/${name}`, join(one, name), join(other, name)]);
    if (isModuleCompiled) pairs.push([MODULE, join(root, MODULE), module]);
    const different = pairs.filter(([, first, second]) => !isSame(first, second));
    for (const [name] of different) console.log(`${name}: differs`);
    console.log(`${pairs.length - different.length} passed, ${different.length} failed`);
    process.exitCode = different.length === 0 ? 0 : 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

if (existsSync(join(root, 'dist/SHA256SUMS'))) await main(!process.argv.includes('--same-module'));
else {
  console.error('dist/ is missing: run ./dev build');
  process.exitCode = 1;
}
