// The time limits against their proof: every limit that has a day, every dated version of it, every case, every way of being told and
// everything that may move it is met by a case. What the days must be is in the cases; that they come out is run by `./dev cases`.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';

const root = new URL('../../', import.meta.url);
const json = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

const topics = readdirSync(new URL('rulebook/time-limits/', root)).filter((name) => name.endsWith('.json') && name !== 'cases.json').sort();
const limits = topics.flatMap((name) => json(`rulebook/time-limits/${name}`).time_limits);
const cases = ['rulebook/time-limits/cases.json', 'tests/tables/time-limit-vectors.json'].flatMap((path) => json(path).cases).filter((one) => one.time_limit);
const sources = new Map(json('rulebook/sources.json').sources.map((source) => [source.id, source]));
const casesOf = ({ id }) => cases.filter((one) => one.time_limit === id);
const hasDay = ({ versions }) => versions.some(({ amount, known_change: change }) => amount !== undefined || change !== undefined);

/** Rules that say how to count are met in the limits that they count. */
const COUNTED_ELSEWHERE = ['rule'];

function isMet(limit, version) {
  return casesOf(limit).some(({ event }) => (event.case ?? undefined) === version.case && dayOf(event) >= version.in_force_from
    && dayOf(event) <= (version.in_force_until ?? '9999') && (!version.territories || version.territories.includes(event.territory ?? 'metropole')));
}
const dayOf = (event) => event.reached_on ?? event.on;

describe('every time limit is proved', () => {
  const counted = limits.filter((limit) => hasDay(limit) && !COUNTED_ELSEWHERE.includes(limit.kind));
  it('there are about a hundred', () => assert.ok(counted.length > 75));
  for (const limit of counted) {
    it(`${limit.id}: each version and case is met by a case`, () => {
      assert.deepEqual(limit.versions.filter((version) => !isMet(limit, version)).map(({ in_force_from: from, case: one, territories }) => ({ from, one, territories })), []);
    });
  }
  it('every kind of move and effect is met', () => {
    const wanted = new Set(limits.flatMap(({ moved_by: moves = [] }) => moves.filter(({ effect }) => effect !== 'none').map(({ by, effect }) => `${by} ${effect}`)));
    const met = new Set(cases.flatMap(({ time_limit: id, event: { moves = [] } }) => moves.map(({ by }) => {
      const own = limits.find((limit) => limit.id === id).moved_by?.find((move) => move.by === by);
      return `${by} ${own?.effect}`;
    })));
    assert.deepEqual([...wanted].filter((one) => !met.has(one)), []);
  });
  it('every way of being told is met', () => {
    const told = new Set(cases.map(({ event }) => event.served));
    assert.deepEqual(json('rulebook/services.json').services.map(({ id }) => id).filter((id) => !told.has(id)), []);
  });
  it('each state is met', () => {
    const states = new Set(cases.map(({ expect }) => expect.state));
    for (const state of ['not_open', 'open', 'past', 'unknown']) assert.ok(states.has(state), state);
  });
});

describe('every time limit has its law', () => {
  for (const limit of limits) {
    it(`${limit.id}: sources with title and day read`, () => {
      const named = limit.versions.flatMap(({ source }) => source);
      assert.ok(named.length > 0);
      for (const id of named) assert.ok(sources.get(id)?.title && sources.get(id)?.read_on, id);
    });
  }
  /** The long house arrest is outside the special rules (L.732-8 a contrario): what moves an ordinary limit moves it. */
  const ORDINARY = ['house-arrest-long'];
  it('a limit that removal, detention or a transfer sets says that no appeal to the administration moves it', () => {
    const silent = json('rulebook/time-limits/removal.json').time_limits
      .filter(({ kind, event }) => kind === 'limit' && event === 'decision-notified')
      .filter(({ moved_by: moves = [] }) => !moves.some(({ by }) => by === 'administrative_appeal'));
    assert.deepEqual(silent.map(({ id }) => id), ORDINARY);
  });
});
