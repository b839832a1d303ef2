// Conditions as lists of sentences, pruned and worded as the element does; where a condition has no sentence of its own, its question with the
// answer that it asks for.
import { html, nothing } from 'lit';
import { readable } from '../../js/element/reasons.js';
import { sentenceOf } from '../../js/element/reason-view.js';
import { describeAnswer } from '../../js/element/describe.js';
import { sourcesInlineView, wordsView } from '../../js/element/text-view.js';

const ago = (unit) => (amount, { words }) => words.count(`amount_${unit}`, amount);
const plain = (amount, { format }) => format.number(amount);

/** How a test that is no choice says what it asks for: a sentence, and what fills it. */
const AMOUNTS = [
  ['years_ago_at_least', 'at_least', ago('year')], ['months_ago_at_least', 'at_least', ago('month')], ['days_ago_at_least', 'at_least', ago('day')],
  ['age_at_least', 'at_least', ago('year')], ['age_under', 'less_than', ago('year')], ['age_over', 'more_than', ago('year')],
  ['at_least', 'at_least', plain], ['at_most', 'at_most', plain], ['more_than', 'more_than', plain], ['less_than', 'less_than', plain],
];

function amountOf(test, model) {
  const known = AMOUNTS.find(([operator]) => operator in test);
  return known && model.say(`pages_${known[1]}`, { amount: known[2](test[known[0]], model) });
}

/** The answers that a test takes, those of which only the administration can say whether they do among them. */
function answersOf(test, fact, { words, format }) {
  const taken = [...('is' in test ? [test.is] : test.in ?? []), ...(test.unclear ?? [])];
  const text = taken.map((answer) => describeAnswer(fact, answer, words, format));
  return text.length === 0 ? null : { text: new Intl.ListFormat(words.language, { type: 'disjunction' }).format(text), lang: null };
}

function fieldTests(condition) {
  if (condition.field) return [condition];
  return [condition.all ?? condition.any ?? []].flat().flatMap(fieldTests);
}

/** A list of which one record is enough: its question, and what is asked of the record. */
function recordView({ some, where }, model) {
  const fact = model.facts.get(some);
  const asked = fieldTests(where).map((test) => {
    const field = fact.fields.find(({ id }) => id === test.field);
    const answer = test.includes ? { text: test.includes.map(model.format.country).join(', '), lang: null } : amountOf(test, model) ?? answersOf(test, field, model);
    return html`<li>${wordsView(model.words.find('facts', some, 'fields', test.field, 'ask'))} <b>${answer ? wordsView(answer) : nothing}</b></li>`;
  });
  return html`${wordsView(model.words.find('facts', some, 'ask'))}<ul>${asked}</ul>`;
}

function questionView(test, model) {
  if (test.some) return recordView(test, model);
  const answer = amountOf(test, model) ?? answersOf(test, model.facts.get(test.fact), model);
  return html`${wordsView(model.words.find('facts', test.fact, 'ask'))} ${answer === null ? nothing : html`<b>${wordsView(answer)}</b>`}`;
}

function nodeView(node, model) {
  const text = node.kind === 'question' ? questionView(node.fact, model) : wordsView(sentenceOf(node, model));
  const parts = node.parts.length === 0 ? nothing : html`<ul>${node.parts.map((part) => nodeView(part, model))}</ul>`;
  return html`<li>${text} ${node.kind === 'group' ? nothing : sourcesInlineView(citedHere(node, model), model)}${parts}</li>`;
}

/** What stands above already, for all conditions of a route, is not said again at each. */
const citedHere = ({ sources = [] }, { cited = [] }) => sources.filter((id) => !cited.includes(id));

/** @param {object|boolean} condition as rules.mjs reads it @returns {unknown} a list; nothing when it asks for nothing that can be said */
export function conditionsView(condition, model) {
  const nodes = typeof condition === 'boolean' ? [] : readable(condition, model.day);
  return nodes.length === 0 ? nothing : html`<ul>${nodes.map((node) => nodeView(node, model))}</ul>`;
}

/** In which case something holds: before what holds then. The articles stand with the conditions of the permit. */
export function caseView(condition, model, content = nothing) {
  const list = conditionsView(condition, { ...model, cited: { includes: () => true } });
  return list === nothing ? content : html`<div class="pg-case"><p>${model.words.t('if_your_case')}</p>${list}</div>${content === nothing ? nothing : html`<div class="pg-then">${content}</div>`}`;
}
