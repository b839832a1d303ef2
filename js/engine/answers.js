// Answers as people give them, into slots of integers. Strict: what the law cannot read is an error, never a guess.
import { dayNumber } from './days.js';
import { below, fail, isObject, wrongType } from './errors.js';
import { minuteNumber } from './times.js';

export const UNANSWERED = -(2 ** 31);
const UNKNOWN = UNANSWERED + 1;
const DECLINED = UNANSWERED + 2;
const ABSENT = UNANSWERED + 3;
const CENTS = 100;

/** @typedef {import('../types.js').FactInfo} Fact */

/** "I don't know" and "I prefer not to say" take the place of any answer. @param {unknown} answer */
function refusalOf(answer) {
  if (answer === 'unknown') return UNKNOWN;
  return isObject(answer) && answer.declined === true && Object.keys(answer).length === 1 ? DECLINED : 0;
}

/** How many slots facts take. @param {Fact[]} facts @returns {number} */
export const widthOfAll = (facts) => facts.reduce((sum, fact) => sum + widthOf(fact), 0);

/** @param {Fact} fact */
const widthOf = ({ max_items: most = 1, fields }) => (fields ? 1 + most * widthOfAll(fields) : most);

/** Gives every fact its first slot: they lie in their order. @param {Fact[]} facts */
export function numberSlots(facts) {
  let next = 0;
  for (const fact of facts) {
    fact.slot = next;
    next += widthOf(fact);
  }
}

/** @param {any} value @param {Fact} fact @param {string} path @param {number} scale */
function number(value, { type, min, max }, path, scale) {
  const scaled = typeof value === 'number' ? value * scale : NaN;
  if (!(Math.abs(scaled - Math.round(scaled)) < 1e-4)) wrongType(path, type);
  if (value < /** @type {number} */ (min) || value > /** @type {number} */ (max)) fail('out_of_bounds', path, { min, max });
  return Math.round(scaled);
}

/** @param {unknown} value @param {string[]} choices @param {string} path @param {string} kind */
export function choice(value, choices, path, kind) {
  if (typeof value !== 'string') wrongType(path, kind);
  const index = choices.indexOf(value);
  return index < 0 ? fail(`unknown_${kind}`, path) : index;
}

/** @param {unknown} value @param {Fact} fact @param {string} path */
function single(value, fact, path) {
  if (fact.choices) return choice(value, fact.choices, path, 'choice');
  if (fact.type === 'date') return dayNumber(value, path, fact);
  if (fact.type === 'time') return minuteNumber(value, path);
  if (fact.type !== 'bool') return number(value, fact, path, fact.type === 'money' ? CENTS : 1);
  return typeof value === 'boolean' ? Number(value) : wrongType(path, 'bool');
}

/**
 * A function that writes answers into slots, all unanswered before.
 * **Fails:** `unknown_fact`, `unknown_field`, `unknown_choice`, `unknown_country`, `wrong_type`, `out_of_bounds`,
 * `too_many_items`, `date_malformed`, `date_no_such_day`, `time_malformed`.
 * @param {{facts: Fact[], countries: string[]}} names
 */
export function answerWriter({ facts, countries }) {
  const nations = [...countries, 'stateless'];
  numberSlots(facts);

  /** @param {unknown} answers @param {Fact[]} known @param {Int32Array} slots @param {string} path @param {string} kind */
  function writeAll(answers, known, slots, path, kind) {
    if (!isObject(answers)) wrongType(path, 'object');
    for (const [id, answer] of Object.entries(answers)) {
      const index = known.findIndex((fact) => fact.id === id);
      if (index < 0) fail(`unknown_${kind}`, below(path, id));
      const fact = known[index];
      const first = fact.slot ?? widthOfAll(known.slice(0, index)); // fields of a record stand in their order
      if (answer !== undefined) write(answer, fact, slots.subarray(first, first + widthOf(fact)), below(path, id));
    }
  }

  /** @param {unknown} answer @param {Fact} fact @param {Int32Array} slots those of the fact @param {string} path */
  function write(answer, fact, slots, path) {
    if (fact.read === false) return;
    const refusal = refusalOf(answer);
    if (refusal) slots.fill(refusal);
    else if (fact.max_items) writeList(answer, fact, slots, path);
    else slots[0] = single(answer, fact, path);
  }

  /** What a list does not have is absent. @param {unknown} items @param {Fact} fact @param {Int32Array} slots @param {string} path */
  function writeList(items, { fields, max_items: max = 0 }, slots, path) {
    if (!Array.isArray(items)) return wrongType(path, 'list');
    if (items.length > max) fail('too_many_items', path, { max });
    slots.fill(ABSENT);
    if (fields) slots[0] = items.length;
    items.forEach((item, i) => {
      const at = below(path, i);
      if (fields) {
        const width = widthOfAll(fields);
        const record = slots.subarray(1 + i * width, 1 + (i + 1) * width).fill(UNANSWERED);
        writeAll(item, fields, record, at, 'field');
      } else slots[i] = item === 'unknown' ? UNKNOWN : choice(item, nations, at, 'country');
    });
  }

  return (/** @type {unknown} */ answers, /** @type {Int32Array} */ slots) => writeAll(answers, facts, slots, '/answers', 'fact');
}
