// What is said otherwise where there are no keys to press: it follows the words for a keyboard, and touch.css shows one of the two.
import { html, nothing } from 'lit';

/** Nothing in a language that does not say it yet: the words for a keyboard stay. */
export function touchView(key, { words }) {
  const { text, lang } = words.find('ui', key);
  return text === null || lang !== null ? nothing : html`<span class="pg-touch">${text}</span>`;
}
