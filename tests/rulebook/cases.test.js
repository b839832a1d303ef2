// The law against its own proof: every permit's cases pass, and every permit is somebody's.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openShipped, runFiles } from '../../tools/cases.mjs';
import { cases, dist, names, root } from '../js/support/shipped.js';

const folder = new URL('rulebook/permits/', root);
const guide = await openShipped(fileURLToPath(dist));
const permits = readdirSync(folder).sort();

it('every folder of the rulebook is a permit that is shipped', () => {
  assert.deepEqual(names.permits.map(({ id }) => id).sort(), permits);
});

describe('the cases of', () => {
  for (const permit of permits) {
    it(permit, () => {
      const file = fileURLToPath(new URL(`${permit}/cases.json`, folder));
      assert.ok(existsSync(file), 'a permit without cases proves nothing');
      const { passed, failed, malformed, lines, faults } = runFiles(guide, [{ path: file, isNamed: true }], false);
      assert.equal(failed + malformed, 0, [...lines, ...faults].join('\n'));
      assert.ok(passed > 0);
    });
  }
});

describe('a case of its own shows', () => {
  const statuses = new Map(permits.map((permit) => [permit, new Set()]));
  for (const { as_of: asOf, answers, permit } of cases) statuses.get(permit).add(guide.assess({ asOf, answers }).permits[permit].status);
  for (const [permit, seen] of statuses) {
    it(`${permit} given, and refused`, () => {
      assert.ok(seen.has('eligible') || seen.has('possible'), `only ${[...seen].join(', ')}`);
      assert.ok(seen.has('not_eligible') || seen.has('later'), `only ${[...seen].join(', ')}`);
    });
  }

  it('every route of every permit held by somebody', () => {
    const held = new Set();
    for (const { as_of: asOf, answers, permit } of cases) {
      for (const { route, status } of guide.assess({ asOf, answers }).permits[permit].routes) {
        if (status === 'eligible' || status === 'possible') held.add(`${permit}/${route}`);
      }
    }
    const missing = names.routes.map(({ id, permit }) => `${names.permits[permit].id}/${id}`).filter((route) => !held.has(route));
    assert.deepEqual(missing, []);
  });

  it('no two cases of one permit with the same id', () => {
    const ids = cases.map(({ permit, id }) => `${permit}#${id}`);
    assert.deepEqual(ids.filter((id, i) => ids.indexOf(id) !== i), []);
  });
});
