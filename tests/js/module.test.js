// The border: what the module takes and gives, and that its memory holds no answer once it is closed.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createGuide, openEngine } from '../../js/engine.js';
import { compiled, fault, names, open, options, pack, plain, text } from './support/shipped.js';

const UNANSWERED = -(2 ** 31);
const SECRET = '1987-06-05';
const SECRET_DAY = Date.parse(SECRET) / 864e5;

/** A guide and the memory of its module. */
async function openWithMemory() {
  const seen = {};
  const original = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...given) => {
    const instance = await original(...given);
    seen.memory = instance.exports.memory;
    return instance;
  };
  try {
    return { guide: await createGuide(options()), memory: () => new Int32Array(seen.memory.buffer) };
  } finally {
    WebAssembly.instantiate = original;
  }
}

describe('the module', () => {
  it('imports nothing', () => assert.deepEqual(WebAssembly.Module.imports(compiled), []));

  it('exports exactly what wasm/exports.txt lists', () => {
    const exported = WebAssembly.Module.exports(compiled).map(({ name }) => name).sort();
    assert.deepEqual(exported, text('wasm/exports.txt').trim().split('\n').sort());
  });

  it('stays within two MiB, whatever is asked', async () => {
    const { guide, memory } = await openWithMemory();
    for (let day = 1; day <= 28; day += 1) JSON.stringify(guide.assess({ asOf: `2026-02-${String(day).padStart(2, '0')}`, answers: { nationality: ['BR'] } }));
    const before = memory().byteLength;
    for (let i = 0; i < 200; i += 1) JSON.stringify(guide.assess({ asOf: '2026-02-01', answers: { nationality: ['BR'], birth_date: `19${10 + (i % 80)}-01-01` } }));
    assert.equal(memory().byteLength, before);
    assert.ok(before <= 2 * 1024 * 1024);
  });
});

describe('forget', () => {
  const answers = { nationality: ['BR'], birth_date: SECRET, entry_date: '2013-07-21', decision_on: '2026-10-09', decision_kind: 'removal', held_now: 'free', decision_served: 'by_hand' };
  const days = [SECRET_DAY, ...['2013-07-21', '2026-10-09'].map((day) => Date.parse(day) / 864e5)];
  const held = (memory) => days.map((day) => memory().filter((int) => int === day || Math.floor(int / 4) === day).length);

  it('leaves no answer anywhere in the memory, nor a day counted with, and the guide goes on', async () => {
    const { guide, memory } = await openWithMemory();
    const nobody = JSON.stringify(guide.assess({ asOf: '2026-11-23', answers: {} }));
    const assessment = guide.assess({ asOf: '2026-11-23', answers });
    const said = JSON.stringify(assessment);
    assessment.deadlines.forEach((one) => JSON.stringify(one));
    assert.ok(held(memory).every((count) => count > 0), 'the test can find them');
    guide.forget();
    assert.deepEqual(held(memory), [0, 0, 0]);
    assert.equal(JSON.stringify(guide.assess({ asOf: '2026-11-23', answers: {} })), nobody);
    assert.deepEqual(held(memory), [0, 0, 0]);
    assert.equal(JSON.stringify(guide.assess({ asOf: '2026-11-23', answers })), said);
    guide.dispose();
    assert.deepEqual(held(memory), [0, 0, 0]);
    assert.throws(() => guide.forget(), { code: 'disposed' });
  });
});

describe('dispose', () => {
  it('leaves no answer in the memory of the module', async () => {
    const { guide, memory } = await openWithMemory();
    const assessment = guide.assess({ asOf: '2026-11-23', answers: { birth_date: SECRET } });
    JSON.stringify(assessment);
    assert.ok(memory().includes(SECRET_DAY), 'the answer is there while the guide is open');
    guide.dispose();
    assert.ok(!memory().includes(SECRET_DAY), 'and gone afterwards');
  });

  it('an answer taken back leaves no trace either', async () => {
    const { guide, memory } = await openWithMemory();
    guide.assess({ asOf: '2026-11-23', answers: { birth_date: SECRET } });
    guide.assess({ asOf: '2026-11-23', answers: {} });
    assert.ok(!memory().includes(SECRET_DAY));
    guide.dispose();
  });

  it('is done by the collector for a guide that nobody holds any more', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc');
    const memory = await (async () => {
      const { guide, memory: seen } = await openWithMemory();
      guide.assess({ asOf: '2026-11-23', answers: { birth_date: SECRET } });
      return seen;
    })();
    for (let i = 0; i < 50 && memory().includes(SECRET_DAY); i += 1) {
      collect();
      await new Promise((done) => { setTimeout(done, 10); });
    }
    assert.ok(!memory().includes(SECRET_DAY));
  });

  it('every later call says so, and a second dispose does no harm', async () => {
    const guide = await open();
    const assessment = guide.assess({ asOf: '2026-11-23', answers: {} });
    guide.dispose();
    guide.dispose();
    const disposed = { code: 'disposed', path: '' };
    assert.deepEqual(fault(() => guide.assess({ asOf: '2026-11-23', answers: {} })), disposed);
    assert.deepEqual(fault(() => guide.count({ start: '2026-11-23', amount: 1, unit: 'day', territory: 'metropole' })), disposed);
    assert.deepEqual(fault(() => assessment.permits[names.permits[0].id].documents), disposed);
    assert.deepEqual(fault(() => assessment.next), disposed);
  });

  it('of one guide leaves another alone', async () => {
    const [one, other] = await Promise.all([open(), open()]);
    const request = { asOf: '2026-11-23', answers: { nationality: ['BR'] } };
    const before = plain(other.assess(request));
    one.assess({ asOf: '2022-01-01', answers: { nationality: ['DZ'] } });
    one.dispose();
    assert.deepEqual(plain(other.assess(request)), before);
  });
});

describe('the typed engine', () => {
  const day = 20780;

  it('gives the same reply from scratch as after changes, in the same view', async () => {
    const engine = await openEngine({ wasm: compiled, pack, names });
    const fresh = await openEngine({ wasm: compiled, pack, names });
    const view = engine.assess(day);
    for (const value of [1, 0, UNANSWERED, 1]) {
      engine.set(engine.slot('in_france'), value);
      assert.equal(engine.assess(day), view, 'nothing is allocated');
    }
    fresh.set(fresh.slot('in_france'), 1);
    assert.deepEqual([...engine.assess(day)], [...fresh.assess(day)]);
  });

  it('forgets every answer at once', async () => {
    const engine = await openEngine({ wasm: compiled, pack, names });
    const before = [...engine.assess(day)];
    engine.set(engine.slot('in_france'), 0);
    engine.set(engine.slot('birth_date'), 0);
    engine.clear();
    assert.deepEqual([...engine.assess(day)], before);
  });

  it('refuses what the rulebook does not allow', async () => {
    const engine = await openEngine({ wasm: compiled, pack, names });
    assert.equal(fault(() => engine.set(100000, 0)).code, 'slot_out_of_range');
    assert.equal(fault(() => engine.set(-1, 0)).code, 'slot_out_of_range');
    assert.equal(fault(() => engine.set(engine.slot('in_france'), 2)).code, 'value_out_of_range');
    assert.equal(fault(() => engine.assess(0)).code, 'as_of_out_of_range');
    engine.dispose();
    assert.equal(fault(() => engine.assess(day)).code, 'disposed');
  });
});
