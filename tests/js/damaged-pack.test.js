// Packs that are cut, flipped, random or forged: refused with a code of the pack, never a crash or a trap.
// A forged pack carries a right checksum, so that the validation behind it is reached.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openEngine } from '../../js/engine.js';
import { compiled, pack } from './support/shipped.js';
import { generator } from './support/draw.js';

const CHECKSUM_AT = 12;
const SOME_DAY = 20780;
const HARMLESS = null;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let k = 0; k < 8; k += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc >>> 0;
});

/** Puts the right checksum (CRC-32 of all but itself) into a pack. */
function sign(bytes) {
  let crc = 0xffffffff;
  bytes.forEach((byte, i) => {
    if (i < CHECKSUM_AT || i >= CHECKSUM_AT + 4) crc = (crc >>> 8) ^ TABLE[(crc ^ byte) & 255];
  });
  new DataView(bytes.buffer).setUint32(CHECKSUM_AT, ~crc >>> 0, true);
  return bytes;
}

/** The code with which a pack is refused, or null when it opens and answers. Anything else than a refusal is thrown on. */
async function refusal(bytes) {
  try {
    const engine = await openEngine({ wasm: compiled, pack: bytes });
    engine.assess(SOME_DAY);
    engine.dispose();
    return HARMLESS;
  } catch (error) {
    if (error.name !== 'GuideError') throw error;
    return error.code;
  }
}

const changed = (change) => {
  const bytes = pack.slice();
  change(bytes);
  return bytes;
};

describe('a pack', () => {
  it('as shipped, opens; signing it again changes nothing', async () => {
    assert.equal(await refusal(pack), HARMLESS);
    assert.deepEqual(sign(pack.slice()), pack);
  });

  it('cut anywhere is refused as truncated', async () => {
    for (let length = 0; length < pack.length; length += 97) assert.equal(await refusal(pack.slice(0, length)), 'pack_truncated', `${length} bytes`);
  });

  it('with bytes behind it is refused', async () => {
    const longer = new Uint8Array(pack.length + 4);
    longer.set(pack);
    assert.equal(await refusal(longer), 'pack_truncated');
  });

  it('with one bit flipped is refused, wherever it is', async () => {
    const draw = generator(1);
    for (let i = 0; i < 400; i += 1) {
      const at = i < 128 ? i : draw.below(pack.length * 8);
      const code = await refusal(changed((bytes) => { bytes[at >> 3] ^= 1 << (at & 7); }));
      const expected = at < 32 ? 'pack_not_a_pack' : at < 64 ? 'pack_format' : at < 96 ? 'pack_truncated' : 'pack_checksum';
      assert.equal(code, expected, `bit ${at}`);
    }
  });

  it('of random bytes is refused', async () => {
    const draw = generator(2);
    for (let i = 0; i < 200; i += 1) {
      const bytes = Uint8Array.from({ length: draw.below(4000) }, () => draw.below(256));
      assert.ok(['pack_truncated', 'pack_not_a_pack'].includes(await refusal(bytes)));
    }
  });

  it('that is something else is refused', async () => {
    for (const text of ['', '{}', '<!doctype html>', 'x'.repeat(5000)]) {
      assert.ok(['pack_truncated', 'pack_not_a_pack'].includes(await refusal(new TextEncoder().encode(text))));
    }
  });
});

describe('a forged pack', () => {
  const accepted = ['pack_malformed', 'pack_too_large', 'as_of_out_of_range', HARMLESS];

  it('with one integer changed is refused, or answers: it never leaves its memory', async () => {
    const draw = generator(3);
    const values = [0, 1, -1, 2, 255, 65535, 2 ** 31 - 1, -(2 ** 31)];
    for (let i = 0; i < 1500; i += 1) {
      const at = 4 * (i < 200 ? 4 + (i % 44) : draw.below(pack.length / 4));
      const value = draw.chance(0.5) ? draw.pick(values) : draw.below(100000);
      const code = await refusal(sign(changed((bytes) => new DataView(bytes.buffer).setInt32(at, value, true))));
      assert.ok(accepted.includes(code) || (at < CHECKSUM_AT && code !== null), `${value} at ${at}: ${code}`);
    }
  });

  it('with many integers changed, the same', async () => {
    const draw = generator(4);
    for (let i = 0; i < 300; i += 1) {
      const forged = changed((bytes) => {
        const view = new DataView(bytes.buffer);
        for (let k = 0; k < 12; k += 1) view.setInt32(4 * (4 + draw.below(pack.length / 4 - 4)), draw.below(3000), true);
      });
      const code = await refusal(sign(forged));
      assert.ok(accepted.includes(code), String(code));
    }
  });
});
