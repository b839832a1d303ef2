// The answer of a direct way in: the last safe day and hour first, then what to do, then everything else.
import { html, nothing } from 'lit';
import { answerView } from './answers-view.js';
import { calendarView } from './calendar-view.js';
import { deadlineBodyView, deadlineCardView, deadlineNameView } from './deadline-view.js';
import { leftView, whenView } from './deadline-head-view.js';
import { byUrgency, FOR_INFORMATION, standingOf } from './deadline-order.js';
import { factOf, refineGroups, toldAt } from './door-flow.js';
import { doorNameView } from './door-view.js';
import { fineView } from './law-view.js';
import { foldedView, wordsView } from './text-view.js';
import { timelineView } from './timeline-view.js';
import { helpersView } from './help-view.js';
import { hostNotesView } from './host-view.js';
import { helpView } from './urgent-view.js';
import { firstOf } from './words.js';
import { yourDatesView } from './your-dates-view.js';

const title = (text) => html`<h3 class="pg-part-title">${text}</h3>`;

function mainView(deadline, model, act) {
  const { words, now } = model;
  return html`<div class="pg-answer-box pg-is-${standingOf(deadline, now)}">
      <h2 class="pg-heading" tabindex="-1">
        <span class="pg-when-name">${deadline.certain === 'maybe' ? html`${words.t('if_your_case')} ` : nothing}${deadlineNameView(deadline, model)}</span>
        ${whenView(deadline, model)}
      </h2>
      ${leftView(deadline, model)}
    </div>
    ${deadlineBodyView(deadline, model, act, title)}`;
}

function nothingView({ words: { t } }) {
  return html`<h2 class="pg-heading" tabindex="-1">${t('no_dates_title')}</h2><p class="pg-lead">${t('no_dates_lead')}</p>`;
}

function othersView(deadlines, model, act) {
  if (deadlines.length === 0) return nothing;
  return html`<section class="pg-part">${title(model.words.t('other_dates'))}${deadlines.map((one) => deadlineCardView(one, model, act))}</section>`;
}

function toldView(model, act) {
  const { words, names, screen, answers } = model;
  const rows = toldAt(names, screen.door, answers);
  const rowView = (facts) => answerView(facts.map((id) => factOf(names, id)), model, () => act.refine(facts));
  return rows.length === 0 ? nothing : foldedView(words.t('told_title'), html`<dl>${rows.map(rowView)}</dl>`, model.isPrinting);
}

/** Few words for each, under headings; the questions themselves while the words are on their way. */
function refineView(model, act) {
  const { words, names, screen, answers } = model;
  const groups = refineGroups(names, screen.door, answers);
  const linkView = (facts) => html`<li><button type="button" class="pg-quiet" @click=${() => act.refine(facts)}>
    ${wordsView(firstOf(words, ['refine', facts[0]], ['facts', facts[0], 'ask']))}</button></li>`;
  const groupView = ({ group, screens }) => html`<p class="pg-label">${wordsView(words.find('refine_groups', group))}</p><ul class="pg-refine">${screens.map(linkView)}</ul>`;
  return groups.length === 0 ? nothing
    : html`<div class="pg-no-print">${foldedView(words.t('refine_title'), html`<p class="pg-note">${words.t('refine_lead')}</p>${groups.map(groupView)}`, model.isPrinting)}</div>`;
}

export function lastView(model, act) {
  const { words: { t } } = model;
  return html`<div class="pg-actions pg-no-print">
      <button type="button" class="pg-secondary" @click=${act.print}>${t('print')}</button>
      <button type="button" class="pg-quiet" @click=${act.back}>${t('back')}</button>
      <button type="button" class="pg-quiet" @click=${act.erase}>${t('erase')}</button>
    </div>
    ${fineView(model)}`;
}

function doorDatesView(model, act) {
  const { words: { t }, found, now } = model;
  const deadlines = byUrgency(found.deadlines, now);
  const main = deadlines.find(({ kind }) => !FOR_INFORMATION.has(kind)); // a note is no answer
  const others = deadlines.filter((one) => one !== main);
  return html`<div class="pg-dates">
    ${doorNameView(model)}
    ${main ? mainView(main, model, act) : nothingView(model)}
    ${othersView(others, model, act)}
    ${hostNotesView(model, { step: model.screen.door }, title)}
    <section class="pg-part pg-help-part">${title(t('help_title'))}${helpView(model)}${helpersView(model, { isFolded: true })}</section>
    ${calendarView(deadlines, model, act)}
    ${refineView(model, act)}
    ${foldedView(t('timeline_title'), timelineView(deadlines, { ...model, asOf: now, direction: model.words.direction }), model.isPrinting)}
    ${toldView(model, act)}
    ${lastView(model, act)}
  </div>`;
}

/** The dates of a door, or all those of the visitor. */
export function datesView(model, act) {
  if (model.screen.door) return model.found === null ? nothing : doorDatesView(model, act);
  const { words: { t }, dates } = model;
  return html`<div class="pg-dates">
    <h2 class="pg-heading" tabindex="-1">${t('your_dates')}</h2>
    ${dates.length === 0 ? html`<p class="pg-lead">${t('your_dates_none')}</p>` : yourDatesView(model, act, { title, isShort: false })}
    ${lastView(model, act)}
  </div>`;
}
