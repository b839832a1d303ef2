// Which order of the questions asks fewest: tries each fact at other places of facts.json among its neighbours of the same
// gentleness, and counts the questions of the persons of case files. The author's order is kept where nothing is gained.
//
// Usage: node tools/tune-order.mjs [--write] PATH...   (case files or folders)   --write saves the better order
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tool = join(root, 'build/native/permit-guide');
const REACH = 12; // places that a question may move at a time
const GAIN = 0.002; // less than that share of all questions is not worth a change of the author's order

const paths = process.argv.slice(2).filter((argument) => argument !== '--write');
if (paths.length === 0) {
  console.error('tune-order: names no case files');
  process.exit(2);
}

const scratch = join(mkdtempSync(join(tmpdir(), 'tune-')), 'rulebook');
cpSync(join(root, 'rulebook'), scratch, { recursive: true });
const file = join(scratch, 'facts.json');
const written = JSON.parse(readFileSync(file, 'utf8'));

/** All questions of all persons with the facts in this order. */
function questions(facts) {
  writeFileSync(file, JSON.stringify({ ...written, facts }));
  const out = execFileSync(tool, ['interview', '--rulebook', scratch, ...paths], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return Number(/(\d+) questions;/.exec(out)[1]);
}

/** A fact from whose answer others follow stays before them. */
const causes = new Map(written.facts.map(({ id, implied = [] }) => [id, new Set(implied.map(({ when }) => when.fact))]));
const isInOrder = (facts) => {
  const places = new Map(facts.map(({ id }, place) => [id, place]));
  return facts.every(({ id }) => [...causes.get(id)].every((cause) => !places.has(cause) || places.get(cause) < places.get(id) || isAuthorsOrder(cause, id)));
};
const authors = new Map(written.facts.map(({ id }, place) => [id, place]));
const isAuthorsOrder = (cause, id) => authors.get(cause) > authors.get(id);

/** Gentleness may not fall: between its old place and the new one nothing more delicate, or less, is passed. */
function moved(facts, from, to) {
  const [low, high] = from < to ? [from, to] : [to, from];
  if (facts.slice(low, high + 1).some((fact) => fact.sensitivity !== facts[from].sensitivity)) return null;
  const next = [...facts];
  next.splice(to, 0, ...next.splice(from, 1));
  return isInOrder(next) ? next : null;
}

let best = written.facts;
let fewest = questions(best);
const before = fewest;
for (let from = 0; from < best.length; from += 1) {
  if (best[from].never_asked) continue;
  const { id } = best[from];
  for (let to = Math.max(0, from - REACH); to <= Math.min(best.length - 1, from + REACH); to += 1) {
    const next = to === from ? null : moved(best, from, to);
    const count = next === null ? Infinity : questions(next);
    if (count >= fewest - before * GAIN) continue;
    console.log(`${id}: ${fewest} -> ${count} questions, from place ${from + 1} to ${to + 1}`);
    [best, fewest] = [next, count];
  }
}
console.log(`${before} questions before, ${fewest} after`);
if (process.argv.includes('--write') && best !== written.facts) writeFileSync(join(root, 'rulebook/facts.json'), `${JSON.stringify({ ...written, facts: best }, null, 1)}\n`);
rmSync(join(scratch, '..'), { recursive: true });
