// What else the webmaster's page carries: parts of other sites, scripts written into it. Read from what the server sends, not run:
// what scripts add later is not seen.
import { addressOf, isOfThisSite } from './address.js';
import { some } from './files.js';
import { probe, textOf } from './probe.js';

const MOST = 10; // named in a line
const FONT = /\.(woff2?|ttf|otf|eot)$/i;
const RUNS = /^$|^(module|importmap|speculationrules)$|(java|ecma)script/i; // types of script that browsers run or obey
const SOURCES = [
  ['script[src]', 'src'], ['iframe[src], frame[src], embed[src]', 'src'], ['object[data]', 'data'], ['img[src], input[type=image][src]', 'src'],
  ['video[src], audio[src], source[src], track[src]', 'src'], ['video[poster]', 'poster'], ['img[srcset], source[srcset]', 'srcset'],
  ['link:is([rel~=stylesheet], [rel~=icon], [rel~=preload], [rel~=modulepreload], [rel~=prefetch])[href]', 'href'],
];

/** Addresses a style sheet asks for. @returns {{how: string, url: URL|null}[]} */
function ofStyles(text, base) {
  return [...text.matchAll(/(@import\s+(?:url\(\s*)?|url\(\s*)["']?([^"')\s;]+)/g)].map(([, asked, address]) => {
    const url = addressOf(address, base);
    const used = FONT.test(url?.pathname ?? '') ? '@font-face' : 'url()';
    return { how: asked.startsWith('@import') ? '@import' : used, url };
  });
}

/** @param {Document} page @param {URL} base what its addresses count from */
function ofPage(page, base) {
  const named = SOURCES.flatMap(([selector, attribute]) => [...page.querySelectorAll(selector)].map((one) => {
    const address = attribute === 'srcset' ? one.getAttribute(attribute).trim().split(/[\s,]/)[0] : one.getAttribute(attribute);
    return { how: `<${one.localName}>`, url: addressOf(address, base) };
  }));
  const styles = [...[...page.querySelectorAll('style')].map((one) => one.textContent), ...[...page.querySelectorAll('[style]')].map((one) => one.getAttribute('style'))];
  return [...named, ...styles.flatMap((text) => ofStyles(text, base))];
}

/** What the style sheets of this site ask for: most fonts of other sites come that way. */
async function ofOwnSheets(page, base) {
  const urls = [...page.querySelectorAll('link[rel~=stylesheet][href]')].map((one) => addressOf(one.getAttribute('href'), base)).filter((url) => url !== null && isOfThisSite(url));
  const sheets = await Promise.all(urls.map((url) => probe(url)));
  return sheets.filter(({ isThere }) => isThere).flatMap((sheet) => ofStyles(textOf(sheet), sheet.url));
}

/** @param {Document} page @param {URL} base @param {URL} folder of the guide: where that lies has a line of its own */
export async function foreignLine(page, base, folder) {
  const isForeign = ({ url }) => url !== null && /^https?:$/.test(url.protocol) && url.host !== location.host && !url.href.startsWith(folder.href);
  const found = [...ofPage(page, base), ...await ofOwnSheets(page, base)].filter(isForeign).map(({ how, url }) => `${how} ${url.host}${url.pathname}`);
  return { id: 'page-foreign', state: found.length > 0 ? 'warn' : 'pass', params: { found: some([...new Set(found)], MOST) } };
}

/** Scripts without an address, and those in attributes (onclick=...). */
export function inlineLine(page, base, folder) {
  const inside = [...page.querySelectorAll('script:not([src])')].filter((one) => RUNS.test(one.type) && one.textContent.trim() !== '').length;
  const attributes = [...page.querySelectorAll('*')].flatMap((one) => [...one.attributes]).filter(({ name, value }) => /^on[a-z]+$/.test(name) || /^\s*javascript:/i.test(value)).length;
  const own = [...page.querySelectorAll('script[src]')].map((one) => addressOf(one.getAttribute('src'), base)).filter((url) => url !== null && isOfThisSite(url) && !url.href.startsWith(folder.href)).length;
  return { id: 'page-inline', state: inside + attributes > 0 ? 'warn' : 'pass', params: { inside, attributes, own } };
}
