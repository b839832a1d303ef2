// What stands in the fields of one question before it is an answer: read from an answer, checked, turned into one. Pure.
import { partsOfDay, plainDigits, readDay } from './dates.js';
import { partsOfTime, readTime } from './times.js';

export const UNKNOWN = 'unknown';
export const DECLINED = Object.freeze({ declined: true });

export const isUnknown = (answer) => answer === UNKNOWN;
export const isDeclined = (answer) => typeof answer === 'object' && answer !== null && answer.declined === true;
export const isSkipped = (answer) => answer === undefined || isUnknown(answer) || isDeclined(answer);

const EMPTY = {
  bool: () => ({ value: '' }),
  choice: () => ({ value: '' }),
  permit_id: () => ({ value: '', showAll: false }),
  date: () => ({ day: '', month: '', year: '' }),
  time: () => ({ hour: '', minute: '' }),
  integer: () => ({ text: '' }),
  money: () => ({ text: '' }),
  country_list: () => ({ codes: [], typed: '' }),
  record_list: () => ({ records: [] }),
};

const FROM_ANSWER = {
  bool: (answer) => ({ value: answer ? 'yes' : 'no' }),
  choice: (answer) => ({ value: answer }),
  permit_id: (answer) => ({ value: answer, showAll: false }),
  date: (answer) => partsOfDay(answer),
  time: (answer) => partsOfTime(answer),
  integer: (answer) => ({ text: String(answer) }),
  money: (answer) => ({ text: String(answer) }),
  country_list: (answer) => ({ codes: [...answer], typed: '' }),
  record_list: (answer, fact) => ({ records: answer.map((record) => recordDraft(fact, record)) }),
};

/** An empty record, or the drafts of one already answered, by field. */
export function recordDraft(fact, record = {}) {
  return Object.fromEntries(fact.fields.map((field) => [field.id, draftOf(field, record[field.id])]));
}

export function draftOf(fact, answer) {
  return isSkipped(answer) ? EMPTY[fact.type]() : FROM_ANSWER[fact.type](answer, fact);
}

const wrong = (code, fields = ['value'], params = {}) => ({ errors: [{ code, fields, params }] });

function readChoice(draft) {
  return draft.value ? { answer: draft.value } : wrong('choice_missing');
}

function readBool(draft) {
  return draft.value ? { answer: draft.value === 'yes' } : wrong('choice_missing');
}

function readDate(draft, fact) {
  const read = readDay(draft, fact);
  if (!read.error) return { answer: read.day };
  return wrong(read.error.code, read.error.fields, { min: fact.min, max: fact.max });
}

function readHour(draft) {
  const { time, error } = readTime(draft);
  return error ? wrong(error.code, error.fields) : { answer: time };
}

/** Whole euros or a whole number; spaces, the euro sign and cents are understood, cents are dropped. */
function readNumber(draft, fact) {
  const text = plainDigits(draft.text).replace(/[\s\u00a0\u202f€]/g, '');
  if (text === '') return wrong('number_missing');
  const pattern = fact.type === 'money' ? /^(\d{1,9})(?:[.,]\d{1,2})?$/ : /^(\d{1,9})$/;
  const match = pattern.exec(text);
  if (match === null) return wrong(fact.type === 'money' ? 'money_not_number' : 'number_not_whole');
  const number = Number(match[1]);
  const params = { min: fact.min, max: fact.max };
  if (fact.min !== undefined && number < fact.min) return wrong('number_too_small', ['value'], params);
  if (fact.max !== undefined && number > fact.max) return wrong('number_too_large', ['value'], params);
  return { answer: number };
}

function readCountries(draft) {
  if (draft.typed.trim() !== '') return wrong('country_not_found');
  return draft.codes.length > 0 ? { answer: [...draft.codes] } : wrong('country_missing');
}

/** Whether nothing at all stands in the fields. */
export function isBlank(field, draft) {
  if (field.type === 'record_list') return draft.records.length === 0;
  if (field.type === 'date') return `${draft.day}${draft.month}${draft.year}`.trim() === '';
  if (field.type === 'time') return `${draft.hour}${draft.minute}`.trim() === '';
  if (field.type === 'country_list') return draft.codes.length === 0 && draft.typed.trim() === '';
  return (draft.value ?? draft.text ?? '') === '';
}

/** In a record an empty field is simply not known: it is left out, never guessed. */
function readRecord(fact, record, index) {
  const answer = {};
  const errors = [];
  for (const field of fact.fields) {
    const draft = record[field.id];
    if (isBlank(field, draft)) continue;
    const read = answerOf(field, draft);
    if (read.errors) errors.push(...read.errors.map((error) => ({ ...error, field: field.id, index })));
    else answer[field.id] = read.answer;
  }
  return { answer, errors };
}

function readRecords(draft, fact) {
  if (draft.records.length === 0) return wrong('records_missing');
  const read = draft.records.map((record, index) => readRecord(fact, record, index));
  const errors = read.flatMap((one) => one.errors);
  return errors.length > 0 ? { errors } : { answer: read.map((one) => one.answer) };
}

const READ = {
  bool: readBool, choice: readChoice, permit_id: readChoice, date: readDate, time: readHour,
  integer: readNumber, money: readNumber, country_list: readCountries, record_list: readRecords,
};

/**
 * Turns a draft into an answer.
 * @returns {{answer: unknown}|{errors: {code: string, fields: string[], params: object, field?: string, index?: number}[]}}
 */
export function answerOf(fact, draft) {
  return READ[fact.type](draft, fact);
}

/** The choices to show: few when another answer tells which, all on demand or when the present answer is not among the few. */
export function choicesOf(fact, answers, draft) {
  const few = fact.offer_by?.choices[answers[fact.offer_by.fact]];
  const isNarrow = few !== undefined && !draft.showAll && (draft.value === '' || few.includes(draft.value));
  return { choices: isNarrow ? few : fact.choices, isNarrow };
}
