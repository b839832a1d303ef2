// The same engine twice: the shipped module in Node against the native command line tool, on the same random people.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cases, names, open, plain } from './support/shipped.js';
import { drawAnswers, drawPerson, drawVisitor, generator } from './support/draw.js';
import { eachNative, skip } from './support/native.js';

const OF_PERMIT = ['status', 'from', 'until', 'nature', 'route', 'undecided_from', 'missing', 'warnings', 'where', 'fee_eur'];
const OF_DEADLINE = ['id', 'state', 'safe_last_day'];

const pick = (source, keys) => Object.fromEntries(keys.map((key) => [key, source[key]]));

/** In one line. Numbers of choices only say which papers replace one another: counted from 0 in order of appearance. */
function lineOf(documents) {
  const seen = [];
  const numberOf = (choice) => (seen.includes(choice) ? seen.indexOf(choice) : seen.push(choice) - 1);
  return documents.map(({ document, needed, choice }) => `${document} ${needed} ${choice === null ? '-' : numberOf(choice)}`).join(', ');
}

/** Everything of a permit in one line: thousands of people times a hundred permits are compared. */
const ofPermit = (permit) => `${OF_PERMIT.map((key) => `${key}: ${permit[key]}`).join('; ')}; documents: ${lineOf(permit.documents)}`;
const ofPermits = (permits, ids) => ids.map((id) => `${id}: ${ofPermit(permits[id])}`);

/** What the native tool prints for one person, from the guide. */
function outcomeOf(guide, { asOf, answers }) {
  const { permits, next, progress, regime, deadlines } = guide.assess({ asOf, answers });
  return { permits, next: next?.fact ?? null, progress: { ...progress }, regime, deadlines: deadlines.map((deadline) => pick(deadline, OF_DEADLINE)) };
}

const requestOf = ({ asOf, answers }) => ({ as_of: asOf, answers });

function compare(native, { permits, ...ours }, person) {
  const ids = Object.keys(permits);
  const [one, other] = [ofPermits(native.permits, ids), ofPermits(permits, ids)];
  if (one.join() !== other.join()) assert.deepEqual(one, other, JSON.stringify(person));
  assert.deepEqual(pick(native, Object.keys(ours)), ours, JSON.stringify(person));
  assert.equal(Object.keys(native.permits).length, ids.length);
}

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
      await eachNative('assess', people.map(requestOf), (native, i) => compare(native, outcomeOf(guide, people[i]), people[i]));
    });
  }

  it('about every answer that a door asks for: none is passed over', () => {
    const asked = new Set(names.doors.flatMap(({ facts, refine }) => [...facts, ...refine]));
    assert.deepEqual(names.facts.filter(({ id, read }) => asked.has(id) && read === false).map(({ id }) => id), []);
  });
  for (const { id } of names.doors) {
    it(`behind the door ${id} (300)`, async () => {
      const guide = await open();
      const visitors = Array.from({ length: 300 }, () => drawVisitor(draw, cases, names, id));
      const requests = visitors.map((visitor) => ({ ...requestOf(visitor), door: id }));
      await eachNative('assess', requests, (native, i) => assert.deepEqual(native, plain(guide.door(id, visitors[i])), JSON.stringify(visitors[i])));
    });
  }
});
