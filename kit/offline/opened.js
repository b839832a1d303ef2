// Opening a cache without making it.

/** The cache of this name, where there is one: after "remove" none is made again. @returns {Promise<Cache|undefined>} */
export const opened = async (name) => (await caches.has(name) ? caches.open(name) : undefined);
