// Many decisions print a length ("7 jours", "un mois") where others print a last day. Read, kept with the answers, turned into a day by the
// engine: the plain count, with nothing added for a weekend or a holiday, is the careful one. Pure but for the engine that is handed in.
import { answerOf, recordDraft, UNKNOWN } from './draft.js';
import { giveAnswers } from './interview.js';

/** Its two fields, as facts. */
export const FIELDS = [
  { id: 'amount', type: 'integer', min: 1, max: 366 },
  { id: 'unit', type: 'choice', choices: ['day', 'week', 'month'], words: 'unit' },
];

export const lengthDraft = (length) => ({ ...recordDraft({ fields: FIELDS }, length), isLength: true });

/** The fact that tells from which day a printed length runs; undefined for a fact that holds no printed limit. */
export const startFact = (names, fact) => names.events?.find(({ printed }) => printed === fact)?.day;

/** The day that a length on this paper runs from, when it is known. */
export function startDay(names, fact, answers) {
  const day = answers[startFact(names, fact)];
  return day === UNKNOWN ? undefined : day;
}

/** Like `answerOf`; the answer is a length, and each mistake names its field as `part`. */
export function readLength(draft) {
  const read = FIELDS.map((field) => answerOf(field, draft[field.id]));
  const errors = read.flatMap((one, index) => (one.errors ?? []).map((error) => ({ ...error, part: FIELDS[index].id })));
  return errors.length > 0 ? { errors } : { answer: { amount: read[0].answer, unit: read[1].answer } };
}

/**
 * Gives answers, of which one may be a length: it becomes a day, and is kept. When the day it runs from is changed, its last day is counted
 * again; when its fact is answered in another way, it is forgotten.
 */
export function giveLengths(guide, state, given) {
  const { answers } = giveAnswers(state, given);
  const isLength = ([fact]) => !(fact in given) || given[fact].unit;
  const lengths = Object.fromEntries(Object.entries({ ...state.lengths, ...given }).filter(isLength));
  for (const [fact, length] of Object.entries(lengths)) {
    const start = startDay(guide.names, fact, answers);
    answers[fact] = start ? guide.count({ start, ...length, territory: 'metropole' }).last_day : UNKNOWN;
  }
  return { ...state, answers, lengths };
}
