// The age of the law: when it was checked, and a plain warning once that is too long ago.
import { html, nothing } from 'lit';
import { signView } from './sign-view.js';

/** What the sentences on the age of the law are filled with. */
export const ageOfLaw = ({ format, assessment: { law }, asOf }) => ({ checked: format.day(law.checked_on), day: format.day(asOf), version: law.version });

export function lawAgeView(model) {
  const { words: { t }, isToday } = model;
  const params = ageOfLaw(model);
  return html`<p class="pg-law">${t('law_checked', params)}${isToday ? '' : html` ${t('law_as_of', params)}`}</p>`;
}

/** Under every screen that may be acted upon: what this is not, how old it is. */
export function fineView(model, ...more) {
  return html`<div class="pg-fine"><p>${model.words.t('not_advice')}</p>${more}${model.assessment ? html`${lawAgeView(model)}${staleView(model)}` : nothing}</div>`;
}

export function staleView({ words: { t }, assessment }) {
  return !assessment.law.stale ? nothing : html`<div class="pg-stale">${signView('risk')}<p>${t('law_stale')}</p></div>`;
}
