// The scale of the timeline: days to a share of the width, long empty stretches cut out, and marks of time that never touch. Pure.
import { isoOf } from '../calendar/day-number.js';

/** A stretch without dates is cut when it is this many times all shorter ones together, counted as two months at least. */
const CUT_ABOVE = 5;
const LEAST_DAYS = 60;
/** How close marks of time may come to each other and to the edge, in hundredths of the width, on a wide page and on a phone. */
const WIDE_STEP = 13;
const NARROW_STEP = 27;
const WIDE_EDGE = 6;
const NARROW_EDGE = 14;
const MONTH = 30.4;
const DAY_STEPS = [1, 2, 7, 14];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120];

/** Between days that matter, left to right; `size` in days as drawn. */
function stretches(days) {
  const parts = days.slice(1).map((to, index) => ({ from: days[index], to, size: to - days[index], isCut: false }));
  let shorter = 0;
  for (const part of [...parts].sort((a, b) => a.size - b.size)) {
    const least = Math.max(shorter, LEAST_DAYS);
    part.isCut = shorter > 0 && part.size > CUT_ABOVE * least;
    if (part.isCut) part.size = least / 2;
    shorter += part.size;
  }
  return { parts, size: shorter };
}

/**
 * @param {number[]} keys days that matter, at least one
 * @returns {{first: number, last: number, size: number, cuts: number[], shareOf: (day: number) => number, isCutAt: (day: number) => boolean}} shares of 1
 */
export function scaleOf(keys) {
  const sorted = [...new Set(keys)].sort((a, b) => a - b);
  const days = sorted.length > 1 ? sorted : [sorted[0] - 15, sorted[0] + 15];
  const { parts, size } = stretches(days);
  const partAt = (day) => parts.find((part) => day <= part.to) ?? parts.at(-1);
  const shareOf = (day) => {
    const here = partAt(day);
    let before = 0;
    for (const part of parts.slice(0, parts.indexOf(here))) before += part.size;
    return (before + ((day - here.from) / (here.to - here.from)) * here.size) / size;
  };
  return {
    first: days[0], last: days.at(-1), size, shareOf,
    cuts: parts.filter((part) => part.isCut).map(({ from, to }) => (from + to) / 2), isCutAt: (day) => partAt(day).isCut,
  };
}

/** Which days bear a mark: every so many days (weeks begin on Monday), months or years. */
function stepOf(least) {
  const days = DAY_STEPS.find((step) => step >= least);
  if (days) return { unit: 'day', isOn: (day) => (day + 3) % days === 0 };
  const months = MONTH_STEPS.find((step) => step * MONTH >= least) ?? 120;
  const isOn = (day) => {
    const [year, month, date] = isoOf(day).split('-');
    return date === '01' && (year * 12 + (month - 1)) % months === 0;
  };
  return { unit: months < 12 ? 'month' : 'year', isOn };
}

/**
 * Marks of time under the picture.
 * @returns {{day: string, x: number, unit: "day"|"month"|"year", isMain: boolean}[]} `isMain`: has room on a phone too
 */
export function ticksOf(scale, xOf) {
  const { unit, isOn } = stepOf((scale.size * WIDE_STEP) / 100);
  const ticks = [];
  let main = null;
  for (let day = Math.ceil(scale.first); day <= scale.last; day += 1) {
    const x = xOf(day);
    if (scale.isCutAt(day) || (ticks.length > 0 && Math.abs(x - ticks.at(-1).x) < WIDE_STEP) || x < WIDE_EDGE || x > 100 - WIDE_EDGE || !isOn(day)) continue;
    const isMain = x > NARROW_EDGE && x < 100 - NARROW_EDGE && (main === null || Math.abs(x - main) >= NARROW_STEP);
    if (isMain) main = x;
    ticks.push({ day: isoOf(day), x, unit, isMain });
  }
  return ticks;
}
