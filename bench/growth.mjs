// How the engine grows with the rulebook: the same permits several times over, under other names, compiled and measured in one run.
// What is measured is the part that decides outcomes (rulebook.first.pack). Usage: node bench/growth.mjs
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fullEvaluation, oneAnswer } from './ours.mjs';
import { median } from './timing.mjs';
import { drawAnswers, readTree } from './tree.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const work = join(root, 'build/growth');
const FACTORS = [1, 2, 5, 10];
const BATCH_MS = 120;
const BATCHES = 5;

/** The rulebook with each permit `factor` times. */
function generate(factor) {
  const folder = join(work, `x${factor}`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'rulebook'), join(folder, 'rulebook'), { recursive: true });
  const permits = join(folder, 'rulebook/permits');
  for (const id of readdirSync(permits)) {
    for (let copy = 2; copy <= factor; copy += 1) {
      const other = `${id}-${copy}`;
      cpSync(join(permits, id), join(permits, other), { recursive: true });
      const file = join(permits, other, 'permit.json');
      writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), id: other }));
    }
  }
  return folder;
}

function microseconds(step) {
  const times = [];
  for (let batch = 0; batch <= BATCHES; batch += 1) {
    const started = performance.now();
    let calls = 0;
    for (; performance.now() - started < BATCH_MS; calls += 64) for (let i = 0; i < 64; i += 1) step();
    times.push(((performance.now() - started) * 1000) / calls);
  }
  return median(times.slice(1));
}

/** Full evaluation and one answer, in microseconds; or the code with which the module refuses what is too large. */
async function measure(factor, sets) {
  const folder = generate(factor);
  execFileSync(join(root, 'build/native/permit-guide'), ['compile', join(folder, 'rulebook'), '--locales', join(root, 'locales'), '--out', join(folder, 'dist')], { stdio: ['ignore', 'ignore', 'inherit'] });
  const { openEngine } = await import('../js/engine.js');
  const read = (name) => readFileSync(join(folder, 'dist', name));
  const { firstNames } = await import('../js/engine/names.js');
  const names = firstNames(JSON.parse(read('names.json')));
  try {
    const engine = await openEngine({ wasm: readFileSync(join(root, 'dist/permit-guide.wasm')), pack: read('rulebook.first.pack'), names });
    const full = fullEvaluation(engine);
    const state = { permits: names.permits.map((_, index) => index) };
    const inputs = sets.map((answers) => full.input(state, answers));
    let next = 0;
    const all = microseconds(() => { full.run(state, inputs[next]); next = (next + 1) % inputs.length; });
    return { permits: names.permits.length, full: all, one: microseconds(oneAnswer(engine, sets)) };
  } catch (error) {
    return { permits: names.permits.length, refused: error.code ?? String(error) };
  }
}

const sets = drawAnswers(readTree());
const rows = [];
for (const factor of FACTORS) rows.push({ factor, ...await measure(factor, sets) });
rmSync(work, { recursive: true, force: true });
const [base] = rows;
console.log(`${'permits'.padStart(8)}${'full us'.padStart(12)}${'ratio'.padStart(8)}${'one answer us'.padStart(16)}${'ratio'.padStart(8)}   (10 times: at most 12 and 2)`);
for (const { permits, full, one, refused } of rows) {
  if (refused) console.log(`${String(permits).padStart(8)}   refused: ${refused}`);
  else console.log(`${String(permits).padStart(8)}${full.toFixed(2).padStart(12)}${(full / base.full).toFixed(1).padStart(8)}${one.toFixed(3).padStart(16)}${(one / base.one).toFixed(1).padStart(8)}`);
}
