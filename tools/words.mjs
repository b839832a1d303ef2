// Sentences of a language that is translated from French: what is missing or stale, for translators; what they bring
// back; the state of each language. A translated language is one folder, locales/<lang>/ (see locales/README.md).
//   node tools/words.mjs todo LANG OUT-FILE [--way]   sentences to translate, French and English, as JSON
//   node tools/words.mjs take LANG FILE...            sentences translated, {"key": "text"}, into locales/LANG/
//   node tools/words.mjs reviewed LANG DAY KEY...     a second person has read these sentences on that day
//   node tools/words.mjs confirm                      the English says what the French says now, every sentence
//   node tools/words.mjs state                        a line per language
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sumOf } from '../js/keep/check-sum.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const locales = join(root, 'locales');
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** What may stand in the place of `_other`, by the rules of plurals of a language. */
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** A sentence, or a list of sentences that belong together. */
const isWords = (value) => typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'));

/** The hash by which a translation knows the French it was made from: of its UTF-8, as in core/rulebook/translation.cpp. */
export const hashOf = (words) => sumOf(Buffer.from([words].flat().join('\n'), 'utf8')).toString(16).padStart(8, '0');

function collect(value, key, into) {
  if (isWords(value) && value.length > 0) into.set(key, value);
  else if (!isWords(value)) for (const [name, part] of Object.entries(value)) collect(part, key === '' ? name : `${key}/${name}`, into);
}

const NO_WORDS = new Set(['$schema', 'language', 'own_name', 'direction', 'state', 'legal_name']);

function sentencesOf(file, prefix = '') {
  const into = new Map();
  for (const [name, value] of Object.entries(readJson(file))) if (!NO_WORDS.has(name)) collect(value, prefix + name, into);
  return into;
}

/** Which part of the page shows a sentence makes no difference to a translator. */
function sentencesOfInterface(language) {
  const { ui, ui_more: more, ui_pages: pages } = readJson(join(locales, `${language}.json`));
  const into = new Map();
  collect({ ...ui, ...more, ...pages }, 'ui', into);
  return into;
}

/** Files of a translated language, and where the words of an author's language stand. */
const SOURCES = {
  'interface.json': sentencesOfInterface,
  'rulebook.json': (language) => sentencesOf(join(root, `rulebook/text/${language}.json`)),
  'doors.json': (language) => sentencesOf(join(root, `rulebook/time-limits/text/doors.${language}.json`)),
  'limits.json': (language) => sentencesOf(join(root, `rulebook/time-limits/text/limits.${language}.json`)),
  'permits.json': (language) => new Map(readdirSync(join(root, 'rulebook/permits')).sort()
    .flatMap((id) => [...sentencesOf(join(root, `rulebook/permits/${id}/text/${language}.json`), `${id}/`)])),
};

/** What a visitor meets on the way of an answer, in every language; the rest explains further. */
const ON_THE_WAY = {
  'interface.json': (key) => !key.startsWith('ui/desk_'), // the caseworker's page
  'rulebook.json': (key) => /^(facts|warnings|regimes|grounds|places|families|help_topics|help_lines)\//.test(key),
  'doors.json': () => true,
  'limits.json': () => true,
  'permits.json': (key) => /^[^/]+\/(name|short_name|summary|warnings)(\/|$)/.test(key),
};

/** A plural form that French does not have is made from its `_other`. */
function withPlurals(sentences, language) {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const all = new Map();
  for (const [key, words] of sentences) {
    const stem = key.replace(PLURAL, '');
    const isCounted = PLURAL.test(key) && sentences.has(`${stem}_other`) && sentences.has(`${stem}_one`);
    if (!isCounted) all.set(key, words);
    else if (key.endsWith('_other')) for (const form of forms) all.set(`${stem}_${form}`, sentences.get(`${stem}_${form}`) ?? words);
  }
  return all;
}

const translatedFile = (language, file) => {
  const path = join(locales, language, file);
  return existsSync(path) ? readJson(path) : {};
};

export function translatedLanguages() {
  return readdirSync(locales, { withFileTypes: true }).filter((entry) => existsSync(join(locales, entry.name, 'language.json'))).map(({ name }) => name).sort();
}

/** Every sentence of a language: its file, key, French, and what there is of it. */
export function statesOf(language) {
  return Object.entries(SOURCES).flatMap(([file, read]) => {
    const translated = translatedFile(language, file);
    return [...withPlurals(read('fr'), language)].map(([key, french]) => {
      const own = translated[key];
      const state = own === undefined ? 'missing' : own.from !== hashOf(french) ? 'stale' : own.reviewed ? 'reviewed' : 'drafted';
      return { file, key, french, own, state, isOnTheWay: ON_THE_WAY[file](key) };
    });
  });
}

