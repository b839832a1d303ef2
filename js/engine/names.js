// The names come in two files: what questions and statuses need, and what explains the results. Lives here: reading and
// joining them. Not here: which names there are (core/compiler/names_parts.hpp).
import { fail, isObject } from './errors.js';
import { isAddress, jsonOf } from './loading.js';

const FORMAT = 2;

/** Where the second part is when nothing is said: beside the first, else as `otherwise` says. @param {any} names @param {URL} otherwise */
export const besideNames = (names, otherwise) => (isAddress(names) ? String(names).replace(/\.json(?=$|[?#])/, '.more.json') : otherwise);

/** A fact of which only the width is known yet: no question. One whose choices are permits names them by their index. @param {any} fact @param {{id: string}[]} permits */
function factOf(fact, permits) {
  if (typeof fact === 'number') return { id: '', read: false, max_items: fact };
  if (fact.type !== 'permit_id') return fact;
  const named = (/** @type {(string|number)[]} */ list) => list.map((choice) => (typeof choice === 'number' ? permits[choice].id : choice));
  const { offer_by: offer } = fact;
  const offered = offer && { ...offer, choices: Object.fromEntries(Object.entries(offer.choices).map(([key, list]) => [key, named(list)])) };
  return { ...fact, choices: named(fact.choices), ...(offered && { offer_by: offered }) };
}

/** Records written as columns, one list a member. @param {any} list */
function recordsOf(list) {
  if (!isObject(list)) return list;
  const columns = Object.entries(list);
  const length = columns[0]?.[1].length ?? 0;
  return Array.from({ length }, (_, i) => Object.fromEntries(columns.filter(([, column]) => column[i] !== null).map(([key, column]) => [key, column[i]])));
}

/** Whether both parts are there. @param {any} names */
export const areWhole = (names) => 'sources' in names;

/** @param {any} names both parts, or the first as it came */
function checked(names) {
  if (!names?.facts) fail('names_malformed');
  if (names.format !== FORMAT) fail('names_format', '', { format: names.format, reads: FORMAT });
  return names;
}

/** @param {any} first @returns {any} */
export const firstNames = (first) => ({ ...checked(first), facts: first.facts.map((/** @type {any} */ fact) => factOf(fact, first.permits)) });

/** Both parts as one: as if the names had come whole. @param {any} first as it came, or what `firstNames` made of it @param {any} more */
export function joinNames(first, more) {
  if (!isObject(more) || !areWhole(more)) fail('names_malformed');
  const isFirst = (/** @type {any} */ fact) => fact.id !== undefined && fact.id !== '';
  const joined = (/** @type {string} */ list) => first[list].map((/** @type {any} */ record, /** @type {number} */ i) => ({ ...record, ...more[list][i] }));
  const lengths = ['facts', 'permits', 'doors'].every((list) => first[list].length === more[list]?.length);
  if (!lengths || first.law !== more.law) fail('pack_of_other_names');
  return {
    ...first, ...more, permits: joined('permits'), doors: joined('doors'),
    facts: first.facts.map((/** @type {any} */ fact, /** @type {number} */ i) => (isFirst(fact) ? { ...factOf(fact, first.permits), ...more.facts[i] } : more.facts[i])),
    time_limits: recordsOf(more.time_limits), limit_versions: recordsOf(more.limit_versions),
  };
}

/**
 * The first part, or the whole where it is given.
 * **Fails:** `load_failed`, `names_malformed`, `names_format`: of another format than this script reads.
 * @param {any} source
 */
export async function readFirstNames(source) {
  const names = checked(await jsonOf(source));
  return areWhole(names) ? names : firstNames(names);
}

/** Both parts, side by side. @param {any} source @param {any} moreSource */
export async function readNames(source, moreSource) {
  const given = await source;
  const more = isAddress(given) ? jsonOf(moreSource) : null;
  more?.catch(() => {});
  const first = await readFirstNames(given);
  return areWhole(first) ? first : joinNames(first, await (more ?? jsonOf(moreSource)));
}
