// The law against its own proof: every permit's cases pass, and every permit is somebody's.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openShipped, runFiles } from '../../tools/cases.mjs';
import { cases, dist, names, root } from '../js/support/shipped.js';
import { certainty, routesWithoutCertainty } from './support/certainty.js';

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

// Where only the administration can say whether a condition holds, nobody is ever certain to hold the route. Which routes
// those are follows from their conditions: no list of names.
const uncertain = routesWithoutCertainty(root);
const nameOf = ({ id, permit }) => `${names.permits[permit].id}/${id}`;

describe('a case of its own shows', () => {
  const statuses = new Map(permits.map((permit) => [permit, new Set()]));
  const routes = new Map(names.routes.map((route) => [nameOf(route), new Set()]));
  for (const { as_of: asOf, answers, permit } of cases) {
    const outcome = guide.assess({ asOf, answers }).permits[permit];
    statuses.get(permit).add(outcome.status);
    for (const { route, status } of outcome.routes) routes.get(`${permit}/${route}`).add(status);
  }
  const isGiven = (seen) => seen.has('eligible') || seen.has('possible');
  const mayBeGiven = (permit) => names.routes.some((route) => names.permits[route.permit].id === permit && !uncertain.has(nameOf(route)));

  for (const [permit, seen] of statuses) {
    const [best, shown] = mayBeGiven(permit) ? ['given', isGiven(seen)] : ['left to the administration', seen.has('more_info')];
    it(`${permit} ${best}, and refused`, () => {
      assert.ok(shown, `only ${[...seen].join(', ')}`);
      assert.ok(seen.has('not_eligible') || seen.has('later'), `only ${[...seen].join(', ')}`);
    });
  }

  it('every route of every permit held by somebody', () => {
    const missing = [...routes].filter(([route, seen]) => !uncertain.has(route) && !isGiven(seen)).map(([route]) => route);
    assert.deepEqual(missing, []);
  });
  it('every route of which nobody can be certain left undecided for somebody, and held by nobody', () => {
    const of = [...routes].filter(([route]) => uncertain.has(route));
    assert.deepEqual(of.filter(([, seen]) => !seen.has('more_info') || isGiven(seen)).map(([route]) => route), []);
  });

  it('no two cases of one permit with the same id', () => {
    const ids = cases.map(({ permit, id }) => `${permit}#${id}`);
    assert.deepEqual(ids.filter((id, i) => ids.indexOf(id) !== i), []);
  });
});

describe('a condition can come true', () => {
  const judge = certainty({ facts: [{ id: 'reason', choices: ['a', 'b', 'c'] }, { id: 'age' }], conditions: [] });
  const open = { fact: 'age', at_least: 18 };
  const never = { fact: 'reason', in: [], unclear: ['a'] };
  const neverFalse = { fact: 'reason', in: ['a', 'b'], unclear: ['c'] };
  const TABLE = [
    [open, true], [never, false], [{ fact: 'reason', is: 'a' }, true], [neverFalse, true], [{ not: never }, true], [{ not: neverFalse }, false],
    [{ all: [open, never] }, false], [{ any: [open, never] }, true], [{ any: [never, { all: [never, open] }] }, false], [{ not: { any: [open, neverFalse] } }, false],
    [{ not: { all: [open, neverFalse] } }, true], [{ at_least: 2, of: [open, never, never] }, false], [{ at_least: 2, of: [open, open, never] }, true], [{ always: true }, true],
    [{ not: { always: true } }, false], [{ some: 'children', where: { field: 'birth_date', age_under: 18 } }, true], [{ from_day: '2026-01-01' }, true],
  ];
  for (const [condition, expected] of TABLE) it(`${expected ? '' : 'never: '}${JSON.stringify(condition)}`, () => assert.equal(judge(condition).mayBeTrue, expected));
  it('in most routes: few are left to the administration alone', () => assert.ok(uncertain.size < names.routes.length / 10, [...uncertain].join(', ')));
});