function todo(language, out, ...options) {
  const english = Object.fromEntries(Object.entries(SOURCES).map(([file, read]) => [file, read('en')]));
  const wanted = statesOf(language).filter(({ state, isOnTheWay }) => (state === 'missing' || state === 'stale') && (isOnTheWay || !options.includes('--way')));
  const list = wanted.map(({ file, key, french }) => [`${file}#${key}`, { fr: french, en: english[file].get(key) ?? english[file].get(key.replace(PLURAL, '_other')) }]);
  writeFileSync(out, `${JSON.stringify(Object.fromEntries(list), null, 1)}\n`);
  console.log(`${list.length} sentences`);
}

const placeholders = (words) => [...[words].flat().join('\n').matchAll(/\{\w+\}/g)].map(([name]) => name).sort().join();

/** What is wrong with a translation of `french`; null when nothing is. */
function faultOf(french, words, isCounted) {
  if (!isWords(words) || [words].flat().some((item) => item.trim() === '')) return 'no words';
  if (Array.isArray(french) !== Array.isArray(words)) return 'a list in one, a sentence in the other';
  if (Array.isArray(french) && french.length !== words.length) return `${french.length} sentences in French, ${words.length} here`;
  const [wanted, found] = [placeholders(french), placeholders(words)];
  return wanted === found || (wanted === '{n}' && found === '') || (wanted === '' && found === '{n}' && isCounted) ? null : `in braces: ${wanted} in French, ${found} here`;
}

/** Takes what is sound, names what is not. */
function take(language, ...files) {
  const known = new Map(statesOf(language).map((sentence) => [`${sentence.file}#${sentence.key}`, sentence]));
  const taken = {};
  let refused = 0;
  for (const [name, words] of files.flatMap((file) => Object.entries(readJson(file)))) {
    const sentence = known.get(name);
    const fault = sentence === undefined ? 'no such sentence in French' : faultOf(sentence.french, words, PLURAL.test(sentence.key));
    if (fault !== null) console.error(`${name}: ${fault}`);
    if (fault !== null) refused += 1;
    else (taken[sentence.file] ??= {})[sentence.key] = { text: words, from: hashOf(sentence.french) };
  }
  for (const [file, sentences] of Object.entries(taken)) {
    const all = { ...translatedFile(language, file), ...sentences };
    writeTranslated(language, file, all);
  }
  console.log(`${Object.values(taken).reduce((sum, sentences) => sum + Object.keys(sentences).length, 0)} taken, ${refused} refused`);
  if (refused > 0) process.exitCode = 1;
}

/** In the order of the French, one sentence a line; what French no longer says goes. */
function writeTranslated(language, file, all) {
  const keys = [...withPlurals(SOURCES[file]('fr'), language).keys()].filter((key) => key in all);
  mkdirSync(join(locales, language), { recursive: true });
  const lines = keys.map((key) => ` ${JSON.stringify(key)}: ${JSON.stringify(all[key])}`);
  writeFileSync(join(locales, language, file), `{\n${lines.join(',\n')}\n}\n`);
}

function reviewed(language, day, ...keys) {
  for (const file of Object.keys(SOURCES)) {
    const all = translatedFile(language, file);
    const read = keys.filter((key) => key in all);
    for (const key of read) all[key].reviewed = day;
    if (read.length > 0) writeTranslated(language, file, all);
  }
}

/** English stands beside the law; which French each of its sentences was last compared with is kept apart. */
const CONFIRMED = join(locales, 'en/made-from.json');

const frenchByName = () => Object.fromEntries(Object.entries(SOURCES).flatMap(([file, read]) => [...read('fr')].map(([key, words]) => [`${file}#${key}`, hashOf(words)])));

function confirm() {
  mkdirSync(join(locales, 'en'), { recursive: true });
  writeFileSync(CONFIRMED, `${JSON.stringify(frenchByName(), null, 1)}\n`);
}

/** Sentences whose French is not the one that the English was last compared with. @returns {string[]} */
export function unconfirmed() {
  const confirmed = existsSync(CONFIRMED) ? readJson(CONFIRMED) : {};
  return Object.entries(frenchByName()).filter(([name, hash]) => confirmed[name] !== hash).map(([name]) => name);
}

function state() {
  console.log(`en          ${unconfirmed().length} sentences not compared with the French of today`);
  for (const language of translatedLanguages()) {
    const sentences = statesOf(language);
    const count = (wanted) => sentences.filter((sentence) => sentence.state === wanted).length;
    const missing = sentences.filter((sentence) => sentence.isOnTheWay && (sentence.state === 'missing' || sentence.state === 'stale')).length;
    console.log(`${language.padEnd(12)}${sentences.length} sentences: ${count('reviewed')} reviewed, ${count('drafted')} drafted, ${count('stale')} stale, ${count('missing')} missing (${missing} of them on the way of an answer)`);
  }
}

const commands = { todo, take, reviewed, confirm, state };
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [command, ...given] = process.argv.slice(2);
  if (!(command in commands)) throw new Error(`one of: ${Object.keys(commands).join(', ')}`);
  commands[command](...given);
}
