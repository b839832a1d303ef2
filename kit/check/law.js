// Versions, and the age of the law that is served. Pure: today is handed in.
const SOON = 30; // days before the review day

const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 864e5);

/** @param {object|null} release release.json @param {object|null} names names.json */
export function versionLine(release, names) {
  if (release === null) return { id: 'version', state: 'fail' };
  return { id: 'version', state: 'pass', params: { version: release.version, rulebook: names?.version ?? release.rulebook ?? '?' } };
}

/** @param {string} today ISO day */
export function ageLine(names, today) {
  if (!names?.review_on) return { id: 'age', state: 'skip' };
  const left = daysBetween(today, names.review_on);
  const state = left < 0 ? 'fail' : left < SOON ? 'warn' : 'pass';
  return { id: 'age', state, params: { checked: names.checked_on, review: names.review_on, days: Math.abs(left) } };
}
