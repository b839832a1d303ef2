// One permit for anybody: what it is, what is dangerous, who gets it, what to bring, what it costs, where, what it allows. Wording and order are
// those of an opened permit of the element.
import { html, nothing } from 'lit';
import { plainListView, sentencesView, sharedView, validityView, waitingView } from '../../js/element/permit-more-view.js';
import { listView, sourcesInlineView, wordsView } from '../../js/element/text-view.js';
import { firstOf, permitName, warningOf } from '../../js/element/words.js';
import { conditionsView } from './conditions-view.mjs';
import { partView } from './page.mjs';
import { confidenceView, sourcesPartView } from './sources-view.mjs';
import { papersView, placesView, pricesView } from './terms-view.mjs';
import { inForce } from './rules.mjs';

/** All warnings that the permit may carry, for whoever it is: the engine's for a person who has told nothing, and those of single cases; dangers first. */
function warningsOf(permit, { assessment, warnings }) {
  const ids = new Set([...assessment.permits[permit.id].warnings, ...(permit.warnings ?? []).map(({ warning }) => warning)]);
  return warnings.filter(({ id }) => ids.has(id)).sort((one, other) => one.danger - other.danger).map(({ id }) => id);
}

function routeView(route, model) {
  const { words, day, format, read } = model;
  const [version] = inForce(route.versions, day);
  if (version === undefined) return nothing;
  const until = version.in_force_until ? html` (${words.t('reason_until', { day: format.day(version.in_force_until) })})` : nothing;
  return html`<h3 id=${`route-${route.id}`}>${model.routeName(route)}</h3>
    <p><b>${words.t(`nature_${route.nature}`)}</b> ${words.t(`nature_${route.nature}_explain`)}</p>
    <p class="pg-rule">${words.t('version_from', { day: format.day(version.in_force_from) })}${until} ${sourcesInlineView([version.source].flat(), model)}</p>
    ${conditionsView(read(version.when), { ...model, cited: [version.source].flat() })}`;
}

function regimesView({ governed_by: regimes }, { words }) {
  return regimes.includes('any') ? nothing : listView(regimes.map((id) => html`<b>${wordsView(words.find('regimes', id, 'name'))}</b>. ${wordsView(words.find('regimes', id, 'explain'))}`));
}

function evidenceView({ evidence = [] }, { words }) {
  return listView(evidence.map((id) => {
    const { text, lang } = words.find('evidence', id, 'proofs');
    return html`<b>${wordsView(firstOf(words, ['evidence', id, 'name'], [id]))}</b>${listView([text ?? []].flat().map((proof) => wordsView({ text: proof, lang })))}`;
  }));
}

const leadsView = ({ leads_to: leads = [] }, { words }) => listView(leads.map((id) => html`<a href=${`${id}.html`}>${wordsView(permitName(words, id))}</a>`));

function headView(permit, { words }) {
  const legal = words.find('permits', permit.id, 'legal_name').text;
  return html`${legal === null || words.language === 'fr' && legal === permitName(words, permit.id).text ? nothing : html`<p class="pg-legal" lang="fr" dir="ltr" translate="no">${legal}</p>`}
    <p>${wordsView(firstOf(words, ['permits', permit.id, 'summary'], ['']))}</p>`;
}

/** @returns {{at: string, title: string, heading: unknown, body: unknown}} for `documentOf` */
export function permitPage(permit, outer) {
  const { words } = outer;
  const { t } = words;
  const routeName = (route) => {
    const found = words.find('permits', permit.id, 'routes', route.id);
    return wordsView(found.text === null ? permitName(words, permit.id) : found);
  };
  const model = { ...outer, permitId: permit.id, routeName, read: outer.readerOf(permit.id) };
  const name = permitName(words, permit.id);
  const parts = html`${headView(permit, model)}
    ${partView('warnings', t('risks'), listView(warningsOf(permit, model).map((id) => wordsView(warningOf(words, permit.id, id)))), 'pg-risks')}
    ${partView('for-whom', model.say('pages_for_whom'), regimesView(permit, model))}
    ${partView('conditions', model.say('pages_conditions'), permit.routes.map((route) => routeView(route, model)))}
    ${partView('papers', t('documents'), papersView(permit, model))}
    ${partView('proofs', t('proofs_title'), evidenceView(permit, model))}
    ${partView('fee', t('fee'), pricesView(permit, model))}
    ${partView('where', t('where'), placesView(permit, model))}
    ${partView('waiting', t('while_waiting'), waitingView(permit, model))}
    ${partView('rights', t('rights'), sharedView('rights', permit.rights, model))}
    ${partView('validity', t('validity'), validityView(permit, model))}
    ${partView('leads-to', t('leads_to'), leadsView(permit, model))}
    ${partView('refusal', t('refusal'), sharedView('refusals', permit.refusal, model))}
    ${partView('mistakes', t('mistakes'), plainListView('mistakes', model))}
    ${partView('notes', t('notes'), plainListView('notes', model))}
    ${partView('contested', t('contested'), sentencesView(permit.contested ?? [], 'contested', model))}
    ${partView('known-changes', t('known_changes'), sentencesView(permit.known_changes ?? [], 'known_changes', model))}
    ${partView('no-longer-true', t('no_longer_true'), plainListView('no_longer_true', model))}`;
  return { at: `permits/${permit.id}`, title: name.text, heading: wordsView(name), body: html`${parts}${sourcesPartView(parts, permit.basis, model, confidenceView(permit, model))}` };
}

