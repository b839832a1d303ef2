// The same engine twice: the shipped module in Node against the native command line tool, on the same random people.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cases, names, open, plain } from './support/shipped.js';
import { drawAnswers, drawPerson, drawVisitor, generator } from './support/draw.js';
import { eachNative, skip } from './support/native.js';

const OF_PERMIT = ['status', 'from', 'until', 'nature', 'route', 'undecided_from', 'missing', 'documents', 'warnings', 'where', 'fee_eur'];
const OF_DEADLINE = ['id', 'state', 'safe_last_day'];

const pick = (source, keys) => Object.fromEntries(keys.map((key) => [key, source[key]]));

/** A line each. Numbers of choices only say which papers replace one another: counted from 0 in order of appearance. */
function linesOf(documents) {
  const seen = [...new Set(documents.map(({ choice }) => choice).filter((choice) => choice !== null))];
  return documents.map(({ document, needed, choice }) => `${document} ${needed} ${choice === null ? '-' : seen.indexOf(choice)}`);
}

const ofPermit = (permit) => ({ ...pick(permit, OF_PERMIT), documents: linesOf(permit.documents).join(', ') });

/** What the native tool prints for one person, from the guide. */
function outcomeOf(guide, { asOf, answers }) {
  const { permits, next, progress, regime, deadlines } = guide.assess({ asOf, answers });
  const outcomes = Object.entries(permits).map(([id, permit]) => [id, ofPermit(permit)]);
  return { permits: Object.fromEntries(outcomes), next: next?.fact ?? null, progress: { ...progress }, regime, deadlines: deadlines.map((deadline) => pick(deadline, OF_DEADLINE)) };
}

const requestOf = ({ asOf, answers }) => ({ as_of: asOf, answers });

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
      await eachNative('assess', people.map(requestOf), (native, i) => {
        const ours = outcomeOf(guide, people[i]);
        assert.deepEqual(sameKeys(native, ours), ours, JSON.stringify(people[i]));
      });
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
