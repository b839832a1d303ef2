// The form in which a pack travels: it gives back the raw pack, byte for byte, and whatever else it may hold is refused with a
// code, in bounded time and memory.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openEngine } from '../../js/engine.js';
import { rawPack } from '../../js/engine/pack.js';
import { generator } from './support/draw.js';
import { bytes, compiled, pack } from './support/shipped.js';

const shipped = bytes('rulebook.pack');
const MEBIBYTE = 2 ** 20;

function refusalOf(given) {
  try {
    assert.ok(rawPack(given).length <= MEBIBYTE);
    return null;
  } catch (error) {
    if (error.name !== 'GuideError') throw error;
    return error.code;
  }
}

/** The magic, then numbers as they are written: small ones. */
const small = (...numbers) => Uint8Array.from([...'PGPV'].map((letter) => letter.charCodeAt(0)).concat(numbers));
const varint = (value) => (value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))]);

describe('a shipped pack', () => {
  it('is not raw, and smaller', () => {
    assert.equal(String.fromCharCode(...shipped.subarray(0, 4)), 'PGPV');
    assert.ok(shipped.length < pack.length / 2);
  });
  it('gives back a raw pack whose checksum holds', async () => {
    assert.equal(String.fromCharCode(...pack.subarray(0, 4)), 'PGPK');
    assert.equal(pack.length, new DataView(pack.buffer).getInt32(8, true));
    (await openEngine({ wasm: compiled, pack: shipped })).dispose();
  });
  it('raw already stays as it is, like anything else', () => {
    for (const given of [pack, new Uint8Array(), Uint8Array.from([1, 2, 3])]) assert.equal(rawPack(given), given);
  });
  it('cut anywhere is truncated', () => {
    for (let length = 4; length < shipped.length; length += 61) assert.equal(refusalOf(shipped.slice(0, length)), 'pack_truncated', `${length} bytes`);
  });
  it('with a byte behind it is malformed', () => {
    assert.equal(refusalOf(Uint8Array.from([...shipped, 0])), 'pack_malformed');
  });
  it('that would be too large is refused before any room is taken', () => {
    assert.equal(refusalOf(small(...varint(MEBIBYTE + 4))), 'pack_too_large');
    assert.equal(refusalOf(new Uint8Array(MEBIBYTE + 1)), 'pack_too_large');
  });
  it('with numbers that do not fit is malformed', () => {
    const header = [0, 0, 0, 0];
    const cases = {
      'more sections than bytes': [16, 5], 'a number without end': Array(9).fill(255), 'a number above 2^32': [255, 255, 255, 255, 127],
      'a negative count': [24, 1, ...header, 0, 1, 2], 'a count beyond the end': [28, 1, ...header, 0, 4, 2], 'records of no width': [24, 1, ...header, 0, 2, 1],
      'an unknown way': [28, 1, ...header, 0, 2, 2, 3, 0], 'too few ints': [32, 1, ...header, 0, 2, 2, 0, 0], 'bytes that are no int': [29, 1, ...header, 0, 2, 2, 0, 0],
    };
    for (const [name, numbers] of Object.entries(cases)) assert.equal(refusalOf(small(...numbers)), 'pack_malformed', name);
    assert.equal(refusalOf(small(28, 1, ...header, 0, 2, 2, 0, 0)), null, 'the same with nothing wrong');
  });
  it('with bytes changed at random is refused by the reader or by the module', async () => {
    const draw = generator(5);
    for (let i = 0; i < 400; i += 1) {
      const changed = shipped.slice();
      for (let k = draw.below(4); k >= 0; k -= 1) changed[4 + draw.below(changed.length - 4)] = draw.below(256);
      const code = await openEngine({ wasm: compiled, pack: changed }).then((engine) => engine.dispose(), (error) => error.code ?? error);
      assert.ok(code === undefined || String(code).startsWith('pack_'), String(code));
    }
  });
  it('made to waste time is read or refused at once', () => {
    const groups = Array.from({ length: 120000 }, (_, i) => varint(2 * i)).flat();
    const numbers = [varint(MEBIBYTE), [1, 0, 0, 0, 0, 0], varint(2 * 120000), [5, 0], groups, Array(240000).fill(0)];
    const began = performance.now();
    refusalOf(Uint8Array.from([small(), ...numbers].flatMap((some) => [...some])));
    assert.ok(performance.now() - began < 2000);
  });
});
