// What would open a permit: each suggestion can be carried out in the engine itself, none is larger than it must be, and none
// asks for what is past or untrue.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cases, names, open, text } from './support/shipped.js';

const guide = await open();
const facts = new Map(names.facts.map((fact) => [fact.id, fact]));
const written = new Map(JSON.parse(text('rulebook/facts.json')).facts.map((fact) => [fact.id, fact]));
const OPEN = new Set(['eligible', 'possible']);
const MOST_TRIES = 6000;

/** People of cases, one in so many: each with every permit that is not open to them. */
const sample = cases.filter((_, i) => i % 40 === 0);

const daysAround = (asOf) => [-1, 0, 1, 2, 3, 5, 10, 16, 18, 20, 30, 61].map((years) => `${Number(asOf.slice(0, 4)) - years}-01-01`);

/** Values to try for a fact; the boundary values of conditions are round numbers. */
function valuesOf(fact, asOf) {
  switch (fact.type) {
    case 'bool': return [true, false];
    case 'integer': return [...new Set([fact.min, 1, 2, 3, 5, 6, 8, 12, 18, 20, 24, 66, 120, fact.max])].filter((n) => n >= fact.min && n <= fact.max);
    case 'money': return [0, 615, 1500, 2400, 40000, 300000].filter((n) => n <= fact.max);
    case 'date': return daysAround(asOf).filter((day) => day >= fact.min && day <= fact.max);
    case 'country_list': return [['BR'], ['FR'], ['DZ'], ['TN'], ['MA'], ['ML'], ['DE']];
    case 'record_list': return [[], ...['FR', 'ML', 'DE'].flatMap((code) => [true, false].map((isProtected) => [{ birth_date: '2020-01-01', nationality: [code], lives_in_france: true, ill: true, protected: isProtected, unmarried: true }]))];
    default: return fact.choices;
  }
}

/** Every way to give these facts one of their values, up to a bound. */
function* assignments(ids, asOf) {
  let tries = 0;
  function* below(index, given) {
    if (tries >= MOST_TRIES) return;
    if (index === ids.length) { tries += 1; yield given; return; }
    for (const value of valuesOf(facts.get(ids[index]), asOf)) yield* below(index + 1, { ...given, [ids[index]]: value });
  }
  yield* below(0, {});
}

const factsOf = ({ changes }) => [...new Set(changes.filter(({ by }) => by !== 'time').map(({ fact }) => fact))];

/** The status that the permit reaches on the day of the opening, with the facts of its changes answered as well as can be. */
function bestStatus(permit, opening, { asOf, answers }) {
  let best = null;
  for (const given of assignments(factsOf(opening), asOf)) {
    const { status, routes } = guide.assess({ asOf: opening.from ?? asOf, answers: { ...answers, ...given } }).permits[permit];
    if (OPEN.has(status)) return status;
    if (status === 'more_info' && routes.some((route) => route.route === opening.route && route.status === 'more_info')) best = status;
  }
  return best;
}

function* openings() {
  for (const { id, as_of: asOf, answers } of sample) {
    const assessment = guide.assess({ asOf, answers });
    for (const permit of Object.values(assessment.permits)) {
      for (const opening of permit.openings) yield { who: `${id} ${permit.id}`, permit, opening, asOf, answers };
    }
  }
}

describe('what would open a permit', () => {
  it('can be carried out: answered so, on that day, the permit opens, or only the administration can say', () => {
    let tried = 0;
    let opened = 0;
    for (const { who, permit, opening, asOf, answers } of openings()) {
      if (factsOf(opening).length > 3 || tried >= 400) continue;
      tried += 1;
      const status = bestStatus(permit.id, opening, { asOf, answers });
      assert.ok(status !== null, `${who}: ${JSON.stringify(opening)}`);
      opened += OPEN.has(status) ? 1 : 0;
    }
    assert.ok(tried > 200 && opened > tried / 2, `${opened} of ${tried}`);
  });

  it('is only what time, the person or a missing answer can bring: never what is past, never a family or an illness', () => {
    const seen = new Set();
    for (const { opening } of openings()) for (const { by, fact } of opening.changes) if (by === 'person') seen.add(fact);
    assert.ok(seen.size > 5);
    for (const fact of seen) assert.equal(written.get(fact).changed_by, 'person', fact);
    const never = ['nationality', 'birth_date', 'spouse_status', 'marital_status', 'children', 'illness_serious', 'protection_status', 'has_protection_order', 'complaint_filed', 'born_in_france', 'entry_date', 'parent_french', 'union_date', 'community_of_life'];
    for (const fact of never) assert.notEqual(written.get(fact).changed_by, 'person', fact);
  });

  it('is smallest: no set holds another one of the same permit', () => {
    const key = ({ label, fact, holds }) => `${label ?? fact}${holds}`;
    for (const { id, as_of: asOf, answers } of sample) {
      for (const permit of Object.values(guide.assess({ asOf, answers }).permits)) {
        const sets = permit.openings.map(({ route, changes }) => ({ route, keys: new Set(changes.map(key)) }));
        sets.forEach((one, i) => sets.forEach((other, j) => {
          const isInside = i !== j && one.route === other.route && [...other.keys].every((change) => one.keys.has(change));
          assert.ok(!isInside, `${id} ${permit.id}: ${[...one.keys]} holds ${[...other.keys]}`);
        }));
      }
    }
  });

  it('says nothing of a permit that is open, or of another regime', () => {
    for (const { as_of: asOf, answers } of sample) {
      for (const { status, openings: found } of Object.values(guide.assess({ asOf, answers }).permits)) {
        if (OPEN.has(status) || status === 'other_regime') assert.deepEqual(found, []);
      }
    }
  });

  it('names a day when time alone decides, and it is the day of the engine', () => {
    let found = 0;
    for (const { who, permit, opening } of openings()) {
      if (permit.status !== 'later' || opening.changes.some(({ by }) => by !== 'time') || opening.route !== permit.route) continue;
      found += 1;
      assert.equal(opening.from, permit.from, who);
    }
    assert.ok(found > 3, String(found));
  });
});
