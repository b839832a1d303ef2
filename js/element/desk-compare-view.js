// Two permits side by side, or the same answers on two days.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { compareLines } from './desk-compare.js';
import { deskDayView } from './desk-day-view.js';
import { differencesView } from './other-day-view.js';
import { permitLines } from './permit-lines.js';
import { listView, wordsView } from './text-view.js';
import { permitName } from './words.js';

function permitChoiceView(side, { id, desk, names, words }) {
  const chosen = desk.look[side];
  const base = `${id}-compare-${side}`;
  const option = ({ id: permit }) => html`<option value=${permit} ?selected=${permit === chosen}>${permitName(words, permit).text}</option>`;
  return html`<span class="pg-desk-line"><label for=${base}>${words.t(`desk_compare_${side}`)}</label>
    <select class="pg-select pg-desk-wide" id=${base} autocomplete="off" .value=${live(chosen)} @change=${({ target }) => desk.show({ [side]: target.value })}>
      <option value="" ?selected=${chosen === ''}>${words.t('choose')}</option>${names.permits.map(option)}</select></span>`;
}

const itemsView = (items) => (items.length === 0 ? '–' : items.length === 1 ? items[0] : listView(items));

/** Lines of a table under a title of their own. */
function groupView(title, kind, rows) {
  return rows.length === 0 ? nothing : html`<tbody class="pg-is-${kind}"><tr><th scope="rowgroup" colspan="3"><span>${title}</span></th></tr>${rows}</tbody>`;
}

const commonRow = ({ label, items }) => html`<tr><th scope="row">${label}</th><td colspan="2">${itemsView(items)}</td></tr>`;
const apartRow = ({ label, one, other }) => html`<tr><th scope="row">${label}</th><td>${itemsView(one)}</td><td>${itemsView(other)}</td></tr>`;

function sideBySideView(model) {
  const { desk: { look: { one, other } }, assessment: { permits }, words } = model;
  if (one === '' || other === '' || one === other) return html`<p class="pg-note">${words.t('desk_compare_choose')}</p>`;
  const { common, apart } = compareLines(...[one, other].map((id) => permitLines(permits[id], model)));
  const head = (id) => html`<th scope="col">${wordsView(permitName(words, id))}</th>`;
  return html`<table class="pg-desk-table pg-desk-sides" aria-labelledby=${`${model.id}-compare`}><thead><tr><td></td>${head(one)}${head(other)}</tr></thead>
    ${groupView(words.t('desk_common'), 'common', common.map(commonRow))}${groupView(words.t('desk_differs'), 'different', apart.map(apartRow))}</table>`;
}

function twoDaysView(model) {
  const { desk, words: { t } } = model;
  const { day } = desk.look;
  const found = day === null ? null : { differences: desk.differences };
  return html`<p class="pg-note">${t('other_day_lead')}</p>
    ${deskDayView('day', t('desk_compare_day'), day, model, (chosen) => desk.show({ day: chosen }))}
    ${differencesView({ ...model, found, screen: { ...model.screen, day } })}`;
}

export function deskCompareView(model) {
  const { id, desk, words: { t } } = model;
  const { compare } = desk.look;
  const radio = (value) => html`<label class="pg-desk-check" for=${`${id}-by-${value}`}><input type="radio" class="pg-radio" name=${`${id}-compare-by`} id=${`${id}-by-${value}`} autocomplete="off"
    .checked=${live(compare === value)} @change=${() => desk.show({ compare: value })}> ${t(`desk_compare_${value}`)}</label>`;
  return html`<section class="pg-desk-compare" aria-labelledby=${`${id}-compare`}>
    <h3 class="pg-desk-title" id=${`${id}-compare`} tabindex="-1">${t('desk_compare')}</h3>
    <div class="pg-desk-line pg-no-print" role="radiogroup" aria-labelledby=${`${id}-compare`}>${['permits', 'days'].map(radio)}</div>
    ${compare === 'days' ? twoDaysView(model) : html`<div class="pg-desk-pair pg-no-print">${['one', 'other'].map((side) => permitChoiceView(side, model))}</div>${sideBySideView(model)}`}
  </section>`;
}
