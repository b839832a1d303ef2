// The results: the main thing first, then each group of permits in order.
import { html, nothing } from 'lit';
import { isFreeRegime, nextQuestion } from './interview.js';
import { lawAgeView, staleView } from './law-view.js';
import { permitView } from './permit-view.js';
import { progressView } from './progress-view.js';
import { CLOSED_GROUPS, groupPermits } from './results.js';
import { signView } from './sign-view.js';
import { wordsView } from './text-view.js';
import { toComeView } from './waiting-view.js';

/** French and European citizens: said at once, kindly. */
export function freeRegimeView({ words, assessment }) {
  if (!isFreeRegime(assessment.regime)) return nothing;
  const name = words.find('regimes', assessment.regime, 'name');
  const explain = words.find('regimes', assessment.regime, 'explain');
  return html`<div class="pg-free">${signView('eligible')}<div>
    <p class="pg-strong">${words.t('no_permit_needed')}</p>
    ${name.text === null ? nothing : html`<p>${wordsView(name)}</p>`}
    ${explain.text === null ? nothing : html`<p>${wordsView(explain)}</p>`}</div></div>`;
}

function overviewView(groups, { words: { t }, format }, act) {
  if (groups.length === 0) return nothing;
  return html`<ul class="pg-overview">${groups.map(({ status, permits }) => html`<li><button type="button" class="pg-tile pg-is-${status}"
    @click=${() => act.goToGroup(status)}>${signView(status)}<span class="pg-tile-count">${format.number(permits.length)}</span> <span>${t(`status_${status}`)}</span></button></li>`)}</ul>`;
}

function groupView({ status, permits }, model, act) {
  const { words: { t, count }, id } = model;
  const soft = model.assessment.law.stale && status === 'eligible' ? '_stale' : '';
  const cards = () => permits.map((permit) => permitView(permit, model, act));
  const isClosed = CLOSED_GROUPS.has(status) && !model.open.has(`group-${status}`);
  return html`<section class="pg-group pg-is-${status}" aria-labelledby=${`${id}-group-${status}`}>
    <h3 class="pg-group-title" id=${`${id}-group-${status}`} tabindex="-1">${t(`group_${status}${soft}`)} <span class="pg-group-count">${permits.length}</span></h3>
    <p class="pg-group-lead">${t(`group_${status}_lead${soft}`)}</p>
    ${CLOSED_GROUPS.has(status) ? html`<button type="button" class="pg-secondary pg-unfold" aria-expanded=${isClosed ? 'false' : 'true'}
      @click=${() => act.toggle(`group-${status}`, isClosed)}>${isClosed ? count('show_permits', permits.length) : t('hide_permits')}</button>` : nothing}
    ${isClosed ? nothing : cards()}
  </section>`;
}

function goOnView(model, act) {
  const { words: { t }, state, assessment } = model;
  if (nextQuestion(state, assessment) === null) return nothing;
  return html`<div class="pg-go-on"><p>${t('results_so_far')}</p><button type="button" class="pg-primary" @click=${act.goOn}>${t('go_on')}</button></div>`;
}

export function resultsView(model, act) {
  const { words: { t }, assessment, state } = model;
  const groups = groupPermits(assessment, model.host);
  const isOver = nextQuestion(state, assessment) === null;
  return html`<div class="pg-results">
    <h2 class="pg-heading" tabindex="-1">${t(isOver ? 'results_title' : 'results_title_so_far')}</h2>
    ${staleView(model)}
    ${freeRegimeView(model)}
    ${isFreeRegime(assessment.regime) && isOver ? nothing : progressView(model)}
    ${goOnView(model, act)}
    ${model.more?.noticesView(model) ?? nothing}
    ${overviewView(groups, model, act)}
    ${model.more?.datesSectionView(model, act) ?? toComeView(model)}
    ${groups.map((group) => groupView(group, model, act))}
    ${isFreeRegime(assessment.regime) ? nothing : model.more?.aroundResultsView(model, act) ?? nothing}
    <div class="pg-actions pg-no-print">
      <button type="button" class="pg-secondary" @click=${act.showAnswers}>${t('see_answers')}</button>
      ${model.more?.dossierWayView(model, act) ?? nothing}
      <button type="button" class="pg-quiet" @click=${act.erase}>${t('erase')}</button>
    </div>
    <div class="pg-fine"><p>${t('not_advice')}</p><p>${t('help_where')}</p>${lawAgeView(model)}</div>
  </div>`;
}
