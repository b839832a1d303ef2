// The tree of reasons of a route, read from the preorder records of core/assessment/explanation.hpp.
import { dayText } from './days.js';

/** @typedef {import('../types.js').Reason} Reason */

/** @type {Reason['truth'][]} */
const TRUTHS = ['no', 'unknown', 'yes'];
/** @type {Record<number, Reason['kind']>} by operation of core/pack/layout.hpp; the others test one fact or the calendar */
const KINDS = { 1: 'all', 2: 'any', 3: 'not', 4: 'at_least', 11: 'versions' };

/**
 * @param {import('./module.js').Reply} reply
 * @param {any} names without their second part no article is named
 * @returns {Reason}
 */
export function reasonOf(reply, names) {
  const kind = KINDS[reply.next()] ?? 'test';
  const truth = TRUTHS[reply.next()];
  const index = reply.next();
  const label = index < 0 ? null : String(index);
  const fact = names.facts[reply.next()]?.id ?? null;
  const length = reply.next();
  const cited = reply.list(() => reply.next());
  const sources = names.sources ? cited.map((source) => names.sources[source].id) : [];
  const days = reply.list(() => ({ from: /** @type {string} */ (dayText(reply.next())), truth: TRUTHS[reply.next()] }));
  return { kind, truth, label, sources, fact, days, parts: Array.from({ length }, () => reasonOf(reply, names)) };
}
