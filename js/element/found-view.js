// What a file or a code holds, before any of it is taken: the answers, what cannot be taken and why, and the choice.
import { html, nothing } from 'lit';
import { answerView } from './answers-view.js';
import { errorText } from './error-view.js';
import { listView, wordsView } from './text-view.js';
import { firstOf } from './words.js';

/** A foreign file may hold names without end. */
const MOST_NAMES = 20;
const MOST_LETTERS = 60;

const questionView = ({ id }, words) => wordsView(firstOf(words, ['facts', id, 'ask'], [id]));

function takenView({ answers }, { id, names, words, format }) {
  const facts = names.facts.filter(({ id }) => Object.hasOwn(answers, id));
  if (facts.length === 0) return html`<p>${words.t('found_none')}</p>`;
  return html`<section class="pg-part"><h3 class="pg-part-title">${words.count('found_taken', facts.length)}</h3>
    <dl class="pg-answer-list">${facts.map((fact) => answerView([fact], { id, words, format, answers }))}</dl></section>`;
}

function unknownView(unknown, { t, count }) {
  if (unknown.length === 0) return nothing;
  const shown = unknown.slice(0, MOST_NAMES).map((name) => html`<bdi translate="no">${name.slice(0, MOST_LETTERS)}</bdi>`);
  const more = unknown.length - shown.length;
  return html`<p>${t('found_unknown')}</p>${listView(more > 0 ? [...shown, count('found_more', more)] : shown)}`;
}

function leftOutView({ refused, unknown }, model) {
  const { words } = model;
  const left = refused.length + unknown.length;
  if (left === 0) return nothing;
  return html`<section class="pg-part pg-left-out"><h3 class="pg-part-title">${words.count('found_left', left)}</h3>
    ${listView(refused.map(({ fact, error }) => html`${questionView(fact, words)}<span class="pg-note">${errorText(error, model)}</span>`))}
    ${unknownView(unknown, words)}</section>`;
}

function ageView({ savedOn, rulebook }, { words: { t }, format, names }) {
  const isOther = rulebook !== null && rulebook !== names.version;
  return html`<p class="pg-lead">${savedOn === null ? t('found_lead') : t('found_lead_day', { day: format.day(savedOn) })}${isOther ? html` ${t('found_other_rules')}` : nothing}</p>`;
}

export function foundView(model, act) {
  const { draft: { found }, answers, words: { t, count } } = model;
  const present = Object.keys(answers).length;
  const isAny = Object.keys(found.answers).length > 0;
  const cancel = html`<button type="button" class="pg-secondary" @click=${() => act.kept().cancel()}>${t('keep_cancel')}</button>`;
  const choiceView = () => html`${present > 0 && isAny ? html`<p class="pg-gentle">${count('found_replaces', present)}</p>` : nothing}
    <p class="pg-actions">${isAny ? html`<button type="button" class="pg-primary pg-take" @click=${() => act.kept().take()}>${t('found_take')}</button>` : nothing}${cancel}</p>`;
  return html`<h2 class="pg-heading" tabindex="-1">${t('found_title')}</h2>
    ${ageView(found, model)}${leftOutView(found, model)}${takenView(found, model)}${choiceView()}`;
}
