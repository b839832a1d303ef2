// What would open a permit that is not open now: the smallest sets of changes, found in the reasons of its routes, never
// written by hand. Lives here: the search. Not here: the reasons (reasons.js), the words (the page).
//
// A change is a statement that must become true, or no longer be so: in time by itself, by a lawful step of the person, or by
// an answer that is still missing. What is past, what a life brings and whom one loves is changed by nothing: a set that
// needs it is not shown, so that nobody is told to say what is not true.

/** @typedef {import('../types.js').Reason} Reason */
/** @typedef {import('../types.js').Change} Change */

const MOST_CHANGES = 4; // more is no advice
const MOST_SETS = 64; // kept while searching
const SHOWN = 3;
const YEARS_AHEAD = 10;

/** @typedef {{leaf: Reason, label: string|null, want: 'yes'|'no'}} Step a test, and what it must become */
/** @typedef {Step[]} Steps */

/** Sets without those that hold another one, the smallest first. @param {Steps[]} sets */
function smallest(sets) {
  const sorted = [...sets].sort((a, b) => a.length - b.length);
  /** @type {Steps[]} */
  const kept = [];
  for (const set of sorted) {
    const isMore = kept.some((other) => other.every(({ leaf, want }) => set.some((step) => step.leaf === leaf && step.want === want)));
    if (!isMore) kept.push(set);
  }
  return kept.slice(0, MOST_SETS);
}

/** Both at once; a test cannot become two things. @param {Steps[]} one @param {Steps[]} other */
function together(one, other) {
  const sets = one.flatMap((a) => other.map((b) => [...a, ...b.filter(({ leaf }) => !a.some((step) => step.leaf === leaf))]));
  const clashes = (/** @type {Steps} */ set) => set.some(({ leaf, want }) => set.some((step) => step.leaf === leaf && step.want !== want));
  return smallest(sets.filter((set) => set.length <= MOST_CHANGES && !clashes(set)));
}

const OPPOSITE = /** @type {const} */ ({ yes: 'no', no: 'yes' });

/**
 * Sets of steps that make a reason yes, or no.
 * @param {Reason} reason
 * @param {'yes'|'no'} want
 * @param {string|null} label the words above it
 * @returns {Steps[]} none: no way
 */
function ways(reason, want, label) {
  if (reason.truth === want) return [[]];
  const words = reason.label ?? label;
  const of = (/** @type {Reason} */ part, to = want) => ways(part, to, words);
  const all = (/** @type {Reason[]} */ parts) => parts.reduce((sets, part) => together(sets, of(part)), /** @type {Steps[]} */ ([[]]));
  const any = (/** @type {Reason[]} */ parts) => smallest(parts.flatMap((part) => of(part)));
  switch (reason.kind) {
    case 'all': return want === 'yes' ? all(reason.parts) : any(reason.parts);
    case 'any': return want === 'yes' ? any(reason.parts) : all(reason.parts);
    case 'not': return of(reason.parts[0], OPPOSITE[want]);
    case 'versions': return reason.parts.length === 0 ? [] : of(reason.parts[0]);
    case 'at_least': return []; // how many must hold is not in the reasons
    default: return [[{ leaf: reason, label: words, want }]];
  }
}

/** The truth of a test from the day asked for on. @param {Reason} reason @param {string} day */
const truthOn = ({ truth, days }, day) => days.filter(({ from }) => from <= day).at(-1)?.truth ?? truth;

const ORDER = { no: 0, unknown: 1, yes: 2 };
const NAMES = /** @type {const} */ (['no', 'unknown', 'yes']);

/** The truth of a tree on a day, if these steps are taken. @param {Reason} reason @param {string} day @param {Steps} taken @returns {Reason['truth']} */
function judged(reason, day, taken) {
  const step = taken.find(({ leaf }) => leaf === reason);
  if (step) return step.want;
  const parts = reason.parts.map((part) => ORDER[judged(part, day, taken)]);
  switch (reason.kind) {
    case 'all': return NAMES[Math.min(2, ...parts)];
    case 'any': return NAMES[Math.max(0, ...parts)];
    case 'not': return NAMES[2 - parts[0]];
    case 'versions': return parts.length === 0 ? 'no' : NAMES[parts[0]];
    default: return truthOn(reason, day);
  }
}

/** @param {string} day */
const yearsAfter = (day) => `${Number(day.slice(0, 4)) + YEARS_AHEAD}${day.slice(4)}`;

/** Days on which something in a tree changes, from a day on. @param {Reason} reason @param {string} from @param {string} until @returns {string[]} */
const changeDays = (reason, from, until) => [...reason.days.map((step) => step.from).filter((day) => day > from && day <= until), ...reason.parts.flatMap((part) => changeDays(part, from, until))];

/**
 * How a step can come about; null when by nothing.
 * @param {Step} step @param {string} asOf @param {Record<string, 'time'|'person'|'nothing'|undefined>} changedBy by fact
 * @returns {Change|null}
 */
function changeOf({ leaf, label, want }, asOf, changedBy) {
  const base = { label, fact: leaf.fact, holds: want === 'yes' };
  if (leaf.truth === 'unknown') return { ...base, by: 'answer', from: null };
  const coming = leaf.days.find(({ from, truth }) => from > asOf && truth === want && from <= yearsAfter(asOf));
  if (coming) return { ...base, by: 'time', from: coming.from };
  return leaf.fact !== null && changedBy[leaf.fact] === 'person' ? { ...base, by: 'person', from: null } : null;
}

