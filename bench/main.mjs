// Benchmarks: full evaluation of the same rules by other engines and by ours, in one run, results checked equal first.
// A peer holds the whole rulebook as expanded trees: with 99 permits node's 4 GB heap is too small, hence --max-old-space-size in ./dev.
// Usage: node bench/main.mjs [--check]   --check compares the results only. Writes build/bench.json.
import { cpus } from 'node:os';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fullEvaluation, oneAnswer, openOurs } from './ours.mjs';
import { peers } from './peers.mjs';
import { record } from './record.mjs';
import { median } from './timing.mjs';
import { derivedFor, drawAnswers, evaluate, nodesOf, readTree, SETS, withoutDates } from './tree.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const BATCH_MS = 120; // a batch runs at least so long; the result is the median of the batches
const BATCHES = 7;
const ONE_ANSWER_CALLS = 20000;

async function resultsOf(engine, state, inputs) {
  const results = [];
  for (const input of inputs) results.push(await engine.run(state, input));
  return results;
}

/** Compares with the plain interpreter; returns the first difference as text, or null. */
function difference(engine, rules, results, expected) {
  for (let set = 0; set < expected.length; set += 1) {
    for (let permit = 0; permit < rules.permits.length; permit += 1) {
      if (results[set][permit] === expected[set][permit]) continue;
      return `${engine.name}: answers ${set}, ${rules.permits[permit].id}: ${results[set][permit]}, expected ${expected[set][permit]}`;
    }
  }
  return null;
}

/** Microseconds for one evaluation of all permits. Promises are awaited only where the engine returns them. */
async function measure(engine, state, inputs) {
  const isAsync = engine.run(state, inputs[0]) instanceof Promise;
  const pass = async () => {
    for (const input of inputs) isAsync ? await engine.run(state, input) : engine.run(state, input);
  };
  const batch = async () => {
    const started = performance.now();
    let passes = 0;
    do {
      await pass();
      passes += 1;
    } while (performance.now() - started < BATCH_MS);
    return ((performance.now() - started) * 1000) / (passes * inputs.length);
  };
  await batch();
  const times = [];
  for (let i = 0; i < BATCHES; i += 1) times.push(await batch());
  return median(times);
}

function measureOneAnswer(step) {
  const times = [];
  for (let batch = 0; batch <= BATCHES; batch += 1) {
    const started = performance.now();
    for (let call = 0; call < ONE_ANSWER_CALLS; call += 1) step();
    times.push(((performance.now() - started) * 1000) / ONE_ANSWER_CALLS);
  }
  return median(times.slice(1));
}

function printTable(rows, reference) {
  console.log(`${'engine'.padEnd(36)}${'version'.padEnd(26)}${'us'.padStart(12)}${'ratio'.padStart(10)}`);
  for (const { name, version, us } of rows) {
    console.log(`${name.padEnd(36)}${version.padEnd(26)}${us.toFixed(2).padStart(12)}${(us / reference).toFixed(1).padStart(10)}`);
  }
}

async function main({ checkOnly }) {
  const tree = readTree();
  const rules = withoutDates(tree);
  const sets = drawAnswers(tree);
  const derived = sets.map((answers) => derivedFor(rules.tests, answers));
  const expected = sets.map((answers, i) => rules.permits.map(({ when }) => evaluate(when, answers, derived[i])));
  const ours = await openOurs(tree);
  const engines = [...(ours.engine ? [fullEvaluation(ours.engine)] : []), ...peers];
  const size = [...rules.permits].reduce((sum, { when }) => sum + [...nodesOf(when)].length, 0);
  const yes = expected.flat().filter(Boolean).length;
  console.log(`rules: ${relative(root, tree.file)}, ${rules.permits.length} permits, ${size} nodes, ${rules.tests.length} date tests;`
    + ` ${SETS} complete answer sets, ${yes} of ${expected.flat().length} outcomes yes`);
  if (ours.reason) console.log(`ours is not measured: ${ours.reason}`);

  const rows = [];
  const faults = [];
  for (const engine of engines) {
    const state = engine.prepare(rules);
    const inputs = sets.map((answers, i) => engine.input(state, answers, derived[i]));
    const fault = difference(engine, rules, await resultsOf(engine, state, inputs), expected);
    if (fault !== null) faults.push(fault);
    else if (!checkOnly) rows.push({ name: engine.name, version: engine.version, us: await measure(engine, state, inputs) });
  }
  faults.forEach((fault) => console.error(fault));
  if (!checkOnly) report(rows, ours.engine ? measureOneAnswer(oneAnswer(ours.engine, sets)) : null, { tree, size });
  console.log(`${engines.length - faults.length} passed, ${faults.length} failed`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

function report(rows, oneAnswerUs, { tree, size }) {
  console.log('One evaluation of all permits, microseconds; the peers are two-valued and get every date test ready-made.\n');
  printTable(rows, rows[0].us);
  if (oneAnswerUs !== null) console.log(`\none answer, everything brought up to date: ${oneAnswerUs.toFixed(3)} us`);
  const machine = { cpu: cpus()[0]?.model, node: process.version };
  const result = { rules: relative(root, tree.file), nodes: size, machine, rows, one_answer_us: oneAnswerUs };
  record(result);
  console.log('\n(build/bench.json)');
}

await main({ checkOnly: process.argv.includes('--check') });
