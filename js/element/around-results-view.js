// What stands around the list of permits: dangers before it; after it where each leads, which proofs to gather, the law at
// another date.
import { html, nothing } from 'lit';
import { OFFERED } from '../engine/statuses.js';
import { evidenceView } from './evidence-view.js';
import { keepButtonView } from './kept-view.js';
import { pathsView } from './paths-view.js';
import { signView } from './sign-view.js';
import { listView, wordsView } from './text-view.js';
import { firstOf } from './words.js';

/** Warnings that concern the person whatever the permit, or because of an answer: said once, before any how-to. @returns {string[]} their ids */
export function noticesOf({ names, assessment, answers }) {
  const offered = Object.values(assessment.permits).filter(({ status }) => OFFERED.has(status));
  const isCalled = ({ id, fact, in: values }) => (fact ? values.includes(answers[fact]) : offered.length > 0 && offered.every(({ warnings }) => warnings.includes(id)));
  return (names.first_warnings ?? []).filter(isCalled).map(({ id }) => id);
}

export const calledNotices = (model) => noticesOf(model).map((id) => wordsView(firstOf(model.words, ['warnings', id], [id])));

export function noticesView(model) {
  const called = calledNotices(model);
  return called.length === 0 ? nothing : html`<section class="pg-part pg-risks pg-notices">
    <h3 class="pg-part-title">${signView('risk')}${model.words.t('notices_title')}</h3>${listView(called)}</section>`;
}

export function aroundResultsView(model, act) {
  return html`${pathsView(model)}${evidenceView(model, act)}
    <p class="pg-actions pg-no-print"><button type="button" class="pg-secondary" @click=${act.showOtherDay}>${model.words.t('other_day_open')}</button>
      ${keepButtonView(model, act)}</p>`;
}
