// The words of a language come in two files: what answering needs, and what explains the results. Lives here: reading
// and joining them. Not here: which words there are.
import { fail, isObject } from './errors.js';
import { jsonOf } from './loading.js';

/** @typedef {import('../types.js').Part} Part */

/** @type {Record<Part, string>} ends of the names of the files */
const ENDS = { first: '.json', more: '.more.json' };

/** @param {unknown} first @param {unknown} more @returns {any} */
function join(first, more) {
  if (Array.isArray(first) && Array.isArray(more)) return [...first, ...more];
  if (!isObject(first) || !isObject(more)) return more;
  const added = Object.entries(more).map(([key, value]) => [key, key in first ? join(first[key], value) : value]);
  return { ...first, ...Object.fromEntries(added) };
}

/** Both parts of the words as one; words that came whole stay as they are. @param {any} first @param {any} more */
export const joinTexts = (first, more) => (first === more ? first : join(first, more));

/**
 * Reads each file once. Words that the host gives as objects are whole: they are every part. Labels go by index: words of a
 * folder must be of the same compilation as the names.
 * **Fails:** `unknown_language`, `unknown_part`, `load_failed`, `texts_of_other_names`.
 * @param {{languages: string[], law?: string}} names @param {any} source folder, or words by language
 */
export function textReader({ languages, law }, source) {
  /** @type {Record<string, Promise<any>>} */
  const known = {};
  const isFolder = typeof source === 'string' || source instanceof URL;
  const once = async (/** @type {string} */ key, /** @type {() => Promise<any>} */ read) => {
    try {
      return await (known[key] ??= read());
    } catch (error) {
      delete known[key]; // a later try may succeed
      throw error;
    }
  };
  const readFile = async (/** @type {string} */ name) => {
    const texts = await jsonOf(`${source}/`.replace(/\/\/$/, '/') + name);
    return texts.law === law ? texts : fail('texts_of_other_names', '', { file: name });
  };
  const readPart = (/** @type {string} */ language, /** @type {Part} */ part) => {
    const name = language + (ENDS[part] ?? fail('unknown_part'));
    if (isFolder) return once(name, () => readFile(name));
    return once(language, async () => jsonOf(source[language] ?? fail('unknown_language')));
  };
  const readWhole = async (/** @type {string} */ language) => joinTexts(
    ...await Promise.all([readPart(language, 'first'), readPart(language, 'more')]),
  );
  return async (/** @type {string} */ language, /** @type {Part|undefined} */ part = undefined) => {
    if (!languages.includes(language)) fail('unknown_language');
    return part === undefined ? once(`${language}/`, () => readWhole(language)) : readPart(language, part);
  };
}
