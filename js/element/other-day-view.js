// The law at another date: what the same answers would give then, and the version that makes the difference.
import { html, nothing } from 'lit';
import { dateView } from './date-view.js';
import { errorSummaryView } from './error-view.js';
import { sourcesInlineView, wordsView } from './text-view.js';
import { labelOf, permitName } from './words.js';

function sideView(day, { status, from, until, fee_eur: fee }, { words: { t }, format }) {
  const days = [from && status === 'later' ? t('date_from', { day: format.day(from) }) : '', until ? t('date_until', { day: format.day(until) }) : ''].filter(Boolean).join(' ');
  return html`<dt>${format.day(day)}</dt><dd><strong>${t(`status_${status}`)}</strong> ${days}${fee === null ? nothing : html` · ${format.money(fee)}`}</dd>`;
}

function versionView({ kind, day, label, sources }, permitId, model) {
  const { words, format } = model;
  const name = label === null ? { text: words.t(`version_of_${kind}`), lang: null } : labelOf(words, permitId, label);
  return html`<li>${words.t(kind === 'end' ? 'version_end' : 'version_from', { day: format.day(day) })} ${wordsView(name)} ${sourcesInlineView(sources, model)}</li>`;
}

function differenceView({ permit, one, other, versions }, model) {
  const { words, asOf, screen } = model;
  return html`<div class="pg-difference"><h3 class="pg-permit-name">${wordsView(permitName(words, permit))}</h3>
    <dl>${sideView(asOf, one, model)}${sideView(screen.day, other, model)}</dl>
    ${versions.length === 0 ? html`<p class="pg-note">${words.t('version_none')}</p>` : html`<ul class="pg-list">${versions.map((version) => versionView(version, permit, model))}</ul>`}</div>`;
}

export function differencesView(model) {
  const { differences } = model.found ?? {};
  if (!differences) return nothing;
  const { t, count } = model.words;
  return html`<section class="pg-part" aria-live="polite"><h3 class="pg-part-title">${differences.length === 0 ? t('differences_none') : count('differences', differences.length)}</h3>
    ${differences.map((difference) => differenceView(difference, model))}</section>`;
}

export function otherDayView(model, act) {
  const { words: { t }, id, errors } = model;
  return html`<form class="pg-question" novalidate autocomplete="off" @submit=${act.submitDoor}>
    <h2 class="pg-heading" tabindex="-1" id=${`${id}-ask`}>${t('other_day_title')}</h2>
    <p class="pg-lead">${t('other_day_lead')}</p>
    ${errors.length > 0 ? errorSummaryView(errors, model) : nothing}
    ${dateView(model, act)}
    <div class="pg-actions"><button type="submit" class="pg-primary">${t('other_day_judge')}</button>
      <button type="button" class="pg-quiet" @click=${act.back}>${t('back')}</button></div>
    ${differencesView(model)}</form>`;
}
