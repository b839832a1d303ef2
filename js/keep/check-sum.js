// A short number that tells a damaged or foreign text from a sound one (FNV-1a, 32 bits). It guards against accidents, not against malice.

/** @param {Iterable<number>} bytes @returns {number} 0 to 2^32 - 1 */
export function sumOf(bytes) {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}

/** The four bytes of a sum, the highest first. @param {number} sum */
export const bytesOfSum = (sum) => [24, 16, 8, 0].map((shift) => (sum >>> shift) & 255);
