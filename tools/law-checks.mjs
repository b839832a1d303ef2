// The names of a law know its words: a text that was damaged or changed on the host is refused by the page (js/element/altered.js).
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { joinTexts } from '../js/engine/texts.js';

const MORE = '.more.json';
const LENGTH = 16; // hexadecimal digits, as js/element/altered.js counts them

export const checkOf = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, LENGTH);

/** Both parts of the words of a language, or of the names, as one. */
export const bothParts = (folder, name) => ['.json', MORE].map((end) => JSON.parse(readFileSync(join(folder, name + end), 'utf8')));

/** Languages whose words lie in a folder that the compiler wrote, sorted. */
export const languagesIn = (folder) => readdirSync(join(folder, 'texts')).filter((name) => name.endsWith('.json') && !name.endsWith(MORE))
  .map((name) => name.slice(0, -'.json'.length)).sort();

/** Writes into names.more.json of such a folder what its words must hash to. */
export function addChecksOfWords(folder) {
  const path = join(folder, `names${MORE}`);
  const checks = Object.fromEntries(languagesIn(folder).map((language) => [language, checkOf(JSON.stringify(joinTexts(...bothParts(folder, `texts/${language}`))))]));
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), checks }));
}
