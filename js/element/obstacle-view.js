// "I cannot file": what stands in the way, then for each what to try, what proof to keep, what is owed, which judge, who helps.
import { html, nothing } from 'lit';
import { lastView } from './dates-view.js';
import { deadlineCardView } from './deadline-view.js';
import { byUrgency } from './deadline-order.js';
import { doorNameView } from './door-view.js';
import { helpersView } from './help-view.js';
import { hostNotesView } from './host-view.js';
import { foldedView, listView, sourceView, wordsView } from './text-view.js';
import { waysView } from './ways-view.js';
import { firstOf } from './words.js';

const obstacleName = (words, id) => firstOf(words, ['obstacles', id, 'name'], [id]);

export function obstaclesView({ id, names, words, screen }, act) {
  const lead = words.find('doors', screen.door, 'lead');
  const ways = (names.obstacles ?? []).map((one) => ({ text: wordsView(obstacleName(words, one.id)), go: () => act.openObstacle(one.id) }));
  return html`<div class="pg-obstacles">
    <h2 class="pg-heading" tabindex="-1" id=${`${id}-ask`}>${wordsView(words.find('doors', screen.door, 'name'))}</h2>
    ${lead.text === null ? nothing : html`<p class="pg-lead">${wordsView(lead)}</p>`}
    ${waysView(ways, `${id}-ask`)}
    <p class="pg-back"><button type="button" class="pg-quiet" @click=${act.back}>${words.t('back')}</button></p>
  </div>`;
}

function partView(part, model) {
  const { words, screen } = model;
  const { text, lang } = words.find('obstacles', screen.obstacle, part);
  if (text === null) return nothing;
  const items = (texts) => texts.map((one) => html`<li>${wordsView({ text: one, lang })}</li>`);
  const content = part === 'try' ? html`<ol class="pg-steps">${items(text)}</ol>`
    : Array.isArray(text) ? html`<ul class="pg-list">${items(text)}</ul>` : html`<p>${wordsView({ text, lang })}</p>`;
  const judge = part === 'judge' ? words.find('help', 'urgent_judge') : { text: null };
  return html`<section class="pg-part"><h3 class="pg-part-title">${words.t(`obstacle_${part}`)}</h3>${content}
    ${judge.text === null ? nothing : html`<p>${wordsView(judge)}</p>`}${part === 'help' ? helpersView(model, { isFolded: true }) : nothing}</section>`;
}

/** How long the present paper still lasts, when the visitor wants to tell. */
function expiryView(model, act) {
  const { words: { t }, found, now } = model;
  if (found === null) return nothing;
  const dates = byUrgency(found.deadlines, now);
  const mayTell = found.needs.length > 0;
  if (dates.length === 0 && !mayTell) return nothing;
  return html`<section class="pg-part"><h3 class="pg-part-title">${t('obstacle_expiry')}</h3>
    ${dates.map((one) => deadlineCardView(one, model, act))}
    ${mayTell ? html`<button type="button" class="pg-secondary pg-no-print" @click=${act.askNeeds}>${t('obstacle_count')}</button>` : nothing}</section>`;
}

/** Named by id, or by place in the list of sources. */
function sourcesOf(obstacle, { obstacles = [], sources = {} }) {
  const ids = obstacles.find((one) => one.id === obstacle)?.sources ?? [];
  return ids.map((id) => (typeof id === 'number' ? Object.keys(sources)[id] : id));
}

export function obstacleView(model, act) {
  const { names, words, screen } = model;
  const sources = sourcesOf(screen.obstacle, names);
  return html`<div class="pg-obstacle">
    ${doorNameView(model)}
    <h2 class="pg-heading" tabindex="-1">${wordsView(obstacleName(words, screen.obstacle))}</h2>
    ${partView('try', model)}
    ${partView('proof', model)}
    ${expiryView(model, act)}
    ${hostNotesView(model, { step: screen.obstacle }, (text) => html`<h3 class="pg-part-title">${text}</h3>`)}
    ${['owed', 'judge', 'help'].map((part) => partView(part, model))}
    ${foldedView(words.t('sources'), listView(sources.map((id) => sourceView(id, model))), model.isPrinting)}
    ${lastView(model, act)}
  </div>`;
}
