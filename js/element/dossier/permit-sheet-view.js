// One permit on paper: what it is, why, what to bring, what it costs, where to go, what may happen. The parts are those of the page.
import { html, nothing } from 'lit';
import { OPEN } from '../../engine/statuses.js';
import { feeView } from '../fee-view.js';
import { openingsView } from '../openings-view.js';
import { papersView } from '../papers-view.js';
import { missingView, risksView, routeView, whereView } from '../permit-body-view.js';
import { plainListView, sentencesView, sharedView, sourcesView, validityView, waitingView } from '../permit-more-view.js';
import { permitHeadView } from '../permit-view.js';
import { orderedRoutes } from '../results.js';
import { signView } from '../sign-view.js';
import { sectionView, wordsView } from '../text-view.js';

/** The route that speaks, and others that are open too: a way that is closed is no use on paper. */
function reasonsView(permit, model, act) {
  const [first, ...others] = orderedRoutes(permit);
  const shown = first === undefined ? [] : [first, ...others.filter(({ status }) => OPEN.has(status))];
  return shown.length === 0 ? nothing : shown.map((route) => routeView(route, model, act));
}

function infoView(permit, info, model) {
  const { t } = model.words;
  return html`
    ${sectionView(t('while_waiting'), waitingView(info, model))}
    ${sectionView(t('refusal'), sharedView('refusals', info.refusal, model))}
    ${sectionView(t('rights'), sharedView('rights', info.rights, model))}
    ${sectionView(t('validity'), validityView(info, model))}
    ${sectionView(t('mistakes'), plainListView('mistakes', model))}
    ${sectionView(t('contested'), sentencesView(info.contested ?? [], 'contested', model))}
    ${sectionView(t('known_changes'), sentencesView(info.known_changes ?? [], 'known_changes', model))}
    ${sectionView(t('law'), sourcesView(permit, info, model), 'pg-dossier-sources')}`;
}

export function permitSheetView(permit, outer, act) {
  const model = { ...outer, permitId: permit.id };
  const { words: { t, find }, names } = model;
  const summary = find('permits', permit.id, 'summary');
  const info = names.permits.find(({ id }) => id === permit.id);
  return html`<section class="pg-sheet">
    <div class="pg-sheet-head">${signView(permit.status)}<div class="pg-permit-head">${permitHeadView(permit, model)}</div></div>
    ${summary.text === null ? nothing : html`<p>${wordsView(summary)}</p>`}
    ${risksView(permit, model)}
    ${sectionView(t('reasons'), reasonsView(permit, model, act))}
    ${sectionView(t('still_to_answer'), missingView(permit, model, act))}
    ${sectionView(t('openings'), openingsView(permit, model))}
    ${sectionView(t('documents'), papersView(permit.documents, model, act))}
    ${sectionView(t('fee'), feeView(permit.fee, model))}
    ${sectionView(t('where'), whereView(permit, model))}
    ${info === undefined ? nothing : infoView(permit, info, model)}</section>`;
}
