// The direct ways in, without page or engine: what each screen asks, what may be added afterwards, where a fault belongs. Pure.

/** The way in that has no question of its own: it offers the list of what may stand in the way. */
const OBSTACLES = 'cannot-file';
export const HELD = 'held_now';
const DECISION = 'decision_kind';

const UNKNOWN = 'unknown';
const FREE = new Set(['free', UNKNOWN, undefined]);

const HOURS_HARDLY_COUNT = new Set(['free', 'house_arrest', 'prison']);

/** Each constraint that may come after a decision, and the fact that says since when. */
const SINCE = { house_arrest_since: 'house_arrest', prison_since: 'prison', detained_since: 'detention_centre' };

const doorOf = (names, id) => names.doors?.find((door) => door.id === id);
export const factOf = (names, id) => names.facts.find((fact) => fact.id === id);

const isHourOf = (names, time, day) => factOf(names, time)?.type === 'time' && factOf(names, day)?.type === 'date';

/**
 * A day and its hour are asked on one screen; all else has a screen of its own. Where hours hardly ever count, the day comes
 * alone: it may well be enough.
 */
export function together(names, [first, second], answers) {
  const isPair = second !== undefined && isHourOf(names, second, first) && !HOURS_HARDLY_COUNT.has(answers[HELD]);
  return isPair ? [first, second] : [first];
}

/** A list of facts as screens. */
function inScreens(names, facts, answers) {
  if (facts.length === 0) return [];
  const first = together(names, facts, answers);
  return [first, ...inScreens(names, facts.slice(first.length), answers)];
}

/** Where a door leads next: the first thing it still needs to know, else the place it was asked for. */
export function nextScreen(names, { door, needs, answers }, target = { name: 'dates', door }) {
  return needs.length === 0 ? target : { name: 'door', door, facts: together(names, needs, answers), target };
}

/** The screen behind a door that was just pushed. */
export function firstScreen(names, asked) {
  return asked.door === OBSTACLES ? { name: 'obstacles', door: asked.door } : nextScreen(names, asked);
}

/** Facts that make sense only after another one: an answer after its request, an hour after its day, reading after the way of service. */
function parentOf(fact, names, door) {
  const before = door.refine[door.refine.indexOf(fact) - 1];
  if (isHourOf(names, fact, before)) return before;
  return names.move_facts?.find(({ answered }) => answered === fact)?.asked ?? names.events?.find(({ reached }) => reached === fact)?.served;
}

function isWorthAsking(fact, names, door, answers) {
  const parent = parentOf(fact, names, door);
  if (parent !== undefined && (answers[parent] ?? UNKNOWN) === UNKNOWN) return false;
  return !(fact in SINCE) || SINCE[fact] === answers[HELD];
}

/** What may still be told to make the dates surer, in screens; what was said already is not offered again. */
export function refinements(names, door, answers) {
  const found = doorOf(names, door);
  return inScreens(names, found?.refine ?? [], answers).filter(([fact]) => !(fact in answers) && isWorthAsking(fact, names, found, answers));
}

/** The same by group; a door without groups has one, without a name. */
export function refineGroups(names, door, answers) {
  const all = refinements(names, door, answers);
  const { refine, refine_groups: groups = { '': refine } } = doorOf(names, door);
  return Object.entries(groups).map(([group, facts]) => ({ group, screens: all.filter(([fact]) => facts.includes(fact)) }))
    .filter(({ screens }) => screens.length > 0);
}

/** A long list in two: what most people choose, and the others; all at once when the list is short or nobody can tell. */
export function choicesAt(names, door, { id, choices }, answers) {
  const declared = doorOf(names, door)?.first_choices?.[id] ?? choices;
  const few = Array.isArray(declared) ? declared : declared[answers[declared.by]] ?? choices;
  return [choices.filter((choice) => few.includes(choice)), choices.filter((choice) => !few.includes(choice))];
}

/** What was told at this door, in the order of asking. */
export function toldAt(names, door, answers) {
  const { facts = [], refine = [] } = doorOf(names, door) ?? {};
  return inScreens(names, [...facts, ...refine], answers).map((asked) => asked.filter((fact) => fact in answers)).filter((told) => told.length > 0);
}

/** Where somebody who is not free is held, for the words to say first. */
export const heldPlace = (answers) => (FREE.has(answers[HELD]) ? null : answers[HELD]);

const HELP_WHEN_HELD = { detention_centre: 'detention', prison: 'prison', waiting_zone: 'waiting_zone', house_arrest: 'house_arrest' };
const HELP_BY_DECISION = { removal: 'removal', return_ban: 'removal', transfer: 'removal', judgment_removal: 'removal', asylum_refusal: 'asylum' };
const HELP_BY_DOOR = { expiry: ['filing', 'general'], silence: ['refusal'] };

/** Who helps, by id of the words. */
export function helpFor(door, answers) {
  if (door !== 'decision') return HELP_BY_DOOR[door] ?? ['general'];
  return [HELP_WHEN_HELD[heldPlace(answers)] ?? HELP_BY_DECISION[answers[DECISION]] ?? 'refusal'];
}

/** The zone whose clock counts: of the place where the decision was received, else of metropolitan France. */
export function zoneOf(names, answers) {
  const { zones = [], territories = [] } = names;
  return zones[territories.indexOf(answers.decision_territory)] || zones[0] || 'Europe/Paris';
}

const FIELDS = { date: ['day', 'month', 'year'], time: ['hour', 'minute'] };

/** The engine's refusal of what was just told, as a mistake beside the field it is about: the hour when that is what is wrong. */
export function mistakeOf(code, facts) {
  const isHour = facts.length > 1 && code.includes('time');
  const fact = facts[isHour ? 1 : 0];
  return { code, fact: fact.id, fields: FIELDS[fact.type] ?? ['value'], params: {} };
}
