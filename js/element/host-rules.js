// What a host may say inside the guide: plain words and links, so much and no more. One home for its list in the page
// (host-help.js) and for its file (local.js), so that both are shown by the same view. Pure.

/** Anything else in a link is no place to go to, or a request. */
export const SCHEMES = /^(?:https|tel|sms|mailto):/i;
export const SCHEMES_SAID = 'https:, tel:, sms: or mailto:';
export const MOST_ENTRIES = 12;

/**
 * Words of a host by language, in the order in which it wrote them; `''` is the language of the page.
 * @typedef {Record<string, string>} HostWords
 * @typedef {{words: HostWords, url?: string, isStrong?: boolean}} HostPart
 * @typedef {{parts: HostPart[]}|{phone: string}|{link: string, name: HostWords}} HostLine
 * @typedef {{heading: HostWords|null, key: string, entries: HostLine[][]}} HostGroup `key`: the heading in the words of the guide
 * @typedef {{words: HostWords, dated: string, place?: HostWords, link?: string, permits?: string[], steps?: string[]}} HostNote
 * @typedef {{name: HostWords|null, groups: HostGroup[], notes: HostNote[], without: Set<string>}} Host
 */

/**
 * The words for a language: its own, those of its full form (`fr` for `fr-simple`), else the first that the host wrote.
 * @param {HostWords} words @param {string} language
 * @returns {{text: string, lang: string|null}} `lang` is null where nothing must be marked
 */
export function hostText(words, language) {
  const found = ['', language, language.split('-')[0]].find((one) => one in words);
  if (found !== undefined) return { text: words[found], lang: null };
  const [[lang, text]] = Object.entries(words);
  return { text, lang };
}

/** Notes for one place of the guide; those about nothing in particular when no place is named. @param {Host|null|undefined} host */
export function notesOf(host, { permit, step } = {}) {
  const isHere = ({ permits, steps }) => (permit ? permits?.includes(permit) : step ? steps?.includes(step) : !permits && !steps);
  return (host?.notes ?? []).filter(isHere);
}
