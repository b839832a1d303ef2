// Mistakes in a question (summed up, each leading to its field) and troubles of the guide itself (calm, with what to do).
import { html, nothing } from 'lit';
import { signView } from './sign-view.js';

/** The sentence of one mistake, with its bounds in the visitor's format. */
export function errorText(error, { words, format }) {
  const show = (value) => (typeof value === 'number' ? format.number(value) : value === undefined ? '' : format.day(value));
  const params = { min: show(error.params?.min), max: show(error.params?.max) };
  return words.t(`error_${error.code}`, params);
}

/** The id of the field that a mistake points to. */
export function fieldId(id, field, error = {}) {
  const own = error.fact ? `-${error.fact}${error.part ? `-${error.part}` : ''}` : error.index === undefined ? '' : `-${error.index}-${error.field}`;
  return `${id}${own}-${field}`;
}

export function errorSummaryView(errors, model) {
  if (errors.length === 0) return nothing;
  const { words: { t }, id } = model;
  const goTo = (error) => (event) => {
    event.preventDefault();
    event.target.getRootNode().getElementById(fieldId(id, error.fields[0], error))?.focus();
  };
  return html`<div class="pg-errors" role="alert" tabindex="-1">
    <p class="pg-errors-title">${t('errors_title')}</p>
    <ul class="pg-list">${errors.map((error) => html`<li>
      <a class="pg-link" href=${`#${fieldId(id, error.fields[0], error)}`} @click=${goTo(error)}>${errorText(error, model)}</a></li>`)}</ul>
  </div>`;
}

/** The mistake beside its field, tied to it by `aria-describedby`. */
export function errorNoteView(error, id, model) {
  return error === undefined ? nothing : html`<p class="pg-error" id=${id}>${signView('risk')}<span>${errorText(error, model)}</span></p>`;
}

/** The guide could not do what was asked; answers are kept and the visitor can go on. */
export function troubleView({ words: { t }, trouble }, act) {
  return html`<div class="pg-trouble" role=${trouble === 'load' ? 'alert' : nothing}>
    <h2 class="pg-heading" tabindex="-1">${t('trouble_title')}</h2>
    <p>${t(`trouble_${trouble}`)}</p>
    <div class="pg-actions">
      <button type="button" class="pg-primary" @click=${trouble === 'load' ? act.retry : act.showAnswers}>
        ${t(trouble === 'load' ? 'retry' : 'see_answers')}</button>
      ${trouble === 'load' ? nothing : html`<button type="button" class="pg-secondary" @click=${act.erase}>${t('erase')}</button>`}
    </div>
  </div>`;
}
