// Whether what came is what was released: a file that was damaged or changed on the host must not speak about the law. The packs
// carry a checksum of their own. Not here: a host who changes the scripts too (docs/webmaster/policy.md: integrity).
import { kept } from '../engine/loading.js';
import { GuideError } from '../engine/errors.js';

const MODULE = ''; // the build puts the check of the module here; the words have theirs in names.more.json
const LENGTH = 16; // hexadecimal digits

/** Without a secure connection the browser counts no check: whoever is on the way could change this script as well. */
async function checkOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('').slice(0, LENGTH);
}

/** @returns {Promise<GuideError|null>} `file_altered`, with the name of the file */
export async function alteredFile({ checks = {} }, texts) {
  if (!globalThis.crypto?.subtle) return null;
  const files = [
    ['permit-guide.wasm', MODULE, await kept.module?.clone().arrayBuffer()],
    [`texts/${texts.language}.json, texts/${texts.language}.more.json`, checks[texts.language], new TextEncoder().encode(JSON.stringify(texts))],
  ];
  for (const [url, check, bytes] of files) {
    if (check && bytes && await checkOf(bytes) !== check) return new GuideError('file_altered', '', { url });
  }
  return null;
}
