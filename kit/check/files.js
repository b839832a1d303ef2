// Verdicts on the files of the release: there, of the right type, compressed, unchanged, of one release, not cached too long.
// Pure: reads what probe.js brought.
import { isForPages } from '../release-files.js';
import { textOf } from './probe.js';

const KB = 1024;
const MUCH_WASTE = 100 * KB;
const SMALL = 2 * KB;
const LONG = 24 * 3600; // seconds: longer, and a visitor may meet old and new files together

/** By ending: which types are right, and how bad another one is. */
const TYPES = {
  js: { right: /^(text|application)\/(x-)?(javascript|ecmascript)$/, wrong: 'fail' },
  css: { right: /^text\/css$/, wrong: 'fail' },
  wasm: { right: /^application\/wasm$/, wrong: 'warn' },
  json: { right: /^(application|text)\/([\w.-]+\+)?json$/, wrong: 'warn' },
  pack: { right: /^application\/(octet-stream|x-[\w-]+)$/, wrong: 'warn' },
};

const isOf = (ending) => ({ url }) => url.pathname.endsWith(`.${ending}`);
const nameOf = (file) => file.name;

/** Without release.json nothing is known of the files: every line is there all the same. */
export const withoutList = () => ['missing', ...Object.keys(TYPES).map((ending) => `type-${ending}`), 'compression', 'intact', 'caching', 'whole'].map((id) => ({ id, state: 'skip', code: 'skip_list' }));

/** A few names, and how many more. */
export const some = (names, most = 6) => (names.length > most ? `${names.slice(0, most).join(', ')} … (${names.length})` : names.join(', '));

/** @param {object[]} files probed, each with `name`, `wanted` (what release.json says), `sum` (what SHA256SUMS says) */
export function judgeFiles(files) {
  const there = files.filter((file) => file.isThere && !isPageInstead(file));
  return [
    missingLine(files.filter((file) => !there.includes(file)), files),
    ...Object.keys(TYPES).map((ending) => typeLine(ending, there.filter(isOf(ending)))),
    compressionLine(there.filter((file) => isForPages(file.name))),
    intactLine(there),
    cachingLine(there.filter((file) => isForPages(file.name))),
  ];
}

/** Some hosts answer with a page of their own where a file is missing. Only pages begin so, whatever type they are sent as. @param {object} file probed, with its `name` */
export const isPageInstead = (file) => /^\s*</.test(textOf({ bytes: file.bytes.slice(0, 64) })) && !file.name.endsWith('.html');

const LANGUAGE = /^texts\/([^.]+)\./;

function missingLine(missing, all) {
  const needed = missing.filter((file) => isForPages(file.name)).map(nameOf);
  const languages = [...new Set(needed.map((name) => LANGUAGE.exec(name)?.[1]))];
  const code = languages.includes(undefined) ? 'fail' : 'fail_language';
  if (needed.length > 0) return { id: 'missing', state: 'fail', code, params: { files: some(needed), languages: languages.join(', ') } };
  return nothingMissing(missing, all);
}

function nothingMissing(missing, all) {
  const code = missing.length > 0 ? 'pass_optional' : 'pass';
  return { id: 'missing', state: 'pass', code, params: { count: all.length - missing.length, files: some(missing.map(nameOf)) } };
}

function typeLine(ending, files) {
  const id = `type-${ending}`;
  const wrong = files.filter(({ type }) => !TYPES[ending].right.test(type));
  if (files.length === 0) return { id, state: 'skip' };
  if (wrong.length === 0) return { id, state: 'pass', params: { found: files[0].type } };
  return { id, state: TYPES[ending].wrong, params: { found: wrong[0].type || '–', files: some(wrong.map(nameOf)) } };
}

/** @returns true, false, or null when neither the header nor the size on the wire can be read */
function isCompressed({ encoding, isOwn, wire, size }) {
  if (encoding !== '' && encoding !== 'identity') return true;
  if (isOwn) return false;
  return wire() === null ? null : wire() < size * 0.95;
}

function compressionLine(files) {
  const large = files.filter(({ size }) => size > SMALL);
  const plain = large.filter((file) => isCompressed(file) === false);
  if (large.length === 0 || large.some((file) => isCompressed(file) === null)) return { id: 'compression', state: 'skip' };
  if (plain.length === 0) return { id: 'compression', state: 'pass' };
  const kilobytes = Math.round(plain.reduce((sum, { size }) => sum + size, 0) / KB);
  return { id: 'compression', state: kilobytes * KB > MUCH_WASTE ? 'fail' : 'warn', params: { files: some(plain.map(nameOf)), kilobytes } };
}

function intactLine(files) {
  if (files.every(({ sha256 }) => sha256 === null)) return { id: 'intact', state: 'skip' };
  const changed = files.filter(isChanged).map(nameOf);
  if (changed.length > 0) return { id: 'intact', state: 'fail', params: { files: some(changed) } };
  return { id: 'intact', state: 'pass', params: { count: files.length } };
}

/** Against both lists; a list that does not name the file says nothing about it (wholeLine does). */
const isChanged = ({ sha256, sha384, sum, wanted }) => (wanted !== undefined && sha384 !== wanted.integrity) || (sum !== undefined && sha256 !== sum);

const secondsOf = (caching) => (/\bimmutable\b/.test(caching) ? Infinity : Number(/\bmax-age=(\d+)/.exec(caching)?.[1] ?? 0));
const isRevalidated = (caching) => /\bno-(cache|store)\b/.test(caching);

function cachingLine(files) {
  const long = files.filter(({ caching }) => !isRevalidated(caching) && secondsOf(caching) > LONG);
  if (long.length === 0) return { id: 'caching', state: 'pass' };
  return { id: 'caching', state: 'warn', params: { found: long[0].caching, files: some(long.map(nameOf)) } };
}

/** Names and hashes of SHA256SUMS. @param {string} text @returns {Map<string, string>} */
export const readSums = (text) => new Map(text.split('\n').map((line) => /^([0-9a-f]{64}) [ *](.+)$/.exec(line.trim())).filter(Boolean).map(([, sum, name]) => [name, sum]));

/**
 * Whether all belongs to one release: both lists name the same files, the law in names.json is the one the release names, and
 * not several files are of another release.
 */
export function wholeLine({ release, sums, names, files }) {
  const lists = new Set([...Object.keys(release.files), ...sums.keys()]);
  const odd = [...lists].filter((name) => !(name in release.files) || !sums.has(name));
  const changed = files.filter((file) => file.isThere && file.sha256 !== null && isChanged(file)).map(nameOf);
  const isOtherLaw = names !== null && release.rulebook !== undefined && names.version !== release.rulebook;
  if (odd.length > 0 || isOtherLaw || changed.length > 1) return { id: 'whole', state: 'fail', params: { files: some([...new Set([...odd, ...changed])]) || 'names.json' } };
  return { id: 'whole', state: mayCompare(files) ? 'pass' : 'skip' };
}

const mayCompare = (files) => files.some(({ sha256 }) => sha256 !== null);
