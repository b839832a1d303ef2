// Where figures are kept: build/bench.json. Each benchmark replaces its own fields and leaves those of the others.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../build/bench.json', import.meta.url);

export function record(fields) {
  mkdirSync(new URL('.', FILE), { recursive: true });
  const before = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
  writeFileSync(FILE, `${JSON.stringify({ ...before, ...fields }, null, 2)}\n`);
}
