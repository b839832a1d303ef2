// A pack travels in a smaller form, described in core/compiler/shipped_pack.hpp. Lives here: the way back to the form that
// the module reads and checks. A raw pack, and whatever else, stays as it is: the module says what is wrong with it.
import { fail } from './errors.js';

const MOST_BYTES = 2 ** 20; // of a raw pack: more leaves no room in the 2 MiB that the module may take
const MAGIC = 'PGPV';
const HEADER = 4; // ints before the table of a pack: offset and count of each section

/** Reads varints one after the other. @param {Uint8Array} bytes */
function reader(bytes) {
  let at = MAGIC.length;
  const next = () => {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      if (at === bytes.length) fail('pack_truncated');
      const byte = bytes[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128 && value < 2 ** 32) return value;
    }
    return fail('pack_malformed');
  };
  return { next, isOver: () => at === bytes.length };
}

/** Rows of one kind together, kinds in their order. @param {number[]} rows @param {(row: number) => number} kindOf */
function groupsOf(rows, kindOf) {
  /** @type {Map<number, number[]>} */
  const groups = new Map();
  for (const row of rows) {
    const kind = kindOf(row);
    if (!groups.has(kind)) groups.set(kind, []);
    groups.get(kind)?.push(row);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, same]) => same);
}

/**
 * The pack as the module reads it; never more than 1 MiB.
 * **Fails:** `pack_too_large`, `pack_truncated`, `pack_malformed`.
 * @param {Uint8Array} bytes
 */
export function rawPack(bytes) {
  if (bytes.length > MOST_BYTES) fail('pack_too_large');
  if (String.fromCharCode(...bytes.subarray(0, MAGIC.length)) !== MAGIC) return bytes;
  const { next, isOver } = reader(bytes);
  const size = next();
  if (size > MOST_BYTES) fail('pack_too_large');
  const ints = new Int32Array(size >> 2);
  const sections = next();
  let end = HEADER + 2 * sections;
  if (end > ints.length) fail('pack_malformed');
  const signed = () => {
    const value = next();
    return (value >>> 1) ^ -(value & 1);
  };
  /** @param {number[]} rows where each record begins @param {number} member */
  const readColumn = (rows, member) => {
    const way = next();
    if (way > 2) fail('pack_malformed');
    rows.forEach((row, i) => {
      const before = rows[i - 1] + member;
      ints[row + member] = signed() + (i && way ? ints[before] + (way > 1 ? ints[before + 1] : 0) : 0);
    });
  };
  for (let i = 0; i < end; i += 1) ints[i] = signed();
  for (let section = 0; section < sections; section += 1) {
    const [shape, count, first] = [next(), ints[HEADER + 2 * section + 1], end];
    const width = shape >> 1;
    end += count * width;
    if (count < 0 || width < 1 || end > ints.length) fail('pack_malformed');
    const rows = Array.from({ length: count }, (_, i) => first + i * width);
    const isGrouped = shape % 2;
    if (isGrouped) readColumn(rows, 0);
    for (const same of groupsOf(rows, (row) => (isGrouped ? ints[row] : 0))) {
      for (let member = width; member-- > isGrouped;) readColumn(same, member);
    }
  }
  if (4 * end !== size || !isOver()) fail('pack_malformed');
  return new Uint8Array(ints.buffer);
}
