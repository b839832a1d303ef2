// Where deadlines stand on a line of time: one row for each, so that no label meets another; hundredths of the width, so that every width
// will do. Knows no words and draws nothing. Pure.
import { dayNumber, dayThatMatters, minuteNumber } from '../calendar/day-number.js';
import { scaleOf, ticksOf } from './timeline-scale.js';

/** What began longer ago than this runs in from the edge. */
const LOOK_BACK = 183;
const MARGIN = 4;

/** A day is drawn at its noon, a moment at its minute. */
const pointOf = (iso) => (iso.length > 10 ? minuteNumber(iso) / 1440 : dayNumber(iso) + 0.5);

/** Day numbers of one deadline: where its line begins (or null), where it ends, where it might end by another reading (or null). */
function spanOf(deadline) {
  const { kind, opens_on, started_on, last_moment, late_last_day } = deadline;
  const isOpening = kind === 'opening';
  const day = isOpening ? opens_on : dayThatMatters(deadline);
  if (!day || kind === 'rule' || kind === 'note') return [];
  const half = kind === 'window' || kind === 'validity' ? 0.5 : 0;
  const begun = kind === 'window' ? opens_on : isOpening ? null : started_on;
  const to = pointOf(last_moment ?? day) + half;
  return [{
    deadline, kind, day, to,
    from: begun ? Math.min(pointOf(begun) - half, to) : null,
    late: !isOpening && late_last_day > day ? pointOf(late_last_day) + half : null,
  }];
}

/** The day that comes next: of a window still closed, its opening. */
const nextOf = ({ deadline, from, to }) => (deadline.state === 'not_open' ? from ?? to : to);

/**
 * @param {object[]} deadlines as the guide gives them
 * @param {{asOf?: string|null, direction?: string}} [options]
 * @returns {{rows: {deadline: object, kind: string, day: string, from: number|null, to: number, late: number|null}[],
 *   today: number|null, ticks: object[], cuts: number[]}|null} rows by the next day that matters; null when no deadline has a day
 */
export function layOut(deadlines, { asOf = null, direction = 'ltr' } = {}) {
  const spans = deadlines.flatMap(spanOf).sort((a, b) => nextOf(a) - nextOf(b) || a.to - b.to);
  if (spans.length === 0) return null;
  const now = asOf && pointOf(asOf);
  const ends = [now, ...spans.flatMap(({ to, late }) => [to, late])].filter((day) => day !== null);
  const earliest = asOf ? Math.min(now - LOOK_BACK, ...ends) : -Infinity;
  const scale = scaleOf([...ends, ...spans.map(({ from }) => from).filter((from) => from !== null && from >= earliest)]);
  const xOf = (day) => {
    if (day === null) return null;
    const x = day < scale.first ? 0 : MARGIN + (100 - 2 * MARGIN) * scale.shareOf(day);
    return Math.round((direction === 'rtl' ? 100 - x : x) * 100) / 100;
  };
  return {
    rows: spans.map((span) => ({ ...span, from: xOf(span.from), to: xOf(span.to), late: xOf(span.late) })),
    today: xOf(now), ticks: ticksOf(scale, xOf), cuts: scale.cuts.map(xOf),
  };
}
