// Law and names come in two parts: a guide that opens with the first answers the same; what explains comes with the second.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createGuide, joinNames } from '../../js/engine.js';
import { firstNames } from '../../js/engine/names.js';
import { cases, compiled, fault, faultOf, firstPack, json, names, open, outline, pack, plain, url } from './support/shipped.js';

const first = () => json('names.json');
const more = () => json('names.more.json');
const AS_OF = '2026-11-23';
const EVENT = { on: '2026-11-20' };
const openFirst = (given = {}) => createGuide({ wasm: compiled, pack: firstPack, morePack: pack, names: first(), moreNames: more(), texts: {}, inParts: true, ...given });

/** An outline without routes, whose names come with the second part. */
const unnamed = (assessment) => Object.fromEntries(Object.entries(outline(assessment)).map(([id, line]) => [id, line.split(' ').slice(0, -1).join(' ')]));

/** Status and days of every route, in their order. */
const routesOf = ({ permits }) => Object.values(permits).map(({ nature, routes }) => [nature, routes.map((route) => [route.status, route.nature, route.from, route.until])]);

describe('the first part', () => {
  it('gives the outcomes and the next question that the whole gives', async () => {
    const [part, whole] = [await openFirst(), await open()];
    for (const { answers, as_of: asOf = AS_OF } of cases) {
      const [one, other] = [part, whole].map((guide) => guide.assess({ asOf, answers: asked(guide, answers) }));
      assert.deepEqual(unnamed(one), unnamed(other));
      assert.deepEqual([one.next, one.progress, one.regime], [other.next, other.progress, other.regime]);
    }
  });
  it('gives the routes too and what each permit misses, but no name of a route', async () => {
    const [part, whole] = [await openFirst(), await open()];
    for (const { answers, as_of: asOf = AS_OF } of cases.filter((_, i) => i % 60 === 0)) {
      const [one, other] = [part, whole].map((guide) => guide.assess({ asOf, answers: asked(part, answers) }));
      assert.deepEqual(routesOf(one), routesOf(other));
      for (const [id, permit] of Object.entries(one.permits)) {
        assert.deepEqual(permit.missing, other.permits[id].missing);
        assert.ok([permit, ...permit.routes].every(({ route }) => route === null));
      }
    }
  });
  it('knows the ids of permits and doors, and of a fact that is never asked only its place', () => {
    for (const list of ['permits', 'doors']) assert.deepEqual(first()[list], names[list].map(({ id }) => ({ id })));
    const { facts } = joinNames(first(), more());
    firstNames(first()).facts.forEach((fact, i) => {
      if (fact.id === '') assert.ok(facts[i].read === false || facts[i].asked === false);
      else assert.deepEqual({ ...facts[i], ...fact }, facts[i]);
    });
    const later = firstNames(first()).facts.flatMap((fact, i) => (fact.id === '' ? [] : Object.keys(facts[i]).filter((member) => !(member in fact))));
    assert.deepEqual([...new Set(later)].sort(), ['changed_by', 'sign'], 'what a question needs is in the first part');
  });
  it('names a permit once: where permits are the choices, they are indexes', () => {
    const known = new Set(names.permits.map(({ id }) => id));
    const written = first().facts.filter(({ type }) => type === 'permit_id').flatMap(({ choices, offer_by: offer }) => [...choices, ...Object.values(offer?.choices ?? {}).flat()]);
    assert.ok(written.filter(Number.isInteger).length > names.permits.length / 2);
    assert.deepEqual(written.filter((choice) => known.has(choice)), []);
    for (const { choices, type } of firstNames(first()).facts) assert.ok(type !== 'permit_id' || choices.every((choice) => typeof choice === 'string'));
  });
  it('says of dates and papers that they are to come: nothing wrong in their place', async () => {
    const guide = await openFirst();
    const assessment = guide.assess({ asOf: AS_OF, answers: {} });
    const [permit] = Object.values(assessment.permits);
    const asking = [
      () => assessment.deadlines, () => permit.documents, () => permit.fee, () => guide.door('decision', { asOf: AS_OF, answers: {} }),
      () => guide.timeLimit(names.time_limits[0].id, EVENT), () => guide.count({ start: AS_OF, amount: 1, unit: 'month', territory: 'metropole' }),
    ];
    for (const ask of asking) assert.equal(fault(ask)?.code, 'names_incomplete');
    assert.deepEqual([permit.routes[0].why.sources, permit.routes[0].why.label], [[], null]);
  });
});

/** Answers to facts that the interview asks. */
const asked = (guide, answers) => Object.fromEntries(Object.entries(answers).filter(([id]) => guide.names.facts.some((fact) => fact.id === id)));

