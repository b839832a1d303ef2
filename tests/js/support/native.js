// The native command line tool, one request a line.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './shipped.js';

const program = fileURLToPath(new URL('build/native/permit-guide', root));
const rulebook = fileURLToPath(new URL('rulebook', root));
const REFUSED_SOME = 2;

/** Runs the program with these words, at the root of the tree. */
export const run = (words, { input = '', timeout = 60000 } = {}) => spawnSync(program, words, { input, timeout, cwd: fileURLToPath(root), encoding: 'utf8', maxBuffer: 2 ** 28 });

export const skip = existsSync(program) ? false : 'build/native/permit-guide is not built: run ./dev build';

const MOST_AT_ONCE = 250; // answers of some 100 KB each: thousands of them are more than one string can hold

/** What a process of the program gives. Through files: by pipes it would wait while the answers before are looked at. */
function start(words, input, file) {
  return new Promise((done, failed) => {
    writeFileSync(`${file}.in`, input);
    const streams = [openSync(`${file}.in`, 'r'), openSync(`${file}.out`, 'w'), openSync(`${file}.err`, 'w')];
    const child = spawn(program, words, { stdio: streams });
    streams.forEach(closeSync);
    child.on('error', failed);
    child.on('close', (status) => done({ stdout: readFileSync(`${file}.out`, 'utf8'), stderr: readFileSync(`${file}.err`, 'utf8'), status }));
  });
}

const batchOf = (command) => [command, '--rulebook', rulebook, '--batch'];
const linesOf = (requests) => requests.map((request) => JSON.stringify(request)).join('\n');

function answersOf({ stdout, stderr, status }, count, mayRefuse) {
  assert.ok(status === 0 || (mayRefuse && status === REFUSED_SOME), `status ${status}: ${stderr}${stdout.split('\n').find((line) => line.startsWith('{"error"')) ?? ''}`);
  const answers = stdout.trim().split('\n').map((line) => JSON.parse(line));
  assert.equal(answers.length, count);
  return answers;
}

/** The answers to requests, a few hundred at a time: `check(answer, index)` sees each once, in their order. */
export async function eachNative(command, requests, check) {
  const chunks = Array.from({ length: Math.ceil(requests.length / MOST_AT_ONCE) }, (_, i) => requests.slice(i * MOST_AT_ONCE, (i + 1) * MOST_AT_ONCE));
  const folder = mkdtempSync(join(tmpdir(), 'permit-guide-native-'));
  const begin = (i) => (i < chunks.length ? start(batchOf(command), linesOf(chunks[i]), join(folder, `${i % 2}`)) : null);
  try {
    let running = begin(0);
    for (const [i, chunk] of chunks.entries()) {
      const done = await running;
      running = begin(i + 1); // the next ones are reckoned while these are looked at
      running?.catch(() => {});
      answersOf(done, chunk.length, false).forEach((answer, k) => check(answer, i * MOST_AT_ONCE + k));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The answer to each request, of a command that knows `--batch`. */
export function runNative(command, requests, { mayRefuse = false } = {}) {
  const done = spawnSync(program, batchOf(command), { input: linesOf(requests), encoding: 'utf8', maxBuffer: 2 ** 29 });
  return answersOf(done, requests.length, mayRefuse);
}
