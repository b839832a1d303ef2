// What stands around the list of permits: dangers before it; after it where each leads, which proofs to gather, the law at
// another date, who helps.
import { html, nothing } from 'lit';
import { evidenceView } from './evidence-view.js';
import { helpSectionView } from './help-view.js';
import { withoutView } from './host-view.js';
import { keepButtonView } from './kept-view.js';
import { pathsView } from './paths-view.js';
import { calledWarnings } from './risks.js';
import { signView } from './sign-view.js';
import { listView, wordsView } from './text-view.js';

export const calledNotices = (model) => calledWarnings(model).map(wordsView);

export function noticesView(model) {
  const called = calledNotices(model);
  return html`${called.length === 0 ? nothing : html`<section class="pg-part pg-risks pg-notices">
    <h3 class="pg-part-title">${signView('risk')}${model.words.t('notices_title')}</h3>${listView(called)}</section>`}${withoutView(model)}`;
}

export function aroundResultsView(model, act) {
  return html`${pathsView(model)}${evidenceView(model, act)}
    <p class="pg-actions pg-no-print"><button type="button" class="pg-secondary" @click=${act.showOtherDay}>${model.words.t('other_day_open')}</button>
      ${keepButtonView(model, act)}</p>${helpSectionView(model)}`;
}
