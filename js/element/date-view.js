// A day as three number fields: the surest way to type a date that one knows by heart.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { errorNoteView } from './error-view.js';

const PARTS = [['day', 2], ['month', 2], ['year', 4]];

export function dateView(model, act) {
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
    <p class="pg-example" id=${`${id}-example`}>${t('date_example')}</p>
    ${errorNoteView(errors[0], `${id}-error`, model)}
    <div class="pg-date-parts">${PARTS.map(partView)}</div>
  </div>`;
}
