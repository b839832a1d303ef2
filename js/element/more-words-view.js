// The words that explain results did not arrive: said in one line, with a way to try again. The guide goes on meanwhile.
import { html, nothing } from 'lit';

export function moreWordsView({ areWordsLost, words: { t } }, act) {
  return !areWordsLost ? nothing : html`<div class="pg-more-words"><p>${t('more_words_lost')}</p>
    <button type="button" class="pg-secondary pg-no-print" @click=${act.readMore}>${t('retry')}</button></div>`;
}
