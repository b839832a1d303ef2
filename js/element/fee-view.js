// The price: total, parts with the day each amount began, what is paid at filing, what may be added, what is disputed.
import { html, nothing } from 'lit';
import { wordsView } from './text-view.js';
import { firstOf } from './words.js';

function partView(part, { words, format }) {
  const since = part.in_force_from ? words.t('fee_since', { day: format.day(part.in_force_from) }) : null;
  return html`<tr><th scope="row">${wordsView(firstOf(words, ['fees', part.item], [part.item]))}
      ${since === null ? nothing : html`<small class="pg-note">${since}</small>`}</th>
    <td>${format.money(part.eur)}</td></tr>`;
}

function partsView({ parts, total_eur: total }, model) {
  if (parts.length === 0) return nothing;
  const { words: { t }, format } = model;
  return html`<table class="pg-fee-parts"><caption class="pg-hidden">${t('fee_parts')}</caption><tbody>${parts.map((part) => partView(part, model))}</tbody>
    <tfoot><tr><th scope="row">${t('fee_total')}</th><td>${format.money(total)}</td></tr></tfoot></table>`;
}

function contestedView({ contested }, { words, format, permitId }) {
  if (!contested) return nothing;
  const why = firstOf(words, ['permits', permitId, 'contested', contested.id], ['contested', contested.id], [contested.id]);
  return html`<div class="pg-contested"><p>${words.t('fee_contested', { amount: format.money(contested.total_eur) })}</p><p>${wordsView(why)}</p></div>`;
}

function possibleView({ possible }, model) {
  if (possible.length === 0) return nothing;
  return html`<p>${model.words.t('fee_possible')}</p>
    <table class="pg-fee-parts"><caption class="pg-hidden">${model.words.t('fee_possible')}</caption><tbody>${possible.map((part) => partView(part, model))}</tbody></table>`;
}

export function feeView(fee, model) {
  if (fee === null) return nothing;
  const { words: { t, find }, format } = model;
  const schedule = fee.parts.length === 0 ? { text: null } : find('schedules', fee.schedule); // of a price without parts, its name says the same
  return html`<p class="pg-fee-total"><strong>${fee.total_eur === 0 ? t('fee_free') : format.money(fee.total_eur)}</strong>
      ${schedule.text === null ? nothing : html`<span>${wordsView(schedule)}</span>`}</p>
    ${partsView(fee, model)}
    ${fee.at_filing_eur > 0 ? html`<p>${t('fee_at_filing', { amount: format.money(fee.at_filing_eur) })}</p>` : nothing}
    ${possibleView(fee, model)}
    ${contestedView(fee, model)}`;
}
