// How a day was counted: each step with its article, as a list that a lawyer can check; the texts and their age.
import { html, nothing } from 'lit';
import { foldedView, listView, sourcesInlineView, sourceView, wordsView } from './text-view.js';
import { fill } from './words.js';

function amountText({ amount, unit }, { t, count }) {
  return amount === undefined || amount === null ? t('amount_whole') : count(`amount_${unit}`, amount);
}

export function stepView(step, model) {
  const { words, format } = model;
  const { text, lang } = words.find('steps', step.code);
  if (text === null) return nothing;
  const day = format.weekday(step.day);
  const moment = step.time ? words.t('moment', { day, time: format.time(step.time) }) : day;
  return html`<li>${wordsView({ text: fill(text, { day, moment, amount: amountText(step, words) }), lang })}${sourcesInlineView(step.basis ?? [], model)}</li>`;
}

export function stepsView(deadline, model) {
  const { words: { t, find }, format } = model;
  const { id, steps = [], sources = [], confidence, checked_on: checked } = deadline;
  const cited = new Set(steps.flatMap(({ basis = [] }) => basis));
  const others = sources.filter((source) => !cited.has(source));
  const starts = find('time_limits', id, 'starts');
  return foldedView(t(steps.length === 0 ? 'law' : 'steps_title'), html`${starts.text === null ? nothing : html`<p>${wordsView(starts)}</p>`}
    ${steps.length === 0 ? nothing : html`<ol class="pg-steps">${steps.map((step) => stepView(step, model))}</ol>`}
    ${listView(others.map((source) => sourceView(source, model)))}
    ${confidence ? html`<p class="pg-law">${t(`confidence_${confidence}`, { day: format.day(checked) })}</p>` : nothing}`, model.isPrinting);
}
