// Checks that the shipped module imports nothing and exports exactly the names of wasm/exports.txt, memory included.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readExports } from './trim-module.mjs';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const module = new WebAssembly.Module(readFileSync(process.argv[2] ?? path('dist/permit-guide.wasm')));
const listed = new Set(readExports(path('wasm/exports.txt')));
const exported = new Set(WebAssembly.Module.exports(module).map(({ name }) => name));

const faults = [
  ...WebAssembly.Module.imports(module).map(({ module: from, name }) => `imports ${from}.${name}`),
  ...[...exported].filter((name) => !listed.has(name)).map((name) => `exports ${name}, not in wasm/exports.txt`),
  ...[...listed].filter((name) => !exported.has(name)).map((name) => `does not export ${name} of wasm/exports.txt`),
];
for (const fault of faults) console.error(`permit-guide.wasm: ${fault}`);
const passed = [...listed].filter((name) => exported.has(name)).length;
console.log(`${passed} passed, ${faults.length} failed`);
process.exitCode = faults.length === 0 ? 0 : 1;
