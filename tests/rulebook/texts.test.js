// Words: everything that can be shown has its words in the reference language; another language has them or falls back, and says so.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { joinTexts } from '../../js/engine.js';
import { json, names, root, text } from '../js/support/shipped.js';

const REFERENCE = JSON.parse(text('rulebook/rulebook.json')).reference_language;
const isWords = (value) => typeof value === 'string' && value.trim() !== '';
const ids = (records) => records.map((record) => record.id ?? record);

/** Facts that some condition reads: the others are never asked. */
const readFacts = new Set(readdirSync(new URL('rulebook/', root), { recursive: true })
  .filter((file) => /^(conditions|regimes|documents|warnings|fees|places)\.json$|permit\.json$/.test(file))
  .flatMap((file) => [...text(`rulebook/${file}`).matchAll(/"(?:fact|some)": *"(\w+)"/g)].map(([, fact]) => fact)));

/** What is missing in one language, as paths. */
function missingIn(words) {
  const missing = [];
  const need = (path, value) => isWords(value) || missing.push(path);
  words.labels.forEach((label, index) => need(`labels/${index}`, label));
  ids(names.documents).forEach((id) => need(`documents/${id}/name`, words.documents[id]?.name));
  ids(names.places).forEach((id) => ['name', 'how'].forEach((key) => need(`places/${id}/${key}`, words.places[id]?.[key])));
  ids(names.warnings).forEach((id) => need(`warnings/${id}`, words.warnings[id]));
  names.evidence.forEach(({ id }) => need(`evidence/${id}/name`, words.evidence[id]?.name));
  names.fee_items.forEach((id) => need(`fees/${id}`, words.fees[id]));
  names.schedules.forEach((id) => need(`schedules/${id}`, words.schedules[id]));
  names.regimes.forEach((id) => ['name', 'explain'].forEach((key) => need(`regimes/${id}/${key}`, words.regimes[id]?.[key])));
  names.facts.filter((fact) => fact.asked !== false && readFacts.has(fact.id)).forEach((fact) => needQuestion(need, fact, words));
  names.permits.forEach((permit) => needPermit(need, permit, words));
  return missing;
}

function needQuestion(need, fact, words) {
  const own = words.facts[fact.id] ?? {};
  need(`facts/${fact.id}/ask`, own.ask);
  if (fact.sensitivity === 'sensitive') need(`facts/${fact.id}/why`, own.why);
  if (fact.type === 'choice') fact.choices.forEach((choice) => need(`facts/${fact.id}/choices/${choice}`, own.choices?.[choice]));
  (fact.fields ?? []).filter((field) => field.asked !== false).forEach((field) => need(`facts/${fact.id}/fields/${field.id}/ask`, own.fields?.[field.id]?.ask ?? own.fields?.[field.id]));
  if (fact.type === 'permit_id') fact.choices.forEach((choice) => need(`grounds/${choice}`, words.permits[choice]?.name ?? words.grounds[choice]));
}

function needPermit(need, { id, rights, renewal, while_waiting: waiting, refusal, contested, known_changes: changes }, words) {
  const own = words.permits[id] ?? {};
  for (const key of ['name', 'short_name', 'summary']) need(`permits/${id}/${key}`, own[key]);
  rights.forEach((right) => need(`rights/${right}`, words.rights[right]));
  need(`renewals/${renewal}`, own.renewal ?? words.renewals[renewal]);
  waiting.forEach((paper) => ['name', 'proves'].forEach((key) => need(`waiting/${paper}/${key}`, words.waiting[paper]?.[key])));
  refusal.forEach((outcome) => need(`refusals/${outcome}`, words.refusals[outcome]));
  contested.forEach((reading) => need(`permits/${id}/contested/${reading}`, own.contested?.[reading] ?? words.contested[reading]));
  changes.forEach((change) => need(`permits/${id}/known_changes/${change}`, own.known_changes?.[change]));
  if (words.language === REFERENCE) need(`permits/${id}/legal_name`, own.legal_name);
  names.routes.filter((route) => names.permits[route.permit].id === id).forEach((route) => need(`permits/${id}/routes/${route.id}`, own.routes?.[route.id]));
}

