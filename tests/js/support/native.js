// The native command line tool, one request a line.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root } from './shipped.js';

const program = fileURLToPath(new URL('build/native/permit-guide', root));
const rulebook = fileURLToPath(new URL('rulebook', root));
const REFUSED_SOME = 2;

export const skip = existsSync(program) ? false : 'build/native/permit-guide is not built: run ./dev build';

/** The answer to each request, of a command that knows `--batch`. */
export function runNative(command, requests, { mayRefuse = false } = {}) {
  const input = requests.map((request) => JSON.stringify(request)).join('\n');
  const { stdout, stderr, status } = spawnSync(program, [command, '--rulebook', rulebook, '--batch'], { input, encoding: 'utf8', maxBuffer: 2 ** 29 });
  assert.ok(status === 0 || (mayRefuse && status === REFUSED_SOME), `status ${status}: ${stderr}${stdout.split('\n').find((line) => line.startsWith('{"error"')) ?? ''}`);
  const answers = stdout.trim().split('\n').map((line) => JSON.parse(line));
  assert.equal(answers.length, requests.length);
  return answers;
}
