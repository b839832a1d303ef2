// The dossier: everything a person needs on paper, to be read without the page. The same DOM is seen, printed and kept as a file.
import { html, nothing } from 'lit';
import { answerView } from '../answers-view.js';
import { noticesView } from '../around-results-view.js';
import { helpersView } from '../help-view.js';
import { groupDates } from '../deadline-order.js';
import { deadlineBodyView, deadlineNameView } from '../deadline-view.js';
import { whenView } from '../deadline-head-view.js';
import { answeredFacts } from '../interview.js';
import { lawAgeView, staleView } from '../law-view.js';
import { verdictText } from '../permit-view.js';
import { freeRegimeView } from '../results-view.js';
import { listView, wordsView } from '../text-view.js';
import { timelineView } from '../timeline-view.js';
import { helpView } from '../urgent-view.js';
import { permitName } from '../words.js';
import { chosenPermits, laterPermits, WITH_ANSWERS } from './choices.js';
import { evidenceTableView } from './evidence-table-view.js';
import { permitSheetView } from './permit-sheet-view.js';
import { urgentPaperView } from './urgent-paper-view.js';

/** A part of the dossier under its title; nothing when it would be empty. */
const partView = (title, content, kind = '') => (content === nothing ? nothing : html`<section class="pg-dossier-part ${kind}"><h3 class="pg-group-title">${title}</h3>${content}</section>`);

function headView(model) {
  const { words: { t }, format, asOf } = model;
  return html`<header class="pg-dossier-head"><h2 class="pg-dossier-title">${t('dossier_title')}</h2>
    <p class="pg-strong">${t('dossier_made', { day: format.weekday(asOf) })}</p>
    <p>${t('dossier_is')}</p><p>${t('dossier_is_not')} ${t('not_advice')}</p></header>`;
}

function dateView(deadline, model, act) {
  const isMaybe = deadline.certain === 'maybe';
  return html`<section class="pg-dossier-date"><h5 class="pg-part-title">${isMaybe ? `${model.words.t('if_your_case')} ` : nothing}${deadlineNameView(deadline, model)}</h5>
    <p class="pg-card-when">${whenView(deadline, model)}</p>${deadlineBodyView(deadline, model, act)}</section>`;
}

/** On paper no time is told as what is left: it would be wrong tomorrow. */
function datesView(model, act) {
  const { words: { t, direction }, dates, now } = model;
  const groups = groupDates(dates, now);
  if (groups.length === 0) return nothing;
  return html`${groups.map(({ group, deadlines }) => html`<h4 class="pg-dates-title">${t(`dates_${group}`)}</h4>${deadlines.map((one) => dateView(one, model, act))}`)}
    ${timelineView(groups.flatMap((group) => group.deadlines), { ...model, asOf: now, direction })}`;
}

function laterView(model) {
  const { words } = model;
  const items = laterPermits(model).map((permit) => html`${wordsView(permitName(words, permit.id))} – ${verdictText(permit, model)}`);
  return items.length === 0 ? nothing : html`<h4 class="pg-dates-title">${words.t('group_later')}</h4>${listView(items)}`;
}

function permitsView(permits, model, act) {
  const { t, count } = model.words;
  const { open } = model.assessment.progress;
  return html`${open > 0 ? html`<p class="pg-strong">${count('dossier_unsettled', open)}</p>` : nothing}${permits.length === 0 ? html`<p>${t('dossier_none')}</p>` : permits.map((permit) => permitSheetView(permit, model, act))}${laterView(model)}`;
}

function answersView(model) {
  const { words: { t }, names, answers, ticked } = model;
  if (!ticked.has(WITH_ANSWERS)) return html`<p>${t('dossier_left_out')}</p>`;
  const facts = answeredFacts(names.facts, answers);
  return facts.length === 0 ? nothing : html`<dl class="pg-dossier-answers">${facts.map((fact) => answerView([fact], model))}</dl>`;
}

const aloneView = (content) => (content === nothing ? nothing : html`<div class="pg-dossier-part">${content}</div>`);

/** @param {object} outer the model of the page */
export function dossierView(outer, act) {
  const { t } = outer.words;
  const model = { ...outer, id: `${outer.id}-paper`, isPrinting: true };
  const permits = chosenPermits(model);
  return html`<article class="pg-dossier" lang=${model.words.language} dir=${model.words.direction}>
    ${headView(model)}${staleView(model)}
    ${urgentPaperView(model)}
    ${aloneView(noticesView(model))}
    ${aloneView(freeRegimeView(model))}
    ${partView(t('your_dates'), datesView(model, act))}
    ${partView(t('dossier_permits'), permitsView(permits, model, act), 'pg-dossier-permits')}
    ${partView(t('proofs_title'), evidenceTableView(permits, model))}
    ${partView(t('answers_title'), answersView(model))}
    ${partView(t('law'), lawAgeView(model))}
    ${partView(t('help_title'), html`<p>${t('help_where')}</p>${helpView(model)}${helpersView(model)}`)}
  </article>`;
}
