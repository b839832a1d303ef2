// Leaving in a hurry: the page goes blank at once and a neutral one takes its place in the history.

const PRESSES = 3;
const WITHIN_MS = 2000;
/** The page is blank meanwhile. A slow phone needs this long to go back; cut short, the guide would stay in the history. */
const PATIENCE_MS = 1000;

/** Calls `leave` when Escape is pressed three times in a row; returns how to stop listening. */
export function onThreeEscapes(leave) {
  let presses = [];
  const listen = (event) => {
    if (event.key !== 'Escape') {
      presses = [];
      return;
    }
    presses = [...presses.filter((time) => event.timeStamp - time < WITHIN_MS), event.timeStamp];
    if (presses.length >= PRESSES) leave();
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}

/** Goes back to where the visitor entered, then replaces that place too. Once: a second guide on the page leaves with the first. */
export function leavePage(url, stepsBack) {
  const { style } = document.documentElement;
  if (style.getPropertyValue('display') === 'none') return undefined;
  style.setProperty('display', 'none', 'important'); // whatever the host's styles say
  document.title = '\u00a0';
  const replace = () => window.location.replace(url);
  if (stepsBack === 0) return replace();
  window.addEventListener('popstate', replace, { once: true });
  setTimeout(replace, PATIENCE_MS);
  return history.go(-stepsBack);
}
