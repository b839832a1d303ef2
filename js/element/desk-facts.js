// The facts of the caseworker's page: in which group each stands, which are looked for, which still matter. Pure.
import { plain } from './format.js';

/**
 * The first fact of each group. A group goes on, in the order of the rulebook, until the next one begins: a new fact falls into the
 * group it was written into, and one that is gone joins its group to the one before.
 */
export const GROUP_STARTS = [
  'nationality', 'current_document', 'months_per_year_in_france', 'protection_status', 'marital_status', 'children', 'born_in_france',
  'about_studies', 'about_work', 'resources_monthly', 'special_situation', 'entry_mode', 'french_level', 'had_oqtf',
  'held_now', 'appeal_made_on', 'filed_on', 'moved_home_on',
];

/** Facts that somebody can be asked: those that have a question in words. */
export const askable = (facts, words) => facts.filter(({ id }) => words.find('facts', id, 'ask').text !== null);

/** @returns {Set<string>} facts whose answer can still change an outcome, by the engine's own search */
export const openFactsOf = (assessment) => new Set(Object.values(assessment.permits).flatMap(({ missing }) => missing));

/** All that a fact may be found by: its question, what explains it, its choices, the fields of its records, its id. */
function searchText({ id, choices = [], fields = [] }, words) {
  const named = choices.map((choice) => words.find('facts', id, 'choices', choice).text ?? '');
  const inside = fields.map((field) => words.find('facts', id, 'fields', field.id).text).map((found) => found?.ask ?? found ?? '');
  const said = ['ask', 'help'].map((part) => words.find('facts', id, part).text ?? '');
  return plain([id, id.replaceAll('_', ' '), ...said, ...named, ...inside].join(' '));
}

/** Whether every word that is looked for is there, whatever its accents and capitals. */
function isFound(fact, filter, words) {
  const wanted = plain(filter).split(' ').filter(Boolean);
  if (wanted.length === 0) return true;
  const text = searchText(fact, words);
  return wanted.every((one) => text.includes(one));
}

/**
 * @param {{filter: string, isOnlyOpen: boolean}} look what is answered stays in sight while only what matters is shown: a field never goes away under the hand
 * @returns {{start: string, facts: object[], shown: Set<string>, answered: number}[]} all groups in the order of the rulebook; ids of the facts to show
 */
export function factGroups(facts, { look, words, answers, open }) {
  const mayShow = (fact) => isFound(fact, look.filter, words) && (!look.isOnlyOpen || open.has(fact.id) || fact.id in answers);
  const groups = [];
  for (const fact of facts) {
    if (groups.length === 0 || GROUP_STARTS.includes(fact.id)) groups.push({ start: fact.id, facts: [] });
    groups.at(-1).facts.push(fact);
  }
  return groups.map((group) => ({
    ...group, shown: new Set(group.facts.filter(mayShow).map(({ id }) => id)), answered: group.facts.filter(({ id }) => id in answers).length,
  }));
}
