// "Your answers": each may be changed; the others stay.
import { html, nothing } from 'lit';
import { describeAnswer } from './describe.js';
import { answeredFacts, nextQuestion } from './interview.js';
import { progressView } from './progress-view.js';
import { hiddenView, wordsView } from './text-view.js';

function answerView(fact, model, act) {
  const { words, format, state } = model;
  const ask = words.find('facts', fact.id, 'ask');
  const question = ask.text === null ? fact.id : wordsView(ask);
  return html`<div class="pg-answer">
    <dt>${question}</dt>
    <dd>${describeAnswer(fact, state.answers[fact.id], words, format)}</dd>
    <dd class="pg-answer-change"><button type="button" class="pg-quiet" id=${`${model.id}-change-${fact.id}`} @click=${() => act.askAgain(fact.id, 'answers')}>
      ${words.t('change')}${hiddenView(html` : ${question}`)}</button></dd>
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
    ${facts.length === 0 ? nothing : html`<dl class="pg-answer-list">${facts.map((fact) => answerView(fact, model, act))}</dl>`}
    <div class="pg-actions">
      ${mayGoOn ? html`<button type="button" class="pg-primary" @click=${act.goOn}>${t('go_on')}</button>` : nothing}
      <button type="button" class=${mayGoOn ? 'pg-secondary' : 'pg-primary'} @click=${act.showResults}>${t('see_results')}</button>
      ${facts.length === 0 ? nothing : html`<button type="button" class="pg-quiet" @click=${act.erase}>${t('erase')}</button>`}
    </div>
  </div>`;
}
