// Runs the steps of test-steps.mjs, two at a time, and adds up what they counted.
// Usage: node tools/run-tests.mjs [STEP...]   Named steps run alone, without what they need. Last line: `N passed, N failed`.
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { steps } from './test-steps.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const logs = join(root, 'build/log');
const JOBS = 2;
const STEP_LIMIT_MS = 20 * 60 * 1000;
const LINES_SHOWN = 80;
const ENVIRONMENT = {
  TZ: 'UTC', LC_ALL: 'C.UTF-8', NO_COLOR: '1',
  NODE_PATH: '/usr/share/nodejs', // where Debian's emcc finds its JavaScript libraries
  UBSAN_OPTIONS: 'halt_on_error=1:print_stacktrace=1', ASAN_OPTIONS: 'detect_stack_use_after_return=1',
};

/** The counts a runner printed: ours, Node's, or CTest's; null when there are none. The last ones win. */
export function readCounts(text) {
  const own = [...text.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  if (own) return { passed: Number(own[1]), failed: Number(own[2]) };
  const node = (word) => Number([...text.matchAll(new RegExp(`^(?:#|ℹ) ${word} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? NaN);
  if (!Number.isNaN(node('pass'))) return { passed: node('pass'), failed: node('fail') + (node('cancelled') || 0), skipped: node('skipped') || 0 };
  const ctest = [...text.matchAll(/(\d+) tests? failed out of (\d+)/g)].at(-1);
  if (ctest) return { passed: Number(ctest[2]) - Number(ctest[1]), failed: Number(ctest[1]) };
  return null;
}

/**
 * A step that died without counting a failure counts as one; a build counts only then. What a step apart skips is a failure: whatever it
 * needs was installed for it.
 */
export function judge(step, status, text) {
  const { passed, failed, skipped = 0 } = step.build ? { passed: 0, failed: 0 } : readCounts(text) ?? { passed: status === 0 ? 1 : 0, failed: 0 };
  if (step.apart && (skipped > 0 || passed + failed === 0)) return { passed, failed: failed + Math.max(skipped, 1) };
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed };
}

/** Process groups of the steps that run: they end with this program, by Ctrl-C or by the clock of the gate. */
const groups = new Set();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const group of groups) process.kill(-group, 'SIGKILL');
    process.exit(1);
  });
}

function execute(step) {
  const log = join(logs, `${step.name}.txt`);
  const out = createWriteStream(log);
  const env = { ...process.env, ...ENVIRONMENT };
  delete env.FORCE_COLOR;
  delete env.NODE_TEST_CONTEXT;
  return new Promise((done) => {
    const child = spawn('bash', ['-uo', 'pipefail', '-c', step.run], {
      cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true,
    });
    const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), STEP_LIMIT_MS);
    groups.add(child.pid);
    child.stdout.pipe(out, { end: false });
    child.stderr.pipe(out, { end: false });
    child.once('close', (status) => {
      clearTimeout(timer);
      groups.delete(child.pid);
      out.end(() => done({ status: status ?? 1, text: readFileSync(log, 'utf8') }));
    });
  });
}

const missing = (step) => (step.when ?? []).find((path) => !existsSync(join(root, path)));

function line(step, outcome, note = '') {
  const counts = step.build && outcome.failed === 0 ? 'done' : `${outcome.passed} ok, ${outcome.failed} not ok`;
  console.log(`${outcome.failed === 0 ? '  ' : '! '}${step.name.padEnd(14)} ${counts.padEnd(22)} ${note}`);
}

async function runStep(step, outcomes) {
  const broken = (step.needs ?? []).filter((name) => outcomes.get(name)?.failed > 0);
  const absent = missing(step);
  if (absent !== undefined) return finish(step, outcomes, { passed: 0, failed: 0 }, `nothing to run: no ${absent}`);
  if (broken.length > 0) return finish(step, outcomes, { passed: 0, failed: 1 }, `not run: ${broken.join(', ')} failed`);
  const started = performance.now();
  const { status, text } = await execute(step);
  const outcome = judge(step, status, text);
  finish(step, outcomes, outcome, `${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (outcome.failed > 0) {
    console.log(text.trimEnd().split('\n').slice(-LINES_SHOWN).map((row) => `    | ${row}`).join('\n'));
    console.log(`    (whole output: build/log/${step.name}.txt)`);
  }
}

function finish(step, outcomes, outcome, note) {
  outcomes.set(step.name, outcome);
  line(step, outcome, note);
}

/** Starts each step as soon as what it needs is done, in the order of the list, at most JOBS at a time. */
async function runAll(chosen) {
  const outcomes = new Map();
  const names = new Set(chosen.map((step) => step.name));
  const waiting = [...chosen];
  const running = new Set();
  const isReady = (step) => (step.needs ?? []).every((name) => !names.has(name) || outcomes.has(name));
  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < JOBS ? waiting.findIndex(isReady) : -1;
    if (next < 0) {
      await Promise.race(running);
      continue;
    }
    const [step] = waiting.splice(next, 1);
    const job = runStep(step, outcomes).finally(() => running.delete(job));
    running.add(job);
  }
  return outcomes;
}

async function main(wanted) {
  const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) throw new Error(`no such step: ${unknown.join(', ')}; there are ${steps.map((s) => s.name).join(', ')}`);
  mkdirSync(logs, { recursive: true });
  const outcomes = await runAll(wanted.length === 0 ? steps.filter(({ apart }) => !apart) : steps.filter((step) => wanted.includes(step.name)));
  const sum = (key) => [...outcomes.values()].reduce((total, outcome) => total + outcome[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(String(error.message ?? error));
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
  });
}
