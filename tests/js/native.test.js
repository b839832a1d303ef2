// The same engine twice: the shipped module in Node against the native command line tool, on the same random people.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cases, names, open, root } from './support/shipped.js';
import { drawAnswers, drawPerson, generator } from './support/draw.js';

const program = fileURLToPath(new URL('build/native/permit-guide', root));
const skip = existsSync(program) ? false : 'build/native/permit-guide is not built: run ./dev build';
const OF_PERMIT = ['status', 'from', 'until', 'nature', 'route', 'undecided_from', 'missing', 'documents', 'warnings', 'where', 'fee_eur'];

const pick = (source, keys) => Object.fromEntries(keys.map((key) => [key, source[key]]));

/** Numbers of choices only say which papers replace one another: counted from 0 in order of appearance. */
function renumber(documents) {
  const seen = [...new Set(documents.map(({ choice }) => choice).filter((choice) => choice !== null))];
  return documents.map((need) => ({ ...need, choice: need.choice === null ? null : seen.indexOf(need.choice) }));
}

const ofPermit = (permit) => ({ ...pick(permit, OF_PERMIT), documents: renumber(permit.documents) });

/** What the native tool prints for one person, from the guide. */
function outcomeOf(guide, { asOf, answers }) {
  const { permits, next, progress, regime } = guide.assess({ asOf, answers });
  const outcomes = Object.entries(permits).map(([id, permit]) => [id, ofPermit(permit)]);
  return { permits: Object.fromEntries(outcomes), next: next?.fact ?? null, progress: { ...progress }, regime };
}

function runNative(people) {
  const input = people.map(({ asOf, answers }) => JSON.stringify({ as_of: asOf, answers })).join('\n');
  const rulebook = fileURLToPath(new URL('rulebook', root));
  const { stdout, stderr, status } = spawnSync(program, ['assess', '--rulebook', rulebook, '--batch'], { input, encoding: 'utf8', maxBuffer: 2 ** 29 });
  assert.equal(status, 0, stderr);
  return stdout.trim().split('\n').map((line) => JSON.parse(line));
}

const sameKeys = (outcome, expected) => ({
  ...pick(outcome, Object.keys(expected)),
  permits: Object.fromEntries(Object.entries(outcome.permits).map(([id, permit]) => [id, ofPermit(permit)])),
});

describe('native and wasm agree', { skip }, () => {
  const draw = generator(20261123);
  const groups = {
    'on the people of the cases': cases.map(({ as_of: asOf, answers }) => ({ asOf, answers })),
    'on people of the cases with answers changed': Array.from({ length: 400 }, () => drawPerson(draw, cases, names, 0.15)),
    'on people made up at random': Array.from({ length: 200 }, () => {
      const asOf = `${2021 + draw.below(12)}-${String(6 + draw.below(7)).padStart(2, '0')}-15`;
      return { asOf, answers: drawAnswers(draw, names.facts, draw.random(), { asOf, countries: names.countries }) };
    }),
  };
  for (const [name, people] of Object.entries(groups)) {
    it(`${name} (${people.length})`, async () => {
      const guide = await open();
      runNative(people).forEach((native, i) => {
        const ours = outcomeOf(guide, people[i]);
        assert.deepEqual(sameKeys(native, ours), ours, JSON.stringify(people[i]));
      });
    });
  }
});
