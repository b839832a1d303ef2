// What the element does to its page once it is drawn: speaks, moves the focus, clears away what waited in its place.

/** The live region exists before its message; the same message twice is heard twice. */
export async function say(element, sentence) {
  await element.updateComplete;
  const region = element.querySelector('.pg-live');
  region.textContent = '';
  setTimeout(() => { region.textContent = sentence; }, 50);
}

/** What is nearer to the top of the window stands under the bar of the button to leave. */
const BAR_PX = 52;

export async function focusOn(element, selector) {
  await element.updateComplete;
  const target = element.querySelector(selector);
  const urgent = element.querySelector('.pg-urgent[open]'); // stands before the heading, and must be seen
  target?.focus({ preventScroll: true });
  const top = (urgent ?? target)?.getBoundingClientRect().top ?? 0;
  if (top < BAR_PX || top > window.innerHeight * 0.6) (selector === '.pg-heading' ? urgent ?? element : target).scrollIntoView({ block: 'start' });
  else target?.scrollIntoView({ block: 'nearest' }); // it may stand in a part that scrolls by itself
}

/** The author's own content, for as long as the guide was not there. @returns {Node[]} what was taken away */
export function removeFallback(element) {
  const isFallback = (node) => node.nodeType !== Node.COMMENT_NODE && !node.classList?.contains('pg');
  const removed = [...element.childNodes].filter(isFallback);
  for (const node of removed) node.remove();
  return removed;
}
