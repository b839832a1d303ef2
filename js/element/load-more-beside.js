// The second half of the page as a script beside this one: that of visitors, or that of an advice desk. It gets from here what both
// halves use, so that nothing is there twice. `handed-over` is made by tools/two-scripts.mjs.
import { fail } from '../engine/errors.js';
import { shared, stamps } from 'handed-over';

const loaded = {};
let tries = 0;

/** A browser may remember that a script did not come: each try has an address of its own. */
function addressOf(kind, tried) {
  const base = import.meta.url; // apart from `new URL`, or bundlers would take the file in
  return new URL(`permit-guide.${kind}.js?${stamps[kind]}${tried === 0 ? '' : `-${tried}`}`, base).href;
}

export async function loadMore(mode) {
  const kind = mode === 'expert' ? 'desk' : 'more';
  if (loaded[kind]) return loaded[kind];
  const url = addressOf(kind, tries++);
  const { default: build } = await import(/* @vite-ignore */ /* webpackIgnore: true */ url).catch((cause) => fail('load_failed', '', { url }, cause));
  return (loaded[kind] ??= build(stamps[kind], shared));
}
