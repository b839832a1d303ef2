// One field that finds a permit; for the table and for what is compared.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

/**
 * @param {'find'|'compareFind'} name which one: what was typed in `look`, the end of its id
 * @param {number} found how many permits it finds
 * @param {() => void} choose Enter: takes the first one
 */
export function permitFindView(name, found, { id, desk, words: { t, count } }, choose) {
  const typed = desk.look[name];
  const onKey = (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    if (found > 0 && typed !== '') choose();
  };
  return html`<div class="pg-desk-line pg-desk-search pg-no-print"><label for=${`${id}-${name}`}>${t('desk_find_permit')}</label>
    <input type="search" class="pg-input pg-desk-finder" id=${`${id}-${name}`} autocomplete="off" spellcheck="false"
      .value=${live(typed)} @input=${({ target }) => desk.show({ [name]: target.value })} @keydown=${onKey}>
    <span class="pg-note" role="status">${typed === '' ? nothing : found === 0 ? t('desk_find_permit_none') : count('desk_permits', found)}</span></div>`;
}
