// The permits that are not decided yet, in brief: how many, and which missing answers stand in the way of most of them. Pure.
import { listedPermits } from './results.js';

/** More names or questions than these are counted. */
const FEW = 5;

/** Each missing fact with the number of permits that miss it, the most missed first; equal ones keep the order of the permits. */
function missed(permits) {
  const counts = new Map();
  for (const fact of permits.flatMap(({ missing }) => missing)) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([fact, permitCount]) => ({ fact, permitCount }));
}

/** @returns {{permits: object[], isFew: boolean, questions: {fact: string, permitCount: number}[], moreQuestions: number}} `isFew`: so few that they may be named */
export function undecidedOf(assessment, host) {
  const permits = listedPermits(assessment, host).filter(({ status }) => status === 'more_info');
  const all = missed(permits);
  return { permits, isFew: permits.length <= FEW, questions: all.slice(0, FEW), moreQuestions: Math.max(0, all.length - FEW) };
}
