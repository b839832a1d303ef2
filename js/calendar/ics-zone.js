// Time zones as RFC 5545 wants them written out. Paris has the summer time of the European Union (the same rule since 1996); the overseas
// zones have none. They are those of rulebook/time-zones.json. Pure.
import { isoMinute } from './day-number.js';

const PARIS = 'Europe/Paris';
const FIXED = {
  'America/Guadeloupe': '-0400', 'America/Martinique': '-0400', 'America/Marigot': '-0400', 'America/St_Barthelemy': '-0400',
  'America/Cayenne': '-0300', 'Indian/Reunion': '+0400', 'Indian/Mayotte': '+0300',
};

export const hasZone = (zone) => zone === PARIS || zone in FIXED;

const part = (kind, start, from, to, rule = '') => `BEGIN:${kind}
DTSTART:${start}
TZOFFSETFROM:${from}
TZOFFSETTO:${to}
${rule}
END:${kind}`;

const lastSunday = (month) => `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=-1SU`;

/** One VTIMEZONE. **Range:** moments from 1996 on. */
export const zoneLines = (zone) => `BEGIN:VTIMEZONE
TZID:${zone}
${zone === PARIS
    ? `${part('DAYLIGHT', '19960331T020000', '+0100', '+0200', lastSunday(3))}\n${part('STANDARD', '19961027T030000', '+0200', '+0100', lastSunday(10))}`
    : part('STANDARD', '19700101T000000', FIXED[zone], FIXED[zone])}
END:VTIMEZONE
`;

/** Whether a local minute is in the hour that the clocks of Paris skip: 02:00 to 03:00 on the last Sunday of March. */
export function isSkipped(zone, minute) {
  return zone === PARIS && /-03-(2[5-9]|3.)T02/.test(isoMinute(minute)) && (Math.floor(minute / 1440) + 4) % 7 === 0;
}
