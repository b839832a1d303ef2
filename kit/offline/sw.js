// Service worker of Permit Guide: keeps one whole release of the guide, and the page that shows it, for use without network.
// A release is kept whole or not at all; a newer one is fetched whole, checked, and only then used, by pages opened after that.
// Keeps nothing that a visitor types: only files of the site, under their addresses. Its address says where the guide lies:
// sw.js?guide=/permit-guide/
import { bringRelease, newestKept, removeOthers, stop } from './releases.js';
import { keepHost, hostFirst } from './host.js';
import { pinnedTo, pin } from './pins.js';

const folder = new URL(new URLSearchParams(self.location.search).get('guide') ?? './', self.location);

self.addEventListener('install', (event) => event.waitUntil(bringRelease(folder)));

let isRemoved = false; // the visitor asked for it: pages that are still open take all from the network

self.addEventListener('message', (event) => {
  const answer = (what) => event.ports[0]?.postMessage(what);
  if (event.data?.keep) event.waitUntil(keep(event.data.keep).then((isKept) => answer({ isKept })));
  if (event.data?.remove) event.waitUntil(remove().then(() => answer({ isRemoved })));
});

/** The release too: a browser may take up again a worker that was removed a moment ago, without another install. */
async function keep(urls) {
  isRemoved = false;
  return bringRelease(folder).then(() => keepHost(urls), () => false);
}

async function remove() {
  isRemoved = true;
  await stop();
}

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
  const newest = isRemoved ? undefined : await newestKept();
  await pin(event.resultingClientId, newest);
  if (newest !== undefined) event.waitUntil(removeOthers(event.resultingClientId).then(() => !isRemoved && bringRelease(folder)).catch(() => {})); // no network, or half-copied: what is kept stays
  return hostFirst(event.request);
}

async function fromRelease({ clientId, request }) {
  const name = await pinnedTo(clientId);
  const kept = name && await caches.match(request, { cacheName: name, ignoreSearch: true, ignoreVary: true });
  return kept || hostFirst(request);
}
