// Before anything else, on every screen that follows an answer which calls for it: what somebody who is held does first, and
// a few numbers. Open on the very next screen, then one touch away; nothing in it tells a bystander what was answered.
import { html, nothing } from 'lit';
import { heldPlace, helpFor } from './door-flow.js';
import { isJustCalled, urgentLines } from './help.js';
import { shortNumberView } from './help-line-view.js';
import { signView } from './sign-view.js';
import { wordsView } from './text-view.js';

/** Cut after the first sentence, whatever marks its end. */
const FIRST_SENTENCE = /^.*?[.!?؟。।]\s/;

/** What is said to somebody who is held: its first sentence stays in sight. Nothing for anybody else. */
export function heldWords({ words, answers }) {
  const place = heldPlace(answers);
  const { text, lang } = place === null ? { text: null } : words.find('urgent', place);
  if (text === null) return null;
  const first = FIRST_SENTENCE.exec(text)?.[0] ?? text;
  const say = (part) => wordsView({ text: part.trim(), lang });
  return { first: say(first), rest: say(text.slice(first.length)) };
}

function boxView(lines, model, act) {
  const { id, words: { t }, isPrinting, mode } = model;
  const held = heldWords(model);
  return html`<details class="pg-loud pg-urgent" id=${`${id}-urgent`} ?open=${isJustCalled(model) || isPrinting}>
    <summary>${signView(held ? 'risk' : 'shield')}<strong>${held?.first ?? t('help_urgent')}</strong><span class="pg-chevron" aria-hidden="true"></span></summary>
    ${held ? html`<p>${held.rest}</p>` : nothing}
    <ul class="pg-urgent-numbers">${lines.map((line) => shortNumberView(line, model))}</ul>
    ${held ? nothing : html`<p class="pg-note">${t('help_urgent_lead')}</p>`}
    <p class="pg-urgent-ways pg-no-print">${mode === 'expert' ? nothing : html`<button type="button" class="pg-quiet" @click=${act.showHelp}>${t('help_details')}</button>`}
      ${held ? nothing : html`<button type="button" class="pg-quiet" @click=${act.leave}>${t('help_leave')}</button>`}</p>
  </details>`;
}

/** Its region is there from the beginning: what appears in it is read aloud, politely. */
export function urgentHelpView(model, act) {
  const lines = model.screen.name === 'help' || model.trouble !== null ? [] : urgentLines(model);
  const said = lines.length > 0 && isJustCalled(model) ? model.words.t('help_said') : '';
  return html`<div class="pg-hidden" role="status">${said}</div>${lines.length === 0 ? nothing : boxView(lines, model, act)}`;
}

/** Who helps at a direct way in, in a sentence. */
export function helpView({ words, answers, screen }) {
  return helpFor(screen.door, answers).map((id) => words.find('help', id)).filter(({ text }) => text !== null)
    .map((found) => html`<p>${wordsView(found)}</p>`);
}
