// Who can help: the host's own words first, then what the answers call for, then everything else, folded. A screen of its
// own is always one touch away and needs no answer.
import { html, nothing } from 'lit';
import { allHelp, helpGroups, urgentLines } from './help.js';
import { lineView } from './help-line-view.js';
import { hostView } from './host-view.js';
import { fineView } from './law-view.js';
import { foldedView, wordsView } from './text-view.js';

const onSection = (text) => html`<h4 class="pg-helpers-title">${text}</h4>`;
const onScreen = (text) => html`<h3 class="pg-helpers-title">${text}</h3>`;

function groupView({ id, lines }, model, title) {
  return html`${title(wordsView(model.words.find('help_topics', id)))}<ul class="pg-helpers">${lines.map((line) => lineView(line, model))}</ul>`;
}

/** On paper only what is called for. */
const othersView = (others, model, title) => (others.length === 0 || model.isPrinting ? nothing
  : html`<div class="pg-no-print">${foldedView(model.words.t('help_others'), others.map((group) => groupView(group, model, title)))}</div>`);

/** Numbers and places, for a section whose heading stands already. What the urgent lines show is not said again. */
export function helpersView(model, { title = onSection, isFolded = false } = {}) {
  const { called, others } = helpGroups(model, urgentLines(model));
  const groups = called.map((group) => groupView(group, model, title));
  const own = isFolded && groups.length > 0 ? foldedView(model.words.t('help_for_you'), groups, model.isPrinting) : groups;
  return html`${hostView(model, title)}${own}${othersView(others, model, title)}`;
}

/** After the list of permits. */
export function helpSectionView(model) {
  const { words: { t }, id } = model;
  return html`<section class="pg-group" aria-labelledby=${`${id}-help`}>
    <h3 class="pg-group-title" id=${`${id}-help`}>${t('help_title')}</h3>${helpersView(model)}</section>`;
}

export function helpScreenView(model, act) {
  const { words: { t } } = model;
  return html`<div class="pg-help-screen">
    <h2 class="pg-heading" tabindex="-1">${t('help_title')}</h2>
    <p class="pg-lead">${t('help_lead')}</p>
    <p class="pg-help-back pg-no-print"><button type="button" class="pg-secondary" @click=${act.back}>${t('back')}</button></p>
    ${hostView(model, onScreen)}
    ${allHelp(model).map((group) => groupView(group, model, onScreen))}
    <p class="pg-actions pg-no-print"><button type="button" class="pg-secondary" @click=${act.print}>${t('print')}</button></p>
    ${fineView(model)}
  </div>`;
}

/** In the toolbar of every screen but its own; a caseworker's desk is one screen, from which none is opened. */
export function helpWayView({ words, screen, mode }, act) {
  return mode === 'expert' || screen.name === 'help' ? nothing
    : html`<button type="button" class="pg-quiet pg-help-way" @click=${act.showHelp}>${words.t('help_find')}</button>`;
}
