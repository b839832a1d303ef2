// Switches the offline worker off, for everybody: put this file in the place of sw.js, under the same name. At the next visit with
// network the browser takes it, it removes what was kept and itself, and the site is as if there had never been a worker.
const isOurs = (name) => name.startsWith('permit-guide-');

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(
  caches.keys().then((names) => Promise.all(names.filter(isOurs).map((name) => caches.delete(name)))).then(() => self.registration.unregister()),
));
