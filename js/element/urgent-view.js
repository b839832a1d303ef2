// For somebody who is held: what to do first, before any question. Who helps, for everybody.
import { html, nothing } from 'lit';
import { heldPlace, helpFor } from './door-flow.js';
import { signView } from './sign-view.js';
import { wordsView } from './text-view.js';

/** Cut after the first sentence, whatever marks its end. */
const FIRST_SENTENCE = /^.*?[.!?؟。।]\s/;

/** Said in full at once; on later screens its first sentence stays in sight and the rest is one touch away. */
export function urgentView({ id, words, answers, screen, isPrinting }, isFull = false) {
  const place = screen.door === 'decision' ? heldPlace(answers) : null;
  const { text, lang } = place === null ? { text: null } : words.find('urgent', place);
  if (text === null) return nothing;
  const first = FIRST_SENTENCE.exec(text)?.[0] ?? text;
  const say = (part) => wordsView({ text: part.trim(), lang });
  return html`<details class="pg-loud" id=${`${id}-urgent`} ?open=${isFull || isPrinting}>
    <summary>${signView('risk')}<strong>${say(first)}</strong><span class="pg-chevron" aria-hidden="true"></span></summary><p>${say(text.slice(first.length))}</p></details>`;
}

export function helpView({ words, answers, screen }) {
  return helpFor(screen.door, answers).map((id) => words.find('help', id)).filter(({ text }) => text !== null)
    .map((found) => html`<p>${wordsView(found)}</p>`);
}
