// What is settled and what can still change: the engine's own count, never a guess.
import { html, nothing } from 'lit';
import { barView } from './sign-view.js';
import { settledShare } from './results.js';

/** What people are usually asked, at most (`permit-guide interview`); the sentence of `questions_usual` says the same. */
export const USUAL_QUESTIONS = 30;

export const settledText = ({ settled, open }, { words, format }) => words.count('settled_of', settled, { total: format.number(settled + open) });

/**
 * How many questions there may still be. No sentence takes back the one before it: the usual number, until the most that can be asked is
 * no greater; then that, which only falls. Whoever has answered the usual number and has more before them is told why.
 */
export function leftText({ words, state, format, assessment: { progress: { questions } } }) {
  if (questions === 0) return words.t('questions_none');
  if (questions <= USUAL_QUESTIONS) return words.count('questions_left', questions);
  const isLong = Object.keys(state.answers).length >= USUAL_QUESTIONS;
  return isLong ? words.t('questions_long', { n: format.number(questions) }) : words.t('questions_usual');
}

export function progressView(model) {
  const { progress } = model.assessment;
  return html`<div class="pg-progress">
    ${barView(settledShare(progress))}
    <p><strong>${settledText(progress, model)}</strong> <span>${leftText(model)}</span></p>
  </div>`;
}

/** Ways to look around without losing the place. */
export function asideView({ words: { t }, hasAnswers }, act) {
  if (!hasAnswers) return nothing;
  return html`<nav class="pg-aside" aria-label=${t('look_around')}>
    <button type="button" class="pg-quiet" @click=${act.showAnswers}>${t('see_answers')}</button>
    <button type="button" class="pg-quiet" @click=${act.showResults}>${t('see_results')}</button>
    <button type="button" class="pg-quiet" @click=${act.erase}>${t('erase')}</button>
  </nav>`;
}
