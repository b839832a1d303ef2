// The second half of the page as a script beside this one. It gets from here what both halves use, so that nothing is
// there twice. `handed-over` is made by tools/two-scripts.mjs.
import { shared, stamp } from 'handed-over';

let loaded = null;
let tries = 0;

/** A browser may remember that a script did not come: each try has an address of its own. */
function addressOf(tried) {
  const base = import.meta.url; // apart from `new URL`, or bundlers would take the file in
  return new URL(`permit-guide.more.js?${stamp}${tried === 0 ? '' : `-${tried}`}`, base).href;
}

export async function loadMore() {
  if (loaded !== null) return loaded;
  const { default: build } = await import(/* @vite-ignore */ /* webpackIgnore: true */ addressOf(tries++));
  loaded ??= build(stamp, shared);
  return loaded;
}
