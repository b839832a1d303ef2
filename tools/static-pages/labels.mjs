// Where the words of a label stand. The shipped words name labels by number (core/compiler/texts.cpp), the rulebook by name: the French sentence tells
// which is which; of permits that say the same sentence, the numbers that the engine gives for that permit.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

function numbersIn(reason, found = new Set()) {
  if (reason.label !== null) found.add(Number(reason.label));
  for (const part of reason.parts) numbersIn(part, found);
  return found;
}

/** @returns {(permit: string) => (label: string, isShared: boolean) => number|null} null where no sentence is shipped: its parts then speak */
export function labelFinder({ rulebook, french, assessment }) {
  const shared = readJson(join(rulebook, 'text/fr.json')).labels;
  const places = new Map();
  french.labels.forEach((text, index) => places.set(text, [...(places.get(text) ?? []), index]));
  return (permit) => {
    const own = readJson(join(rulebook, 'permits', permit, 'text/fr.json')).labels ?? {};
    const used = assessment.permits[permit].routes.reduce((found, { why }) => numbersIn(why, found), new Set());
    return (label, isShared = false) => {
      const known = places.get(isShared ? shared[label] : own[label] ?? shared[label]) ?? [];
      return known.find((index) => used.has(index)) ?? known[0] ?? null;
    };
  };
}
