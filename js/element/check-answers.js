// Answers that come from a file or a code, checked like answers that are typed: by the engine's own reading of them, by the fields they would
// stand in, and against one another. What does not pass is told and left out; nothing is mended by guessing. Pure.
import { answerWriter, widthOfAll } from '../engine/answers.js';
import { mistakesAcross } from './cross-check.js';
import { answerOf, draftOf, isSkipped } from './draft.js';
import { FIELDS, giveLengths, lengthDraft, readLength } from './printed-length.js';

const UNREADABLE = { code: 'kept_value', params: {} };
const OUT_OF_BOUNDS = 'out_of_bounds';

/** The mistakes that its fields would show. A whole list that is empty says "nobody", which no field does. */
function typed(fact, answer) {
  const isField = !isSkipped(answer) && !(fact.fields && answer.length === 0);
  return { answer, errors: isField ? answerOf(fact, draftOf(fact, answer)).errors : undefined };
}

/** The page asks for whole lists of countries: one that is in part unknown is no answer of its own. */
const isPartUnknown = (fact, answer) => fact.type === 'country_list' && Array.isArray(answer) && answer.includes('unknown');

function hasPartUnknown(fact, answer) {
  return isPartUnknown(fact, answer) || (Array.isArray(answer) && fact.fields?.some((field) => answer.some((record) => isPartUnknown(field, record?.[field.id]))));
}

/** What the engine cannot read is refused; a value out of bounds, in the words of its field. */
function read(fact, answer, write) {
  if (hasPartUnknown(fact, answer)) return { errors: [UNREADABLE] };
  try {
    write({ [fact.id]: answer });
    return typed(fact, answer);
  } catch ({ code }) {
    return (code === OUT_OF_BOUNDS && boundsOf(fact, answer)) || { errors: [UNREADABLE] };
  }
}

function boundsOf(fact, answer) {
  try {
    const found = typed(fact, answer);
    return found.errors ? found : null;
  } catch {
    return null;
  }
}

/**
 * @param {Record<string, unknown>} given whatever a file holds under `answers`
 * @param {{names: object, today: string}} about whole names
 * @returns {{answers: Record<string, unknown>, unknown: string[], refused: {fact: object, error: {code: string, params: object}}[]}}
 *   `unknown` are names of facts that this rulebook does not ask for, as they stand in the file
 */
export function checkAnswers(given, { names, today }) {
  const writer = answerWriter(names);
  const slots = new Int32Array(widthOfAll(names.facts));
  const facts = names.facts.filter((fact) => fact.read !== false && Object.hasOwn(given, fact.id));
  const unknown = Object.keys(given).filter((id) => !facts.some((fact) => fact.id === id));
  const answers = {};
  const refused = [];
  for (const fact of facts) {
    const { answer, errors = mistakesAcross(names.facts, fact, answer, { answers, today }) } = read(fact, given[fact.id], (one) => writer(one, slots));
    if (errors.length > 0) refused.push({ fact, error: errors[0] });
    else answers[fact.id] = answer;
  }
  slots.fill(0);
  return { answers, unknown, refused };
}

const UNITS = FIELDS.find(({ id }) => id === 'unit').choices;

function isSoundLength(guide, answers, fact, { amount, unit }) {
  if (!Number.isInteger(amount) || !UNITS.includes(unit)) return false;
  const { answer } = readLength(lengthDraft({ amount, unit }));
  return answer !== undefined && giveLengths(guide, { answers, lengths: {} }, { [fact]: answer }).answers[fact] === answers[fact];
}

/**
 * Lengths printed on papers, where they still give the day that was answered. Where not, the day alone stays.
 * @param {Record<string, any>} given @param {Record<string, unknown>} answers sound ones @param {object} guide counts days
 */
export function checkLengths(given, answers, guide) {
  return Object.fromEntries(Object.entries(given).filter(([fact, length]) => {
    try {
      return Object.hasOwn(answers, fact) && isSoundLength(guide, answers, fact, length);
    } catch {
      return false; // no object, or a day outside the years that can be counted
    }
  }).map(([fact, { amount, unit }]) => [fact, { amount, unit }]));
}
