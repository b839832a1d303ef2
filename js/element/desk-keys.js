// Single keys of the caseworker's page, outside of fields only; they can be switched off (WCAG 2.1.4). Screen readers that read with
// letters of their own never let these through.
import { focusOn } from './page.js';

/** Each key and the end of the id it leads to; `n` leads to the field of the next useful question. */
export const KEYS = { '/': 'filter', n: null, g: 'outcomes', d: 'dates', c: 'compare', m: 'memo' };

const TYPED_INTO = 'input, select, textarea, [contenteditable]';
/** Folded fields: letters are meant for what is inside. */
const MEANT_FOR = '.pg-desk-fold';

function isOurs(event, element) {
  const { target, ctrlKey, altKey, metaKey, defaultPrevented } = event;
  if (defaultPrevented || ctrlKey || altKey || metaKey || event.isComposing || event.repeat) return false;
  const origin = event.composedPath()[0] ?? target;
  const isTyped = origin.matches?.(TYPED_INTO) || (/\p{L}/u.test(event.key) && origin.closest?.(MEANT_FOR));
  return !isTyped && (element.contains(origin) || origin === document.body);
}

/** To a part of the page; what is folded there opens. @param {string} place the end of the id of its heading */
export function goToPlace(place, { id, desk }, focus) {
  if (place === 'memo') desk.show({ isMemoOpen: true });
  focus(`#${id}-${place}`);
}

/** What is hidden by the filter comes back. */
export function goToFact(fact, { id, desk }, focus) {
  if (desk.look.filter !== '' || desk.look.isOnlyOpen) desk.show({ filter: '', isOnlyOpen: false });
  focus(`#${id}-fact-${fact}-value`);
}

/**
 * @param {KeyboardEvent} event anywhere on the page
 * @param {HTMLElement} element the guide
 * @param {import('./desk.js').Desk|undefined} desk
 */
export function deskKey(event, element, desk) {
  const root = element.querySelector('.pg-desk');
  if (root === null || !desk?.hasKeys || !(event.key in KEYS) || !isOurs(event, element)) return;
  const focus = (selector) => focusOn(element, selector);
  const { guide, next } = root.dataset;
  if (event.key === 'd' && element.querySelector(`#${guide}-dates`) === null) return; // nobody has dates at first
  if (KEYS[event.key] !== null) goToPlace(KEYS[event.key], { id: guide, desk }, focus);
  else if (next) goToFact(next, { id: guide, desk }, focus);
  else focus(`#${guide}-next`);
  event.preventDefault();
}
