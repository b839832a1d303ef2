// One case against the guide: what differs, what it says about ids that the rulebook does not know, what is malformed.
// Lives here: the comparing. Not here: files and printing (cases.mjs).

const CASE_KEYS = ['id', 'expect', 'as_of', 'answers', 'count', 'time_limit', 'event', 'basis', 'note', 'confidence', 'origin', 'why'];
const STATUSES = ['eligible', 'possible', 'later', 'not_eligible', 'more_info', 'other_regime'];
const PLAIN = ['status', 'from', 'until', 'nature', 'route', 'undecided_from', 'where', 'fee_eur'];
const LISTS = ['missing', 'documents', 'warnings'];
const UNKNOWN_IDS = ['unknown_fact', 'unknown_field', 'unknown_choice', 'unknown_country'];

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const show = (value) => (value === undefined ? 'nothing' : JSON.stringify(value));
const key = (id) => String(id).replace(/~/g, '~0').replace(/\//g, '~1');

/** Throws away the part of `value` that a JSON pointer leads to; returns what was unknown of it: the name or the value. */
function remove(value, pointer, code) {
  const steps = pointer.split('/').slice(1).map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
  const last = steps.pop();
  const holder = steps.reduce((part, step) => part[step], value);
  const found = holder[last];
  if (Array.isArray(holder)) holder[Number(last)] = 'unknown';
  else delete holder[last];
  return code === 'unknown_fact' || code === 'unknown_field' ? last : found;
}

class Judgement {
  faults = [];
  differences = [];
  unknown = [];
  compared = 0;

  constructor(guide) {
    this.guide = guide;
    this.ids = {
      permit: new Set(guide.names.permits.map(({ id }) => id)), fact: new Set(guide.names.facts.map(({ id }) => id)),
      document: new Set(guide.names.documents), warning: new Set(guide.names.warnings),
    };
  }

  /** Whether the rulebook knows an id; noted when it does not. */
  knows(kind, id, pointer) {
    if (this.ids[kind].has(id)) return true;
    this.unknown.push({ pointer, id });
    return false;
  }

  compare(pointer, expected, got) {
    this.compared += 1;
    if (show(expected) !== show(got)) this.differences.push(`${pointer}: expected ${show(expected)}, got ${show(got)}`);
  }

  expect(pointer, holds, wanted, got) {
    this.compared += 1;
    if (!holds) this.differences.push(`${pointer}: expected ${wanted}, got ${show(got)}`);
  }
}

/** Ids in a list, whether they must be there or must not. */
function judgeIds(judgement, kind, wanted, got, pointer) {
  for (const [side, isWanted] of [['include', true], ['exclude', false]]) {
    (wanted[side] ?? []).forEach((id, i) => {
      const at = `${pointer}/${side}/${i}`;
      if (judgement.knows(kind, id, at)) judgement.expect(at, got.includes(id) === isWanted, `${isWanted ? '' : 'no '}${show(id)}`, got);
    });
  }
}

function judgeMissing(judgement, wanted, got, pointer) {
  wanted.forEach((fact, i) => {
    const at = `${pointer}/${i}`;
    if (judgement.knows('fact', fact, at)) judgement.expect(at, got.includes(fact), show(fact), got);
  });
}

function judgePermit(judgement, expected, outcome, pointer) {
  for (const name of PLAIN.filter((known) => known in expected)) judgement.compare(`${pointer}/${name}`, expected[name], outcome[name]);
  if (expected.missing) judgeMissing(judgement, expected.missing, outcome.missing, `${pointer}/missing`);
  const needed = () => outcome.documents.map(({ document }) => document);
  if (expected.documents) judgeIds(judgement, 'document', expected.documents, needed(), `${pointer}/documents`);
  if (expected.warnings) judgeIds(judgement, 'warning', expected.warnings, outcome.warnings, `${pointer}/warnings`);
}

/** Answers about ids the rulebook does not know are noted and left out; any other error is a fault of the file. */
function assess(judgement, { as_of: asOf, answers }, place) {
  const known = structuredClone(answers);
  for (;;) {
    try {
      return judgement.guide.assess({ asOf, answers: known });
    } catch (error) {
      if (error.code === undefined) throw error;
      const pointer = error.path.replace(/^\/asOf/, '/as_of');
      if (!UNKNOWN_IDS.includes(error.code)) {
        judgement.faults.push(`${place}${pointer}: ${error.code}${Object.keys(error.params).length > 0 ? ` ${show(error.params)}` : ''}`);
        return null;
      }
      judgement.unknown.push({ pointer, id: remove({ answers: known }, pointer, error.code) });
    }
  }
}

function judgePerson(judgement, one, place) {
  const { permits = {}, absent = [] } = one.expect;
  const assessment = assess(judgement, one, place);
  if (assessment === null) return;
  for (const [id, expected] of Object.entries(permits)) {
    const pointer = `/expect/permits/${key(id)}`;
    if (judgement.knows('permit', id, pointer)) judgePermit(judgement, expected, assessment.permits[id], pointer);
  }
  absent.forEach((id, i) => {
    const status = assessment.permits[id]?.status ?? null;
    const isAbsent = status === null || status === 'not_eligible' || status === 'other_regime';
    judgement.expect(`/expect/absent/${i}`, isAbsent, `${show(id)} to be absent`, status);
  });
}

function judgeCount(judgement, one, place) {
  let counted;
  try {
    counted = judgement.guide.count(one.count);
  } catch (error) {
    if (error.code === undefined) throw error;
    judgement.faults.push(`${place}/count${error.path}: ${error.code}`);
    return;
  }
  for (const name of Object.keys(one.expect)) judgement.compare(`/expect/${name}`, one.expect[name], counted[name]);
}

const UNKNOWN_IN_EVENT = ['unknown_time_limit', 'unknown_choice'];

/** The deadline, or the error that came instead: a case may expect either. */
function countLimit({ guide }, { time_limit: id, event, as_of: asOf }) {
  try {
    return { deadline: guide.timeLimit(id, event, { asOf }) };
  } catch (error) {
    if (error.code === undefined) throw error;
    return { error };
  }
}

function judgeTimeLimit(judgement, one, place) {
  const { deadline, error } = countLimit(judgement, one);
  if ('error' in one.expect) return judgement.compare('/expect/error', one.expect.error, error?.code);
  if (error && UNKNOWN_IN_EVENT.includes(error.code)) {
    const id = error.path.split('/').slice(1).reduce((part, step) => part?.[step], one);
    return judgement.unknown.push({ pointer: error.path, id });
  }
  if (error) return judgement.faults.push(`${place}${error.path}: ${error.code}`);
  for (const name of Object.keys(one.expect)) judgement.compare(`/expect/${name}`, one.expect[name], deadline[name]);
  return undefined;
}

const isIdList = (value) => Array.isArray(value) && value.every((id) => typeof id === 'string');

function* faultsOfOutcome(expected, pointer) {
  if (!isObject(expected)) return yield `${pointer}: must be an object`;
  for (const name of Object.keys(expected)) {
    if (!PLAIN.includes(name) && !LISTS.includes(name)) yield `${pointer}/${key(name)}: is nothing that can be expected of a permit`;
  }
  if ('status' in expected && !STATUSES.includes(expected.status)) yield `${pointer}/status: must be one of ${STATUSES.join(', ')}`;
  if ('missing' in expected && !isIdList(expected.missing)) yield `${pointer}/missing: must be a list of ids`;
  for (const name of ['documents', 'warnings'].filter((list) => list in expected)) {
    const sides = expected[name];
    if (!isObject(sides)) yield `${pointer}/${name}: must be an object with include, exclude or both`;
    else yield* Object.keys(sides).filter((side) => !['include', 'exclude'].includes(side) || !isIdList(sides[side])).map((side) => `${pointer}/${name}/${key(side)}: must be include or exclude, a list of ids`);
  }
}

/** What is wrong with the shape of a case, each with its pointer. */
function* faultsOfCase(one, place) {
  if (!isObject(one)) return yield `${place}: must be an object`;
  for (const name of Object.keys(one)) if (!CASE_KEYS.includes(name)) yield `${place}/${key(name)}: is no part of a case`;
  if (typeof one.id !== 'string' || one.id === '') yield `${place}/id: must be a text`;
  if (!isObject(one.expect)) return yield `${place}/expect: must be an object`;
  const { permits, absent } = one.expect;
  if ('count' in one) {
    if (typeof one.expect.last_day !== 'string') yield `${place}/expect/last_day: must be a day`;
    return;
  }
  if ('time_limit' in one) {
    if (!isObject(one.event)) yield `${place}/event: must be an object`;
    return;
  }
  if (!isObject(one.answers)) yield `${place}/answers: must be an object of answers by fact`;
  for (const name of Object.keys(one.expect)) if (!['permits', 'absent'].includes(name)) yield `${place}/expect/${key(name)}: is nothing that can be expected`;
  if (permits === undefined && absent === undefined) yield `${place}/expect: must name permits, or some that are absent`;
  if (absent !== undefined && !isIdList(absent)) yield `${place}/expect/absent: must be a list of ids`;
  if (permits !== undefined && !isObject(permits)) return yield `${place}/expect/permits: must be an object`;
  for (const [id, expected] of Object.entries(permits ?? {})) yield* faultsOfOutcome(expected, `${place}/expect/permits/${key(id)}`);
}

/**
 * @param {object} guide
 * @param {object} one a case
 * @param {string} place its JSON pointer in the file
 * @returns {{faults: string[], differences: string[], unknown: {pointer: string, id: string}[], compared: number}}
 */
export function judgeCase(guide, one, place) {
  const judgement = new Judgement(guide);
  judgement.faults.push(...faultsOfCase(one, place));
  if (judgement.faults.length > 0) return judgement;
  if ('count' in one) judgeCount(judgement, one, place);
  else if ('time_limit' in one) judgeTimeLimit(judgement, one, place);
  else judgePerson(judgement, one, place);
  return judgement;
}
