// The same answers judged on two days: which permits differ, and which versions of the law began in between.

import { OFFERED } from './statuses.js';

/** @typedef {import('../types.js').LawDifference} LawDifference */

/** @param {any} permit */
const shortOf = ({ status, from, until, fee_eur: fee }) => ({ status, from, until, fee_eur: fee });

/** Days in between from which a part of the price is another one. @param {any[]} permits @param {string[]} days */
function pricesBetween(permits, days) {
  const [first, last] = [...days].sort();
  const since = permits.flatMap(({ fee }) => fee?.parts ?? []).map((part) => part.in_force_from);
  return [...new Set(since)].filter((day) => day !== null && day > first && day <= last).sort().map((day) => ({ kind: 'fee', day, label: null, sources: [] }));
}

/** Versions that began after the earlier day, up to the later one, and that a permit stands on. @param {any} names @param {number} index @param {string[]} days */
function versionsBetween({ law_changes: changes, sources }, index, days) {
  const [first, last] = [...days].sort();
  return changes.filter((/** @type {any} */ { day, permits }) => day > first && day <= last && permits.includes(index))
    .map((/** @type {any} */ change) => ({
      kind: change.ends ? 'end' : change.label === null ? 'route' : 'condition', day: change.day, label: change.label === null ? null : String(change.label),
      sources: change.sources.map((/** @type {number} */ source) => sources[source].id),
    }));
}

/**
 * @param {any} names both parts
 * @param {{asOf: string, permits: Record<string, any>}} one
 * @param {{asOf: string, permits: Record<string, any>}} other of the same answers
 * @returns {LawDifference[]} in the order of the permits; only those whose status differs, or the days or the price of one that is offered
 */
export function differencesOf(names, one, other) {
  return names.permits.flatMap((/** @type {{id: string}} */ { id }, /** @type {number} */ index) => {
    const [a, b] = [one, other].map(({ permits }) => shortOf(permits[id]));
    if (!OFFERED.has(a.status) && !OFFERED.has(b.status)) return a.status === b.status ? [] : [{ permit: id, one: a, other: b, versions: [] }];
    const isSame = a.status === b.status && a.fee_eur === b.fee_eur && a.from === b.from && a.until === b.until;
    const days = [one.asOf, other.asOf];
    const prices = a.fee_eur === b.fee_eur ? [] : pricesBetween([one.permits[id], other.permits[id]], days);
    return isSame ? [] : [{ permit: id, one: a, other: b, versions: [...versionsBetween(names, index, days), ...prices] }];
  });
}
