// "Your answers": each may be changed; the others stay.
import { html, nothing } from 'lit';
import { describeAnswer } from './describe.js';
import { answeredFacts, nextQuestion } from './interview.js';
import { progressView } from './progress-view.js';
import { keepButtonView } from './kept-view.js';
import { hiddenView, wordsView } from './text-view.js';
import { firstOf } from './words.js';

/** What was asked on one screen, what was answered, and a way to change it where there is one. */
export function answerView(facts, { id, words, format, answers, isPrinting }, change = null) {
  const question = wordsView(firstOf(words, ['facts', facts[0].id, 'ask'], [facts[0].id]));
  return html`<div class="pg-answer">
    <dt>${question}</dt>
    <dd>${facts.map((fact) => describeAnswer(fact, answers[fact.id], words, format)).join(' · ')}</dd>
    ${isPrinting || change === null ? nothing : html`<dd class="pg-answer-change"><button type="button" class="pg-quiet" id=${`${id}-change-${facts[0].id}`} @click=${change}>
      ${words.t('change')}${hiddenView(html` : ${question}`)}</button></dd>`}
  </div>`;
}

export function answersView(model, act) {
  const { words: { t }, state, names, assessment } = model;
  const facts = answeredFacts(names.facts, state.answers);
  const mayGoOn = nextQuestion(state, assessment) !== null;
  return html`<div class="pg-answers">
    <h2 class="pg-heading" tabindex="-1">${t('answers_title')}</h2>
    <p class="pg-lead">${t(facts.length === 0 ? 'answers_none' : 'answers_lead')}</p>
    ${progressView(model)}
    ${facts.length === 0 ? nothing : html`<dl class="pg-answer-list">${facts.map((fact) => answerView([fact], model, () => act.askAgain(fact.id, 'answers')))}</dl>`}
    <div class="pg-actions">
      ${mayGoOn ? html`<button type="button" class="pg-primary" @click=${act.goOn}>${t('go_on')}</button>` : nothing}
      <button type="button" class=${mayGoOn ? 'pg-secondary' : 'pg-primary'} @click=${act.showResults}>${t('see_results')}</button>
      ${model.dates.length > 0 ? html`<button type="button" class="pg-secondary" @click=${act.showDates}>${t('your_dates')}</button>` : nothing}
      ${keepButtonView(model, act)}
      ${facts.length === 0 ? nothing : html`<button type="button" class="pg-quiet" @click=${act.erase}>${t('erase')}</button>`}
    </div>
  </div>`;
}
