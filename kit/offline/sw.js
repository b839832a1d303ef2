// Service worker of Permit Guide: keeps one whole release of the guide, and the page that shows it, for use without network.
// A release is kept whole or not at all; a newer one is fetched whole, checked, and only then used, by pages opened after that.
// Keeps nothing that a visitor types: only files of the site, under their addresses. Its address says where the guide lies:
// sw.js?guide=/permit-guide/
import { bringRelease, newestKept, removeOthers } from './releases.js';
import { keepHost, hostFirst } from './host.js';
import { pinnedTo, pin } from './pins.js';

const folder = new URL(new URLSearchParams(self.location.search).get('guide') ?? './', self.location);

self.addEventListener('install', (event) => event.waitUntil(bringRelease(folder)));

self.addEventListener('message', (event) => {
  if (event.data?.keep) event.waitUntil(keepHost(event.data.keep).then((isKept) => event.ports[0]?.postMessage({ isKept })));
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (event.request.cache === 'no-store') return; // the check page asks the server itself
  if (event.request.mode === 'navigate') event.respondWith(openPage(event));
  else if (url.href.startsWith(folder.href)) event.respondWith(fromRelease(event));
  else event.respondWith(hostFirst(event.request));
});

/** A page that opens is tied to the newest whole release for as long as it is open. Only opening a page looks for a newer one. */
async function openPage(event) {
  await pin(event.resultingClientId, await newestKept());
  event.waitUntil(removeOthers(event.resultingClientId).then(() => bringRelease(folder)).catch(() => {})); // no network, or half-copied: what is kept stays
  return hostFirst(event.request);
}

async function fromRelease({ clientId, request }) {
  const name = await pinnedTo(clientId);
  const kept = name && await (await caches.open(name)).match(request, { ignoreSearch: true, ignoreVary: true });
  return kept || fetch(request);
}
