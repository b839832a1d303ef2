// The two lists of a release: `release.json` (bytes and integrity of each file) and `SHA256SUMS`. Lives here: how their entries
// are made, read and written, and what lies in a folder. Not here: which files a release has.
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const DIGITS = 64; // of a SHA-256 in hexadecimal; two spaces follow

const digest = (algorithm, bytes, form) => createHash(algorithm).update(bytes).digest(form);
const byName = ([one], [other]) => (one < other ? -1 : 1);

/** Every file below a folder, as a path from it, sorted. */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name))).sort();
}

/** What release.json says of a file; `integrity` is what a page writes beside its address. */
export const entryOf = (bytes) => ({ bytes: bytes.length, integrity: `sha384-${digest('sha384', bytes, 'base64')}` });

export const sumOf = (bytes) => digest('sha256', bytes, 'hex');

/** @returns {Map<string, string>} checksum by name */
export const readSums = (text) => new Map(text.trimEnd().split('\n').map((line) => [line.slice(DIGITS + 2), line.slice(0, DIGITS)]));

/** @param {Iterable<[string, string]>} sums checksum by name; written sorted, as `sha256sum --check` reads it */
export const sumsText = (sums) => `${[...sums].sort(byName).map(([name, sum]) => `${sum}  ${name}`).join('\n')}\n`;
