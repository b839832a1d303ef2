// A day typed for the whole page: the day that is judged, or the one it is compared with. Checked like any date.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { partsOfText, textOfParts } from './date-text.js';
import { errorNoteView } from './error-view.js';

/**
 * @param {string} name which day; also the end of its id
 * @param {string|null} day the one that counts now
 * @param {(day: string|null) => void} choose null when the field was emptied
 */
export function deskDayView(name, label, day, model, choose) {
  const { id, desk, order, words: { t } } = model;
  const typed = desk.look[`${name}Typed`] ?? null;
  const base = `${id}-${name}`;
  const errors = typed?.errors ?? [];
  const read = (text, isDone) => {
    const found = text.trim() === '' ? { day: null } : desk.readDay(partsOfText(text, order));
    desk.show({ [`${name}Typed`]: isDone && !found.errors ? null : { text, errors: isDone ? found.errors ?? [] : [] } });
    if (!found.errors && found.day !== day) choose(found.day);
  };
  const written = typed?.text ?? (day === null ? '' : textOfParts(desk.partsOfDay(day), order));
  return html`<span class="pg-desk-line"><label for=${base}>${label}</label>
    <input type="text" class="pg-input pg-desk-input-date" id=${base} autocomplete="off" spellcheck="false" placeholder=${order.map((part) => t(part)).join('/')}
      aria-invalid=${errors.length > 0 ? 'true' : nothing} aria-describedby=${errors.length > 0 ? `${base}-error` : nothing}
      .value=${live(written)} @input=${({ target }) => read(target.value, false)} @change=${({ target }) => read(target.value, true)}></span>
    ${errorNoteView(errors[0], `${base}-error`, model)}`;
}
