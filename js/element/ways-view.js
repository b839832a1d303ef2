// A list of large buttons: one touch answers, or opens the next screen.
import { html, nothing } from 'lit';

/** @param {{text: unknown, go: () => void, isChosen?: boolean, drawing?: unknown}[]} ways */
export function waysView(ways, labelId = null) {
  return html`<ul class="pg-ways" aria-labelledby=${labelId ?? nothing}>${ways.map(({ text, go, isChosen = false, drawing = nothing }) => html`<li>
    <button type="button" class="pg-way" aria-pressed=${isChosen ? 'true' : nothing} @click=${go}>${drawing}<span>${text}</span></button></li>`)}</ul>`;
}
