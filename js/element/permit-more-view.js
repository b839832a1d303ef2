// The lower half of an opened permit: rights, validity, renewal, where it leads, what is disputed or changing, sources.
import { html, nothing } from 'lit';
import { aboutView, foldedView, listView, sectionView, sourceView, wordsView } from './text-view.js';
import { firstOf, permitName } from './words.js';

/** How long the card lasts; `nothing` when that is not said. */
export function validityText({ validity }, { words: { t, count } }) {
  if (!validity) return nothing;
  if (validity.none) return t('validity_none');
  if (validity.unlimited) return t('validity_unlimited');
  if (validity.years) return count('validity_years', validity.years);
  if (validity.months) return count('validity_months', validity.months);
  return validity.up_to_years ? count('validity_up_to_years', validity.up_to_years) : nothing;
}

function renewalView(info, { words, permitId }) {
  const found = firstOf(words, ['permits', permitId, 'renewal'], ['renewals', info.renewal], ['']);
  return found.text ? html`<p>${wordsView(found)}</p>` : nothing;
}

/** How long the card lasts, and whether it is renewed. */
export function validityView(info, model) {
  const validity = validityText(info, model);
  return validity === nothing ? renewalView(info, model) : html`<p>${validity}</p>${renewalView(info, model)}`;
}

/** Sentences that all permits share, by id. */
export const sharedView = (kind, ids, { words }) => listView((ids ?? []).map((id) => wordsView(firstOf(words, [kind, id], [id]))));

function leadsView({ leads_to: leads = [] }, { words }) {
  return listView(leads.map((id) => wordsView(permitName(words, id))));
}

/** Papers received meanwhile, and what each proves. */
export function waitingView({ while_waiting: papers = [] }, { words }) {
  return listView(papers.map((id) => html`<strong>${wordsView(firstOf(words, ['waiting', id, 'name'], [id]))}</strong> ${wordsView(firstOf(words, ['waiting', id, 'proves'], ['']))}`));
}

/** Sentences of a permit that carry an id, its own words first. */
export function sentencesView(ids, kind, { words, permitId }) {
  return listView(ids.map((id) => wordsView(firstOf(words, ['permits', permitId, kind, id], [kind, id], [id]))));
}

const FEW_NOTES = 4;

/** Notes: the first ones in sight, the others one touch away. */
function notesView(model) {
  const { words: { find, count }, permitId } = model;
  const found = find('permits', permitId, 'notes');
  if (!Array.isArray(found.text)) return nothing;
  const items = found.text.map((text) => wordsView({ text, lang: found.lang }));
  if (items.length <= FEW_NOTES) return listView(items);
  const rest = items.slice(FEW_NOTES - 1);
  return html`${listView(items.slice(0, FEW_NOTES - 1))}${foldedView(aboutView(count('more_notes', rest.length), wordsView(permitName(model.words, permitId))), listView(rest), model.isPrinting)}`;
}

export function plainListView(kind, { words, permitId }) {
  const found = words.find('permits', permitId, kind);
  return Array.isArray(found.text) ? listView(found.text.map((text) => wordsView({ text, lang: found.lang }))) : nothing;
}

function collectSources(reason, found) {
  for (const id of reason.sources) found.add(id);
  for (const part of reason.parts) collectSources(part, found);
  return found;
}

export function sourcesView(permit, info, model) {
  const ids = permit.status === 'other_regime' ? new Set(info.basis) : permit.routes.reduce((found, route) => collectSources(route.why, found), new Set(info.basis));
  const { words: { t }, format, names } = model;
  const readOn = (id) => names.sources?.[id]?.read_on;
  const items = [...ids].map((id) => html`${sourceView(id, model)}${readOn(id) ? html` <small class="pg-note">${t('read_on', { day: format.shortDay(readOn(id)) })}</small>` : nothing}`);
  const age = t(`confidence_${info.confidence}`, { day: format.day(info.checked_on) });
  return html`<p class="pg-law">${age}</p>${foldedView(aboutView(t('sources'), wordsView(permitName(model.words, permit.id))), listView(items), model.isPrinting)}`;
}

export function permitMoreView(permit, model) {
  const { words: { t }, names } = model;
  const info = names.permits.find((other) => other.id === permit.id);
  if (info === undefined) return nothing;
  return html`
    ${sectionView(t('while_waiting'), waitingView(info, model))}
    ${sectionView(t('rights'), sharedView('rights', info.rights, model))}
    ${sectionView(t('validity'), validityView(info, model))}
    ${sectionView(t('leads_to'), leadsView(info, model))}
    ${sectionView(t('refusal'), sharedView('refusals', info.refusal, model))}
    ${sectionView(t('mistakes'), plainListView('mistakes', model))}
    ${sectionView(t('notes'), notesView(model))}
    ${sectionView(t('contested'), sentencesView(info.contested ?? [], 'contested', model))}
    ${sectionView(t('known_changes'), sentencesView(info.known_changes ?? [], 'known_changes', model))}
    ${sectionView(t('no_longer_true'), plainListView('no_longer_true', model))}
    ${sectionView(t('law'), sourcesView(permit, info, model))}`;
}
