// The webmaster's own page with the tag: its encoding, its <base>, its policy, where it takes the guide from. It is fetched and
// read, not run.
import { addressOf, isOfThisSite } from './address.js';
import { isPageInstead } from './files.js';
import { foreignLine, inlineLine } from './parts.js';
import { judgedBy } from './policy.js';
import { probe } from './probe.js';

const IDS = ['page-charset', 'page-base', 'page-policy', 'page-origin', 'page-foreign', 'page-inline'];
const SCRIPT = /(^|\/)permit-guide(\.standalone\.[\w-]+)?\.js$/;
const ENGINE = 'permit-guide.wasm';
const IS_PAGE = /^(text\/html|application\/xhtml\+xml)$/;
const HEAD = 1024; // bytes within which browsers look for the meta element

/** @param {object} probed the page as it came */
function read(probed) {
  const start = new TextDecoder('latin1').decode(probed.bytes.slice(0, HEAD));
  const declared = probed.charset || /<meta[^>]+charset=["']?([\w-]+)/i.exec(start)?.[1] || '';
  const page = new DOMParser().parseFromString(new TextDecoder(known(declared)).decode(probed.bytes), 'text/html');
  return { declared: declared.toLowerCase(), page };
}

const known = (label) => { try { return new TextDecoder(label || 'utf-8').encoding; } catch { return 'utf-8'; } };

/** What addresses in the page count from. */
const baseOf = (page, address) => addressOf(page.querySelector('base[href]')?.getAttribute('href'), address) ?? address;

/** Where the page takes the guide from, or null. */
function scriptOf(page, base) {
  const sources = [...page.querySelectorAll('script[src]')].map((one) => addressOf(one.getAttribute('src'), base));
  return sources.find((url) => url !== null && SCRIPT.test(url.pathname)) ?? null;
}

/**
 * @param {URL|null} address as the webmaster typed it; null: nothing was typed
 * @returns {Promise<{folder: URL|null, lines: object[]}>} `folder`: where that page takes the guide from
 */
export async function judgePage(address) {
  const without = (line) => ({ folder: null, lines: [{ id: 'page', ...line }, ...IDS.map((id) => ({ id, state: 'skip', code: 'skip_page' }))] });
  const bad = (code, params) => without({ state: 'fail', code, params: { page: address.href, ...params } });
  if (address === null) return without({ state: 'skip' });
  if (!isOfThisSite(address)) return bad('fail_foreign');
  const probed = await probe(address, 'omit'); // as a visitor, not as the administrator who is logged in
  if (!probed.isThere) return bad('fail_absent', { status: probed.status });
  if (!probed.isOwn) return bad('fail_foreign'); // the server led on to another site
  if (!IS_PAGE.test(probed.type)) return bad('fail'); // a text or an upload that only looks like a page
  const { declared, page } = read(probed);
  const base = baseOf(page, address);
  const script = scriptOf(page, base);
  if (script === null) return bad('fail');
  const folder = new URL('./', script);
  const lines = [{ id: 'page', state: 'pass', params: { page: address.href } }, charsetLine(declared, page, script), baseLine(page, address, script), policyLine(policiesOf(page, probed), folder, address), await originLine(folder, address)];
  return { folder, lines: [...lines, await foreignLine(page, base, folder), inlineLine(page, base, folder)] };
}

/** Those of the header, and those of the page's head. */
const policiesOf = (page, probed) => [...probed.policy.split(','), ...[...page.querySelectorAll('meta[http-equiv]')].filter((one) => /^content-security-policy$/i.test(one.httpEquiv)).map((one) => one.content)];

/** The files of the guide say their own encoding; a single script takes it from the page. */
function charsetLine(declared, page, script) {
  const [id] = IDS;
  if (declared === 'utf-8') return { id, state: 'pass', params: { found: declared } };
  const isSingle = /standalone/.test(script.pathname) && !page.querySelector(`script[charset="utf-8" i]`);
  return { id, state: isSingle ? 'fail' : 'warn', params: { found: declared || '–' } };
}

/** A base changes where relative addresses lead: fine as long as the script is found there. */
function baseLine(page, address, script) {
  const base = page.querySelector('base[href]')?.getAttribute('href');
  return { id: IDS[1], state: base === undefined ? 'pass' : 'warn', params: { found: base, script: script.href } };
}

function policyLine(policies, folder, address) {
  const id = IDS[2];
  const given = policies.filter((one) => one.trim() !== '');
  const judged = given.map((one) => judgedBy(one, folder, address.href));
  const [missing, unclear] = ['missing', 'unclear'].map((part) => [...new Set(judged.flatMap((one) => one[part]))].join('; '));
  if (missing !== '') return { id, state: 'fail', params: { found: missing } };
  if (unclear !== '') return { id, state: 'warn', code: 'warn_unclear', params: { found: unclear } };
  if (judged.some(({ mayRunWasm }) => !mayRunWasm)) return { id, state: 'warn', code: 'warn_wasm' };
  return { id, state: given.length > 0 ? 'pass' : 'warn' };
}

async function originLine(folder, address) {
  const id = IDS[3];
  if (folder.origin === address.origin) return { id, state: 'pass', params: { found: folder.origin } };
  const probed = await probe(new URL(ENGINE, folder));
  return { id, state: probed.isThere && !isPageInstead({ ...probed, name: ENGINE }) ? 'warn' : 'fail', params: { found: folder.origin, own: address.origin } };
}
