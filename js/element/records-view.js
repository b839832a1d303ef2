// Several people, one card each (children): every field may stay empty, and an empty one is simply not known.
import { html, nothing } from 'lit';
import { firstKey } from './describe.js';
import { recordDraft } from './draft.js';
import { errorNoteView } from './error-view.js';
import { wordsView } from './text-view.js';

/** The words of a field: a sentence, or an object with `ask` and `help`. */
export function fieldWords(words, factId, fieldId) {
  const found = words.find('facts', factId, 'fields', fieldId);
  if (found.text === null) return { ask: { text: fieldId, lang: null }, help: null };
  if (typeof found.text === 'string') return { ask: found, help: null };
  const { ask, help } = found.text;
  return { ask: { text: ask ?? fieldId, lang: found.lang }, help: help ? { text: help, lang: found.lang } : null };
}

function recordFieldView(field, index, model, act, fieldView) {
  const { fact, draft, id, words } = model;
  const own = `${id}-${index}-${field.id}`;
  const { ask, help } = fieldWords(words, fact.id, field.id);
  const errors = model.errors.filter((error) => error.index === index && error.field === field.id);
  const edit = (part, focus) => act.edit({
    records: draft.records.map((record, at) => (at === index ? { ...record, [field.id]: { ...record[field.id], ...part } } : record)),
  }, focus);
  const fail = (error) => act.fail({ ...error, index, field: field.id });
  const inner = {
    ...model, id: own, fact: field, draft: draft.records[index][field.id], errors,
    labelId: `${own}-label`, helpId: help ? `${own}-help` : null, textPath: ['facts', fact.id, 'fields', field.id],
  };
  return html`<div class="pg-record-field">
    <p class="pg-label" id=${`${own}-label`}>${wordsView(ask)}</p>
    ${help === null ? nothing : html`<p class="pg-example" id=${`${own}-help`}>${wordsView(help)}</p>`}
    ${fieldView(inner, { ...act, edit, fail })}
  </div>`;
}

function recordView(index, model, act, fieldView) {
  const { fact, draft, words, format } = model;
  const name = words.t(firstKey(model, 'item'), { n: format.number(index + 1) });
  const remove = () => act.edit({ records: draft.records.filter((_, at) => at !== index) }, `#${model.id}-value`);
  return html`<fieldset class="pg-record" id=${`${model.id}-${index}`} tabindex="-1">
    <legend class="pg-record-title">${name}</legend>
    ${fact.fields.filter((field) => field.asked !== false).map((field) => recordFieldView(field, index, model, act, fieldView))}
    <button type="button" class="pg-quiet" @click=${remove}>${words.t('remove_record', { name })}</button>
  </fieldset>`;
}

export function recordsView(model, act, fieldView) {
  const { id, fact, draft, errors, words: { t } } = model;
  const most = fact.max_items ?? 8;
  const add = () => act.edit({ records: [...draft.records, recordDraft(fact)] }, `#${id}-${draft.records.length}`);
  const whole = errors.find((error) => error.index === undefined);
  const isEmpty = draft.records.length === 0;
  return html`<div class="pg-records" id=${`${id}-value`} tabindex="-1">
    ${errorNoteView(whole, `${id}-error`, model)}
    ${isEmpty ? nothing : html`<p class="pg-example">${t('record_hint')}</p>`}
    ${draft.records.map((_, index) => recordView(index, model, act, fieldView))}
    <div class="pg-actions">
      ${draft.records.length < most
        ? html`<button type="button" class=${isEmpty ? 'pg-primary' : 'pg-secondary'} @click=${add}>${t(firstKey(model, isEmpty ? 'add' : 'add_another'))}</button>`
        : html`<p class="pg-example">${t('record_full')}</p>`}
      ${isEmpty ? html`<button type="button" class="pg-primary" @click=${() => act.answer([])}>${t(firstKey(model, 'none'))}</button>` : nothing}
    </div>
  </div>`;
}
