// What the site that shows the guide says of its own help: <ul data-permit-guide-help="Its heading"> inside the element, plain
// HTML that also stands without JavaScript. Text, emphasis and links are kept; anything else is told to the webmaster.

import { MOST_ENTRIES, SCHEMES, SCHEMES_SAID } from './host-rules.js';

const STRONG = new Set(['STRONG', 'B', 'EM', 'I']);
const PLAIN = new Set(['SPAN', 'BDI', 'ABBR', 'P', 'DIV', 'BR', 'SMALL', 'TIME', ...STRONG]);

const MARK = 'data-permit-guide-help';
const warn = (place, message) => console.warn(`permit-guide: [${MARK}]${place}: ${message}`);

const words = (text) => text.replace(/\s+/g, ' ');

/** Text, emphasis and links of one entry, in order. */
function partsOf(node, place, isStrong = false) {
  if (node.nodeType === 3) return words(node.data) === '' ? [] : [{ text: words(node.data), isStrong }];
  if (node.nodeType !== 1) return [];
  const inside = () => [...node.childNodes].flatMap((child) => partsOf(child, place, isStrong || STRONG.has(node.tagName)));
  if (node.tagName === 'BR') return [{ text: ' ', isStrong }];
  if (node.tagName === 'A') return linkOf(node, place);
  if (PLAIN.has(node.tagName)) return inside();
  warn(place, `<${node.tagName.toLowerCase()}> is not shown`);
  return [];
}

function linkOf(link, place) {
  const text = words(link.textContent).trim();
  const url = link.getAttribute('href') ?? '';
  if (SCHEMES.test(url)) return [{ text, url }];
  warn(place, `a link must begin with ${SCHEMES_SAID}`);
  return [{ text, isStrong: false }];
}

function entriesOf(list) {
  const items = [...list.children].filter((item) => item.tagName === 'LI');
  if (items.length < list.children.length) warn('', 'only <li> is shown');
  if (items.length > MOST_ENTRIES) warn(` li ${MOST_ENTRIES + 1}`, `at most ${MOST_ENTRIES} entries are shown`);
  const entries = items.slice(0, MOST_ENTRIES).map((item, index) => [...item.childNodes].flatMap((child) => partsOf(child, ` li ${index + 1}`)));
  const isSaid = (parts) => parts.some(({ text }) => text.trim() !== '');
  entries.forEach((parts, index) => isSaid(parts) || warn(` li ${index + 1}`, 'is empty'));
  return entries.filter(isSaid);
}

/** The list as the view of host-view.js takes it: each entry one line. */
function groupOf(heading, lang, entries) {
  const said = (text) => ({ [lang]: text });
  const lineOf = (parts) => ({ parts: parts.map(({ text, ...rest }) => ({ words: said(text), ...rest })) });
  return { heading: heading === '' ? null : said(heading), key: 'help_host', entries: entries.map((parts) => [lineOf(parts)]) };
}

/**
 * @param {Node[]} nodes the author's own content of the element
 * @returns {import('./host-rules.js').HostGroup | null} null when there is no such list, or nothing in it
 */
export function readHostHelp(nodes) {
  const list = nodes.filter(({ nodeType }) => nodeType === 1).map((node) => (node.matches(`[${MARK}]`) ? node : node.querySelector(`[${MARK}]`))).find(Boolean);
  if (!list) return null;
  if (list.tagName !== 'UL') {
    warn('', `must be a <ul>, not <${list.tagName.toLowerCase()}>`);
    return null;
  }
  const entries = entriesOf(list);
  return entries.length === 0 ? null : groupOf(list.getAttribute(MARK).trim(), list.lang, entries);
}
