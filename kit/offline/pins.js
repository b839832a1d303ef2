// Which release an open page uses. Written down, because the browser may end a worker at any time: a page whose second half came
// from another release than its first would not start. Holds names of caches under the browser's own numbers of pages, nothing else.
import { opened } from './opened.js';

const PINS = 'permit-guide-pins';

const keyOf = (clientId) => new URL(`permit-guide-pin/${clientId}`, self.location).href;

/** @param {string} clientId @param {string|undefined} name of a cache; undefined: no release is kept yet */
export async function pin(clientId, name) {
  if (name !== undefined) await (await caches.open(PINS)).put(keyOf(clientId), new Response(name));
}

/** @returns {Promise<string|undefined>} the name of the cache; undefined: this page takes everything from the network */
export async function pinnedTo(clientId) {
  return (await caches.match(keyOf(clientId), { cacheName: PINS }))?.text();
}

/** The caches that open pages use; pages that are closed are forgotten. @param {string} opening a page that is not there yet */
export async function pinned(opening) {
  const pins = await opened(PINS);
  if (pins === undefined) return [];
  const used = await Promise.all((await pins.keys()).map(async (request) => {
    const id = request.url.split('/').at(-1);
    const isOpen = id === opening || await self.clients.get(id);
    if (isOpen) return (await pins.match(request)).text();
    await pins.delete(request);
    return null;
  }));
  return used.filter((name) => name !== null);
}
