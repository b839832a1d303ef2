// The page around the guide, its styles and pictures: from the network while there is one, else as they last came. Only what the page
// named when the visitor asked to keep it.
const HOST = 'permit-guide-host';
const matching = { ignoreSearch: true, ignoreVary: true };

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

/** @param {Request} request */
export async function hostFirst(request) {
  const host = await caches.open(HOST);
  try {
    const response = await fetch(request);
    const kept = response.ok && !response.redirected && await host.match(request, matching);
    if (kept) await host.put(new URL(request.url).origin + new URL(request.url).pathname, response.clone());
    return response;
  } catch (error) {
    const kept = await host.match(request, matching);
    if (kept) return kept;
    throw error;
  }
}
