// Why: the conditions of a route, each met, not met or unknown, with its articles and the day on which that changes.
import { html, nothing } from 'lit';
import { dayBefore } from './dates.js';
import { isSpare, readable } from './reasons.js';
import { truthSignView } from './sign-view.js';
import { hiddenView, sourcesInlineView, wordsView } from './text-view.js';
import { firstOf, labelOf } from './words.js';

const GROUP_TITLES = { any: 'reasons_any', at_least: 'reasons_at_least', not: 'reasons_not' };

/** When that changes, in words; null when it does not, or nobody knows. */
export function changeText({ change }, { words: { t }, format }) {
  if (change?.truth === 'yes') return t('reason_from', { day: format.day(change.from) });
  return change?.truth === 'no' ? t('reason_until', { day: format.day(dayBefore(change.from)) }) : null;
}

function changeView(node, model) {
  const text = changeText(node, model);
  return text === null ? nothing : html`<span class="pg-when">${text}</span>`;
}

function openButtons(node, { words, state, isPrinting }, act) {
  if (isPrinting) return nothing;
  const facts = node.open.filter((fact) => !(fact in state.answers));
  return facts.slice(0, 2).map((fact) => html`<button type="button" class="pg-quiet pg-inline" @click=${() => act.askAgain(fact, 'results')}>
    ${words.t('answer_this')}${hiddenView(html` : ${words.find('facts', fact, 'ask').text ?? fact}`)}</button>`);
}

/** What a condition says, or what a group of them asks for. One that the rulebook gives no words speaks of the answer that decides it. @returns {{text: string, lang: string|null}} */
export function sentenceOf(node, { words, permitId }) {
  if (node.kind === 'group') return { text: words.t(GROUP_TITLES[node.operator]), lang: null };
  if (node.kind === 'question') {
    const question = firstOf(words, ['facts', node.fact, 'ask'], [node.fact]).text;
    return { text: words.t('reason_answer', { question }), lang: null };
  }
  return labelOf(words, permitId, node.label);
}

function partsView(node, model, act, mark) {
  if (node.parts.length === 0 || mark === 'spare') return nothing;
  return html`<ul class="pg-reasons">${node.parts.map((part) => nodeView(part, model, act, isSpare(part, node)))}</ul>`;
}

/** A way that was not needed is named and no more: its day, its parts and its questions change nothing. */
function bodyView(node, model, act, mark) {
  const text = html`<span class="pg-reason-text">${wordsView(sentenceOf(node, model))}</span>`;
  if (node.kind === 'group') return text;
  return html`${text}
    ${mark === 'spare' ? nothing : changeView(node, model)} ${mark === 'spare' || node.parts.length > 0 ? nothing : openButtons(node, model, act)}
    ${sourcesInlineView(node.sources, model)}`;
}

function nodeView(node, model, act, isOnlySpare = false) {
  const mark = isOnlySpare ? 'spare' : node.truth;
  return html`<li class="pg-reason pg-truth-${mark}">
    ${truthSignView(mark)}
    <div><span class="pg-truth">${model.words.t(`truth_${mark}`)}</span> ${bodyView(node, model, act, mark)}
      ${partsView(node, model, act, mark)}</div></li>`;
}

/** The reasons of one route; `model.permitId` says whose words to use. */
export function reasonsView(route, model, act) {
  const nodes = readable(route.why, model.asOf);
  return nodes.length === 0 ? nothing : html`<ul class="pg-reasons">${nodes.map((node) => nodeView(node, model, act))}</ul>`;
}
