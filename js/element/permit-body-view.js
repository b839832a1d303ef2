// What stands inside an opened permit, in the order in which it matters: risks, reasons, dates, papers, price, place, then the rest.
import { html, nothing } from 'lit';
import { feeView } from './fee-view.js';
import { hostNotesView } from './host-view.js';
import { missingText } from './missing-words.js';
import { openingsView } from './openings-view.js';
import { papersView } from './papers-view.js';
import { permitMoreView } from './permit-more-view.js';
import { reasonsView } from './reason-view.js';
import { orderedRoutes } from './results.js';
import { ownWarnings } from './risks.js';
import { signView } from './sign-view.js';
import { aboutView, foldedView, hiddenView, linkView, listView, sectionView, wordsView } from './text-view.js';
import { firstOf, permitName } from './words.js';

/** Risks come before the how-to; those that were said before the list are not said again. */
export function risksView(permit, model) {
  const own = ownWarnings(permit, model);
  if (own.length === 0) return nothing;
  return html`<section class="pg-part pg-risks"><h5 class="pg-part-title">${signView('risk')}${model.words.t('risks')}</h5>${listView(own.map(wordsView))}</section>`;
}

export function routeView(route, model, act) {
  const { words, permitId } = model;
  const name = words.find('permits', permitId, 'routes', route.route);
  return html`<div class="pg-route">
    ${name.text === null ? nothing : html`<h6 class="pg-route-name">${wordsView(name)}</h6>`}
    <p class="pg-nature"><strong>${words.t(`nature_${route.nature}`)}</strong> ${words.t(`nature_${route.nature}_explain`)}</p>
    ${reasonsView(route, model, act)}
  </div>`;
}

function routesView(permit, model, act) {
  const [first, ...others] = orderedRoutes(permit);
  if (first === undefined) return nothing;
  return html`${routeView(first, model, act)}
    ${others.length === 0 ? nothing : foldedView(aboutView(model.words.count('other_routes', others.length), wordsView(permitName(model.words, permit.id))), others.map((route) => routeView(route, model, act)), model.isPrinting)}`;
}

export function missingView(permit, model, act) {
  const { words, state, isPrinting } = model;
  const open = permit.missing.filter((fact) => !(fact in state.answers));
  if (permit.status !== 'more_info' || permit.missing.length === 0) return nothing;
  const ask = (fact) => missingText(fact, model);
  const items = permit.missing.map((fact) => html`<span>${ask(fact)}</span> ${isPrinting ? nothing : html`
    <button type="button" class="pg-quiet pg-inline" @click=${() => act.askAgain(fact, 'results')}>${words.t(open.includes(fact) ? 'answer_this' : 'change')}${hiddenView(` : ${ask(fact)}`)}</button>`}`);
  return listView(items);
}

function datesView(permit, { words: { t }, format }) {
  const items = [];
  if (permit.from && permit.status === 'later') items.push(t('date_from', { day: format.day(permit.from) }));
  if (permit.until) items.push(t('date_until', { day: format.day(permit.until) }));
  if (permit.undecided_from) items.push(t('date_undecided', { day: format.day(permit.undecided_from) }));
  return listView(items);
}

function placeView(id, { words, names }) {
  const how = words.find('places', id, 'how');
  const url = names.places?.[id]?.url;
  const name = wordsView(firstOf(words, ['places', id, 'name'], [id]));
  return html`<div class="pg-place"><p class="pg-strong">${url ? linkView(url, name, words) : name}</p>
    ${how.text === null ? nothing : html`<p>${wordsView(how)}</p>`}</div>`;
}

export function whereView(permit, model) {
  if (permit.where !== null) return placeView(permit.where, model);
  if (permit.where_possible.length === 0) return nothing;
  return html`<p>${model.words.t('where_undecided')}</p>${permit.where_possible.map((id) => placeView(id, model))}`;
}

export function permitBodyView(permit, model, act) {
  const { t } = model.words;
  const summary = model.words.find('permits', permit.id, 'summary');
  const intro = summary.text === null ? nothing : html`<p class="pg-lead">${wordsView(summary)}</p>`;
  if (permit.status === 'other_regime') return html`<div class="pg-permit-body">${intro}${otherRegimeView(model)}${permitMoreView(permit, model)}</div>`;
  return html`<div class="pg-permit-body">
    ${intro}
    ${risksView(permit, model)}
    ${sectionView(t('still_to_answer'), missingView(permit, model, act))}
    ${sectionView(t('reasons'), routesView(permit, model, act))}
    ${sectionView(t('openings'), openingsView(permit, model))}
    ${sectionView(t('dates'), datesView(permit, model))}
    ${sectionView(t('documents'), papersView(permit.documents, model, act))}
    ${sectionView(t('fee'), feeView(permit.fee, model))}
    ${sectionView(t('where'), whereView(permit, model))}
    ${hostNotesView(model, { permit: permit.id })}
    ${permitMoreView(permit, model)}
  </div>`;
}

function otherRegimeView({ words, assessment }) {
  const explain = assessment.regime === null ? { text: null } : words.find('regimes', assessment.regime, 'explain');
  return explain.text === null ? nothing : html`<p>${wordsView(explain)}</p>`;
}
