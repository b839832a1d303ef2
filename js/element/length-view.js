// A paper that prints a length instead of a last day: a number and its unit, and how they are counted.
import { html, nothing } from 'lit';
import { fieldView } from './field-view.js';
import { FIELDS, startDay, startFact } from './printed-length.js';

function partView(fact, model, act) {
  const own = `${model.id}-${fact.id}`;
  const draft = model.draft[fact.id];
  const errors = model.errors.filter((error) => error.part === fact.id);
  const edit = (part) => act.edit({ [fact.id]: { ...draft, ...part } });
  return html`<div class="pg-record-field">
    <p class="pg-label" id=${`${own}-label`}>${model.words.t(`length_${fact.id}`)}</p>
    ${fieldView({ ...model, id: own, fact, draft, errors, labelId: `${own}-label` }, { ...act, edit })}
  </div>`;
}

export function lengthView(model, act) {
  const day = model.format.day(startDay(model.names, model.fact.id, model.answers));
  return html`<p class="pg-help">${model.words.t('length_counted', { day })}</p>${FIELDS.map((fact) => partView(fact, model, act))}`;
}

/** A day on the paper, or a length. */
export function lengthSwitchView({ id, fact, names, draft: { isLength = false }, words: { t } }, act) {
  return startFact(names, fact.id) === undefined ? nothing : html`<p class="pg-switch"><button type="button" class="pg-secondary"
    @click=${() => act.sayLength(fact.id, !isLength, `#${id}-${isLength ? 'day' : 'amount-value'}`)}>${t(isLength ? 'length_no' : 'length_yes')}</button></p>`;
}
