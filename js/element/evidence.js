// The planner of proofs: for each kind that a permit still possible asks for, the years to cover. Pure.
import { OFFERED } from '../engine/statuses.js';
import { isDay } from '../engine/days.js';

const MOST_YEARS = 15;

const yearOf = (day) => Number(day.slice(0, 4));

/** Years from a day to the day asked for, both included; the latest when they are many. */
function yearsSince(since, asOf) {
  const last = yearOf(asOf);
  const first = Math.max(yearOf(since), last - MOST_YEARS + 1);
  return first > last ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/**
 * @returns {{id: string, since: string|null, years: number[], permits: string[]}[]} kinds in the order of the rulebook; `permits` are those it is
 * gathered for: only permits that are open, or may still be
 */
export function evidencePlan(names, assessment, answers, asOf) {
  const wanted = names.permits.filter(({ id }) => OFFERED.has(assessment.permits[id].status));
  return (names.evidence ?? []).flatMap(({ id, since: facts }) => {
    const permits = wanted.filter(({ evidence = [] }) => evidence.includes(id)).map((permit) => permit.id);
    if (permits.length === 0) return [];
    const since = facts.map((fact) => answers[fact]).find(isDay) ?? null;
    return [{ id, since, years: since === null ? [] : yearsSince(since, asOf), permits }];
  });
}
