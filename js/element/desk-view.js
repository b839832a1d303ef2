// The caseworker's page (`mode="expert"`): all facts and all outcomes on one screen, followed by dates, comparison and memo.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { calledNotices } from './around-results-view.js';
import { dateOrder } from './date-text.js';
import { deskCompareView } from './desk-compare-view.js';
import { deskDayView } from './desk-day-view.js';
import { deskFactsView } from './desk-facts-view.js';
import { paperSoon, withHeld } from './desk-held.js';
import { goToFact, goToPlace, KEYS } from './desk-keys.js';
import { deskMemoView } from './desk-memo-view.js';
import { deskOutcomesView } from './desk-outcomes-view.js';
import { helpersView } from './help-view.js';
import { isFreeRegime, nextQuestion } from './interview.js';
import { keepView } from './keep-view.js';
import { fineView, staleView } from './law-view.js';
import { progressView } from './progress-view.js';
import { signView } from './sign-view.js';
import { foldedView, listView, wordsView } from './text-view.js';
import { datesSectionView } from './your-dates-view.js';

function keysView({ id, desk, words: { t } }) {
  const keys = Object.keys(KEYS).map((key) => html`<li><kbd class="pg-desk-key">${key}</kbd> ${t(`desk_key_${KEYS[key] ?? 'next'}`)}</li>`);
  return html`<details class="pg-more pg-desk-keys"><summary>${t('desk_keys')}</summary>
    <ul>${keys}<li><kbd class="pg-desk-key">↑</kbd> <kbd class="pg-desk-key">↓</kbd> ${t('desk_key_rows')}</li><li><kbd class="pg-desk-key">⏎</kbd> ${t('desk_key_enter')}</li></ul>
    <p class="pg-note">${t('desk_keys_note')}</p>
    <label class="pg-desk-check" for=${`${id}-keys`}><input type="checkbox" class="pg-radio" id=${`${id}-keys`} autocomplete="off" .checked=${live(desk.hasKeys)}
      @change=${({ target }) => { desk.hasKeys = target.checked; }}> ${t('desk_keys_on')}</label></details>`;
}

function jumpsView(model, act) {
  const { words: { t }, dates } = model;
  const places = ['facts', 'outcomes', ...(dates.length > 0 ? ['dates'] : []), 'compare', 'memo'];
  return html`<nav class="pg-desk-jumps" aria-label=${t('desk_jumps')}>${places.map((place) => html`<button type="button" class="pg-quiet pg-inline"
    @click=${() => goToPlace(place, model, act.focus)}>${t(place === 'dates' ? 'your_dates' : `desk_${place}`)}</button>`)}</nav>`;
}

function headView(model, act) {
  const { words: { t }, asOf, isToday, hasAnswers } = model;
  const keep = (part) => () => act.kept().open(part);
  return html`<div class="pg-desk-head">
    <h2 class="pg-heading" tabindex="-1">${t('desk_heading')}</h2>
    <p class="pg-desk-privacy">${t('privacy_1')}</p>
    <div class="pg-desk-line pg-desk-ways pg-no-print">${jumpsView(model, act)}${keysView(model)}</div>
    <div class="pg-desk-line pg-no-print">
      ${deskDayView('asOf', t('desk_as_of'), asOf, model, (day) => act.judgeOn(day))}
      ${isToday ? nothing : html`<button type="button" class="pg-quiet pg-inline" @click=${() => act.judgeOn(null)}>${t('desk_today')}</button>`}
      <button type="button" class="pg-secondary" @click=${keep('open')}>${t('desk_open')}</button>
      ${hasAnswers ? html`<button type="button" class="pg-secondary" @click=${keep('save')}>${t('desk_save')}</button>` : nothing}
      <button type="button" class="pg-secondary" @click=${act.print}>${t('print')}</button>
      <button type="button" class="pg-secondary" @click=${act.erase}>${t('erase')}</button>
    </div>
  </div>`;
}

/** The paper held ends soon, or has ended: before anything else. */
function paperView(model) {
  const soon = paperSoon(model);
  if (soon === null) return nothing;
  const { words: { t, count }, format } = model;
  const { day, left } = soon;
  const when = left < 0 ? count('since_days', -left) : left === 0 ? t('left_today') : count('in_days', left);
  return html`<p class="pg-desk-ends">${signView('risk')} ${t(left < 0 ? 'desk_paper_ended' : 'desk_paper_ends', { day: format.day(day) })} <strong>${when}.</strong></p>`;
}

function nextView(model, act) {
  const { id, words, nextFact } = model;
  if (nextFact === null) return html`<p id=${`${id}-next`} tabindex="-1" class="pg-desk-next">${words.t('questions_none')}</p>`;
  return html`<p class="pg-desk-next pg-no-print" id=${`${id}-next`} tabindex="-1"><span>${words.t('desk_next')}</span>
    <button type="button" class="pg-quiet pg-inline" @click=${() => act.askAgain(nextFact)}>${wordsView(words.find('facts', nextFact, 'ask'))}</button></p>`;
}

/** Dangers before any how-to; in sight on paper. */
function dangersView(model) {
  const called = calledNotices(model);
  return called.length === 0 ? nothing : html`<div class="pg-desk-dangers">${foldedView(html`${signView('risk')} ${model.words.t('notices_title')} (${model.format.number(called.length)})`, listView(called), model.isPrinting)}</div>`;
}

/** French and European citizens need none of all this. */
function regimeView({ words: { t }, assessment: { regime } }) {
  return isFreeRegime(regime) ? html`<p class="pg-strong">${t('no_permit_needed')}</p>` : nothing;
}

/** A question is never a screen of its own here: whatever asks leads to its field. */
function actionsHere(model, act) {
  const ask = (fact) => goToFact(fact, model, act.focus);
  return { ...act, askAgain: ask, refine: ([fact]) => ask(fact), sayLength: ask };
}

/** The desk, whatever screen the visit stands on; but for the one where answers are kept and opened, from which it comes back. */
export function deskView(model, act) {
  return (model.screen.name === 'keep' ? keepView : sheetView)(model, act);
}

function sheetView(outer, outerAct) {
  const { id, words, state, assessment, desk } = outer;
  const next = nextQuestion(state, assessment);
  const facts = { ...outer, order: dateOrder(words.language), nextFact: next?.fact ?? null, dates: desk.dates ?? [] };
  const model = withHeld(facts);
  const act = actionsHere(model, outerAct);
  return html`<div class="pg-desk" data-guide=${id} data-next=${model.nextFact ?? ''}>
    ${headView(model, act)}
    ${paperView(model)}
    <div class="pg-desk-sheet">
      ${deskFactsView(facts, act)}
      <div class="pg-desk-side">
        ${staleView(model)}${regimeView(model)}${progressView(model)}${nextView(model, act)}${dangersView(model)}
        ${deskOutcomesView(model, act)}
        ${desk.dates === null ? html`<p>${words.t('no_dates_lead')}</p>` : datesSectionView(model, act)}
        ${deskCompareView(model)}
        ${deskMemoView(model, act)}
        ${foldedView(words.t('help_title'), helpersView(model))}
        ${fineView(model)}
      </div>
    </div>
  </div>`;
}
