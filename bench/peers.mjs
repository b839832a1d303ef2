// The same rules in the languages of other engines, translated node by node. Each entry of `peers`:
//   name, version
//   prepare(rules)        -> engine state; `rules` comes from withoutDates()
//   input(state, answers, derived) -> what the engine wants to be handed, made outside the measured time
//   run(state, input)     -> for each permit, whether its rule holds (a promise where the engine works with promises)
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jsonLogic from 'json-logic-js';
import { Engine as RulesEngine } from 'json-rules-engine';
import * as publicodes from 'publicodes';
import { evaluate } from './tree.mjs';

const require = createRequire(import.meta.url);

function versionOf(name) {
  let folder = require.resolve(name);
  while (!folder.endsWith(`node_modules/${name}`)) folder = folder.slice(0, folder.lastIndexOf('/'));
  return JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')).version;
}

/** Engines that cannot count get `at_least` written out: any of all the ways to choose n of the parts. */
function chooseAll(parts, n) {
  if (n <= 0) return [[]];
  return parts.flatMap((part, i) => chooseAll(parts.slice(i + 1), n - 1).map((rest) => [part, ...rest]));
}

const asAny = (node) => ({ any: chooseAll(node.of, node.at_least).map((all) => ({ all })) });

const plain = {
  name: 'plain JS tree interpreter',
  version: 'bench/tree.mjs',
  prepare: (rules) => rules,
  input: (rules, answers, derived) => ({ answers, derived }),
  run: (rules, { answers, derived }) => rules.permits.map(({ when }) => evaluate(when, answers, derived)),
};

// --- json-logic-js: counts with a sum of ifs -----------------------------------------------------------------------

function toJsonLogic(node) {
  if ('all' in node) return node.all.length === 0 ? true : { and: node.all.map(toJsonLogic) };
  if ('any' in node) return node.any.length === 0 ? false : { or: node.any.map(toJsonLogic) };
  if ('not' in node) return { '!': [toJsonLogic(node.not)] };
  if ('of' in node) return { '>=': [{ '+': node.of.map((part) => ({ if: [toJsonLogic(part), 1, 0] })) }, node.at_least] };
  if ('always' in node) return node.always;
  if ('derived' in node) return { var: `d${node.derived}` };
  const slot = { var: node.slot };
  if ('in' in node) return node.in.length === 1 ? { '===': [slot, node.in[0]] } : { in: [slot, node.in] };
  if (node.min === undefined) return { '<=': [slot, node.max] };
  return node.max === undefined ? { '>=': [slot, node.min] } : { '<=': [node.min, slot, node.max] };
}

const named = (answers, derived) => ({ ...answers, ...Object.fromEntries(derived.map((truth, k) => [`d${k}`, truth])) });

const logic = {
  name: 'json-logic-js',
  version: versionOf('json-logic-js'),
  prepare: (rules) => rules.permits.map(({ when }) => toJsonLogic(when)),
  input: (state, answers, derived) => named(answers, derived),
  run: (state, input) => state.map((rule) => Boolean(jsonLogic.apply(rule, input))),
};

// --- json-rules-engine: one rule for each permit, all in one run ----------------------------------------------------

const always = (value) => ({ fact: 'always', operator: 'equal', value });

function toRulesEngine(node) {
  if ('all' in node) return node.all.length === 0 ? always(true) : { all: node.all.map(toRulesEngine) };
  if ('any' in node) return node.any.length === 0 ? always(false) : { any: node.any.map(toRulesEngine) };
  if ('not' in node) return { not: toRulesEngine(node.not) };
  if ('of' in node) return toRulesEngine(asAny(node));
  if ('always' in node) return always(node.always);
  if ('derived' in node) return { fact: `d${node.derived}`, operator: 'equal', value: true };
  if ('in' in node) return { fact: node.slot, operator: 'in', value: node.in };
  const bounds = [['greaterThanInclusive', node.min], ['lessThanInclusive', node.max]].filter(([, value]) => value !== undefined);
  return { all: bounds.map(([operator, value]) => ({ fact: node.slot, operator, value })) };
}

