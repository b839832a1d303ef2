// What stands under a deadline: doubt, what moves it and what does not, what to do, what comes after, how it was counted.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { comesByItself } from '../calendar/day-number.js';
import { leftView, TO_DO, whenView } from './deadline-head-view.js';
import { printedFact, standingOf } from './deadline-order.js';
import { stepsView } from './deadline-steps-view.js';
import { signView } from './sign-view.js';
import { aboutView, foldedView, listView, wordsView } from './text-view.js';
import { firstOf } from './words.js';

/** What the limit is, and for which of its cases. */
export function deadlineNameView({ id, case: inCase = null }, { words }) {
  const found = inCase === null ? { text: null } : words.find('limit_cases', inCase);
  return html`${wordsView(firstOf(words, ['time_limits', id, 'name'], [id]))}${found.text === null ? nothing : html` – ${wordsView(found)}`}`;
}

const LOUD_EFFECTS = new Set(['none', 'too_late']);

function loudView(...content) {
  return html`<div class="pg-loud">${signView('risk')}<div>${content}</div></div>`;
}

function moveView({ by, effect }, { words }) {
  const name = html`<p class="pg-strong">${wordsView(firstOf(words, ['moves', by, 'name'], [by]))}</p>`;
  const said = words.find('moves', by, effect);
  const sentence = said.text === null ? nothing : html`<p>${wordsView(said)}</p>`;
  return LOUD_EFFECTS.has(effect) ? loudView(name, sentence) : html`<div class="pg-contested">${name}${sentence}</div>`;
}

/** A later reading is never a day to wait for. */
function doubtView(deadline, model) {
  const { words, format, now } = model;
  const { safe_last_day: safe, late_last_day: late, readings = [], contested = [] } = deadline;
  const standing = standingOf(deadline, now);
  const why = [...contested.map((id) => words.find('contested', id)), ...readings.map(({ id }) => words.find('readings', id ?? ''))];
  const list = listView([...new Map(why.filter(({ text }) => text !== null).map((found) => [found.text, wordsView(found)])).values()]);
  const explain = foldedView(aboutView(words.t(late > safe ? 'two_days_why' : 'contested'), deadlineNameView(deadline, model)), list, model.isPrinting);
  if (standing === 'late') return loudView(html`<p class="pg-strong">${words.t('late_title')}</p><p>${words.t('late_until', { day: format.weekday(late) })}</p>`, explain);
  if (!late || late <= safe || !TO_DO.has(deadline.kind) || standing === 'past') return explain;
  return html`<div class="pg-contested"><p>${words.t('maybe_until', { day: format.weekday(late) })}</p>${explain}</div>`;
}

/** The law changed and its content is not here: whom to follow, whom to ask, and the day that is printed. */
function changedView(deadline, model, act) {
  const { words, names, answers } = model;
  const fact = printedFact(names, deadline);
  const parts = (deadline.known_changes ?? []).flatMap((id) => ['follow', 'act_within', 'ask'].map((part) => words.find('known_changes', id, part)));
  const told = parts.filter(({ text }) => text !== null).map((found) => html`<p>${wordsView(found)}</p>`);
  const standing = standingOf(deadline, model.now);
  const mayTell = (standing === 'unknown' || told.length > 0) && fact !== null && !(fact in answers) && model.screen.door;
  const ask = mayTell ? html`<p class="pg-no-print"><button type="button" class="pg-quiet" @click=${() => act.refine([fact])}>${wordsView(words.find('facts', fact, 'ask'))}</button></p>` : nothing;
  if (told.length === 0) return ask;
  return standing === 'unknown' ? loudView(told, ask) : html`<div class="pg-contested">${told}${ask}</div>`;
}

function partView(id, part, titleKey, { words }, title) {
  const found = words.find('time_limits', id, part);
  return found.text === null ? nothing : html`<section class="pg-part">${title(words.t(titleKey))}<p>${wordsView(found)}</p></section>`;
}

/** What to do comes first; when it is too late for that, what has changed. */
function actionsView(deadline, model, title) {
  const { id } = deadline;
  const standing = standingOf(deadline, model.now);
  if (standing === 'unknown') return partView(id, 'after', 'after_title', model, title); // what to follow has been said
  const rule = model.words.find('time_limits', id, 'what');
  const what = rule.text === null ? nothing : foldedView(aboutView(model.words.t('what_title'), deadlineNameView(deadline, model)), html`<p>${wordsView(rule)}</p>`, model.isPrinting);
  if (standing === 'past' && !comesByItself(deadline)) return [partView(id, 'after', 'after_past', model, title), what];
  return [partView(id, 'do', 'do_title', model, title), partView(id, 'after', 'after_title', model, title), what];
}

const bold = (text) => html`<p class="pg-part-title">${text}</p>`;

/** Why it cannot be counted from what was told; a missing hour is told in the heading. */
function errorView({ error }, { words }) {
  const key = `error_${error}`;
  return error && error !== 'event_needs_time' && words.has(key) ? html`<p class="pg-strong">${words.t(key)}</p>` : nothing;
}

/** @param {(text: string) => unknown} title how the parts are headed: headings on a screen of their own, bold words in a card */
export function deadlineBodyView(deadline, model, act, title = bold) {
  const { words, format, now } = model;
  const closes = standingOf(deadline, now) === 'not_open' && deadline.safe_last_day && deadline.kind !== 'opening';
  const [changed, actions] = [changedView(deadline, model, act), actionsView(deadline, model, title)];
  const isPast = standingOf(deadline, now) === 'past'; // then what to do cannot wait for a change of the law
  return html`
    ${closes ? html`<p class="pg-strong">${words.t('when_closes', { day: format.weekday(deadline.safe_last_day) })}</p>` : nothing}
    ${errorView(deadline, model)}
    ${deadline.by_print ? html`<p class="pg-strong">${words.t('by_print')}</p>` : nothing}
    ${(deadline.moves ?? []).map((move) => moveView(move, model))}
    ${doubtView(deadline, model)}
    ${isPast ? [actions, changed] : [changed, actions]}
    ${stepsView(deadline, model)}`;
}

/** One date among others: its day in sight, the rest on demand. */
export function deadlineCardView(deadline, model, act) {
  const { words, format, now } = model;
  const key = `date-${deadline.id}`;
  const isOpen = model.open.has(key) || model.isPrinting;
  return html`<details class="pg-permit pg-date-card pg-kind-${deadline.kind} pg-is-${standingOf(deadline, now)}" .open=${live(isOpen)} @toggle=${(event) => act.toggle(key, event.currentTarget.open)}>
    <summary class="pg-permit-summary"><span class="pg-permit-head">
      ${deadline.certain === 'maybe' ? html`<span class="pg-note">${words.t('if_your_case')}</span>` : nothing}
      <strong class="pg-permit-name">${deadlineNameView(deadline, model)}</strong>
      <span class="pg-card-when">${whenView(deadline, model, format.weekday)} ${leftView(deadline, model)}</span>
    </span><span class="pg-chevron" aria-hidden="true"></span></summary>
    ${isOpen ? html`<div class="pg-permit-body">${deadlineBodyView(deadline, model, act)}</div>` : nothing}
  </details>`;
}
