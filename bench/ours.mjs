// Our engine's rows, in the shape of peers.mjs: the shipped .wasm through js/engine.js, integers in slots, no JSON.
//
// `openEngine` of js/engine.js is expected to give {slot(name), set(slot, value), clear(), assess(day), holds(permit)}:
// `assess` returns after everything is known (statuses, from, until, next question); `holds` reads one permit's outcome.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TODAY } from './tree.mjs';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const FILES = ['js/engine.js', 'dist/permit-guide.wasm', 'dist/rulebook.pack', 'dist/names.json'];

/**
 * The engine opened on the real rulebook, or the reason why it can't be measured.
 * @returns {Promise<{engine: object} | {reason: string}>}
 */
export async function openOurs(tree) {
  if (tree.isSample) return { reason: 'the rules are the sample (no build/rules-tree.json)' };
  const absent = FILES.find((name) => !existsSync(path(name)));
  if (absent) return { reason: `${absent} is missing` };
  const { openEngine } = await import('../js/engine.js');
  if (openEngine === undefined) return { reason: 'js/engine.js exports no openEngine' };
  const read = (name) => readFileSync(path(name));
  return { engine: await openEngine({ wasm: read(FILES[1]), pack: read(FILES[2]), names: JSON.parse(read(FILES[3])) }) };
}

/** All answers set, everything evaluated from scratch. */
export const fullEvaluation = (engine) => ({
  name: 'Permit Guide (wasm), all answers',
  version: 'dist/permit-guide.wasm',
  prepare: (rules) => ({ engine, permits: rules.permits.map((_, index) => index) }),
  input: (state, answers) => Object.entries(answers).map(([slot, value]) => [engine.slot(slot), value]),
  run({ permits }, input) {
    engine.clear();
    for (const [slot, value] of input) engine.set(slot, value);
    engine.assess(TODAY);
    return permits.map((permit) => engine.holds(permit));
  },
});

/** One answer changed, everything shown brought up to date: the cost of one step of the interview. */
export function oneAnswer(engine, sets) {
  const steps = sets.flatMap((answers) => Object.entries(answers)).map(([slot, value]) => [engine.slot(slot), value]);
  let next = 0;
  return () => {
    const [slot, value] = steps[next];
    next = (next + 1) % steps.length;
    engine.set(slot, value);
    engine.assess(TODAY);
  };
}
