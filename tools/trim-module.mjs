// Leaves the module only the exports of wasm/exports.txt: Emscripten 3.1.6 always adds its own (stackSave, ...), which
// nothing calls. Static constructors would go with `_initialize`: list it there if the core ever gets one.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

export const FEATURES = ['bulk-memory', 'sign-ext', 'nontrapping-float-to-int', 'mutable-globals'].map((name) => `--enable-${name}`);

/** The names of a list file; `#` starts a comment. */
export function readExports(path) {
  return readFileSync(path, 'utf8').split('\n').map((line) => line.replace(/#.*/, '').trim()).filter(Boolean);
}

/** Writes to `to` what the exports `names` of the module `from` need, and nothing else; then, smaller again. */
export function trimModule(from, to, names) {
  const graph = `${to}.graph.json`;
  const nodes = names.map((name) => ({ name: `export ${name}`, export: name }));
  writeFileSync(graph, JSON.stringify([{ name: 'outside', root: true, reaches: nodes.map(({ name }) => name) }, ...nodes]));
  execFileSync('wasm-metadce', [from, `--graph-file=${graph}`, '-o', to, ...FEATURES], { stdio: ['ignore', 'ignore', 'inherit'] });
  rmSync(graph);
  execFileSync('wasm-opt', ['-Oz', to, '-o', to, ...FEATURES], { stdio: ['ignore', 'ignore', 'inherit'] });
  // Nothing lies below 1024 (Emscripten's own assumption too); a second round with functions by use packs smaller.
  execFileSync('wasm-opt', ['-Oz', '--low-memory-unused', '--reorder-functions', to, '-o', to, ...FEATURES], { stdio: ['ignore', 'ignore', 'inherit'] });
}