const rulesEngine = {
  name: 'json-rules-engine',
  version: versionOf('json-rules-engine'),
  prepare(rules) {
    const engine = new RulesEngine();
    for (const { id, when } of rules.permits) {
      engine.addRule({ conditions: { all: [toRulesEngine(when)] }, event: { type: id } });
    }
    return { engine, ids: rules.permits.map(({ id }) => id) };
  },
  input: (state, answers, derived) => ({ ...named(answers, derived), always: true }),
  async run({ engine, ids }, input) {
    const { events } = await engine.run(input);
    const held = new Set(events.map(({ type }) => type));
    return ids.map((id) => held.has(id));
  },
};

// --- publicodes: negations are pushed to the leaves, since `not` of a composed condition has no short form ----------

function negate(node) {
  if ('all' in node) return { any: node.all.map(negate) };
  if ('any' in node) return { all: node.any.map(negate) };
  if ('not' in node) return node.not;
  if ('of' in node) return { at_least: node.of.length - node.at_least + 1, of: node.of.map(negate) };
  if ('always' in node) return { always: !node.always };
  return { leaf_not: node };
}

function toPublicodes(node, names) {
  const list = (parts) => parts.map((part) => toPublicodes(part, names));
  if ('all' in node) return node.all.length === 0 ? 'oui' : { 'toutes ces conditions': list(node.all) };
  if ('any' in node) return node.any.length === 0 ? 'non' : { 'une de ces conditions': list(node.any) };
  if ('not' in node) return toPublicodes(negate(node.not), names);
  if ('of' in node) return toPublicodes(asAny(node), names);
  if ('always' in node) return node.always ? 'oui' : 'non';
  if ('leaf_not' in node) return publicodesLeaf(node.leaf_not, names, false);
  return publicodesLeaf(node, names, true);
}

function publicodesLeaf(node, names, wanted) {
  if ('derived' in node) return `d${node.derived} = ${wanted ? 'oui' : 'non'}`;
  const slot = names.get(node.slot);
  const tests = 'in' in node
    ? node.in.map((value) => `${slot} ${wanted ? '=' : '!='} ${value}`)
    : [[wanted ? '>=' : '<', node.min], [wanted ? '<=' : '>', node.max]].filter(([, value]) => value !== undefined)
      .map(([operator, value]) => `${slot} ${operator} ${value}`);
  if (tests.length === 0) return ('in' in node) === wanted ? 'non' : 'oui';
  if (tests.length === 1) return tests[0];
  return { [('in' in node) === wanted ? 'une de ces conditions' : 'toutes ces conditions']: tests };
}

const publi = {
  name: 'publicodes',
  version: versionOf('publicodes'),
  prepare(rules) {
    const slots = new Set();
    JSON.stringify(rules.permits, (key, value) => (key === 'slot' && slots.add(value), value));
    const names = new Map([...slots].map((slot, index) => [slot, `f${index}`]));
    const source = {};
    for (const name of names.values()) source[name] = null;
    rules.tests.forEach((_, k) => (source[`d${k}`] = null));
    rules.permits.forEach(({ when }, index) => (source[`p${index}`] = { valeur: toPublicodes(when, names) }));
    const Engine = publicodes.default?.default ?? publicodes.default;
    const quiet = { log() {}, warn() {}, error: console.error };
    return { engine: new Engine(source, { logger: quiet }), names, count: rules.permits.length };
  },
  input({ names }, answers, derived) {
    const situation = {};
    for (const [slot, name] of names) situation[name] = answers[slot];
    derived.forEach((truth, k) => (situation[`d${k}`] = truth ? 'oui' : 'non'));
    return situation;
  },
  run({ engine, count }, situation) {
    engine.setSituation(situation);
    return Array.from({ length: count }, (_, index) => engine.evaluate(`p${index}`).nodeValue === true);
  },
};

export const peers = [plain, logic, rulesEngine, publi];
