// The answer of a deadline in one glance: what the day means, the day, the hour, what is left.
import { html, nothing } from 'lit';
import { comesByItself, dayThatMatters } from '../calendar/day-number.js';
import { standingOf, timeLeft } from './deadline-order.js';

const OVER = new Set(['past', 'late']);
const NO_DAY = new Set(['no_hour', 'unknown', 'undated']);
const NEVER_DATED = new Set(['note', 'rule']);
const SAME = { window: 'limit', rule: 'duration', note: 'duration' };

export const TO_DO = new Set(['limit', 'window']);

function labelKey({ kind, last_moment: moment }, standing) {
  if (NO_DAY.has(standing)) return NEVER_DATED.has(kind) ? null : `when_${standing}`;
  if (standing === 'not_open' || kind === 'opening') return 'when_opening';
  const stem = moment && TO_DO.has(kind) ? 'moment' : SAME[kind] ?? kind;
  return `when_${stem}${OVER.has(standing) ? '_past' : ''}`;
}

function dayOf(deadline, standing) {
  if (NO_DAY.has(standing)) return null;
  return standing === 'not_open' || deadline.kind === 'opening' ? deadline.opens_on : deadline.last_moment?.slice(0, 10) ?? dayThatMatters(deadline);
}

/** Label, day with its weekday, hour, as words; null for what never has a day. `write` chooses how long the day is written. */
export function whenText(deadline, { words: { t }, format, now }, write = format.weekday) {
  const standing = standingOf(deadline, now);
  const label = labelKey(deadline, standing);
  if (label === null) return null;
  const day = dayOf(deadline, standing);
  const time = day !== null && standing !== 'not_open' ? deadline.last_moment?.slice(11) : null;
  return { label: t(label), day: day && write(day), time: time ? t('at_time', { time: format.time(time) }) : null };
}

/** To be read aloud in one breath. */
export function whenView(deadline, model, write) {
  const when = whenText(deadline, model, write);
  if (when === null) return nothing;
  return html`<span class="pg-when-label">${when.label}</span>
    ${when.day === null ? nothing : html`<span class="pg-when-day">${when.day}</span>`}
    ${when.time ? html`<span class="pg-when-time">${when.time}</span>` : nothing}`;
}

export function leftText(deadline, { words: { t, count }, now }) {
  const left = timeLeft(deadline, now);
  const standing = standingOf(deadline, now);
  if (left === null || NO_DAY.has(standing)) return null;
  const { unit, n } = left;
  if (OVER.has(standing) || n < 0) return n < 0 ? count(`since_${unit}s`, -n) : null;
  if (n === 0) return t(unit === 'hour' ? 'left_less_hour' : standing === 'not_open' ? 'opens_today' : 'left_today');
  const comes = standing === 'not_open' || comesByItself(deadline);
  return count(`${comes ? 'in' : 'left'}_${unit}s`, n);
}

const SOON_DAYS = 7;

/** What is left, loud when it is little. */
export function leftView(deadline, model) {
  const text = leftText(deadline, model);
  const left = timeLeft(deadline, model.now);
  const isLoud = text !== null && standingOf(deadline, model.now) !== 'not_open' && TO_DO.has(deadline.kind) && (left.unit === 'hour' || left.n <= SOON_DAYS);
  return text === null ? nothing : html`<span class=${isLoud ? 'pg-left pg-left-soon' : 'pg-left'}>${text}</span>`;
}
