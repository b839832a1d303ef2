// Days and minutes as whole numbers since 1970-01-01T00:00. A place's clock is read as if it stood in Greenwich and written back the same
// way: the zone of the device never has a say, so a day never slips. Pure.

/** @param {string} iso a day; a time behind it is left out */
export const dayNumber = (iso) => Date.parse(iso.slice(0, 10)) / 864e5;

/** The inverse of `dayNumber`. Example: 20816 is 2026-12-29. */
export const isoOf = (day) => isoMinute(day * 1440).slice(0, 10);

/** Minutes of "2026-11-22T17:40" on the place's own clock; a bare day is its first minute. */
export const minuteNumber = (iso) => Date.parse(iso.length > 10 ? `${iso}Z` : iso) / 6e4;

/** The inverse of `minuteNumber`. */
export const isoMinute = (minute) => new Date(minute * 6e4).toISOString().slice(0, 16);

/** Silence and other people's time: nothing is to be done before the day. */
export const comesByItself = ({ kind }) => kind === 'silence' || kind === 'duration';

/** What comes by itself comes on the day that the law says; everything else ends on the first day that may be the last. */
export const dayThatMatters = (deadline) => (comesByItself(deadline) ? null : deadline.safe_last_day) ?? deadline.last_day;
