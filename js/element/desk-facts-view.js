// The left side of the caseworker's page: every fact that can be asked, by group, with what finds one.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { askable, factGroups, GROUP_STARTS, openFactsOf } from './desk-facts.js';
import { deskFieldView } from './desk-field-view.js';

/** @param {string|undefined} first the first fact that is found: Enter goes to its field */
function filterView({ id, desk, words: { t } }, first, act) {
  const { filter, isOnlyOpen } = desk.look;
  const onKey = (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    if (first !== undefined) act.focus(`#${id}-fact-${first}-value`);
  };
  return html`<div class="pg-desk-find">
    <label class="pg-desk-label" for=${`${id}-filter`}>${t('desk_filter')}</label>
    <input type="search" class="pg-input pg-desk-wide" id=${`${id}-filter`} autocomplete="off" spellcheck="false" aria-keyshortcuts=${desk.hasKeys ? '/' : nothing}
      .value=${live(filter)} @input=${({ target }) => desk.show({ filter: target.value })} @keydown=${onKey}>
    <label class="pg-desk-check" for=${`${id}-only-open`}><input type="checkbox" class="pg-radio" id=${`${id}-only-open`} autocomplete="off" .checked=${live(isOnlyOpen)}
      @change=${({ target }) => desk.show({ isOnlyOpen: target.checked })}> ${t('desk_only_open')}</label>
  </div>`;
}

/** What is not shown stays in its place, hidden: a field that is being written in is never made anew. */
function groupView({ start, facts, shown, answered }, model, act) {
  const { id, words: { t }, format } = model;
  const name = t(GROUP_STARTS.includes(start) ? `desk_group_${start}` : 'desk_group_other');
  return html`<section class="pg-desk-group" ?hidden=${shown.size === 0} aria-labelledby=${`${id}-of-${start}`}>
    <h4 class="pg-desk-group-title" id=${`${id}-of-${start}`}>${name} <span class="pg-note-inline">${t('desk_answered_of', { n: format.number(answered), total: format.number(facts.length) })}</span></h4>
    ${facts.map((fact) => deskFieldView(fact, shown.has(fact.id), model, act))}</section>`;
}

export function deskFactsView(model, act) {
  const { id, words, names, answers, assessment, desk } = model;
  const groups = factGroups(askable(names.facts, words), { look: desk.look, words, answers, open: openFactsOf(assessment) });
  const found = groups.reduce((sum, { shown }) => sum + shown.size, 0);
  return html`<section class="pg-desk-facts pg-no-print" aria-labelledby=${`${id}-facts`}>
    <h3 class="pg-desk-title" id=${`${id}-facts`} tabindex="-1">${words.t('desk_facts')}</h3>
    ${filterView(model, groups.flatMap(({ shown }) => [...shown])[0], act)}
    <p class="pg-note" role="status">${found === 0 ? words.t('desk_found_none') : words.count('desk_found', found)}</p>
    ${groups.map((group) => groupView(group, model, act))}
  </section>`;
}
