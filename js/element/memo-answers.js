// What a memo says of the person: the answers, and the paper held. Pure.
import { describeAnswer } from './describe.js';
import { heldPermit, paperEnd } from './desk-held.js';
import { answeredFacts } from './interview.js';
import { bullets, pair, section } from './memo-lines.js';
import { askedFields, recordName } from './missing-words.js';
import { fieldWords } from './records-view.js';
import { permitName } from './words.js';

/** Every field of each person, told or not. */
function recordLines(fact, records, model) {
  const { words, format } = model;
  return records.flatMap((record, index) => [
    ...bullets([pair(words, recordName(fact, index, model), '')], 2),
    ...bullets(askedFields(fact).map((field) => `${fieldWords(words, fact.id, field.id).ask.text} ${field.id in record ? describeAnswer(field, record[field.id], words, format) : words.t('desk_empty')}`), 3),
  ]);
}

function answerLines(fact, model) {
  const { answers: { [fact.id]: answer }, words, format } = model;
  const ask = words.find('facts', fact.id, 'ask').text ?? fact.id;
  if (fact.type === 'record_list' && Array.isArray(answer) && answer.length > 0) return [...bullets([ask]), ...recordLines(fact, answer, model)];
  return bullets([`${ask} ${describeAnswer(fact, answer, words, format)}`]);
}

export function answersPart(model) {
  return section(model.words.t('answers_title'), answeredFacts(model.names.facts, model.answers).flatMap((fact) => answerLines(fact, model)));
}

/** The paper held is named whatever its outcome. */
export function heldLines(model) {
  const { assessment, words, format } = model;
  const id = heldPermit(model);
  if (id === null) return [];
  const permit = assessment.permits[id];
  const day = paperEnd(model);
  const parts = [permitName(words, id).text, words.t(`status_${permit.status}`), ...(day === null ? [] : [`${words.t('desk_until')} ${format.day(day)}`])];
  return bullets([pair(words, words.t('desk_group_current_document'), parts.join(' – '))]);
}
