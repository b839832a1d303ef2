// Browsers that translate take texts out and put elements of their own (`font`) in their place. What draws the page then no longer finds its texts:
// it would leave old words standing, an hour or a mistake that is no longer true, or stop. This keeps it going.

const OWN = 'font';

/** Where a translation begins, an empty text in front of it: the place where the page writes what has changed. */
function makeRoom(element) {
  return [...element.querySelectorAll(`:not(${OWN}) > ${OWN}`)].flatMap((translation) => {
    const { previousSibling: before } = translation;
    if (before?.nodeType === Node.ELEMENT_NODE) return [];
    if (before?.nodeType === Node.TEXT_NODE) return before.data === '' ? [before] : [];
    const room = document.createTextNode('');
    translation.before(room);
    return [room];
  });
}

/** Where new words were written, the translation of the old ones goes. */
function clearOld(rooms) {
  for (const room of rooms.filter(({ data, isConnected }) => isConnected && data !== '')) while (room.nextSibling?.localName === OWN) room.nextSibling.remove();
}

/** What was drawn before is thrown away: it is drawn anew, from the model, without loss. */
function forgetDrawing(element) {
  element._$litPart$ = undefined; // where Lit keeps what it has drawn in a container
  element.replaceChildren();
}

/**
 * Draws a screen that may have been translated.
 * @param {HTMLElement} element the guide @param {() => void} paint draws it
 */
export function drawTranslated(element, paint) {
  if (element.querySelector(OWN) === null) return paint();
  const rooms = makeRoom(element);
  try {
    paint();
  } catch {
    forgetDrawing(element);
    paint();
  }
  return clearOld(rooms);
}
