// How long an interview takes somebody who has their papers at hand: the persons of the shared cases walk through the shipped
// engine, and every screen is timed by the Keystroke-Level Model (Card, Moran, Newell, CACM 23(7), 1980) plus reading at the pace
// of a careful adult. An estimate by model, not a trial with people. Usage: node bench/interview-time.mjs [LANGUAGE]
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createGuide, joinNames, joinTexts } from '../js/engine.js';
import { rawPack } from '../js/engine/pack.js';
import { median } from './timing.mjs';

const root = new URL('../', import.meta.url);
const dist = new URL('dist/', root);
const CASES = new URL('../shared/cases/permits/', root);
const LIMIT_SECONDS = 240;

/** Seconds. Words: 238 a minute is usual for adults in silence (Brysbaert, 2019); half of it for who reads with care, in a second language. */
const [THINK, POINT, CLICK, KEY, HANDS] = [1.35, 1.1, 0.2, 0.28, 0.4];
const PACES = { usual: 60 / 238, careful: 60 / 120 };
const press = POINT + CLICK;
const write = (keys) => press + HANDS + keys * KEY;

const read = (name) => JSON.parse(readFileSync(new URL(name, dist), 'utf8'));
const wordsIn = (node) => (typeof node === 'string' ? node.trim().split(/\s+/).length : 0);

/** The acts one answer takes, without the button that goes on. */
function actSeconds(fact, answer, texts) {
  if (answer === 'unknown' || answer?.declined) return 0; // the button itself goes on
  switch (fact.type) {
    case 'date': return 3 * write(0) + 8 * KEY;
    case 'integer': case 'money': return write(4);
    case 'time': return write(4);
    case 'country_list': return answer.length * (write(4) + press);
    case 'record_list': return press + answer.reduce((sum, record) => sum + press + fact.fields.reduce((all, field) => all + (field.id in record ? THINK + actSeconds(field, record[field.id], texts) : 0), 0), 0);
    default: return press;
  }
}

/** What must be read: the question and its choices, not what is folded. */
function wordsOf(fact, texts) {
  const { ask, choices } = texts.facts[fact.id] ?? {};
  const own = fact.type === 'bool' ? [texts.ui.yes, texts.ui.no] : fact.type === 'permit_id' ? (fact.choices ?? []).slice(0, 6).map((id) => texts.permits[id]?.short_name) : Object.values(choices ?? {});
  return [ask, ...own].reduce((sum, words) => sum + wordsIn(words), 0);
}

function interviewOf(guide, facts, texts, { as_of: asOf, answers: known }) {
  const [answers, asked] = [{}, []];
  for (;;) {
    const { next } = guide.assess({ asOf, answers });
    if (next === null) return asked;
    const fact = facts.get(next.fact);
    answers[fact.id] = known[fact.id] ?? 'unknown';
    asked.push({ act: THINK + actSeconds(fact, answers[fact.id], texts) + press, words: wordsOf(fact, texts) });
  }
}

if (!existsSync(CASES)) {
  console.log('length of an interview: not estimated, ../shared/cases/permits/ is not there');
  process.exit();
}
const language = process.argv[2] ?? 'fr';
const names = joinNames(read('names.json'), read('names.more.json'));
const texts = joinTexts(read(`texts/${language}.json`), read(`texts/${language}.more.json`));
const bytes = (name) => new Uint8Array(readFileSync(new URL(name, dist)));
const guide = await createGuide({ wasm: new WebAssembly.Module(bytes('permit-guide.wasm')), pack: rawPack(bytes('rulebook.pack')), names, texts: new URL('texts/', dist) });
const facts = new Map(names.facts.map((fact) => [fact.id, fact]));
const { answers: usual } = JSON.parse(readFileSync(new URL('rulebook/usual-answers.json', root), 'utf8'));
const persons = readdirSync(CASES).sort().flatMap((file) => JSON.parse(readFileSync(new URL(file, CASES), 'utf8')).cases)
  .filter(({ answers }) => answers).map((one) => ({ ...one, answers: { ...usual, ...one.answers } }));

const interviews = persons.map((person) => interviewOf(guide, facts, texts, person)).sort((a, b) => a.length - b.length);
console.log(`${persons.length} persons, ${language}: median ${median(interviews.map((asked) => asked.length))} questions, nine in ten at most ${interviews[Math.floor(interviews.length * 0.9)].length}`);
for (const [pace, perWord] of Object.entries(PACES)) {
  const seconds = interviews.map((asked) => asked.reduce((sum, { act, words }) => sum + act + words * perWord, 0)).sort((a, b) => a - b);
  const under = seconds.filter((one) => one < LIMIT_SECONDS).length;
  console.log(`  reading at ${Math.round(60 / perWord)} words a minute (${pace}): median ${Math.round(median(seconds))} s, nine in ten at most ${Math.round(seconds[Math.floor(seconds.length * 0.9)])} s; ${under} of ${seconds.length} under ${LIMIT_SECONDS} s`);
}
