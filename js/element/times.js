// Hours as the visitor types them and as the engine wants them ("17:40"), and the clock of a place. Pure: the moment is handed in.
import { plainDigits } from './dates.js';

const HOUR_MS = 3.6e6;

const pad = (number) => String(number).padStart(2, '0');

export function partsOfTime(time) {
  const [hour, minute] = time.split(':');
  return { hour, minute };
}

const isEmpty = (text) => String(text ?? '').trim() === '';

function wholeUpTo(text, most) {
  const digits = plainDigits(text).trim();
  const number = /^\d{1,2}$/.test(digits) ? Number(digits) : null;
  return number !== null && number <= most ? number : null;
}

const wrong = (code, ...fields) => ({ error: { code, fields } });

/**
 * Reads an hour of the day, 24 hours. Papers often say "17 h": minutes left empty are none, the earlier and safer reading.
 * @returns {{time: string}|{error: {code: string, fields: string[]}}} the error names the fields to mend
 */
export function readTime({ hour, minute }) {
  if (isEmpty(hour)) return isEmpty(minute) ? wrong('time_missing', 'hour', 'minute') : wrong('time_incomplete', 'hour');
  const hours = wholeUpTo(hour, 23);
  const minutes = isEmpty(minute) ? 0 : wholeUpTo(minute, 59);
  if (hours === null) return wrong('time_hour', 'hour');
  return minutes === null ? wrong('time_minute', 'minute') : { time: `${pad(hours)}:${pad(minutes)}` };
}

/** What the clock of a place shows: "2026-11-26T14:05". */
export function nowIn(zone, date) {
  const written = new Intl.DateTimeFormat('en-u-nu-latn', {
    timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).formatToParts(date);
  const { year, month, day, hour, minute } = Object.fromEntries(written.map(({ type, value }) => [type, value]));
  return `${year}-${month}-${day}T${hour}:${minute}`;
}

/** The instant at which a place's clock shows this; of two, the first; of a time that is skipped, that of the clock before. */
function instantOf(local, zone) {
  const asIfGreenwich = Date.parse(`${local}Z`);
  const instants = [-24, 24].map((hours) => {
    const near = asIfGreenwich + hours * HOUR_MS;
    return asIfGreenwich + near - Date.parse(`${nowIn(zone, near)}Z`);
  }).sort((a, b) => a - b);
  return instants.find((instant) => nowIn(zone, instant) === local) ?? instants[0];
}

/** Whole hours that really pass between two local times of a place, whatever its clocks do; rounded down. */
export function hoursBetween(from, to, zone) {
  const instants = [from, to].map((local) => (zone ? instantOf(local, zone) : Date.parse(`${local}Z`)));
  return Math.floor((instants[1] - instants[0]) / HOUR_MS);
}
