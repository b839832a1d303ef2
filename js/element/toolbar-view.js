// Always in reach: leave quickly (its bar stays on the screen while scrolling) and another language.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { signView } from './sign-view.js';

const FEW_LANGUAGES = 3;

function languageButton(code, { words, names }, act) {
  const isCurrent = code === words.language;
  return html`<button type="button" class="pg-language" lang=${code} aria-pressed=${isCurrent ? 'true' : 'false'}
    @click=${() => act.speak(code)}>${names.own_names[code]}</button>`;
}

function languageList(languages, { words, names }, act) {
  return html`<label class="pg-language-choice">${signView('world')}<span class="pg-hidden">${words.t('language')}</span>
    <select class="pg-select" .value=${live(words.language)} @change=${(event) => act.speak(event.target.value)}>
      ${languages.map((code) => html`<option value=${code} lang=${code} ?selected=${code === words.language}>${names.own_names[code]}</option>`)}
    </select></label>`;
}

function languageView(model, act) {
  const languages = model.names.languages ?? [];
  if (languages.length < 2) return nothing;
  if (languages.length > FEW_LANGUAGES) return languageList(languages, model, act);
  return html`<div class="pg-languages" role="group" aria-label=${model.words.t('language')}>
    ${languages.map((code) => languageButton(code, model, act))}
  </div>`;
}

export function toolbarView(model, act) {
  const { t } = model.words;
  return html`<div class="pg-exit">
      <button type="button" class="pg-leave" @click=${act.leave} aria-describedby=${`${model.id}-leave-hint`}>${t('leave')}</button>
      <span class="pg-hidden" id=${`${model.id}-leave-hint`}><span class="pg-keys">${t('leave_hint')}</span>${model.more?.touchView('leave_hint_touch', model)}</span>
    </div>
    <div class="pg-toolbar">${languageView(model, act)}${model.more?.helpWayView(model, act)}</div>`;
}
