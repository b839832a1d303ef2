// The visitor's own dates, from answers already given: what is past due, what opens, what closes, what is at risk.
import { html, nothing } from 'lit';
import { calendarView } from './calendar-view.js';
import { groupDates } from './deadline-order.js';
import { deadlineCardView } from './deadline-view.js';
import { foldedView } from './text-view.js';
import { timelineView } from './timeline-view.js';

/** Above the permits, what only needs watching is one touch away; on a screen of their own all dates are in sight. */
const FOLDED = 'risk';

function groupView({ group, deadlines }, model, act, { title, isShort }) {
  const { words: { t }, format } = model;
  const cards = deadlines.map((one) => deadlineCardView(one, model, act));
  if (!isShort || group !== FOLDED) return html`${title(t(`dates_${group}`))}${cards}`;
  return foldedView(html`${t(`dates_${group}`)} <span class="pg-group-count">${format.number(deadlines.length)}</span>`, cards, model.isPrinting);
}

export function yourDatesView(model, act, options) {
  const { words, dates, now } = model;
  const groups = groupDates(dates, now);
  const shown = groups.flatMap((group) => group.deadlines);
  const timeline = timelineView(shown, { ...model, asOf: now, direction: words.direction });
  return html`${groups.map((group) => groupView(group, model, act, options))}
    ${options.isShort ? foldedView(words.t('timeline_title'), timeline, model.isPrinting) : timeline}
    ${calendarView(shown, model, act)}`;
}

export function datesSectionView(model, act) {
  const { words: { t }, dates, id, now } = model;
  if (groupDates(dates, now).length === 0) return nothing;
  return html`<section class="pg-group" aria-labelledby=${`${id}-dates`}>
    <h3 class="pg-group-title" id=${`${id}-dates`} tabindex="-1">${t('your_dates')}</h3>
    ${yourDatesView(model, act, { title: (text) => html`<h4 class="pg-dates-title">${text}</h4>`, isShort: true })}
  </section>`;
}
