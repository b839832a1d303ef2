// Opens the guide and the words of one language, side by side: one round trip less on a slow line.
import { createGuide } from '../engine.js';

const REFERENCE_LANGUAGE = 'fr';

/** The folder of the data files: as the host says, else beside the module. */
export function folderUrl(base) {
  const own = new URL('./', import.meta.url);
  return base ? new URL(base.endsWith('/') ? base : `${base}/`, document.baseURI) : own;
}

export function openGuide(base) {
  const folder = folderUrl(base);
  const file = (name) => new URL(name, folder);
  return createGuide({
    wasm: file('permit-guide.wasm'), pack: file('rulebook.pack'), names: file('names.json'), texts: file('texts/'),
  });
}

async function fetchTexts(base, language) {
  const response = await fetch(new URL(`texts/${language}.json`, folderUrl(base)));
  if (!response.ok) throw new Error(`texts/${language}.json: ${response.status}`);
  return response.json();
}

/** The wanted language, else the reference. */
async function firstTexts(read, language) {
  try {
    return await read(language);
  } catch (error) {
    if (language === REFERENCE_LANGUAGE) throw error;
    return read(REFERENCE_LANGUAGE);
  }
}

/** Whether French words are wanted beside a language: names on the card, and whatever is not translated yet. */
function needsReference(texts, names) {
  if (texts.language === REFERENCE_LANGUAGE) return false;
  return names.permits.some(({ id }) => !texts.permits?.[id]?.name || !texts.permits[id].legal_name)
    || names.facts.some(({ id }) => !texts.facts?.[id]);
}

/** Languages already read, by guide: coming back to one works without any network. */
const READ = new WeakMap();

async function textsOf(guide, language) {
  const read = READ.get(guide) ?? new Map();
  READ.set(guide, read);
  if (!read.has(language)) read.set(language, await guide.texts(language));
  return read.get(language);
}

function remember(guide, texts) {
  READ.set(guide, (READ.get(guide) ?? new Map()).set(texts.language, texts));
}

/** @returns {Promise<{texts: object, reference: object|null}>} */
export async function readLanguage(guide, language, firstRead = null) {
  const texts = await (firstRead ?? firstTexts((wanted) => textsOf(guide, wanted), language));
  remember(guide, texts);
  const reference = needsReference(texts, guide.names) ? await textsOf(guide, REFERENCE_LANGUAGE).catch(() => null) : null;
  return { texts, reference };
}

/**
 * @returns {Promise<{guide: object|null, texts: object|null, reference: object|null, error: Error|null}>} never throws: what
 * could be had is there, so that trouble can be told in the visitor's language
 */
export async function load({ guide, base, language, loadGuide }) {
  const words = guide || loadGuide !== openGuide ? null : firstTexts((wanted) => fetchTexts(base, wanted), language);
  words?.catch(() => {});
  try {
    const opened = guide ?? await loadGuide(base);
    return { guide: opened, ...await readLanguage(opened, language, words), error: null };
  } catch (error) {
    return { guide: null, texts: await words?.catch(() => null) ?? null, reference: null, error };
  }
}
