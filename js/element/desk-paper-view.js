// What a caseworker's printer gets: the memo in the place of the screen, as it was chosen last.
import { html, nothing } from 'lit';
import { withHeld } from './desk-held.js';
import { memoPermits } from './desk-memo-view.js';
import { memoParts } from './memo.js';

const OF_DESK = (name) => name !== 'keep';

/** A line with its mark and its depth, in blanks, as in the text that is copied. */
function lineView(line) {
  const depth = line.search(/\S/) / 2;
  return html`<p class="pg-desk-paper-line pg-is-deep-${Math.min(depth, 3)}">${line.trimStart()}</p>`;
}

function partView({ title, lines }, index) {
  return html`<section>${index === 0 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}${lines.map(lineView)}</section>`;
}

/** Nothing where the screen prints as it is. */
export function deskPaperView(outer) {
  const { desk, assessment, screen } = outer;
  if (!OF_DESK(screen.name) || assessment === null || !desk) return nothing;
  const model = withHeld(outer);
  const parts = memoParts({ ...model, dates: desk.dates ?? [] }, { permits: memoPermits(model), hasAnswers: desk.look.hasAnswers });
  return html`<div class="pg-printed"><article class="pg-desk-paper">${parts.map(partView)}</article></div>`;
}
