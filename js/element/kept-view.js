// The ways to the screen where answers are kept and opened again.
import { html, nothing } from 'lit';

export function keepButtonView({ words: { t }, hasAnswers }, act) {
  return hasAnswers ? html`<button type="button" class="pg-secondary" @click=${() => act.kept().open()}>${t('keep_way')}</button>` : nothing;
}

/** On the first screen, once it can be opened. */
export function keptStartView({ words: { t } }, act) {
  return html`<p class="pg-kept-way"><button type="button" class="pg-quiet" @click=${() => act.kept().open()}>${t('keep_open_way')}</button></p>`;
}
