// The first screen: what happens to answers (nothing), the main way in, and the short ones for people who are pressed for time.
import { html, nothing } from 'lit';
import { signView } from './sign-view.js';
import { fineView } from './law-view.js';
import { foldedView, wordsView } from './text-view.js';
import { waysView } from './ways-view.js';

function doorsView({ id, names, words, more }, act) {
  const { doors = [] } = names;
  if (doors.length === 0) return nothing;
  const ways = doors.map((door) => ({ text: wordsView(words.find('doors', door.id, 'name')), go: () => act.enterDoor(door.id), drawing: more?.drawingView(door.sign) }));
  return html`<h3 class="pg-doors-title" id=${`${id}-doors`}>${words.t('doors_title')}</h3>${waysView(ways, `${id}-doors`)}`;
}

export function startView(model, act) {
  const { t, count } = model.words;
  const isBegun = model.state.screens.some(({ name }) => name === 'question');
  return html`<div class="pg-start">
    <h2 class="pg-heading" tabindex="-1">${t('start_title')}</h2>
    <p class="pg-safe">${signView('shield')}<span>${t('privacy_1')}</span></p>
    <p class="pg-actions"><button type="button" class="pg-primary pg-main-way" @click=${act.goOn}>${t(isBegun ? 'resume' : 'start')}</button></p>
    ${doorsView(model, act)}
    ${model.more?.keptStartView(model, act) ?? nothing}
    <ul class="pg-promises">
      <li>${t('promise_unknown')}</li>
      <li>${t('promise_change')}</li>
      <li><span class="pg-keys">${t('promise_leave')}</span>${model.more?.touchView('promise_leave_touch', model)}</li>
    </ul>
    ${foldedView(t('privacy_check_title'), html`<p>${t('privacy_2')} ${t('privacy_check')}</p>`)}
    ${fineView(model, html`<p>${count('start_scope', model.names.permits.length)}</p>`)}
  </div>`;
}
