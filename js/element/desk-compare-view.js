// Two permits side by side, or the same answers on two days.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { deskDayView } from './desk-day-view.js';
import { differencesView } from './other-day-view.js';
import { permitLines } from './permit-lines.js';
import { hiddenView, listView, wordsView } from './text-view.js';
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

function lineView(line, other, { words: { t } }) {
  if (line.items.length === 0 && other.items.length === 0) return nothing;
  const isSame = line.items.join('\n') === other.items.join('\n');
  return html`<tr class=${isSame ? '' : 'pg-is-different'}><th scope="row">${line.label}${isSame ? nothing : html` <span aria-hidden="true">≠</span>${hiddenView(` (${t('desk_differs')})`)}`}</th>
    <td>${itemsView(line.items)}</td><td>${itemsView(other.items)}</td></tr>`;
}

function sideBySideView(model) {
  const { desk: { look: { one, other } }, assessment: { permits }, words } = model;
  if (one === '' || other === '') return html`<p class="pg-note">${words.t('desk_compare_choose')}</p>`;
  const [left, right] = [one, other].map((id) => permitLines(permits[id], model));
  const head = (id) => html`<th scope="col">${wordsView(permitName(words, id))}</th>`;
  return html`<table class="pg-desk-table pg-desk-sides" aria-labelledby=${`${model.id}-compare`}><thead><tr><td></td>${head(one)}${head(other)}</tr></thead>
    <tbody>${left.map((line, index) => lineView(line, right[index], model))}</tbody></table>`;
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
