// The dates for the visitor's own calendar: a file made on the device and kept by the visitor. It is an address of its own kind (data:), so
// nothing is requested.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { calendarOf } from '../calendar/ics.js';

/** Says nothing to whoever reads the list of downloads. */
const FILE_NAME = 'dates.ics';

export function calendarView(deadlines, model, act) {
  const { id, words, format, names, ticked, now, stamp } = model;
  const discreet = ticked.has('discreet');
  const text = calendarOf(deadlines, { words, format, names, discreet, stamp, asOf: now });
  if (text === '') return nothing;
  return html`<div class="pg-calendar pg-no-print">
    <a class="pg-button" href=${`data:text/calendar;charset=utf-8,${encodeURIComponent(text)}`} download=${FILE_NAME}>${words.t('calendar_add')}</a>
    <label class="pg-choice pg-check" for=${`${id}-discreet`}>
      <input type="checkbox" class="pg-radio" id=${`${id}-discreet`} autocomplete="off" .checked=${live(discreet)} @change=${() => act.tick('discreet')}>
      <span class="pg-choice-text">${words.t('calendar_discretion')}<small class="pg-note">${words.t('calendar_discretion_help')}</small></span></label>
  </div>`;
}