/** As the page finds them: what a language lacks stands in French. */
function withFrench(own, french) {
  if (own === undefined || own === null) return french;
  if (typeof french !== 'object') return own;
  const filled = Array.isArray(own) ? [...own] : { ...own };
  for (const [key, borrowed] of Object.entries(french)) filled[key] = withFrench(own[key], borrowed);
  return filled;
}

const AUTHORED = ['fr', 'en']; // written beside the law, and whole; the others are translated
const stem = (key) => key.replace(/_(zero|one|two|few|many|other)$/, '');

describe('the words', () => {
  const parts = (language) => [json(`texts/${language}.json`), json(`texts/${language}.more.json`)];
  const all = Object.fromEntries(names.languages.map((language) => {
    const { french = {}, ...own } = joinTexts(...parts(language));
    return [language, withFrench(own, french)];
  }));

  it(`in the reference language (${REFERENCE}) are complete`, () => assert.deepEqual(missingIn(all[REFERENCE]), []));

  for (const [language, words] of Object.entries(all)) {
    it(`in ${language} name their language and direction`, () => {
      assert.equal(words.language, language);
      assert.ok(['ltr', 'rtl'].includes(words.direction) && isWords(words.own_name));
    });
    it(`in ${language} come in two parts: one to answer with, one that explains`, () => {
      const [{ french, ...first }, more] = parts(language);
      assert.ok(french === undefined || !AUTHORED.includes(language), 'written beside the law, and whole');
      assert.deepEqual(Object.keys(first).filter((group) => group in more).sort(), ['facts', 'language', 'law', 'ui']);
      assert.ok(first.law === names.law && more.law === names.law, 'both know the law they belong to');
      for (const group of ['facts', 'ui']) assert.deepEqual(Object.keys(first[group]).filter((key) => key in more[group]), [], group);
      for (const group of ['ui', 'facts', 'grounds', 'regimes', 'doors']) assert.ok(group in first, group);
      for (const group of ['labels', 'documents', 'places', 'fees', 'warnings', 'time_limits', 'obstacles', 'permits']) assert.ok(group in more, group);
    });
    it(`in ${language} name every permit in the first part, once, as one that may be held; what it is called in full is in the second`, () => {
      const [{ grounds }, { permits }] = parts(language).map(({ french = {}, ...own }) => withFrench(own, french));
      assert.deepEqual(names.permits.filter(({ id }) => !isWords(grounds[id])), []);
      for (const { id } of names.permits) for (const member of ['name', 'short_name', 'legal_name']) assert.ok(isWords(permits[id][member]), `${id}/${member}`);
    });
    it(`in ${language} say what an association sees go wrong, if anything, in whole sentences`, () => {
      const mistakes = Object.entries(words.permits).flatMap(([id, { mistakes: own = [] }]) => own.map((mistake) => [id, mistake]));
      assert.deepEqual(mistakes.filter(([, mistake]) => !isWords(mistake) || !/[.!?»)]$/.test(mistake)), []);
    });
    it(`in ${language} name in few words what a door offers to tell afterwards, and its groups`, () => {
      const offered = new Set(names.doors.flatMap(({ refine = [] }) => refine));
      assert.deepEqual(Object.keys(words.refine).sort(), [...offered].sort());
      for (const [fact, short] of Object.entries(words.refine)) assert.ok(isWords(short) && short.length <= (AUTHORED.includes(language) ? 40 : 80), fact);
      for (const group of names.doors.flatMap(({ refine_groups: groups = {} }) => Object.keys(groups))) assert.ok(isWords(words.refine_groups[group]), group);
    });
    if (AUTHORED.includes(language)) it(`in ${language} put what stands in brackets at the end of a choice`, () => {
      const choices = Object.values(words.facts).flatMap(({ choices: own = {} }) => Object.values(own));
      assert.deepEqual(choices.filter((choice) => /\(/.test(choice) && !/^[^()]*\([^()]*\)$/.test(choice)), []);
    });
    if (language === REFERENCE) continue;
    it(`in ${language} are complete, or fall back to words of the reference`, () => assert.deepEqual(missingIn(all[language]), []));
    it(`in ${language} have the same interface words as the reference`, () => {
      assert.deepEqual([...new Set(Object.keys(words.ui).map(stem))].sort(), [...new Set(Object.keys(all[REFERENCE].ui).map(stem))].sort());
    });
  }
});
