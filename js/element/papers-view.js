// The papers to bring, to tick one by one. Ticks live in the page only.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { groupDocuments } from './results.js';
import { wordsView } from './text-view.js';
import { firstOf, permitName } from './words.js';

function paperView(need, model, act) {
  const { words, permitId, id, ticked } = model;
  const key = `${permitId}/${need.document}`;
  const inputId = `${id}-${permitId}-${need.document}`;
  const name = firstOf(words, ['documents', need.document, 'name'], [need.document]);
  const help = words.find('documents', need.document, 'help');
  return html`<label class="pg-paper" for=${inputId}>
    <input type="checkbox" class="pg-radio" id=${inputId} autocomplete="off" .checked=${live(ticked.has(key))} @change=${() => act.tick(key)}>
    <span>${wordsView(name)}
      ${need.needed === 'maybe' ? html`<span class="pg-tag">${words.t('document_maybe')}</span>` : nothing}
      ${help.text === null ? nothing : html`<small class="pg-note">${wordsView(help)}</small>`}</span></label>`;
}

function groupView(group, model, act) {
  const papers = group.items.map((need) => paperView(need, model, act));
  if (!group.isChoice) return html`<li>${papers}</li>`;
  return html`<li class="pg-one-of"><p class="pg-one-of-title">${model.words.t('documents_one_of')}</p>${papers}</li>`;
}

export function papersView(documents, model, act) {
  if (documents.length === 0) return nothing;
  const hasMaybe = documents.some((need) => need.needed === 'maybe');
  const { words, permitId } = model;
  return html`<div role="group" aria-label=${`${words.t('documents')} : ${permitName(words, permitId).text}`}><ul class="pg-papers">${groupDocuments(documents).map((group) => groupView(group, model, act))}</ul></div>
    ${hasMaybe ? html`<p class="pg-note">${model.words.t('documents_maybe_note')}</p>` : nothing}`;
}
