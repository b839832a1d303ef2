// Proofs to gather, year by year, for the permits that are still possible; years can be ticked, in memory only.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { evidencePlan } from './evidence.js';
import { aboutView, foldedView, listView, wordsView } from './text-view.js';
import { firstOf, permitName } from './words.js';

function yearView(kind, year, { id, ticked }, act) {
  const key = `proof-${kind}-${year}`;
  return html`<label class="pg-year" for=${`${id}-${key}`}><input type="checkbox" class="pg-radio" id=${`${id}-${key}`} autocomplete="off" .checked=${live(ticked.has(key))} @change=${() => act.tick(key)}>
    ${year}</label>`;
}

function kindView({ id: kind, years, permits }, model, act) {
  const { words } = model;
  const proofs = words.find('evidence', kind, 'proofs');
  const name = firstOf(words, ['evidence', kind, 'name'], [kind]);
  return html`<div class="pg-proof" role="group" aria-labelledby=${`${model.id}-proof-${kind}`}>
    <h4 class="pg-dates-title" id=${`${model.id}-proof-${kind}`}>${wordsView(name)}</h4>
    ${years.length === 0 ? nothing : html`<div class="pg-years">${years.map((year) => yearView(kind, year, model, act))}</div>`}
    ${Array.isArray(proofs.text) ? listView(proofs.text.map((text) => wordsView({ text, lang: proofs.lang }))) : nothing}
    ${foldedView(aboutView(words.count('proof_for', permits.length), wordsView(name)), listView(permits.map((id) => wordsView(permitName(words, id)))), false)}
  </div>`;
}

export function evidenceView(model, act) {
  const plan = evidencePlan(model.names, model.assessment, model.answers, model.asOf);
  if (plan.length === 0) return nothing;
  const { t } = model.words;
  return html`<section class="pg-group" aria-labelledby=${`${model.id}-proofs`}>
    <h3 class="pg-group-title" id=${`${model.id}-proofs`}>${t('proofs_title')}</h3>
    <p class="pg-group-lead">${t('proofs_lead')}</p>
    ${foldedView(t('proofs_show'), plan.map((kind) => kindView(kind, model, act)), model.isPrinting)}</section>`;
}
