// A calendar file (RFC 5545) of deadlines, made on the device. Days are VALUE=DATE and hours stand in the place's own zone, so that no
// program moves them; identifiers tell the limit and its day, never the person. Pure: the clock is handed in.
import { isoMinute } from './day-number.js';
import { eventsOf } from './ics-events.js';
import { escapeText, writeLines } from './ics-line.js';
import { hasZone, zoneLines } from './ics-zone.js';

const basic = (iso) => iso.replace(/[-:]|\.\d+/g, '');
/** "20261228", or "20261228T1740". */
const whenText = (minute, { allDay }) => basic(isoMinute(minute)).slice(0, allDay ? 8 : 13);

/** Identifies by what the event shows anyway when it must be discreet: a hash would not hide one of a hundred known limits. */
function uidOf(event, discreet) {
  const when = whenText(event.allDay ? event.start : event.end, event);
  return discreet ? `${when}@calendar.invalid` : `${event.deadline.id}-${event.role === 'opens' ? 'opens-' : ''}${when}@permit-guide.invalid`;
}

function titleOf({ deadline, role, end }, { words, format }) {
  const name = words.find('time_limits', deadline.id, 'name').text ?? deadline.id;
  const time = isoMinute(end).slice(11);
  return role === 'comes' ? name : words.t(`calendar_${role}`, { name, time: format?.time?.(time) ?? time });
}

function describe({ id, sources = [] }, { words, names }) {
  const said = ['what', 'do', 'after'].map((part) => words.find('time_limits', id, part).text);
  const cited = sources.map((source) => {
    const { title = source, url = '' } = names?.sources?.[source] ?? {};
    return `${title}\n${url}`.trim();
  });
  return [...said, ...cited, words.t('not_advice')].filter(Boolean).join('\n\n');
}

/** A trigger counts from the beginning of the event: "PT9H", "-P1DT15H". */
function triggerOf(minutes) {
  const size = Math.abs(minutes);
  const days = Math.floor(size / 1440);
  return `${minutes < 0 ? '-' : ''}P${days ? `${days}D` : ''}T${(size % 1440) / 60}H`;
}

/** A zone that nobody described is left out: the time then floats, which is right where the person is. */
function timeText(minute, event) {
  const when = whenText(minute, event);
  return event.allDay ? `;VALUE=DATE:${when}` : `${hasZone(event.zone) ? `;TZID=${event.zone}` : ''}:${when}00`;
}

function eventLines([uid, event], options) {
  const title = escapeText(options.discreet ? options.words.t('calendar_discreet') : titleOf(event, options));
  return `BEGIN:VEVENT
UID:${uid}
DTSTAMP:${basic(options.stamp)}
DTSTART${timeText(event.start, event)}
DTEND${timeText(event.end, event)}
SUMMARY:${title}
${options.discreet ? '' : `DESCRIPTION:${escapeText(describe(event.deadline, options))}`}
CLASS:PRIVATE
TRANSP:TRANSPARENT
${event.alarms.map((alarm) => `BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:${triggerOf(alarm)}
DESCRIPTION:${title}
END:VALARM
`).join('')}END:VEVENT
`;
}

/** One event for each identifier; the alarms of those that share it are put together. */
function mergedByUid(events, discreet) {
  const byUid = new Map();
  for (const event of events) {
    const uid = uidOf(event, discreet);
    const known = byUid.get(uid) ?? event;
    byUid.set(uid, { ...known, alarms: [...new Set([...known.alarms, ...event.alarms])].sort((a, b) => a - b) });
  }
  return [...byUid];
}

/**
 * The text of a calendar file; empty when nothing is still to come.
 * @param {object[]} deadlines as `guide.timeLimit` gives them
 * @param {object} options
 * @param {object} options.words by `createWords` @param {object} [options.format] its `time("17:40")`, where it has one, writes the hour
 * @param {object} [options.names] for the titles and addresses of sources
 * @param {boolean} [options.discreet] says "appointment" and nothing else
 * @param {string} options.stamp now, UTC, ISO 8601: "2026-11-26T13:05:00Z"
 * @param {string} [options.asOf] today, or now, at the place: what is over and alarms that have passed are left out
 */
export function calendarOf(deadlines, options) {
  const events = mergedByUid(deadlines.flatMap((deadline) => eventsOf(deadline, options.asOf)), options.discreet);
  const zones = [...new Set(events.map(([, { zone }]) => zone))].filter(hasZone);
  return events.length === 0 ? '' : writeLines(`BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//${options.discreet ? '' : 'Permit Guide '}Calendar//EN
CALSCALE:GREGORIAN
${zones.map(zoneLines).join('')}${events.map((event) => eventLines(event, options)).join('')}END:VCALENDAR`);
}
