// Two permits side by side, or the same answers on two days.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { compareLines } from './desk-compare.js';
import { permitFinder } from './desk-find.js';
import { permitFindView } from './desk-find-view.js';
import { passingDays } from './desk-passing.js';
import { deskDayView } from './desk-day-view.js';
import { differencesView } from './other-day-view.js';
import { permitLines } from './permit-lines.js';
import { permitMoreLines } from './permit-more-lines.js';
import { foldedView, listView, wordsView } from './text-view.js';
import { firstOf, permitName } from './words.js';

/** What is chosen stays a choice, whatever is looked for. */
function permitChoiceView(side, found, { id, desk, words }) {
  const chosen = desk.look[side];
  const base = `${id}-compare-${side}`;
  const option = ({ id: permit }) => html`<option value=${permit} ?selected=${permit === chosen}>${permitName(words, permit).text}</option>`;
  return html`<span class="pg-desk-line"><label for=${base}>${words.t(`desk_compare_${side}`)}</label>
    <select class="pg-select pg-desk-wide" id=${base} autocomplete="off" .value=${live(chosen)} @change=${({ target }) => desk.show({ [side]: target.value })}>
      <option value="" ?selected=${chosen === ''}>${words.t('choose')}</option>${found.map(option)}</select></span>`;
}

const itemsView = (items) => (items.length === 0 ? '–' : items.length === 1 ? items[0] : listView(items));

const commonRow = ({ label, items }) => html`<tr><th scope="row">${label}</th><td>${itemsView(items)}</td></tr>`;
const apartRow = ({ label, one, other }) => html`<tr><th scope="row">${label}</th><td>${itemsView(one)}</td><td>${itemsView(other)}</td></tr>`;

/** Enter takes the first permit that is found: as the first of both, then as the second. */
function choicesView(model) {
  const { names, desk } = model;
  const { one, compareFind } = desk.look;
  const isFound = permitFinder(compareFind, model);
  const found = names.permits.filter(({ id }) => isFound(id));
  const listed = (side) => names.permits.filter((permit) => found.includes(permit) || permit.id === desk.look[side]);
  const choose = () => desk.show({ [one === '' || one === found[0].id ? 'one' : 'other']: found[0].id, compareFind: '' });
  return html`${permitFindView('compareFind', found.length, model, choose)}
    <div class="pg-desk-pair pg-no-print">${['one', 'other'].map((side) => permitChoiceView(side, listed(side), model))}</div>${sideBySideView(model)}`;
}

function sideBySideView(model) {
  const { desk: { look: { one, other } }, assessment: { permits }, words } = model;
  if (one === '' || other === '' || one === other) return html`<p class="pg-note">${words.t('desk_compare_choose')}</p>`;
  const { common, apart } = compareLines(...[one, other].map((id) => [...permitLines(permits[id], model), ...permitMoreLines(permits[id], model)]));
  const head = (id) => html`<th scope="col">${wordsView(permitName(words, id))}</th>`;
  return html`<table class="pg-desk-table pg-desk-sides" aria-labelledby=${`${model.id}-compare`}><thead><tr><td></td>${head(one)}${head(other)}</tr></thead>
    <tbody class="pg-is-different">${apart.map(apartRow)}</tbody></table>
    ${common.length === 0 ? nothing : foldedView(html`<span id=${`${model.id}-common`}>${words.t('desk_common')}</span>`, html`<table class="pg-desk-table pg-desk-sides" aria-labelledby=${`${model.id}-common`}><tbody class="pg-is-common">${common.map(commonRow)}</tbody></table>`, model.isPrinting)}`;
}

const PASSING = { paper: 'desk_passing_paper', opens: 'when_opening', ends: 'desk_passing_ends' };

function passingText({ id, what, day }, { words, format }) {
  const when = `${words.t(PASSING[what])} ${format.day(day)}`;
  return id === null ? when : html`${wordsView(firstOf(words, ['time_limits', id, 'name'], [id]))} – ${when}`;
}

/** The person's own days between both: the law may stay the same, their paper does not. */
function passingView(days, model) {
  return days.length === 0 ? nothing : html`<section class="pg-part pg-desk-passing"><h4 class="pg-part-title">${model.words.t('desk_passing')}</h4>${listView(days.map((one) => passingText(one, model)))}</section>`;
}

/** "Nothing changes" would be said too soon where a day of the person passes. */
function differencesAround(days, found, model) {
  if (days.length > 0 && found?.differences?.length === 0) return html`<p>${model.words.t('desk_same_outcomes')}</p>`;
  return differencesView({ ...model, found, screen: { ...model.screen, day: model.desk.look.day } });
}

function twoDaysView(model) {
  const { desk, words: { t } } = model;
  const { day } = desk.look;
  const found = day === null ? null : { differences: desk.differences };
  const passing = day === null ? [] : passingDays(model, day);
  return html`<p class="pg-note">${t('other_day_lead')}</p>
    ${deskDayView('day', t('desk_compare_day'), day, model, (chosen) => desk.show({ day: chosen }))}
    ${passingView(passing, model)}${differencesAround(passing, found, model)}`;
}

export function deskCompareView(model) {
  const { id, desk, words: { t } } = model;
  const { compare } = desk.look;
  const radio = (value) => html`<label class="pg-desk-check" for=${`${id}-by-${value}`}><input type="radio" class="pg-radio" name=${`${id}-compare-by`} id=${`${id}-by-${value}`} autocomplete="off"
    .checked=${live(compare === value)} @change=${() => desk.show({ compare: value })}> ${t(`desk_compare_${value}`)}</label>`;
  return html`<section class="pg-desk-compare" aria-labelledby=${`${id}-compare`}>
    <h3 class="pg-desk-title" id=${`${id}-compare`} tabindex="-1">${t('desk_compare')}</h3>
    <div class="pg-desk-line pg-no-print" role="radiogroup" aria-labelledby=${`${id}-compare`}>${['permits', 'days'].map(radio)}</div>
    ${compare === 'days' ? twoDaysView(model) : choicesView(model)}
  </section>`;
}
