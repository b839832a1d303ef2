// The data against itself: what is shipped under `names.json` leads somewhere.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { names } from '../js/support/shipped.js';

const permits = new Set(names.permits.map(({ id }) => id));
const sources = new Set(names.sources.map(({ id }) => id));
const isDay = (day) => /^\d{4}-\d\d-\d\d$/.test(day) && new Date(day).toISOString().startsWith(day);

describe('every permit', () => {
  for (const { id, basis, checked_on: checkedOn, confidence, leads_to: leadsTo, validity } of names.permits) {
    it(`${id} has its law, its day and where it leads`, () => {
      assert.ok(basis.length > 0 && basis.every((source) => sources.has(source)));
      assert.ok(isDay(checkedOn) && ['high', 'medium', 'low'].includes(confidence));
      const grounds = new Set(names.facts.find(({ type }) => type === 'permit_id').choices);
      assert.ok(leadsTo.every((other) => permits.has(other) || grounds.has(other)), leadsTo.join());
      assert.equal(Object.keys(validity).length, 1);
    });
  }
});

describe('every source', () => {
  for (const { id, title, url, read_on: readOn } of names.sources) {
    it(`${id} has a title, a day read and a safe address`, () => {
      assert.ok(title && isDay(readOn));
      assert.ok(!url || new URL(url).protocol === 'https:', url);
    });
  }
});

describe('every fact', () => {
  const ids = names.facts.map(({ id }) => id);
  it('has an id of its own', () => assert.equal(new Set(ids).size, ids.length));
  it('that limits its choices by another one limits to choices it has', () => {
    for (const { id, choices, offer_by: offer } of names.facts.filter((fact) => fact.offer_by)) {
      const other = names.facts.find((fact) => fact.id === offer.fact);
      assert.ok(ids.indexOf(offer.fact) < ids.indexOf(id), `${offer.fact} is asked before ${id}`);
      for (const [choice, offered] of Object.entries(offer.choices)) {
        assert.ok(other.choices.includes(choice) && offered.every((one) => choices.includes(one)), `${id}: ${choice}`);
      }
    }
  });
  it('that a condition reads says how sensitive it is', () => {
    assert.ok(names.facts.filter((fact) => fact.read !== false).every(({ sensitivity }) => ['none', 'personal', 'sensitive'].includes(sensitivity)));
  });
});

describe('every door', () => {
  const fact = (id) => names.facts.find((one) => one.id === id);
  for (const { id, facts, refine = [], first_choices: firsts = {}, refine_groups: groups } of names.doors) {
    it(`${id} shows first some of the choices it has, for answers there are`, () => {
      for (const [asked, first] of Object.entries(firsts)) {
        const { by, ...lists } = Array.isArray(first) ? { all: first } : first;
        assert.ok(facts.includes(asked) && (by === undefined || facts.indexOf(by) < facts.indexOf(asked)), asked);
        if (by) assert.deepEqual(Object.keys(lists).filter((answer) => !fact(by).choices.includes(answer)), []);
        for (const list of Object.values(lists)) assert.ok(list.length < fact(asked).choices.length && list.every((choice) => fact(asked).choices.includes(choice)), list.join());
      }
    });
    it(`${id} offers under one heading each what may be told afterwards`, () => {
      if (groups) assert.deepEqual(Object.values(groups).flat().sort(), [...refine].sort());
    });
  }
});
