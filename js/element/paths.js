// The graph of what leads to what, seen from one person: from the permit held today, else from what is open now. Pure.
import { OPEN } from '../engine/statuses.js';
import { listedPermits } from './results.js';

const MOST_ROOTS = 4;
const DEPTH = 2;

/** How one gets there from here: open now, from a day on by time alone, or with conditions still to come. */
function stepTo(id, { permits }, from) {
  const { status, reachable } = permits[id];
  if (status === 'other_regime' || (status === 'not_eligible' && !reachable)) return null;
  return { id, when: OPEN.has(status) ? 'now' : status === 'later' ? 'later' : 'open', day: permits[id].from, from };
}

function stepsFrom(id, names, assessment, depth, seen) {
  if (depth === 0) return [];
  const leads = names.permits.find((permit) => permit.id === id)?.leads_to ?? [];
  return leads.filter((next) => !seen.has(next)).flatMap((next) => {
    const step = stepTo(next, assessment, id);
    return step === null ? [] : [{ ...step, next: stepsFrom(next, names, assessment, depth - 1, new Set([...seen, next])) }];
  });
}

/**
 * @returns {{id: string, isHeld: boolean, next: object[]}[]} each a tree of `{id, when: 'now'|'later'|'open', day, next}`; roots that lead
 * nowhere are left out
 */
export function pathsFrom(names, assessment, answers, host) {
  const held = answers.current_permit_ground;
  const isHeld = typeof held === 'string' && held in assessment.permits;
  const roots = isHeld ? [held] : listedPermits(assessment, host).filter(({ status }) => OPEN.has(status)).map(({ id }) => id).slice(0, MOST_ROOTS);
  return roots.map((id) => ({ id, isHeld, next: stepsFrom(id, names, assessment, DEPTH, new Set([id, ...host?.without ?? []])) })).filter(({ next }) => next.length > 0);
}
