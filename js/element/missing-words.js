// An answer that is missing, in words. Of people told one by one, what is not told of which of them. Pure.
import { firstKey } from './describe.js';
import { fieldWords } from './records-view.js';

/** The fields that somebody is asked. */
export const askedFields = (fact) => fact.fields.filter(({ asked }) => asked !== false);

/** "Child 2", as the language says it. */
export const recordName = (fact, index, { words, format }) => words.t(firstKey({ words, fact }, 'item'), { n: format.number(index + 1) });

/** One line for each person of whom something is not told; none where all is, or where nobody was told. */
function missingOfRecords(fact, records, model) {
  const { words, format } = model;
  return records.flatMap((record, index) => {
    const open = askedFields(fact).filter(({ id }) => !(id in record)).map(({ id }) => fieldWords(words, fact.id, id).ask.text);
    return open.length === 0 ? [] : [words.t('desk_pair', { name: recordName(fact, index, model), value: format.list(open.map((ask) => `« ${ask} »`)) })];
  });
}

/** @returns {string} the question; of a record that is half told, what is missing of whom */
export function missingText(id, model) {
  const { words, names, answers = {} } = model;
  const fact = names.facts.find((one) => one.id === id);
  const records = fact?.type === 'record_list' && Array.isArray(answers[id]) ? missingOfRecords(fact, answers[id], model) : [];
  return records.length > 0 ? records.join(' ; ') : words.find('facts', id, 'ask').text ?? id;
}
