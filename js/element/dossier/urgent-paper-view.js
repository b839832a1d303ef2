// What stands before anything else, on paper: what somebody who is held does first, and a few numbers.
import { html, nothing } from 'lit';
import { urgentLines } from '../help.js';
import { shortNumberView } from '../help-line-view.js';
import { signView } from '../sign-view.js';
import { heldWords } from '../urgent-view.js';

export function urgentPaperView(model) {
  const lines = urgentLines(model);
  if (lines.length === 0) return nothing;
  const held = heldWords(model);
  return html`<div class="pg-loud">${signView(held ? 'risk' : 'shield')}<div><p class="pg-strong">${held?.first ?? model.words.t('help_urgent')}</p>
    ${held ? html`<p>${held.rest}</p>` : nothing}<ul class="pg-urgent-numbers">${lines.map((line) => shortNumberView(line, model))}</ul></div></div>`;
}
