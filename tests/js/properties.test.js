// Promises that hold for everybody, tried on random people: what is firm stays firm, time is told truly, and remembering
// what was computed changes nothing. What a sample does not show is not proved.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cases, names, open, outline, text } from './support/shipped.js';
import { dayAfter, drawAnswer, drawAnswers, drawPerson, generator } from './support/draw.js';

const guide = await open();
const { facts: written } = JSON.parse(text('rulebook/facts.json'));
const HOLDS = new Set(['eligible', 'possible']);

/** Whether another answer says what the answer to this fact is when it is not given. */
function isImplied(fact, answers) {
  return (fact.implied ?? []).some(({ when }) => when.in.includes(answers[when.fact]));
}

/** The same person having told less: facts are taken away that nothing else implies. */
function tellLess(draw, answers, share) {
  const less = { ...answers };
  for (const fact of written) {
    if (fact.id in less && draw.chance(share) && !isImplied(fact, answers)) {
      if (draw.chance(0.3)) less[fact.id] = draw.chance(0.5) ? 'unknown' : { declined: true };
      else delete less[fact.id];
    }
  }
  return less;
}

/** A truth may not depend on contradictory answers: a given answer that another one excludes is left out. */
const withoutContradictions = (answers) => Object.fromEntries(Object.entries(answers)
  .filter(([id]) => !isImplied(written.find((fact) => fact.id === id), answers)));

const noLater = (a, b) => a === null || (b !== null && a <= b);
const noEarlier = (a, b) => a === null || (b !== null && a >= b);

/**
 * What is said with fewer answers binds what is said with more:
 * - a route that holds goes on to hold, from no later and until no earlier;
 * - a permit that is `eligible` stays so; `possible` stays so or becomes `eligible` by another route;
 * - `later` stays `later`, from no later day;
 * - `not_eligible` stays so, or becomes `later` from a day that `undecided_from` had left open, or `other_regime` when the regime was undecided;
 * - `other_regime` stays so; `more_info` may become anything.
 */
function contradiction(less, more, isRegimeKnown) {
  switch (less.status) {
    case 'eligible': return more.status !== 'eligible';
    case 'possible': return !HOLDS.has(more.status);
    case 'later': return more.status !== 'later' || more.from > less.from;
    case 'other_regime': return more.status !== 'other_regime';
    case 'not_eligible':
      if (more.status === 'later') return less.undecided_from === null || more.from < less.undecided_from;
      return more.status !== 'not_eligible' && (isRegimeKnown || more.status !== 'other_regime');
    default: return false;
  }
}

describe('ignorance never becomes certainty', () => {
  const draw = generator(101);
  const pairs = Array.from({ length: 500 }, () => {
    const { asOf, answers } = drawPerson(draw, cases, names, 0.1);
    const full = withoutContradictions(answers);
    return { asOf, full, less: tellLess(draw, full, draw.random() * 0.7) };
  });

  it('more answers never contradict what fewer had settled', () => {
    for (const { asOf, full, less } of pairs) {
      const before = guide.assess({ asOf, answers: less });
      const after = guide.assess({ asOf, answers: full });
      for (const [id, permit] of Object.entries(before.permits)) {
        const told = () => `${id} on ${asOf}: ${JSON.stringify({ before: permit, after: after.permits[id], less, full })}`;
        assert.ok(!contradiction(permit, after.permits[id], before.regime !== null), told());
      }
    }
  });

  it('a route that holds goes on to hold, at least as long', () => {
    for (const { asOf, full, less } of pairs.slice(0, 250)) {
      const before = guide.assess({ asOf, answers: less });
      const after = guide.assess({ asOf, answers: full });
      for (const { id, routes } of Object.values(before.permits)) {
        routes.forEach((route, i) => {
          if (!HOLDS.has(route.status)) return;
          const now = after.permits[id].routes[i];
          assert.ok(HOLDS.has(now.status) && noLater(now.from, route.from) && noEarlier(now.until, route.until), `${id} ${route.route}: ${JSON.stringify({ route, now, asOf, less, full })}`);
        });
      }
    }
  });

  it('a settled outcome is not changed by any answer that was still open', () => {
    for (let i = 0; i < 250; i += 1) {
      const { asOf, answers } = drawPerson(draw, cases, names, 0.3);
      const before = guide.assess({ asOf, answers });
      const open = names.facts.filter((fact) => fact.asked !== false && fact.read !== false && !(fact.id in answers) && !isImplied(written.find(({ id }) => id === fact.id), answers));
      const added = drawAnswers(draw, open, 0.3, { asOf, countries: names.countries });
      const contradicts = Object.keys(added).some((id) => written.find((fact) => fact.id === id).implied)
        || written.some((fact) => fact.id in answers && isImplied(fact, added));
      if (contradicts) continue;
      const [then, now] = [outline(before), outline(guide.assess({ asOf, answers: { ...answers, ...added } }))];
      for (const { id, settled } of Object.values(before.permits)) {
        if (settled) assert.equal(now[id], then[id], `${id} on ${asOf}: ${JSON.stringify({ answers, added })}`);
      }
    }
  });

  it('what needs more information says which', () => {
    for (const { asOf, less } of pairs) {
      for (const permit of Object.values(guide.assess({ asOf, answers: less }).permits)) {
        if (permit.status === 'more_info') assert.ok(permit.missing.length > 0, `${permit.id}: ${JSON.stringify({ asOf, less })}`);
      }
    }
  });

  it('knowing nothing settles nothing in favour', () => {
    for (const asOf of ['2021-05-01', '2025-12-31', '2026-01-01', '2026-11-23', '2090-01-01']) {
      for (const { status } of Object.values(guide.assess({ asOf, answers: {} }).permits)) assert.ok(['more_info', 'not_eligible'].includes(status));
    }
  });
});