/**
 * The smallest sets of changes that would open one route.
 * @param {Reason} why @param {string} asOf @param {Record<string, any>} changedBy
 */
function openingsOf(why, asOf, changedBy) {
  return ways(why, 'yes', null).flatMap((steps) => {
    const changes = steps.map((step) => changeOf(step, asOf, changedBy));
    if (changes.length === 0 || changes.includes(null)) return [];
    // What time brings is not forced: it must hold on the same day as all the rest.
    const taken = steps.filter((_, i) => changes[i]?.by !== 'time');
    const days = [asOf, ...changeDays(why, asOf, yearsAfter(asOf))].sort();
    const from = days.find((day) => judged(why, day, taken) === 'yes');
    return from === undefined ? [] : [{ changes: /** @type {Change[]} */ (changes), from: from === asOf ? null : from }];
  });
}

/** Facts that another permit, once held, changes. */
const BY_PERMIT = 'permit';
/** A renewal supposes the permit itself (decision 0008). */
const RENEWAL = /^renewal/;

/**
 * Whether a reason can become yes (or no) at all, by time, by the person, by an answer or by holding other permits first: nothing in it is
 * closed by the past or by what a life brings.
 * @param {Reason} reason @param {'yes'|'no'} want @param {(leaf: Reason, want: 'yes'|'no') => boolean} may
 * @returns {boolean}
 */
function canBecome(reason, want, may) {
  if (reason.truth === want) return true;
  const parts = (/** @type {'yes'|'no'} */ to) => reason.parts.map((part) => canBecome(part, to, may));
  switch (reason.kind) {
    case 'all': return want === 'yes' ? parts(want).every(Boolean) : parts(want).some(Boolean);
    case 'any': return want === 'yes' ? parts(want).some(Boolean) : parts(want).every(Boolean);
    case 'not': return parts(OPPOSITE[want])[0];
    case 'versions': return reason.parts.length > 0 && parts(want)[0];
    case 'at_least': return parts(want).some(Boolean);
    default: return may(reason, want);
  }
}

/** What can change the answer to each fact. @param {{id: string, changed_by?: string}[]} facts @returns {Record<string, any>} */
const changersOf = (facts) => Object.fromEntries(facts.map(({ id, changed_by: by }) => [id, by]));

/**
 * Whether a permit can open some day, other permits held first.
 * @param {{routes: {route: string|null, why: Reason}[]}} permit @param {string} asOf @param {{id: string, changed_by?: string}[]} facts
 */
export function isReachable(permit, asOf, facts) {
  const changedBy = changersOf(facts);
  const may = (/** @type {Reason} */ leaf, /** @type {'yes'|'no'} */ want) => changeOf({ leaf, label: null, want }, asOf, changedBy) !== null
    || (leaf.fact !== null && (changedBy[leaf.fact] === BY_PERMIT || (changedBy[leaf.fact] === 'time' && leaf.days.length === 0)));
  return permit.routes.some(({ route, why }) => !RENEWAL.test(route ?? '') && canBecome(why, 'yes', may));
}

const keyOf = (/** @type {Change} */ { label, fact, holds }) => `${label ?? fact}${holds}`;

/** Tests under one sentence are one change. @param {Change[]} changes */
const distinct = (changes) => [...new Map(changes.map((change) => [keyOf(change), change])).values()];

/** Whether all of one is asked for by the other too. @param {{changes: Change[]}} one @param {{changes: Change[]}} other */
const isWithin = (one, other) => one.changes.every((change) => other.changes.some((asked) => keyOf(asked) === keyOf(change)));

const KINDS = ['time', 'answer', 'person'];
const effort = (/** @type {{changes: Change[]}} */ { changes }) => changes.reduce((sum, { by }) => sum + KINDS.indexOf(by), 0);

/**
 * @param {{status: string, routes: {route: string|null, nature: string, why: Reason}[]}} permit
 * @param {string} asOf
 * @param {{id: string, changed_by?: string}[]} facts
 * @param {string[]} changeDays days on which the law of this permit becomes another one: nothing is said of what lies behind the next of them
 * @returns {import('../types.js').Opening[]} at most three: with fewest changes, then least effort, then soonest; none for a permit that is open,
 * or that nothing the law lets one do would open
 */
export function openingsFor(permit, asOf, facts, changeDays = []) {
  if (!['not_eligible', 'later', 'more_info'].includes(permit.status)) return [];
  const changedBy = changersOf(facts);
  const nextLaw = changeDays.filter((day) => day > asOf).sort()[0] ?? '9999';
  const found = permit.routes.flatMap(({ route, nature, why }) => openingsOf(why, asOf, changedBy).map((opening) => ({ ...opening, route, nature })))
    .filter(({ from }) => from === null || from < nextLaw);
  const sorted = found.map((opening) => ({ ...opening, changes: distinct(opening.changes) }))
    .sort((a, b) => a.changes.length - b.changes.length || effort(a) - effort(b) || (a.from ?? '').localeCompare(b.from ?? ''));
  return sorted.filter((opening, i) => !sorted.slice(0, i).some((other) => isWithin(other, opening)))
    .slice(0, SHOWN);
}
