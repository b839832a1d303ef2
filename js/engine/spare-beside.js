// Where WebAssembly does not start, the script beside this one says why and helps: fetched only then.

/** @returns {Promise<typeof import('./spare.js')>} */
export function bringSpare() {
  const base = import.meta.url; // apart from `new URL`, or bundlers would take the file in
  return import(/* @vite-ignore */ /* webpackIgnore: true */ new URL('permit-guide.spare.js', base).href);
}
