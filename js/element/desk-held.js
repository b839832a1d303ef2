// The paper that the person holds: which permit it is, which of its ways is its renewal, when it ends. Pure.
import { dayNumber } from '../calendar/day-number.js';
import { openFacts } from './reasons.js';

const ENDS = 'current_document_expiry';
/** Fewer days than these are few. */
const SOON_DAYS = 60;
const CLOSED = new Set(['not_eligible', 'other_regime']);
const isDay = (answer) => /^\d{4}-\d{2}-\d{2}$/.test(answer);

/** The permit held: the one that was told; else the one that bears the name of the paper. @returns {string|null} null while none is told that the guide knows */
export function heldPermit({ answers, assessment }) {
  const told = [answers.current_permit_ground, String(answers.current_document ?? '').replaceAll('_', '-')];
  return told.find((id) => typeof id === 'string' && Object.hasOwn(assessment.permits, id)) ?? null;
}

/** The way by which a permit is renewed, by its id; undefined where the rulebook has none. */
const renewalOf = ({ routes }) => routes.find(({ route }) => /^renewal\b/.test(route));

/** The same but for some members; what is only asked for when it is read is not asked for. */
const but = (whole, parts) => new Proxy(whole, { get: (target, name) => (Object.hasOwn(parts, name) ? parts[name] : Reflect.get(target, name)) });

/**
 * The held permit with its renewal first: reasons and missing answers are those of the renewal. Papers, price and place stay those of the
 * way that the engine chose: `papersOf`, null where that is the renewal itself.
 */
function renewalFirst(permit) {
  const renewal = renewalOf(permit);
  if (renewal === undefined || CLOSED.has(renewal.status) || CLOSED.has(permit.status) || renewal.route === permit.route) return permit;
  const led = { route: renewal.route, papersOf: permit.route };
  if (renewal.status !== permit.status) return but(permit, led); // another way is open already: nothing is missing
  const missing = openFacts(renewal.why).filter((fact) => permit.missing.includes(fact));
  return but(permit, { ...led, nature: renewal.nature, missing: missing.length > 0 ? missing : permit.missing });
}

/** @returns {object} the model with the outcomes as a caseworker reads them; no status, day or price differs */
export function withHeld(model) {
  const held = heldPermit(model);
  if (held === null) return { ...model, held };
  const { assessment } = model;
  return { ...model, held, assessment: but(assessment, { permits: { ...assessment.permits, [held]: renewalFirst(assessment.permits[held]) } }) };
}

/** @returns {string|null} the last day of the paper held, as it was told */
export const paperEnd = ({ answers }) => (isDay(answers[ENDS]) ? answers[ENDS] : null);

/** @returns {{day: string, left: number}|null} whole days left of the paper held, below zero once it has ended; null while it is not known or far away */
export function paperSoon(model) {
  const day = paperEnd(model);
  const left = day === null ? null : dayNumber(day) - dayNumber(model.asOf);
  return left === null || left >= SOON_DAYS ? null : { day, left };
}

/** The name of the way that papers and price are for, when it is not the one that leads. */
export function papersRoute(permit, { words, permitId }) {
  const own = permit.papersOf ? words.find('permits', permitId, 'routes', permit.papersOf) : { text: null };
  return own.text === null ? null : own;
}
