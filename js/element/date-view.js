// A day as three number fields, an hour as two: the surest way to type what one knows by heart or reads on a paper.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { errorNoteView } from './error-view.js';

/** Each part and its most digits. */
const DAY = { day: 2, month: 2, year: 4 };
const HOUR = { hour: 2, minute: 2 };

function partsView(parts, example, model, act) {
  const { id, draft, errors, words: { t } } = model;
  const isWrong = (part) => errors.some((error) => error.fields.includes(part));
  const describedBy = [errors.length > 0 ? `${id}-error` : '', `${id}-example`].join(' ').trim();
  const partView = ([part, length]) => html`<span class="pg-date-part">
    <label class="pg-label" for=${`${id}-${part}`}>${t(part)}</label>
    <input type="text" inputmode="numeric" autocomplete="off" class="pg-input pg-input-${part}" id=${`${id}-${part}`} maxlength=${length}
      aria-invalid=${isWrong(part) ? 'true' : nothing} aria-describedby=${describedBy}
      .value=${live(draft[part])} @input=${(event) => act.edit({ [part]: event.target.value })}>
  </span>`;
  return html`<div class="pg-date" role="group" aria-labelledby=${model.labelId}>
    <p class="pg-example" id=${`${id}-example`}>${t(example)}</p>
    ${errorNoteView(errors[0], `${id}-error`, model)}
    <div class="pg-date-parts">${Object.entries(parts).map(partView)}</div>
  </div>`;
}

export const dateView = (model, act) => partsView(DAY, 'date_example', model, act);
export const timeView = (model, act) => partsView(HOUR, 'time_example', model, act);
