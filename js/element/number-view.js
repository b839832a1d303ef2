// A whole number, or an amount in euros.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { errorNoteView } from './error-view.js';

export function numberView(model, act) {
  const { id, draft, errors, fact, words: { t } } = model;
  const isMoney = fact.type === 'money';
  const describedBy = [errors.length > 0 ? `${id}-error` : '', isMoney ? `${id}-unit` : ''].join(' ').trim();
  return html`<div class="pg-field">
    ${errorNoteView(errors[0], `${id}-error`, model)}
    <span class="pg-amount">
      <input type="text" inputmode=${isMoney ? 'decimal' : 'numeric'} autocomplete="off" class="pg-input pg-input-number" id=${`${id}-value`}
        aria-labelledby=${model.labelId} aria-invalid=${errors.length > 0 ? 'true' : nothing} aria-describedby=${describedBy || nothing}
        .value=${live(draft.text)} @input=${(event) => act.edit({ text: event.target.value })}>
      ${isMoney ? html`<span class="pg-unit" id=${`${id}-unit`}>${t('euros')}</span>` : nothing}
    </span>
  </div>`;
}
