// The first screen: what happens to answers (nothing), what this is, and a way in.
import { html, nothing } from 'lit';
import { signView } from './sign-view.js';
import { lawAgeView, staleView } from './law-view.js';

export function startView(model, act) {
  const { t, count } = model.words;
  const permits = model.names.permits.length;
  return html`<div class="pg-start">
    <h2 class="pg-heading" tabindex="-1">${t('start_title')}</h2>
    <p class="pg-lead">${t('start_lead')}</p>
    <div class="pg-privacy">
      ${signView('shield')}
      <div>
        <p class="pg-strong">${t('privacy_1')}</p>
        <p>${t('privacy_2')}</p>
        <details class="pg-more"><summary>${t('privacy_check_title')}</summary><p>${t('privacy_check')}</p></details>
      </div>
    </div>
    <p class="pg-actions">
      <button type="button" class="pg-primary" @click=${act.start}>${t(model.hasAnswers ? 'resume' : 'start')}</button>
    </p>
    <ul class="pg-promises">
      <li>${t('promise_unknown')}</li>
      <li>${t('promise_change')}</li>
      <li>${t('promise_leave')}</li>
    </ul>
    <div class="pg-fine">
      <p>${t('not_advice')}</p>
      <p>${count('start_scope', permits)}</p>
      ${model.assessment ? html`${lawAgeView(model)}${staleView(model)}` : nothing}
    </div>
  </div>`;
}