describe('the second part', () => {
  it('makes the guide whole: names, reasons, dates and papers are those of a guide that opened whole', async () => {
    const [guide, whole] = [await openFirst(), await open()];
    await guide.complete();
    assert.deepEqual(guide.names, whole.names);
    for (const { answers, as_of: asOf = AS_OF } of cases.slice(0, 20)) {
      assert.deepEqual(plain(guide.assess({ asOf, answers })), plain(whole.assess({ asOf, answers })));
    }
    const id = 'oqtf-free-one-month';
    assert.deepEqual(guide.timeLimit(id, EVENT, { asOf: AS_OF }), whole.timeLimit(id, EVENT, { asOf: AS_OF }));
  });
  it('also gives what an earlier assessment could not say', async () => {
    const guide = await openFirst();
    const [permit] = Object.values(guide.assess({ asOf: AS_OF, answers: {} }).permits);
    assert.equal(fault(() => permit.documents)?.code, 'names_incomplete');
    await guide.complete();
    assert.ok(Array.isArray(permit.documents));
  });
  it('is read with the first, unless it is not wanted yet', async () => {
    const whole = await createGuide({ wasm: compiled, pack, names: url('names.json'), texts: {} });
    assert.deepEqual(whole.names, (await open()).names);
    const given = await createGuide({ wasm: compiled, pack, names: first(), moreNames: Promise.resolve(more()), texts: {} });
    assert.deepEqual(given.names, whole.names);
  });
  it('is not asked for when the names are whole', async () => {
    const guide = await createGuide({ wasm: compiled, pack, names, moreNames: url('nothing.json'), texts: {}, inParts: true });
    await guide.complete();
    assert.equal(guide.timeLimit(names.time_limits[0].id, EVENT).id, names.time_limits[0].id);
  });
  it('that does not come can be asked for again', async () => {
    let tries = 0;
    const moreNames = { then: (done) => { tries += 1; done(tries === 1 ? new Response('', { status: 503 }) : more()); } };
    const guide = await openFirst({ moreNames });
    assert.equal(await faultOf(guide.complete()), 'load_failed');
    await guide.complete();
    assert.equal(guide.names.documents.length, names.documents.length);
  });
  it('of something else is refused', async () => {
    const { sources, ...without } = more();
    assert.equal(await faultOf((await openFirst({ moreNames: without })).complete()), 'names_malformed');
    assert.equal(await faultOf((await openFirst({ moreNames: { ...more(), permits: [] } })).complete()), 'pack_of_other_names');
    assert.equal(await faultOf((await openFirst({ moreNames: { ...more(), limit_readings: [] } })).complete()), 'pack_of_other_names');
    assert.equal(sources.length, names.sources.length);
  });
  it('opens whole where the pack given is whole', async () => {
    const guide = await openFirst({ pack, morePack: null });
    await guide.complete();
    assert.deepEqual(plain(guide.assess({ asOf: AS_OF, answers: {} })), plain((await open()).assess({ asOf: AS_OF, answers: {} })));
  });
  it('of the law is found beside the first, by its name', async () => {
    const guide = await openFirst({ pack: url('rulebook.first.pack'), morePack: undefined });
    await guide.complete();
    assert.deepEqual(plain(guide.assess({ asOf: AS_OF, answers: {} })), plain((await open()).assess({ asOf: AS_OF, answers: {} })));
  });
  it('comes to nothing when the guide was closed meanwhile', async () => {
    const guide = await openFirst();
    const completing = faultOf(guide.complete());
    guide.dispose();
    assert.equal(await completing, 'disposed');
  });
});

describe('a whole law that is not sound', () => {
  const flipped = (at) => pack.map((byte, i) => (i === at ? byte ^ 1 : byte));
  const UNSOUND = {
    'with a bit flipped': [flipped(pack.length - 9), 'pack_checksum'],
    'cut off': [pack.slice(0, pack.length / 2), 'pack_truncated'],
    'that is a page of the host': [new TextEncoder().encode('<!doctype html>'.padEnd(400)), 'pack_not_a_pack'],
    'that is the first part again': [firstPack, 'pack_of_other_names'],
    'that is not there': [new Response('', { status: 503 }), 'load_failed'],
  };
  const { answers } = cases[0];
  for (const [what, [law, code]] of Object.entries(UNSOUND)) {
    it(`${what} is refused (${code}); the guide goes on as before, and takes the right one later`, async () => {
      let tries = 0;
      const morePack = { then: (done) => { tries += 1; done(tries === 1 ? law : pack); } };
      const [guide, whole] = [await openFirst({ morePack }), await open()];
      const known = asked(guide, answers);
      const before = guide.assess({ asOf: AS_OF, answers: known });
      const seen = unnamed(before);
      assert.equal(await faultOf(guide.complete()), code);

      assert.deepEqual(unnamed(guide.assess({ asOf: AS_OF, answers: known })), seen);
      assert.deepEqual(unnamed(before), seen);
      const [one, other] = [guide, whole].map((either) => either.assess({ asOf: AS_OF, answers: { nationality: ['BR'], in_france: true } }));
      assert.deepEqual([unnamed(one), one.next], [unnamed(other), other.next]);
      assert.equal(fault(() => Object.values(before.permits)[0].documents)?.code, 'names_incomplete');

      await guide.complete();
      assert.deepEqual(plain(guide.assess({ asOf: AS_OF, answers })), plain(whole.assess({ asOf: AS_OF, answers })));
    });
  }
});

it('joined twice the same: joining changes neither part', () => {
  const [one, other] = [first(), more()];
  assert.deepEqual(joinNames(one, other), joinNames(one, other));
  assert.deepEqual([one, other], [first(), more()]);
});
