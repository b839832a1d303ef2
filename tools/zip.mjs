// The one way to make a zip here: sorted names, one fixed time, so that the same files give the same bytes everywhere.
import { zipSync } from 'fflate';

/** A zip keeps the time of a clock on a wall, and fflate asks the local one: this day is the same in every zone. */
const FIXED_TIME = new Date(1980, 0, 1);
const UNIX = 3;
const READABLE = 0o100644 << 16;

/**
 * @param {Map<string, Uint8Array|string>} files content by path; paths have `/` and do not begin with one
 * @returns {Uint8Array} the bytes of the zip
 */
export function zipOf(files) {
  const content = (one) => (typeof one === 'string' ? new TextEncoder().encode(one) : one);
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted.map(([name, one]) => [name, content(one)])), { level: 9, mtime: FIXED_TIME, os: UNIX, attrs: READABLE });
}
