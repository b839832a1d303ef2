// Answers as few bytes, for a code on a screen: facts and choices by their index, so that only the very same list of facts can read them.
// Lives here: answers to bytes and back. Not here: whether what comes back may be trusted (element/check-answers.js).
import { dayNumber, dayText } from '../engine/days.js';
import { fail, isObject } from '../engine/errors.js';
import { bytesOfSum, sumOf } from './check-sum.js';

/** What stands in the place of a value, then the values from there on. */
const [UNKNOWN, DECLINED, ABSENT, FIRST_VALUE] = [0, 1, 2, 3];
const CENTS = 100;
const STATELESS = 'stateless';

const dayOf = (text) => dayNumber(text, '', {});
const minutesOf = (text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
const timeText = (minutes) => [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** One value is one number; each type has both ways. */
const SINGLE = {
  bool: { into: Number, from: Boolean },
  choice: { into: (value, { choices }) => choices.indexOf(value), from: (number, { choices }) => choices[number] },
  date: { into: (value, { min }) => dayOf(value) - dayOf(min), from: (number, { min }) => dayText(dayOf(min) + number) },
  time: { into: minutesOf, from: timeText },
  integer: { into: (value, { min }) => value - min, from: (number, { min }) => number + min },
  money: { into: (value) => Math.round(value * CENTS), from: (number) => number / CENTS },
};
SINGLE.permit_id = SINGLE.choice;

const nationsOf = ({ countries }) => [...countries, STATELESS];

function numbersOf(fact, answer, names) {
  if (answer === undefined) return [ABSENT];
  if (answer === 'unknown') return [UNKNOWN];
  if (isObject(answer)) return [DECLINED];
  if (!Array.isArray(answer)) return [FIRST_VALUE + SINGLE[fact.type].into(answer, fact)];
  const { fields } = fact;
  const itemOf = (item) => (fields ? fields.flatMap((field) => numbersOf(field, item[field.id], names)) : [nationsOf(names).indexOf(item)]);
  return [FIRST_VALUE + answer.length, ...answer.flatMap(itemOf)];
}

function answerFrom(fact, next, names) {
  const number = next();
  if (number < FIRST_VALUE) return [UNKNOWN, DECLINED].includes(number) ? [['unknown', { declined: true }][number]] : [];
  const value = number - FIRST_VALUE;
  if (fact.max_items === undefined) return [SINGLE[fact.type].from(value, fact)];
  if (value > fact.max_items) fail('code_damaged');
  const recordFrom = () => Object.fromEntries(fact.fields.flatMap((field) => answerFrom(field, next, names).map((answer) => [field.id, answer])));
  return [Array.from({ length: value }, () => (fact.fields ? recordFrom() : nationsOf(names)[next()]))];
}

/** Seven bits a byte; the highest bit says that more follow. */
function bytesOf(number) {
  return number < 128 ? [number] : [128 | (number & 127), ...bytesOf(number >>> 7)];
}

function reader(bytes) {
  let at = 0;
  const byte = () => (at < bytes.length ? bytes[at++] : fail('code_damaged'));
  const next = (scale = 1) => {
    const found = byte();
    return found < 128 ? found * scale : (found & 127) * scale + next(scale * 128);
  };
  return { next: () => next(), isAtEnd: () => at === bytes.length };
}

/** What both sides must have in common: facts, their types, choices and bounds, and the countries. @returns {number[]} four bytes */
export function fingerprintOf({ facts, countries }) {
  const shapeOf = ({ id, type, min, choices, max_items: most, fields }) => [id, type, min, choices, most, fields?.map(shapeOf)];
  return bytesOfSum(sumOf(new TextEncoder().encode(JSON.stringify([facts.map(shapeOf), countries]))));
}

/** @param {Record<string, unknown>} answers sound ones @param {object} names whole @returns {number[]} */
export function packAnswers(answers, names) {
  let last = -1;
  return names.facts.flatMap((fact, index) => {
    if (!(fact.id in answers)) return [];
    const step = index - last - 1;
    last = index;
    return [step, ...numbersOf(fact, answers[fact.id], names)].flatMap(bytesOf);
  });
}

/**
 * **Fails:** `code_damaged` when the bytes end too soon or lead nowhere.
 * @param {number[]} bytes @param {object} names those that packed them
 */
export function unpackAnswers(bytes, names) {
  const { next, isAtEnd } = reader(bytes);
  const answers = {};
  for (let index = -1; !isAtEnd();) {
    index += next() + 1;
    const fact = names.facts[index] ?? fail('code_damaged');
    const [answer = fail('code_damaged')] = answerFrom(fact, next, names);
    answers[fact.id] = answer;
  }
  return answers;
}
