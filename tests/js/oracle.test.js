// The tables of vectors against the independent implementation in Python (tests/oracle): every expected day is recomputed, and
// the written files are what the generator writes. Not proved here: that the product agrees (its own tests read these tables).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildVectors } from '../../tools/build-vectors.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tables = join(root, 'tests/tables');
const WRITTEN = ['time-limit-vectors.json', 'count-vectors.csv', 'hours.csv'];
const BY_HAND = ['count.csv', 'holidays.csv', 'easter.csv'];

const python = (script, ...args) => spawnSync('python3', ['-B', join(root, 'tests/oracle', script), ...args], { encoding: 'utf8', maxBuffer: 1 << 26 });
const skip = python('check_vectors.py').error?.code === 'ENOENT' ? 'python3 is not installed: the independent implementation was not run' : false;

function inFolder(act) {
  const folder = mkdtempSync(join(tmpdir(), 'vectors-'));
  try {
    return act(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the independent implementation', { skip }, () => {
  for (const name of [...WRITTEN, ...BY_HAND]) {
    it(`computes what ${name} expects`, () => {
      const { stdout, stderr, status } = python('check_vectors.py', join(tables, name));
      assert.match(stdout, /^[1-9]\d* passed, 0 failed$/m, stdout + stderr);
      assert.equal(status, 0);
    });
  }

  it('counts a wrong day as a failure', () => {
    const { cases: [one] } = JSON.parse(readFileSync(join(tables, WRITTEN[0]), 'utf8'));
    assert.equal(one.expect.last_day, '2026-11-15');
    inFolder((folder) => {
      const wrong = spawnSync('python3', ['-B', '-c', `
import json, sys
one = json.loads(sys.argv[2]); one["expect"]["last_day"] = "2026-11-16"
open(sys.argv[1], "w").write(json.dumps({"cases": [one]}))`, join(folder, 'wrong.json'), JSON.stringify(one)]);
      assert.equal(wrong.status, 0);
      const { stdout, status } = python('check_vectors.py', join(folder, 'wrong.json'));
      assert.match(stdout, /^0 passed, 1 failed$/m);
      assert.equal(status, 1);
    });
  });

  it('writes the same files again', () => {
    inFolder((folder) => {
      const { status, stderr } = python('make_vectors.py', folder);
      assert.equal(status, 0, stderr);
      for (const name of WRITTEN) assert.equal(readFileSync(join(folder, name), 'utf8'), readFileSync(join(tables, name), 'utf8'), `${name}: run tests/oracle/make_vectors.py`);
    });
  });
});

describe('the vectors', () => {
  const { cases } = JSON.parse(readFileSync(join(tables, WRITTEN[0]), 'utf8'));

  it('say of each case whether it was worked out by hand, and then why', () => {
    const unsaid = cases.filter(({ origin, why }) => origin !== 'generated' && !(origin === 'hand' && why));
    assert.deepEqual(unsaid.map(({ id }) => id), []);
    assert.ok(cases.filter(({ origin }) => origin === 'hand').length >= 120);
  });

  it('have ids that differ, and each open point they name is explained', () => {
    assert.equal(new Set(cases.map(({ id }) => id)).size, cases.length);
    const readme = readFileSync(join(tables, 'README.md'), 'utf8');
    const named = new Set(cases.flatMap(({ note }) => note?.match(/A\d+/g) ?? []));
    assert.deepEqual([...named].filter((number) => !readme.includes(`| ${number} |`)), []);
  });

  it('are in the kit, the same each time', () => {
    const [first, second] = [0, 1].map(() => inFolder((folder) => Object.fromEntries(
      buildVectors(folder).map((name) => [name, readFileSync(join(folder, 'kit', name), 'utf8')]))));
    assert.deepEqual(first, second);
    assert.deepEqual(JSON.parse(first['time-limits.json']).cases, cases);
    assert.equal(first['time-limits.csv'].trimEnd().split('\n').length, cases.length + 1);
  });
});
