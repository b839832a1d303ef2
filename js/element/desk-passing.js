// The person's own days between two days: the paper held that ends, limits that open or end. The law may not change; their situation does. Pure.
import { dayThatMatters } from '../calendar/day-number.js';
import { FOR_INFORMATION } from './deadline-order.js';
import { paperEnd } from './desk-held.js';

/** Days of one limit, each with what it is for the person. */
function daysOf(deadline) {
  if (FOR_INFORMATION.has(deadline.kind)) return [];
  const { id, opens_on: opens } = deadline;
  const end = deadline.kind === 'opening' ? null : deadline.last_moment?.slice(0, 10) ?? dayThatMatters(deadline);
  return [{ id, what: 'opens', day: opens }, { id, what: 'ends', day: end }].filter(({ day }) => day);
}

/**
 * @param {{answers: object, dates: object[]|null, asOf: string}} model
 * @param {string} other a day, before or after
 * @returns {{id: string|null, what: 'paper'|'opens'|'ends', day: string}[]} in order, each once; a day on the first of both days has passed
 */
export function passingDays(model, other) {
  const [first, last] = [model.asOf.slice(0, 10), other].sort();
  const paper = paperEnd(model);
  const all = [...(paper === null ? [] : [{ id: null, what: 'paper', day: paper }]), ...(model.dates ?? []).flatMap(daysOf)];
  const isFirst = (one, at) => all.findIndex(({ id, what, day }) => id === one.id && what === one.what && day === one.day) === at;
  return all.filter((one, at) => one.day >= first && one.day < last && isFirst(one, at)).sort((a, b) => a.day.localeCompare(b.day));
}
