// The page around the guide, its styles and pictures: from the network while there is one, else as they last came. Only what the page
// named when the visitor asked to keep it, each under its whole address: what is typed into a search of the site is never kept.
import { opened } from './opened.js';

const HOST = 'permit-guide-host';
const matching = { ignoreVary: true };

/** All or nothing. @param {string[]} urls of this site @returns {Promise<boolean>} */
export async function keepHost(urls) {
  const own = urls.filter((url) => new URL(url).origin === self.location.origin);
  try {
    await (await caches.open(HOST)).addAll(own.map((url) => new Request(url, { cache: 'no-cache' })));
    return true;
  } catch {
    return false;
  }
}

const keptAs = (request) => caches.match(request, { ...matching, cacheName: HOST });

/** @param {Request} request */
export async function hostFirst(request) {
  let response;
  try {
    response = await fetch(request);
  } catch (error) {
    const kept = await keptAs(request);
    if (kept) return kept;
    throw error;
  }
  await renew(request, response).catch(() => {}); // a full disk must not lose what arrived
  return response;
}

/** Puts what arrived in the place of what is kept under exactly this address. */
async function renew(request, response) {
  if (!response.ok || response.redirected || !(await keptAs(request))) return;
  const copy = response.clone();
  await (await opened(HOST))?.put(request.url.split('#')[0], copy);
}