describe('what is remembered changes nothing', () => {
  it('answers one by one, taken back and changed, give what a fresh module gives', async () => {
    const draw = generator(102);
    for (let person = 0; person < 12; person += 1) {
      const { asOf, answers } = drawPerson(draw, cases, names, 0.2);
      const steps = Object.entries(answers);
      const told = {};
      for (const [id, answer] of steps) {
        told[id] = answer;
        if (draw.chance(0.2)) delete told[draw.pick(Object.keys(told))];
        if (draw.chance(0.2)) {
          const fact = draw.pick(names.facts.filter((one) => one.read !== false));
          told[fact.id] = drawAnswer(draw, fact, { asOf, countries: names.countries });
        }
        const day = draw.chance(0.1) ? dayAfter(asOf, draw.below(400)) : asOf;
        const gone = guide.assess({ asOf: day, answers: told });
        if (draw.chance(0.7)) continue;
        const fresh = await open();
        assert.equal(JSON.stringify(gone), JSON.stringify(fresh.assess({ asOf: day, answers: told })));
        fresh.dispose();
      }
    }
  });
});

describe('days told are true', () => {
  const { first_day: firstDay, last_day: lastDay } = names;
  const isKnown = (day) => day !== null && day >= firstDay && day <= lastDay;

  /** The same route of the same person, asked about on another day. */
  const onDay = (person, permit, route) => (day) => guide.assess({ ...person, asOf: day }).permits[permit].routes.find((one) => one.route === route).status;

  function checkRoute(draw, person, permit, route) {
    const { status, from, until, undecided_from: undecided } = route;
    const statusOn = onDay(person, permit, route.route);
    const told = (day) => `${permit} ${route.route} on ${day}: ${JSON.stringify({ ...person, route })}`;
    const expectOn = (day, isRight) => isKnown(day) && assert.ok(isRight(statusOn(day)), told(day));
    const between = (first, last) => dayAfter(first, draw.below(1 + (Date.parse(last) - Date.parse(first)) / 864e5));
    const holds = (value) => HOLDS.has(value);
    const fails = (value) => !HOLDS.has(value);
    if (HOLDS.has(status) || status === 'later') {
      if (from !== null) {
        expectOn(from, holds);
        expectOn(dayAfter(from, -1), fails);
      }
      if (until !== null) {
        expectOn(until, holds);
        expectOn(dayAfter(until, 1), fails);
      }
      expectOn(between(from ?? person.asOf, until ?? dayAfter(from ?? person.asOf, 3000)), holds);
    }
    if (status === 'later') expectOn(between(person.asOf, dayAfter(from, -1)), fails);
    if (undecided !== null) {
      expectOn(undecided, (value) => value === 'more_info');
      expectOn(between(person.asOf, dayAfter(undecided, -1)), (value) => value !== 'more_info');
    }
    if (status === 'not_eligible') expectOn(between(person.asOf, dayAfter(person.asOf, 3650)), fails);
    if (status === 'not_eligible' && undecided === null) expectOn(between(person.asOf, dayAfter(person.asOf, 3650)), (value) => value !== 'more_info');
  }

  it('from, until and undecided_from agree with what is said on other days', () => {
    const draw = generator(103);
    for (let i = 0; i < 60; i += 1) {
      const person = drawPerson(draw, cases, names, 0.15);
      const { permits } = guide.assess(person);
      for (const permit of Object.values(permits)) {
        for (const route of permit.routes) {
          if (route.status === 'not_eligible' && route.undecided_from === null && draw.chance(0.9)) continue;
          checkRoute(draw, person, permit.id, { ...route });
        }
      }
    }
  });

  it('"later" lies ahead, within ten years', () => {
    const draw = generator(104);
    for (let i = 0; i < 300; i += 1) {
      const person = drawPerson(draw, cases, names, 0.15);
      const horizon = `${Number(person.asOf.slice(0, 4)) + names.later_within_years}${person.asOf.slice(4)}`;
      for (const { status, from } of Object.values(guide.assess(person).permits)) {
        if (status === 'later') assert.ok(from > person.asOf && from <= horizon);
      }
    }
  });
});
