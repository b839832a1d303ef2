// The outcomes of all permits as a dense table; a permit opens in its place, with why and why not.
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { permitFinder } from './desk-find.js';
import { permitFindView } from './desk-find-view.js';
import { papersRoute } from './desk-held.js';
import { cellText, COLUMNS, rowPairs, rowsOf, statusCounts } from './desk-rows.js';
import { withoutView } from './host-view.js';
import { permitBodyView } from './permit-body-view.js';
import { signView } from './sign-view.js';
import { wordsView } from './text-view.js';

const ROW_KEYS = { ArrowDown: 1, ArrowUp: -1 };

function statusesView({ desk, assessment, host, words: { t }, format }) {
  const { hidden } = desk.look;
  const toggle = (status) => desk.show({ hidden: new Set(hidden.has(status) ? [...hidden].filter((other) => other !== status) : [...hidden, status]) });
  return html`<div class="pg-desk-statuses pg-no-print" role="group" aria-label=${t('desk_statuses')}>${statusCounts(assessment, host).map(({ status, count }) => html`
    <button type="button" class="pg-desk-status pg-is-${status}" aria-pressed=${hidden.has(status) ? 'false' : 'true'} @click=${() => toggle(status)}>
      ${signView(status)}<span>${t(`status_${status}`)}</span> <strong>${format.number(count)}</strong></button>`)}</div>`;
}

function headView(column, { desk, words: { t } }) {
  const { sort, isDown } = desk.look;
  const isSorted = sort === column;
  const order = isSorted ? (isDown ? 'descending' : 'ascending') : nothing;
  return html`<th scope="col" class="pg-desk-${column}" aria-sort=${order}><button type="button" @click=${() => desk.show({ sort: column, isDown: isSorted && !isDown })}>
    ${t(`desk_${column}`)}<span aria-hidden="true">${isSorted ? (isDown ? ' ▼' : ' ▲') : ''}</span></button></th>`;
}

/** Columns for which there is no room stand under the name; the place only of what may be asked for: dozens of rows are read faster. */
function briefView(row, model) {
  const pairs = rowPairs(row, model).filter(({ column }) => column !== 'where' || row.status !== 'more_info');
  return pairs.length === 0 ? nothing : html`<span class="pg-desk-brief">${pairs.map(({ column, text }) => html`<span class="pg-of-${column}">${text}</span> `)}</span>`;
}

/** Up and down go from permit to permit. */
function onRowKey(event) {
  const step = ROW_KEYS[event.key];
  const all = [...event.currentTarget.querySelectorAll('.pg-desk-open')];
  const at = all.indexOf(event.target);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  all[at + step]?.focus();
}

/** Papers and price are those of one way: said where another one leads. */
function papersOfView(permit, model) {
  const route = papersRoute(permit, model);
  return route === null ? nothing : html`<p class="pg-note">${model.words.t('desk_papers_of')} ${wordsView(route)}</p>`;
}

function openView(row, model, act) {
  const { assessment, desk, words } = model;
  const compareWith = () => { desk.show({ compare: 'permits', one: row.id, other: desk.look.other === row.id ? '' : desk.look.other }); act.focus(`#${model.id}-compare-other`); };
  return keyed(row.id, html`<tr class="pg-desk-detail"><td colspan=${COLUMNS.length} id=${`${model.id}-open-${row.id}`}>
    <h4 class="pg-permit-name">${wordsView(row.name)}</h4>
    <p class="pg-legal-name" lang="fr" dir="ltr">${words.find('permits', row.id, 'legal_name').text ?? nothing}</p>
    <p class="pg-no-print"><button type="button" class="pg-quiet pg-inline" @click=${compareWith}>${words.t('desk_compare_with')}</button></p>
    ${papersOfView(assessment.permits[row.id], { ...model, permitId: row.id })}
    ${permitBodyView(assessment.permits[row.id], { ...model, permitId: row.id }, act)}</td></tr>`);
}

function rowView(row, model, act) {
  const { desk, words: { t }, id } = model;
  const isOpen = desk.look.permit === row.id;
  const toggle = () => {
    desk.show({ permit: isOpen ? null : row.id });
    act.focus(`[data-permit="${row.id}"]`); // rows after an opened one are drawn anew
  };
  return html`<tr class="pg-is-${row.status} ${isOpen ? 'pg-is-open' : ''}">
    <td class="pg-desk-status-cell">${signView(row.status)} ${t(`status_${row.status}`)}</td>
    <th scope="row"><button type="button" class="pg-desk-open" aria-expanded=${isOpen ? 'true' : 'false'} aria-controls=${isOpen ? `${id}-open-${row.id}` : nothing}
      data-permit=${row.id} @click=${toggle}>${wordsView(row.name)}</button>${briefView(row, model)}</th>
    ${COLUMNS.slice(2).map((column) => html`<td class="pg-desk-${column}" lang=${(column === 'where' && row.where?.lang) || nothing}>${cellText(column, row, model)}</td>`)}
  </tr>`;
}

/** The opened permit has a place of its own between the rows before and after it: however they are sorted, what was unfolded in it stays so. */
function bodyView(rows, model, act) {
  const at = rows.findIndex(({ id }) => id === model.desk.look.permit);
  const isOpen = at >= 0;
  const end = isOpen ? at + 1 : rows.length;
  const rowViews = (some) => some.map((row) => keyed(row.id, rowView(row, model, act)));
  return html`<tbody>${rowViews(rows.slice(0, end))}${isOpen ? openView(rows[at], model, act) : nothing}${rowViews(rows.slice(end))}</tbody>`;
}

/** Who looks for a permit finds it whatever its outcome, hidden ones too. */
function shownRows({ assessment, desk: { look }, words, names, host }) {
  const hidden = look.find.trim() === '' ? look.hidden : new Set();
  const isFound = permitFinder(look.find, { words, names });
  return rowsOf(assessment, { ...look, hidden }, words, host).filter(({ id }) => isFound(id));
}

export function deskOutcomesView(model, act) {
  const { id, desk, words } = model;
  const rows = shownRows(model);
  const find = permitFindView('find', rows.length, model, () => act.focus(`[data-permit="${rows[0].id}"]`));
  return html`<section class="pg-desk-outcomes" aria-labelledby=${`${id}-outcomes`}>
    <div class="pg-desk-title-line"><h3 class="pg-desk-title" id=${`${id}-outcomes`} tabindex="-1">${words.t('desk_outcomes')}</h3>${find}</div>
    ${statusesView(model)}${withoutView(model)}
    ${rows.length === 0 && desk.look.find !== '' ? nothing : rows.length === 0 ? html`<p>${words.t('desk_rows_none')}</p>` : html`<table class="pg-desk-table" aria-labelledby=${`${id}-outcomes`} @keydown=${onRowKey}>
      <thead><tr>${COLUMNS.map((column) => headView(column, model))}</tr></thead>
      ${bodyView(rows, model, act)}</table>`}
  </section>`;
}
