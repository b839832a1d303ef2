// docs/webmaster/themes.md names the properties that the styles have, all of them, and only classes and events that exist.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';

const at = (path) => new URL(`../../${path}`, import.meta.url);
const read = (path) => readFileSync(at(path), 'utf8');
const doc = read('docs/webmaster/themes.md');
const inElement = readdirSync(at('js/element'), { recursive: true }).filter((name) => /\.(css|js)$/.test(name)).map((name) => read(`js/element/${name}`)).join('\n');
const found = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([one]) => one))].sort();
const rows = doc.split('\n').filter((line) => line.startsWith('|')).join('\n');

it('every property of the styles is in the table, and no other', () => {
  const own = read('js/element/permit-guide.css').split('@media')[0];
  const public_ = [...found(own, /--pg-[a-z-]+(?=:)/g), '--pg-desk-width'].sort();
  assert.ok(public_.length > 15);
  assert.deepEqual(found(rows, /--pg-[a-z-]+/g), public_);
  assert.match(inElement, /var\(--pg-desk-width/);
});

it('every class in the table is one of the guide', () => {
  const classes = found(rows, /\.pg[a-z-]*/g).map((one) => one.slice(1));
  assert.ok(classes.length > 12);
  for (const name of classes) assert.match(inElement, new RegExp(`[ ."'\`-]${name}\\b`), name);
});

it('the events are those that the element tells', () => {
  const told = found(read('js/element/permit-guide.js'), /(?<=#tell\(')[a-z]+/g);
  assert.deepEqual(found(doc, /(?<=permit-guide-)(?:ready|step|language|erase|error|answer[a-z]*)\b/g), told);
});
