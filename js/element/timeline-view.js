// Deadlines on a line of time. Each row says in words what its drawing shows, so the drawing hides from screen readers; every kind has its
// own shape, so nothing is told by colour alone. Positions are shares of the width: no script measures the page.
import { html, nothing, svg } from 'lit';
import { wordsView } from './text-view.js';
import { layOut } from './timeline.js';

const MIDDLE = 13;
const LEAST_BAR = 1.5;
/** A shorter tail hides behind its mark; the words tell it all the same. */
const LEAST_TAIL = 4;

/** As in `format.js`: the day before the month. */
const REGION = { en: 'en-GB' };

const MARKS = {
  limit: 'M0-9L9 0 0 9-9 0z',
  risk: 'M0-9L9.5 8h-19z',
  silence: 'M-6.5 0a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0z',
  validity: 'M-2.5-9h5V9h-5z',
  opening: 'M-3-9L9 0-3 9z',
};
const MIRRORED_OPENING = 'M3-9L-9 0 3 9z';
const CUT = 'M-4-14l6 7-5 5 6 6-5 5 4 5';

const share = (x) => `${x}%`;

/** A drawing of fixed size at a place that moves with the width. */
const at = (x, path, kind) => svg`<svg x=${share(x)} y=${MIDDLE} overflow="visible"><path d=${path} class=${kind}></path></svg>`;

const lineView = (from, to, kind) => svg`<line x1=${share(from)} x2=${share(to)} y1=${MIDDLE} y2=${MIDDLE} class="pg-run pg-run-${kind}"></line>`;

const standingView = (x) => svg`<line x1=${share(x)} x2=${share(x)} y1="1.5rem" y2="100%"></line>`;

const barView = ({ from, to }) => svg`<rect x=${share(Math.min(from, to))} width=${share(Math.max(Math.abs(to - from), LEAST_BAR))} y=${MIDDLE - 8} height="16" rx="4" class="pg-window"></rect>`;

function markView({ kind, from, to }, isMirrored) {
  if (kind === 'window') return barView({ from: from ?? to, to });
  const path = kind === 'opening' && isMirrored ? MIRRORED_OPENING : MARKS[kind === 'duration' ? 'silence' : kind];
  const edge = isMirrored ? 0 : 100;
  return svg`${kind === 'opening' || from !== null ? lineView(from ?? edge, to, kind) : nothing}${at(to, path, 'pg-mark')}`;
}

function sentenceOf({ kind, day, late, deadline: { opens_on, last_moment, late_last_day, state } }, { words: { t }, format }) {
  const time = last_moment?.slice(11);
  const params = { from: opens_on && format.day(opens_on), day: format.day(last_moment?.slice(0, 10) ?? day), time: time && (format.time?.(time) ?? time) };
  return t(`timeline_${time ? 'moment' : kind}`, params)
    + (late === null ? '' : ` · ${t('timeline_late', { day: format.day(late_last_day) })}`) + (state === 'past' ? ` · ${t('timeline_past')}` : '');
}

function rowView(row, cuts, model) {
  const { deadline: { id, state }, kind, to, late } = row;
  return html`<li class="pg-row pg-row-${kind} ${state === 'past' ? 'pg-is-past' : ''}">
    <p class="pg-row-words"><strong>${wordsView(model.words.find('time_limits', id, 'name'))}</strong><br><span>${sentenceOf(row, model)}</span></p>
    <svg class="pg-strip" aria-hidden="true">
      ${late === null || Math.abs(late - to) < LEAST_TAIL ? nothing : svg`${lineView(to, late, 'late')}${at(late, 'M0-9V9', 'pg-run')}`}
      ${markView(row, model.direction === 'rtl')}
      ${cuts.map((x) => svg`${at(x, CUT, 'pg-cut')}${at(x, CUT, 'pg-cut pg-cut-ground')}`)}
    </svg>
  </li>`;
}

const FIELDS = { day: { day: 'numeric', month: 'short' }, month: { month: 'short', year: 'numeric' }, year: { year: 'numeric' } };

/** Behind the rows: marks of time, and today from top to bottom. */
function groundView({ ticks, today }, { words: { t, language }, direction }) {
  const nearEdge = direction === 'rtl' ? 100 - today : today;
  return html`<svg class="pg-ground" aria-hidden="true">
    ${ticks.map(({ day, x, unit, isMain }) => svg`<g class=${isMain ? 'pg-tick' : 'pg-tick pg-tick-more'}>${standingView(x)}
      <text x=${share(x)} y="100%" dy="1.15em" text-anchor="middle">${new Date(day).toLocaleDateString(REGION[language] ?? language, { ...FIELDS[unit], timeZone: 'UTC' })}</text></g>`)}
    ${today === null ? nothing : svg`<g class="pg-now">${standingView(today)}
      <text x=${share(today)} y="1rem" text-anchor=${nearEdge < 20 ? 'start' : nearEdge > 80 ? 'end' : 'middle'}>${t('timeline_now')}</text></g>`}
  </svg>`;
}

/**
 * @param {object[]} deadlines
 * @param {{words: object, format: object, asOf: string|null, direction: string}} model `format.time`, where it has one, writes "17:40"
 */
export function timelineView(deadlines, model) {
  const { words: { t }, format, asOf } = model;
  const layout = layOut(deadlines, model);
  if (layout === null) return nothing;
  return html`<figure class="pg-timeline" aria-label=${t('timeline_title')}>
    <div class="pg-time">${groundView(layout, model)}<ol class="pg-rows">${layout.rows.map((row) => rowView(row, layout.cuts, model))}</ol></div>
    <figcaption class="pg-note">${asOf ? t('timeline_today', { day: format.day(asOf.slice(0, 10)) }) : nothing} ${layout.cuts.length > 0 ? t('timeline_cut') : nothing}</figcaption>
  </figure>`;
}
