// Releases kept whole. Lives here: fetching one, checking it, naming it. Each has a cache of its own, permit-guide-release-<order>-<id>.
// The list of its files is put in last: a cache with the list is whole and checked, one without it is nothing.
import { isForPages } from '../release-files.js';
import { opened } from './opened.js';
import { pinned } from './pins.js';

const RELEASE = 'permit-guide-release-';
const LIST = 'release.json';

const orderOf = (name) => Number(name.slice(RELEASE.length).split('-')[0]); // counts up: the newest is the highest
const isWhole = async (name) => ((await (await opened(name))?.keys()) ?? []).some(({ url }) => url.endsWith(`/${LIST}`));

/** Names of the caches, the newest last; those that are not whole apart. */
async function kept() {
  const names = (await caches.keys()).filter((name) => name.startsWith(RELEASE)).sort((a, b) => orderOf(a) - orderOf(b));
  const areWhole = await Promise.all(names.map(isWhole));
  return { whole: names.filter((_, at) => areWhole[at]), torn: names.filter((_, at) => !areWhole[at]) };
}

/** @returns {Promise<string|undefined>} the name of the cache */
export const newestKept = async () => (await kept()).whole.at(-1);

const forget = (names) => Promise.all(names.map((name) => caches.delete(name)));

/** The first digits of the hash of the list: another list, another release. */
async function idOf(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

let stopping = new AbortController();

async function fetched(url, options) {
  const response = await fetch(url, { cache: 'no-store', signal: stopping.signal, ...options });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

/** From a release that is kept already when the file is the same, else from the site; the browser refuses what has another hash. */
async function copyInto(cache, url, integrity, older) {
  stopping.signal.throwIfAborted();
  const same = older && await sameFile(older, url, integrity);
  await cache.put(url, same || await fetched(url, { integrity }));
}

async function sameFile(older, url, integrity) {
  const response = await older.match(url);
  const bytes = await response?.clone().arrayBuffer();
  if (bytes === undefined) return null;
  const hash = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-384', bytes))));
  return `sha384-${hash}` === integrity ? response : null;
}

let running = null;

/**
 * Keeps the release that the site has now, when it is not kept yet. Rejects, and keeps nothing of it, when a file is missing or
 * is not the one that the list names.
 * @param {URL} folder of the guide
 */
export function bringRelease(folder) {
  if (running === null) stopping = new AbortController();
  running ??= bring(folder).finally(() => { running = null; });
  return running;
}

/** Ends what is under way: it keeps nothing. Comes back when nothing is written any more. */
export async function stop() {
  stopping.abort();
  await running?.catch(() => {});
}

async function bring(folder) {
  const listUrl = new URL(LIST, folder).href;
  const list = await (await fetched(listUrl)).arrayBuffer();
  const id = await idOf(list);
  const { whole, torn } = await kept();
  const newest = whole.at(-1);
  await forget(torn);
  if (newest?.endsWith(id)) return;
  stopping.signal.throwIfAborted();
  const name = `${RELEASE}${newest ? orderOf(newest) + 1 : 1}-${id}`;
  try {
    await fill(await caches.open(name), folder, list, newest && await opened(newest));
  } catch (error) {
    await forget([name]);
    throw error;
  }
}

async function fill(cache, folder, list, older) {
  const { files } = JSON.parse(new TextDecoder().decode(list));
  for (const [name, { integrity }] of Object.entries(files)) if (isForPages(name)) await copyInto(cache, new URL(name, folder).href, integrity, older);
  stopping.signal.throwIfAborted();
  await cache.put(new URL(LIST, folder).href, new Response(list, { headers: { 'Content-Type': 'application/json' } }));
}

/** Forgets the releases that are neither the newest nor used by an open page. @param {string} opening the page that is just being opened */
export async function removeOthers(opening) {
  const [{ whole }, used] = [await kept(), await pinned(opening)];
  await forget(whole.slice(0, -1).filter((name) => !used.includes(name)));
}
