// `./dev cases`: what it prints, what it counts and its exit status, through the module and through the native tool.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { dist, root } from './support/shipped.js';

const tool = fileURLToPath(new URL('tools/cases.mjs', root));
const folder = mkdtempSync(join(tmpdir(), 'permit-guide-cases-'));
after(() => rmSync(folder, { recursive: true }));

function run(...given) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [tool, '--dist', fileURLToPath(dist), ...given], { encoding: 'utf8' });
  return { lines: stdout.trim().split('\n').map((line) => line.replaceAll(folder, '.')), faults: stderr.trim().replaceAll(folder, '.'), status };
}

function file(name, content) {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const french = { id: 'F', as_of: '2026-11-23', answers: { nationality: ['FR'] }, expect: { absent: ['refugee-card', 'no-such-permit'] } };
const count = { start: '2026-10-30', amount: 1, unit: 'month', franc: true, rollover: true, direction: 'after', territory: 'metropole' };

describe('the cases tool', () => {
  it('passes what is right', () => {
    const path = file('right.json', { cases: [french, { id: 'C', count, expect: { last_day: '2026-12-01' } }] });
    assert.deepEqual(run(path), { lines: ['2 passed, 0 failed'], faults: '', status: 0 });
  });

  it('prints each difference with its place', () => {
    const wrong = { ...french, id: 'W', expect: { permits: { 'refugee-card': { status: 'eligible', from: '2026-01-01' } } } };
    const path = file('wrong.json', { cases: [wrong, { id: 'C', count, expect: { last_day: '2026-12-02' } }] });
    assert.deepEqual(run(path), {
      lines: [
        './wrong.json#W /expect/permits/refugee-card/status: expected "eligible", got "other_regime"',
        './wrong.json#W /expect/permits/refugee-card/from: expected "2026-01-01", got null',
        './wrong.json#C /expect/last_day: expected "2026-12-02", got "2026-12-01"',
        '0 passed, 2 failed',
      ],
      faults: '', status: 1,
    });
  });

  const unknown = {
    cases: [
      { ...french, id: 'U', expect: { permits: { 'refugee-card': { status: 'other_regime', documents: { include: ['doc-no-such'] } } } } },
      { id: 'T', as_of: '2026-11-23', time_limit: 'no-such-limit', event: { on: '2026-11-23' }, expect: { last_day: '2026-12-01' } },
      { ...french, id: 'A', answers: { nationality: ['FR'], shoe_size: 43 } },
    ],
  };
  const where = ['./unknown.json#U /expect/permits/refugee-card/documents/include/0', './unknown.json#T /time_limit', './unknown.json#A /answers/shoe_size'];
  const what = ['doc-no-such', 'no-such-limit', 'shoe_size'];

  it('fails an id that the rulebook does not know', () => {
    const { lines, status } = run(file('unknown.json', unknown));
    assert.deepEqual(lines, [...where.map((at, i) => `${at}: unknown id "${what[i]}"`), '0 passed, 3 failed']);
    assert.equal(status, 1);
  });

  it('lists it with --known-only, and counts the rest', () => {
    const { lines, status } = run('--known-only', file('unknown.json', unknown));
    assert.deepEqual(lines, [
      ...where.map((at, i) => `${at}: skipped: unknown id "${what[i]}"`), '1 skipped, expecting only what the rulebook does not know', '2 passed, 0 failed',
    ]);
    assert.equal(status, 0);
  });

  const malformed = [
    ['no JSON', '{"cases": [', /^\.\/bad\.json: \/: /],
    ['no cases', { case: [] }, /^\.\/bad\.json: \/cases: must be a list of cases$/],
    ['no answers', { cases: [{ ...french, answers: undefined }] }, /^\.\/bad\.json: \/cases\/0\/answers: /],
    ['an impossible day', { cases: [french, { ...french, as_of: '2026-02-31' }] }, /^\.\/bad\.json: \/cases\/1\/as_of: date_no_such_day$/],
    ['an answer of the wrong type', { cases: [{ ...french, answers: { nationality: 7 } }] }, /^\.\/bad\.json: \/cases\/0\/answers\/nationality: wrong_type /],
    ['an expectation of nothing known', { cases: [{ ...french, expect: { permits: { 'refugee-card': { mood: 'good' } } } }] }, /^\.\/bad\.json: \/cases\/0\/expect\/permits\/refugee-card\/mood: /],
    ['a status that is none', { cases: [{ ...french, expect: { permits: { 'refugee-card': { status: 'maybe' } } } }] }, /^\.\/bad\.json: \/cases\/0\/expect\/permits\/refugee-card\/status: /],
  ];
  for (const [name, content, message] of malformed) {
    it(`says where a file has ${name}`, () => {
      const { faults, status } = run(file('bad.json', content));
      assert.match(faults, message);
      assert.equal(status, 2);
    });
  }

  it('reads folders, and lets files be that hold no cases', () => {
    mkdirSync(join(folder, 'deep/er'), { recursive: true });
    file('deep/er/one.json', { cases: [french] });
    file('deep/permit.json', { id: 'x' });
    assert.deepEqual(run(join(folder, 'deep')).lines, ['1 passed, 0 failed']);
  });

  it('says what it wants, and what is not there', () => {
    assert.equal(run().status, 2);
    assert.equal(run('--loud', folder).status, 2);
    const { faults, status } = run(join(folder, 'nothing.json'));
    assert.equal(status, 2);
    assert.match(faults, /nothing\.json/);
  });

  const skip = existsSync(new URL('build/native/permit-guide', root)) ? false : 'build/native/permit-guide is not built: run ./dev build';
  it('says the same through the native tool', { skip }, () => {
    for (const given of [[file('unknown.json', unknown)], ['--known-only', file('unknown.json', unknown)], [fileURLToPath(new URL('rulebook/permits', root))]]) {
      const { lines, status } = run('--native', ...given);
      assert.deepEqual({ last: lines.at(-1), status }, { last: run(...given).lines.at(-1), status: run(...given).status });
    }
  });
});
