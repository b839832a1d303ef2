// Addresses as people write them, and which of them this page may follow. Lives here: nothing is fetched.

/** @param {string|null|undefined} text @param {URL|string} base @returns {URL|null} null: nothing was written, or no address */
export function addressOf(text, base = location.href) {
  if (!text?.trim()) return null;
  try {
    return new URL(text.trim(), base);
  } catch {
    return null;
  }
}

/** Whether an address lies on this site. Whoever sends a link writes what stands in it: it must never name a script of theirs. */
export const isOfThisSite = (url) => url.protocol === location.protocol && url.origin === location.origin;
