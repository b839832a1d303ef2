// Asks the server for one file and says how it came. Lives here: fetching, hashing, sizes on the wire. Not here: any verdict.

const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const base64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));

/** Whether the browser lets this page compute hashes: only on https and on the own machine. */
export const mayHash = () => globalThis.crypto?.subtle !== undefined;

/** Both hashes that a release names; null where the page may not compute them. @param {ArrayBuffer} bytes */
async function hashesOf(bytes) {
  if (!mayHash()) return { sha256: null, sha384: null };
  const [short, long] = await Promise.all(['SHA-256', 'SHA-384'].map((name) => crypto.subtle.digest(name, bytes)));
  return { sha256: hex(short), sha384: `sha384-${base64(long)}` };
}

/** Bytes on the wire, when the browser tells; null when it does not (another origin, or an entry that did not come). */
function wireOf(url) {
  const entry = performance.getEntriesByName(url, 'resource').at(-1);
  return entry?.encodedBodySize > 0 ? entry.encodedBodySize : null;
}

/**
 * @param {URL} url @param {RequestCredentials} [credentials]
 * @returns {Promise<{url: URL, isThere: boolean, status: number, type: string, encoding: string, caching: string, policy: string, bytes: ArrayBuffer,
 *   size: number, isOwn: boolean, wire: () => number|null, sha256: string|null, sha384: string|null}>} `isOwn`: all headers can be read; `status` 0: no answer (no network, another origin without
 *   permission, or forbidden by the policy)
 */
export async function probe(url, credentials = 'same-origin') {
  try {
    const response = await fetch(url, { cache: 'no-store', credentials });
    const header = (name) => response.headers.get(name) ?? '';
    const bytes = await response.arrayBuffer();
    return {
      url, isThere: response.ok, status: response.status, type: header('content-type').split(';')[0].trim().toLowerCase(), charset: /charset=["']?([\w-]+)/i.exec(header('content-type'))?.[1] ?? '',
      encoding: header('content-encoding'), caching: header('cache-control'), policy: header('content-security-policy'), bytes, size: bytes.byteLength, isOwn: response.type === 'basic', wire: () => wireOf(url.href), ...await hashesOf(bytes),
    };
  } catch {
    return { url, isThere: false, status: 0, type: '', charset: '', encoding: '', caching: '', policy: '', bytes: new ArrayBuffer(0), size: 0, isOwn: true, wire: () => null, sha256: null, sha384: null };
  }
}

export const textOf = ({ bytes }) => new TextDecoder().decode(bytes);

/** The JSON of what came, or null. */
export function jsonOf(probed) {
  try {
    return probed.isThere ? JSON.parse(textOf(probed)) : null;
  } catch {
    return null;
  }
}

/** Some at a time: a small host must not be flooded. @param {URL[]} urls */
export async function probeAll(urls, onEach, atOnce = 6) {
  const results = [];
  const queue = urls.entries();
  const work = async () => { for (const [at, url] of queue) { results[at] = await probe(url); onEach(url); } };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
