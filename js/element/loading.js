// Opens the guide and the first words of one language, side by side: one round trip less on a slow line. The other words follow.
import { createGuide, joinTexts } from '../engine.js';
import { jsonOf } from '../engine/loading.js';

const REFERENCE_LANGUAGE = 'fr';

/** To the webmaster: which file, or what does not fit, and what is done instead. Never an answer. */
export const complain = (error, instead = '') => console.error('permit-guide:', error.message, error.params ?? '', instead);

/** What addresses of the data files count from: the folder that the host names, else the script, whose neighbours they are. */
function folderUrl(base) {
  const own = import.meta.url; // apart from `new URL`, or bundlers would take the files in
  return base ? new URL(base.endsWith('/') ? base : `${base}/`, document.baseURI) : own;
}

export function openGuide(base) {
  const folder = folderUrl(base);
  const file = (name) => new URL(name, folder);
  return createGuide({
    wasm: file('permit-guide.wasm'), pack: file('rulebook.first.pack'), names: file('names.json'), texts: file('texts/'), inParts: true,
  });
}

const fetchTexts = (base, language) => jsonOf(new URL(`texts/${language}.json`, folderUrl(base)));

/** The wanted language, else the reference; the webmaster reads why. */
async function firstTexts(read, language, instead = 'so fr') {
  try {
    return await read(language);
  } catch (error) {
    if (language === REFERENCE_LANGUAGE) throw error;
    const words = await read(REFERENCE_LANGUAGE);
    complain(error, instead);
    return words;
  }
}

/** Words already read, by guide and language: coming back to a language works without any network. */
const READ = new WeakMap();

function readBy(guide) {
  if (!READ.has(guide)) READ.set(guide, new Map());
  return READ.get(guide);
}

async function firstPart(guide, language) {
  const read = readBy(guide);
  if (!read.has(language)) read.set(language, { texts: await guide.texts(language, 'first'), isWhole: false });
  return read.get(language);
}

async function bothParts(guide, { language }) {
  const read = readBy(guide);
  const { texts, isWhole } = await firstPart(guide, language);
  if (!isWhole) read.set(language, { texts: joinTexts(texts, await guide.texts(language, 'more')), isWhole: true });
  return read.get(language).texts;
}

/**
 * The words that answering needs; all of them when they are there already.
 * @returns {Promise<{texts: object, isWhole: boolean}>}
 */
export async function readLanguage(guide, language, firstRead = null) {
  const given = await firstRead;
  if (given !== null && given.law === guide.names.law) readBy(guide).set(given.language, { texts: given, isWhole: false });
  return firstTexts((wanted) => firstPart(guide, wanted), given?.language ?? language, ''); // what is spoken already may stay
}

/** Adds the words that explain the results: for everybody, right after the first screen, whatever is answered. */
export async function readMore(guide, { texts }) {
  return { texts: await bothParts(guide, texts), isWhole: true };
}

/**
 * @returns {Promise<{guide: object|null, texts: object|null, isWhole: boolean, error: Error|null}>} never
 * throws: what could be had is there, so that trouble can be told in the visitor's language
 */
export async function load({ guide, base, language, loadGuide }) {
  const words = guide || loadGuide !== openGuide ? null : firstTexts((wanted) => fetchTexts(base, wanted), language);
  words?.catch(() => {});
  try {
    const opened = guide ?? await loadGuide(base);
    return { guide: opened, ...await readLanguage(opened, language, words), error: null };
  } catch (error) {
    return { guide: null, texts: await words?.catch(() => null) ?? null, isWhole: false, error };
  }
}
