// Named time limits: what the module counted, as objects with names.
import { choice } from './answers.js';
import { dayNumber, dayText } from './days.js';
import { GuideError, codeOf, fail } from './errors.js';
import { NONE, NO_DAY, eventInts } from './event.js';
import { minuteNumber, timeText } from './times.js';

const STATES = [null, 'not_open', 'open', 'past', 'unknown'];
const TRUTHS = ['no', 'maybe', 'yes'];
const EFFECTS = ['none', 'restarts', 'suspends', 'replaced', 'pending', 'too_late'];
const COUNTING = ['add_period', 'elapsed_hours', 'window_opens'];
/** Readings that no version names, by 2 - their number in the module. */
const OWN_READINGS = ['month-end', 'without-local-holiday', 'plain', 'same-clock'];
/** @type {Record<string, string>} where the fault is that the module finds */
const PLACES = {
  event_in_future: '/event/on', event_needs_time: '/event/at', no_time_zone: '/event/territory', no_such_time: '/event/at', no_version_for_event: '/event/on',
  reached_before_service: '/event/reached_on', move_before_event: '/event/moves', out_of_known_range: '/event/on', date_out_of_range: '/event/on',
};

/** @typedef {import('./module.js').Reply} Reply @typedef {{day: number, minute: number}} Point */

/** @param {Reply} reply @returns {Point} */
const point = (reply) => ({ day: reply.next(), minute: reply.next() });

/** @param {Point} at @returns {string|null} */
const momentText = ({ day, minute }) => (timeText(minute) === null ? null : `${dayText(day)}T${timeText(minute)}`);

/** The articles a step rests on. @param {string} basis @param {number} record @param {string[]} own of the limit @param {string} code @param {any} names */
function basisOf(basis, record, own, code, names) {
  if (basis === '@limit') return own;
  const ids = (/** @type {number[]} */ indexes) => indexes.map((index) => names.sources[index].id);
  if (basis === '@service') return ids(names.services[record].sources);
  if (basis === '@move') return ids(names.limit_moves[record]);
  return COUNTING.includes(code) ? [...own, basis] : [basis];
}

/** How much was counted, for the steps that count. @param {string} code @param {any} version @param {string|null} opens of a window */
function lengthOf(code, version, opens) {
  const { amount, unit } = code === 'add_period' && opens && version.window_end ? version.window_end : version ?? {};
  return COUNTING.includes(code) && unit ? { amount, unit } : {};
}

/** A limit of the pack: one with an id, or a case of one that answers chose. @param {number} index @param {any} names */
function limitAt(index, { time_limits: limits, limit_cases: cases }) {
  const [limit, inCase] = index < limits.length ? [index, null] : cases[index - limits.length];
  return { ...limits[limit], case: inCase };
}

/**
 * @param {Reply} reply as `push_deadline` of wasm/api.cpp writes it
 * @param {any} limit @param {any} names @param {number} today or NO_DAY
 * @returns {any}
 */
function deadlineOf(reply, limit, names, today) {
  const state = STATES[reply.next()];
  const version = names.limit_versions[reply.next()];
  const started = point(reply);
  const opens_on = dayText(reply.next());
  const [last, safe, late] = [point(reply), point(reply), point(reply)];
  const by_print = reply.next() === 1;
  const zone = names.zones[reply.next()];
  const sources = (version?.sources ?? []).map((/** @type {number} */ index) => names.sources[index].id);
  const readings = reply.list(() => {
    const id = reply.next();
    const end = point(reply);
    return { id: id < 0 ? OWN_READINGS[-2 - id] : names.limit_readings[id], last_day: dayText(end.day), last_moment: momentText(end) };
  });
  const steps = reply.list(() => {
    const code = names.step_codes[reply.next()];
    const reached = point(reply);
    const basis = names.step_bases[reply.next()];
    return { code, ...lengthOf(code, version, opens_on), day: dayText(reached.day), time: timeText(reached.minute), basis: basisOf(basis, reply.next(), sources, code, names) };
  });
  const moves = reply.list(() => ({ by: names.moves[reply.next()], effect: EFFECTS[reply.next()], on: dayText(reply.next()) }));
  const last_moment = momentText(safe);
  return {
    id: limit.id, kind: limit.kind, event: limit.event, case: limit.case, state,
    started_on: dayText(started.day), started_at: timeText(started.minute), opens_on, last_day: dayText(last.day),
    safe_last_day: dayText(safe.day), late_last_day: dayText(late.day), last_moment,
    time_zone: last_moment === null ? null : zone,
    days_left: today === NO_DAY || safe.day === NO_DAY ? null : safe.day - today,
    by_print, readings, steps, moves, then: limit.then && last.day !== NO_DAY ? { id: limit.then, on: dayText(last.day) } : null,
    sources, confidence: version?.confidence ?? null, checked_on: version?.checked_on ?? null,
    version: version ? { from: version.in_force_from, until: version.in_force_until ?? null } : null,
    contested: limit.contested ?? [], known_changes: [...new Set([...(limit.known_changes ?? []), ...(version?.known_change ? [version.known_change] : [])])],
    certain: /** @type {'yes'|'maybe'} */ ('yes'),
  };
}

