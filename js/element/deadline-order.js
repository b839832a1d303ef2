// Deadlines for the eye: where each stands today, how much time is left, which comes first, in which group it is read. Pure.
import { comesByItself, dayNumber, dayThatMatters } from '../calendar/day-number.js';
import { hoursBetween } from './times.js';

/** Hours are told instead of days when fewer than these are left. */
const FEW_HOURS = 72;
const LAST = '9999';
/** Counted in hours, and the hour is not known: nothing can wait. */
const NEEDS_HOUR = 'event_needs_time';

const TO_DO = new Set(['limit', 'window']);
export const FOR_INFORMATION = new Set(['duration', 'note', 'rule']);

const isMoment = (iso) => iso.length > 10;

/** Whether the safe end is behind. */
function isOver({ days_left: left, last_moment: moment }, now) {
  return moment && isMoment(now) ? now > moment : left !== null && left < 0;
}

/**
 * @returns {'no_hour'|'unknown'|'undated'|'not_open'|'open'|'late'|'past'} `late`: past the safe end, but by another reading perhaps not too late
 */
export function standingOf(deadline, now) {
  const { kind, state, opens_on: opens, last_day: last, safe_last_day: safe, late_last_day: late } = deadline;
  if (deadline.error === NEEDS_HOUR) return 'no_hour';
  if (state === 'unknown') return 'unknown';
  if (!last && !opens) return 'undated';
  if (state === 'not_open' || kind === 'opening') return state === 'not_open' ? 'not_open' : 'open';
  if (comesByItself(deadline)) return state === 'past' ? 'past' : 'open';
  if (state !== 'past' && !isOver(deadline, now)) return 'open';
  return late > safe && late >= now.slice(0, 10) && TO_DO.has(kind) ? 'late' : 'past';
}

/** @returns {{unit: 'hour'|'day', n: number}|null} what is left to the safe end, or to the opening of what is closed; null when nothing is counted */
export function timeLeft(deadline, now) {
  const { opens_on: opens, last_moment: moment, days_left: left, time_zone: zone } = deadline;
  if (standingOf(deadline, now) === 'not_open') return opens ? { unit: 'day', n: dayNumber(opens) - dayNumber(now) } : null;
  if (moment && isMoment(now)) {
    const n = hoursBetween(now, moment, zone);
    if (n < FEW_HOURS) return { unit: 'hour', n };
  }
  return left === null || left === undefined ? null : { unit: 'day', n: left };
}

/** The day to look at next: of what is closed, its opening. */
const nextDay = (deadline, now) => (standingOf(deadline, now) === 'not_open' ? deadline.opens_on : dayThatMatters(deadline)) ?? LAST;

/** An answer is awaited (legal aid, an appeal): no day can be told, and this limit is the one that matters. */
const isAwaited = ({ moves }) => moves.some(({ effect }) => effect === 'pending');

const STANDING_ORDER = ['no_hour', 'unknown', 'open', 'late', 'not_open', 'past', 'undated'];

const placeOf = (deadline, now) => STANDING_ORDER.indexOf(isAwaited(deadline) ? 'open' : standingOf(deadline, now));

/** What can still be done comes before what is over: a danger ahead before a window that has closed. */
function rankOf(deadline, now) {
  const { kind } = deadline;
  const standing = standingOf(deadline, now);
  if (FOR_INFORMATION.has(kind)) return 3;
  if (standing === 'undated' && !isAwaited(deadline)) return 2;
  if (TO_DO.has(kind)) return standing === 'past' ? 1 : 0;
  if (kind === 'risk' && standing === 'open') return 1;
  return kind === 'silence' && standing === 'open' ? 0 : 2;
}

/** At a door: what must be done first, what is certain before what may be, then the nearest day; the rest is for information. */
export function byUrgency(deadlines, now) {
  const keys = (one) => [rankOf(one, now), one.certain === 'maybe' ? 1 : 0, placeOf(one, now), one.last_moment ?? nextDay(one, now)];
  const compare = (a, b) => {
    const [left, right] = [keys(a), keys(b)];
    const at = left.findIndex((key, index) => key !== right[index]);
    return at < 0 ? 0 : left[at] < right[at] ? -1 : 1;
  };
  return [...deadlines].sort(compare);
}

/** More days than any limit counted in hours has, twice over. */
const LONG_AGO = 10;

/** Long after the day, a missing hour is no alarm any more: the date simply cannot be counted. */
export function withoutOldAlarms(deadlines, names, { answers, asOf }) {
  const dayOf = (deadline) => answers[names.events?.find((event) => event.id === deadline.event)?.day];
  const isOld = (deadline) => deadline.error === NEEDS_HOUR && dayNumber(asOf) - dayNumber(dayOf(deadline) ?? '') > LONG_AGO;
  return deadlines.map((deadline) => (isOld(deadline) ? { ...deadline, error: null } : deadline));
}

export const GROUPS = ['past', 'opens', 'closes', 'risk'];

function groupOf(deadline, now) {
  const standing = standingOf(deadline, now);
  if (FOR_INFORMATION.has(deadline.kind) || standing === 'undated') return null;
  if (TO_DO.has(deadline.kind) && (standing === 'past' || standing === 'late')) return 'past';
  if (standing === 'not_open' || deadline.kind === 'opening') return 'opens';
  return TO_DO.has(deadline.kind) ? 'closes' : 'risk';
}

/** The visitor's own dates, in the engine's order inside each group; what is for information only is left out. */
export function groupDates(deadlines, now) {
  return GROUPS.map((group) => ({ group, deadlines: deadlines.filter((one) => groupOf(one, now) === group) }))
    .filter((one) => one.deadlines.length > 0);
}

/** The fact that holds the limit printed on the decision. */
export const printedFact = (names, deadline) => names.events?.find((event) => event.id === deadline.event)?.printed ?? null;
