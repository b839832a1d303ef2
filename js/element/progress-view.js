// What is settled and what can still change: the engine's own count, never a guess.
import { html, nothing } from 'lit';
import { barView } from './sign-view.js';
import { settledShare } from './results.js';

/** Above it, the most that can be asked says nothing: what people are usually asked does (`permit-guide interview`). */
const MANY = 40;

export const settledText = ({ settled, open }, { words, format }) => words.count('settled_of', settled, { total: format.number(settled + open) });

export function progressView(model) {
  const { words, assessment: { progress } } = model;
  const { questions } = progress;
  const left = questions === 0 ? words.t('questions_none') : questions > MANY ? words.t('questions_usual') : words.count('questions_left', questions);
  return html`<div class="pg-progress">
    ${barView(settledShare(progress))}
    <p><strong>${settledText(progress, model)}</strong> <span>${left}</span></p>
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
