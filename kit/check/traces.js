// What this site keeps in this browser: names only, never values.

/** Storage may be forbidden by the browser: then nothing is kept. */
async function listed(read) {
  try {
    return await read();
  } catch {
    return [];
  }
}

/** @returns {Promise<string[]>} `kind: name`, of everything that scripts of this site can see */
export async function traces() {
  const kinds = {
    localStorage: () => Object.keys(localStorage), sessionStorage: () => Object.keys(sessionStorage),
    cookie: () => document.cookie.split(';').map((one) => one.split('=')[0].trim()).filter(Boolean),
    indexedDB: async () => (await indexedDB.databases()).map(({ name }) => name), caches: () => caches.keys(),
    serviceWorker: async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  };
  const found = await Promise.all(Object.entries(kinds).map(async ([kind, read]) => (await listed(async () => read())).map((name) => `${kind}: ${name}`)));
  return found.flat();
}
