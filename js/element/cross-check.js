// What an answer contradicts: today, or another answer. Said beside the field, before anything is judged. Pure.
import { isDay } from '../engine/days.js';
import { answerOf } from './draft.js';

const wrong = (code, params = {}, place = {}) => ({ code, fields: ['year'], params, ...place });

function mistakesOfRecords({ fields }, records, today) {
  const past = fields.filter((field) => field.past);
  return records.flatMap((record, index) => past.filter(({ id }) => isDay(record[id]) && record[id] > today).map(({ id }) => wrong('date_future', {}, { index, field: id })));
}

/**
 * @param {object[]} facts of the rulebook: `past` days are not to come, a day is not before that of `not_before`
 * @returns {object[]} mistakes as `answerOf` gives them; none when nothing contradicts
 */
export function mistakesAcross(facts, fact, answer, { answers, today }) {
  if (fact.type === 'record_list' && Array.isArray(answer)) return mistakesOfRecords(fact, answer, today);
  if (fact.type !== 'date' || !isDay(answer)) return [];
  if (fact.past && answer > today) return [wrong('date_future')];
  const before = answers[fact.not_before];
  if (isDay(before) && answer < before) return [wrong('date_before_birth', { min: before })];
  const earlier = facts.filter(({ not_before: other, id }) => other === fact.id && isDay(answers[id])).map(({ id }) => answers[id]).filter((day) => day < answer).sort()[0];
  return earlier === undefined ? [] : [wrong('date_after_another', { max: earlier })];
}

/** Like `answerOf`, and what the answer contradicts. */
export function readAcross(facts, fact, draft, told) {
  const read = answerOf(fact, draft);
  const errors = read.errors ?? mistakesAcross(facts, fact, read.answer, told);
  return errors.length > 0 ? { errors } : read;
}
