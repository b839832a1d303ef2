// The rules as plain trees: reading them, drawing answers, and the evaluator that every engine is checked against.
//
// Shape: {"facts": [...], "permits": [{"id", "when": NODE}]}, NODE one of
//   {"all": []} {"any": []} {"not": N} {"at_least": n, "of": []} {"always": bool}
//   {"slot", "in": [ints]} {"slot", "min", "max"}
//   {"slot", "since_months", "since_days"}                the day asked for >= date + months + days
//   {"from_day": day}                                     today >= day
//   {"slot", "order_months", "order_days", "other"}       other date >= date + months + days
//
// Today is constant and dates are day numbers. The peers know no month arithmetic, so every date test is computed
// beforehand, once, and handed to each peer as a boolean: this favours the peers, ours does it inside its time.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const DAY_MS = 86400000;
export const TODAY = dayNumber('2026-11-23');
export const SETS = 64;
const SEED = 20261123;

export function dayNumber(iso) {
  return Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
}

/** Today is constant, so a test of the calendar alone is too. */
const foldCalendar = (key, node) => (node?.from_day === undefined ? node : { always: TODAY >= node.from_day });

/** The real rules when they were dumped (build/rules-tree.json), else the sample. */
export function readTree() {
  const path = (name) => fileURLToPath(new URL(name, import.meta.url));
  const real = path('../build/rules-tree.json');
  const file = existsSync(real) ? real : path('sample-tree.json');
  const tree = JSON.parse(readFileSync(file, 'utf8'), foldCalendar);
  return { ...tree, file, isSample: file !== real };
}

export const isDateTest = (node) => 'since_months' in node || 'since_days' in node || 'order_months' in node || 'other' in node;

export function partsOf(node) {
  if ('not' in node) return [node.not];
  return node.all ?? node.any ?? node.of ?? [];
}

export function* nodesOf(node) {
  yield node;
  for (const part of partsOf(node)) yield* nodesOf(part);
}

/** Adds months; the last day of the month where the day does not exist. */
export function addMonths(day, months) {
  const date = new Date(day * DAY_MS);
  const index = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const [year, month] = [Math.floor(index / 12), ((index % 12) + 12) % 12];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)) / DAY_MS;
}

function dateTest(node, answers) {
  const start = answers[node.slot];
  if ('other' in node) return answers[node.other] >= addMonths(start, node.order_months ?? 0) + (node.order_days ?? 0);
  return TODAY >= addMonths(start, node.since_months ?? 0) + (node.since_days ?? 0);
}

/**
 * The same rules for engines without dates: each distinct date test becomes `{"derived": k}`.
 * @returns {{permits: {id: string, when: object}[], tests: object[]}}
 */
export function withoutDates(tree) {
  const tests = new Map();
  const copy = (node) => {
    if (isDateTest(node)) {
      const key = JSON.stringify(node);
      if (!tests.has(key)) tests.set(key, { node, index: tests.size });
      return { derived: tests.get(key).index };
    }
    if ('not' in node) return { not: copy(node.not) };
    if ('of' in node) return { at_least: node.at_least, of: node.of.map(copy) };
    if ('all' in node) return { all: node.all.map(copy) };
    if ('any' in node) return { any: node.any.map(copy) };
    return node;
  };
  const permits = tree.permits.map(({ id, when }) => ({ id, when: copy(when) }));
  return { permits, tests: [...tests.values()].map(({ node }) => node) };
}

/** What each date test says for these answers. */
export const derivedFor = (tests, answers) => tests.map((node) => dateTest(node, answers));

/** Truth of a node without dates; the plain interpreter. */
export function evaluate(node, answers, derived) {
  if ('all' in node) return node.all.every((part) => evaluate(part, answers, derived));
  if ('any' in node) return node.any.some((part) => evaluate(part, answers, derived));
  if ('not' in node) return !evaluate(node.not, answers, derived);
  if ('of' in node) return node.of.filter((part) => evaluate(part, answers, derived)).length >= node.at_least;
  if ('always' in node) return node.always;
  if ('derived' in node) return derived[node.derived];
  const value = answers[node.slot];
  if ('in' in node) return node.in.includes(value);
  return value >= (node.min ?? -Infinity) && value <= (node.max ?? Infinity);
}

/** Every value worth trying for each slot: those that the rules name, and their neighbours, inside the fact's bounds. */
function valuesBySlot(tree) {
  const slots = new Map();
  const of = (slot) => slots.get(slot) ?? slots.set(slot, { isDate: false, values: new Set() }).get(slot);
  for (const { when } of tree.permits) {
    for (const node of nodesOf(when)) {
      if (isDateTest(node)) [node.slot, node.other].filter(Boolean).forEach((slot) => (of(slot).isDate = true));
      else if ('in' in node) addAll(of(node.slot).values, node.in);
      else if ('slot' in node) addBounds(of(node.slot).values, node);
    }
  }
  const known = new Map((tree.facts ?? []).filter((fact) => fact.slot).map((fact) => [fact.slot, fact]));
  for (const [slot, entry] of slots) entry.values = withinBounds(entry, known.get(slot));
  return slots;
}

/** A test that no value meets still reads its slot. */
const addAll = (values, more) => more.forEach((value) => values.add(value));

function addBounds(values, { min, max }) {
  for (const bound of [min, max].filter(Number.isFinite)) [bound - 1, bound, bound + 1].forEach((n) => values.add(n));
}

function withinBounds({ isDate, values }, fact = {}) {
  if (!isDate && fact.values) return [...fact.values];
  if (!isDate) [...values].forEach((value) => values.add(value + 1));
  return [...values].filter((n) => n >= (fact.min ?? 0) && n <= (fact.max ?? Infinity)).sort((a, b) => a - b);
}

/** SETS complete answer sets, the same at every run. Dates lie within 25 years before and one year after today. */
export function drawAnswers(tree) {
  const random = generator(SEED);
  const slots = [...valuesBySlot(tree)];
  const draw = ({ isDate, values }) => (isDate ? TODAY + 365 - Math.floor(random() ** 2 * 26 * 365) : values[Math.floor(random() * values.length)]);
  return Array.from({ length: SETS }, () => Object.fromEntries(slots.map(([slot, entry]) => [slot, draw(entry) ?? 0])));
}

/** mulberry32: small, seeded, good enough for drawing answers. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
