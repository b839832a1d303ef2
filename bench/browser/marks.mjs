// What runs in a measured page, before its own scripts: notes when things are painted, and tells it through `window.tell` (a binding of
// Chromium's: nobody who waits outside may ask the page meanwhile, that costs it time). Each function is handed over as text.

/**
 * Tells `{usable, ready}` once: milliseconds from the start of the navigation to the end of the frame in which the first thing to
 * press is painted, or everything has come. Without a selector both are the first frame after the page has loaded.
 */
export function noteVisit(selector) {
  const measured = { usable: null, ready: null };
  /** A message that is sent before a frame is drawn arrives when the frame is done. */
  const painted = (name) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      measured[name] = performance.now();
      if (measured.usable !== null && measured.ready !== null) window.tell(JSON.stringify(measured));
    };
    port2.postMessage(null);
  });
  if (selector === null) return addEventListener('load', () => ['usable', 'ready'].forEach(painted));
  const observer = new MutationObserver(() => {
    const first = document.querySelector(selector);
    if (first === null || first.disabled) return;
    observer.disconnect();
    painted('usable');
  });
  observer.observe(document, { childList: true, subtree: true });
  return addEventListener('permit-guide-ready', () => painted('ready'));
}

/**
 * Tells `{kind, took}` of each press that changed the screen: which screen came, and the milliseconds from the event, as the browser
 * got it, to the end of the frame that shows what came of it.
 */
export function noteAnswers() {
  let last = null;
  const screen = () => document.querySelector('permit-guide .pg-heading');
  for (const name of ['click', 'submit', 'keydown']) {
    addEventListener(name, (event) => {
      const before = screen();
      const text = before?.textContent;
      const began = event.timeStamp;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const ended = performance.now();
          const after = screen();
          if (before === null || (after === before && after.textContent === text) || last === after) return;
          const kind = document.querySelector('permit-guide .pg-screen').className.replace('pg-screen pg-screen-', '');
          last = after;
          window.tell(JSON.stringify({ kind, took: ended - began }));
        };
        port2.postMessage(null);
      });
    }, { capture: true });
  }
}
