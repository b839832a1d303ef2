// In the place of a screen of the second half of the page, until it is there; when it does not come, what to do without it.
import { html, nothing } from 'lit';
import { wordsView } from './text-view.js';

export const toComeView = ({ words: { t } }) => html`<p class="pg-help">${t('words_to_come')}</p>`;

export function waitingView(model, act) {
  const { words, screen: { door }, areWordsLost } = model;
  return html`<div class="pg-waiting">
    <h2 class="pg-heading" tabindex="-1">${door ? wordsView(words.find('doors', door, 'name')) : words.t('words_to_come')}</h2>
    ${door ? toComeView(model) : nothing}
    ${areWordsLost ? html`<p class="pg-lead">${words.t('no_dates_lead')}</p>` : nothing}
    <p class="pg-back"><button type="button" class="pg-quiet" @click=${act.back}>${words.t('back')}</button></p>
  </div>`;
}
