// An answer in words, for the list of answers. Pure.
import { isDeclined, isUnknown } from './draft.js';
import { groundName } from './words.js';

const DESCRIBE = {
  bool: (answer, { words }) => words.t(answer ? 'yes' : 'no'),
  choice: (answer, { words, fact }) => words.find('facts', fact.id, 'choices', answer).text ?? answer,
  permit_id: (answer, { words }) => groundName(words, answer).text,
  date: (answer, { format }) => format.day(answer),
  time: (answer, { format }) => format.time(answer),
  integer: (answer, { format }) => format.number(answer),
  money: (answer, { format }) => format.money(answer),
  country_list: (answer, { words, format }) => format.list(answer.map((code) => countryName(code, words, format))),
  record_list: (answer, context) => answer.length === 0
    ? context.words.t(firstKey(context, 'none'))
    : answer.map((record, index) => describeRecord(record, index, context)).join(' · '),
};

/** `children_add` when the locale has it, else `record_add`. */
export function firstKey({ words, fact }, name) {
  const own = `${fact.id}_${name}`;
  return words.has(own) ? own : `record_${name}`;
}

export function countryName(code, words, format) {
  return code === 'stateless' ? words.t('stateless') : format.country(code);
}

function describeRecord(record, index, { words, format, fact }) {
  const known = fact.fields.filter((field) => field.id in record && field.type !== 'bool');
  const parts = known.map((field) => describeAnswer(field, record[field.id], words, format));
  const name = words.t(firstKey({ words, fact }, 'item'), { n: format.number(index + 1) });
  return parts.length === 0 ? name : `${name} (${format.list(parts)})`;
}

export function describeAnswer(fact, answer, words, format) {
  if (isUnknown(answer)) return words.t('dont_know');
  if (isDeclined(answer)) return words.t('declined');
  return DESCRIBE[fact.type](answer, { words, format, fact });
}
