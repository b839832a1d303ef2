// What a deadline puts into a calendar, without any words: one event, two for a window. Times are minutes of the place's own clock. Pure.
import { comesByItself, dayNumber, dayThatMatters, minuteNumber } from './day-number.js';
import { isSkipped } from './ics-zone.js';

const DAY = 1440;
const MORNING = 9 * 60;
const ON_THE_DAY = [MORNING];
const DAYS_BEFORE = [14, 7, 2, 0].map((days) => MORNING - days * DAY);
/** 24, 6 and 2 hours before the end of an event that begins one hour before its end. */
const HOURS_BEFORE = [-23 * 60, -5 * 60, -60];

function wholeDay(deadline, role, day, alarms) {
  const start = dayNumber(day) * DAY;
  return { deadline, role, allDay: true, start, end: start + DAY, alarms };
}

/** Ends at the last moment. An hour before it by the clock, or by the sun when the clocks skip that hour. */
function lastHour(deadline) {
  const { time_zone: zone, last_moment } = deadline;
  const end = minuteNumber(last_moment);
  const start = end - (isSkipped(zone, end - 60) ? 120 : 60);
  return { deadline, role: 'before', start, end, zone, alarms: HOURS_BEFORE };
}

function allEvents(deadline) {
  const { kind, opens_on, last_moment } = deadline;
  const day = dayThatMatters(deadline);
  if (kind === 'rule' || kind === 'note') return [];
  if (last_moment) return [lastHour(deadline)];
  const opening = (kind === 'window' || kind === 'opening') && opens_on ? [wholeDay(deadline, 'opens', opens_on, ON_THE_DAY)] : [];
  if (!day || kind === 'opening') return opening;
  return [...opening, comesByItself(deadline) ? wholeDay(deadline, 'comes', day, ON_THE_DAY) : wholeDay(deadline, 'last_day', day, DAYS_BEFORE)];
}

/**
 * Events that are not over, with the alarms that can still ring (minutes from their start).
 * @param {object} deadline
 * @param {string} [asOf] "2026-11-26" or "2026-11-26T14:05"; without it nothing is over
 */
export function eventsOf(deadline, asOf) {
  const now = asOf ? minuteNumber(asOf) : -Infinity;
  return allEvents(deadline).filter(({ end }) => end > now)
    .map((event) => ({ ...event, alarms: event.alarms.filter((alarm) => event.start + alarm >= now) }));
}