/** "2026-11-26" or "2026-11-26T14:05", local to the place. @param {unknown} asOf @returns {Point} */
export function momentOf(asOf) {
  if (asOf === undefined || asOf === null) return { day: NO_DAY, minute: NONE };
  const [day, time, ...rest] = String(asOf).split('T');
  if (typeof asOf !== 'string' || rest.length > 0) fail('date_malformed', '/asOf');
  return { day: dayNumber(day, '/asOf', { min: '0001-01-01', max: '9999-12-31' }), minute: time === undefined ? NONE : minuteNumber(time, '/asOf') };
}

/**
 * Counts a named limit for an event.
 * **Unknown:** `state` is `unknown` when the law changed and its content is not known; null when nothing is compared or counted.
 * **Fails:** `unknown_time_limit`, what `eventInts` fails with, and the codes of core/deadline with their place in the event.
 * @param {import('./session.js').Session} session @param {string} id @param {any} event @param {{asOf?: string}} [options]
 */
export function timeLimit({ module, wholeNames: names }, id, event, { asOf } = {}) {
  const index = choice(id, names.time_limits.map((/** @type {{id: string}} */ limit) => limit.id), '/time_limit', 'time_limit');
  const limit = { ...limitAt(index, names), case: event?.case ?? null };
  const ints = eventInts(event, limit.cases ?? [], names);
  const { day, minute } = momentOf(asOf);
  const address = module.functions.pg_event() / 4;
  module.view().set(ints, address);
  try {
    return deadlineOf(module.ask('pg_time_limit', index, day, minute), limit, names, day);
  } catch (error) {
    throw placed(error, limit);
  }
}

/** @param {any} error @param {any} limit */
function placed(error, limit) {
  const { code } = error;
  if (!code) return error;
  return new GuideError(code, PLACES[code] ?? '', code === 'no_version_for_event' ? { instead: limit.instead ?? [] } : {});
}

/**
 * The person's own dates, on the day of the assessment: what is past due first, then by the next day that matters.
 * @param {Reply} reply of `pg_agenda` @param {any} names @param {number} today
 */
export function agendaOf(reply, names, today) {
  const found = [];
  for (let index = reply.next(); index !== NONE; index = reply.next()) {
    const certain = TRUTHS[reply.next()];
    const error = reply.next();
    const limit = limitAt(index, names);
    if (error === NONE) found.push({ ...deadlineOf(reply, limit, names, today), certain });
    else found.push({ ...undated(limit), certain, error: codeOf(error, names.errors) });
  }
  return found.sort(byUrgency);
}

/** A limit that concerns the person and cannot be counted from the answers. @param {any} limit */
function undated(limit) {
  const none = { day: NO_DAY, minute: NONE };
  const reply = [0, NONE, NO_DAY, NONE, NO_DAY, none.day, none.minute, none.day, none.minute, none.day, none.minute, 0, 0, 0, 0, 0];
  let at = 0;
  const blank = /** @type {any} */ ({ next: () => reply[at++], list(/** @type {() => any} */ read) { return Array.from({ length: this.next() }, read); } });
  return deadlineOf(blank, limit, { limit_versions: [], zones: [], sources: [] }, NO_DAY);
}

/** Limits that are past, the latest first; then what is ahead, the next first; then what has no day. */
const ACTS = ['limit', 'window', 'risk'];
const rank = (/** @type {any} */ { state, kind, last_day: last }) => (last === null ? 3 : state !== 'past' ? 1 : ACTS.includes(kind) ? 0 : 2);
const dayThatMatters = (/** @type {any} */ { state, opens_on: opens, safe_last_day: safe, kind }) => (state === 'not_open' ? opens : kind === 'opening' ? opens : safe) ?? '9999';

function byUrgency(/** @type {any} */ a, /** @type {any} */ b) {
  const order = rank(a) - rank(b);
  if (order !== 0) return order;
  const [first, second] = [dayThatMatters(a), dayThatMatters(b)];
  const sooner = first < second ? -1 : first > second ? 1 : 0;
  return a.state === 'past' ? -sooner : sooner;
}
