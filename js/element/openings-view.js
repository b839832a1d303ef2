// What would open a permit that is not open now: each smallest set of changes, as the engine found it.
import { html, nothing } from 'lit';
import { listView, wordsView } from './text-view.js';
import { firstOf, labelOf } from './words.js';

function changeView(change, { words, format, permitId }) {
  const { t } = words;
  const sentence = change.label === null ? firstOf(words, ['facts', change.fact, 'ask'], [change.fact])
    : labelOf(words, permitId, change.label);
  const when = change.from === null ? nothing : html` <span class="pg-when">${t('reason_from', { day: format.day(change.from) })}</span>`;
  return html`<strong>${t(`change_${change.holds ? change.by : 'no_longer'}`)}</strong> ${wordsView(sentence)}${when}`;
}

function openingView({ changes, from }, model) {
  const { words: { t }, format } = model;
  return html`${listView(changes.map((change) => changeView(change, model)))}
    ${from === null ? nothing : html`<p class="pg-note">${t('opening_from', { day: format.day(from) })}</p>`}`;
}

export function openingsView(permit, model) {
  const { openings } = permit;
  if (openings.length === 0) return nothing;
  const { t } = model.words;
  return html`<ol class="pg-openings">${openings.map((opening, i) => html`<li>${i > 0 ? html`<p class="pg-note">${t('opening_or')}</p>` : nothing}${openingView(opening, model)}</li>`)}</ol>
    <p class="pg-note">${t('openings_true')}</p>`;
}
