// All that the host says of its own, read once: its list in the page and its file, fetched for everybody with the second half of
// the page, whatever is answered. What is wrong with them is told in the console, to the webmaster, never to a visitor.
import { FRESH } from '../engine/loading.js';
import { readHostHelp } from './host-help.js';
import { readLocal } from './local.js';

const MOST_BYTES = 65536;
const MOST_WAIT_MS = 15000;

/** Never more than so many bytes, whatever the server sends. */
async function bytesOf(response) {
  const [reader, parts] = [response.body.getReader(), []];
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts).arrayBuffer();
    size += value.length;
    parts.push(value);
    if (size > MOST_BYTES) {
      await reader.cancel();
      throw new Error(`is larger than ${MOST_BYTES / 1024} KB`);
    }
  }
}

/** In ISO-8859-1, as some editors save, accents would be other letters. */
function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('is not UTF-8: save it as UTF-8');
  }
}

async function fetched(address) {
  const response = await fetch(new URL(address, document.baseURI), { ...FRESH, signal: AbortSignal.timeout?.(MOST_WAIT_MS) });
  if (!response.ok) throw new Error(`the server answers ${response.status}`);
  const text = decoded(await bytesOf(response));
  try {
    return JSON.parse(text);
  } catch ({ message }) {
    throw new Error(`is no JSON: ${message}`);
  }
}

/** @param {string|object|null|undefined} local address of the file, or what would stand in it */
async function localOf(local, names) {
  const file = typeof local === 'string' ? local : 'local';
  const tell = (path, message) => console.error(`permit-guide: ${file}: ${path === '' ? '/' : path}: ${message}`);
  try {
    return readLocal(typeof local === 'string' ? await fetched(local) : local, names, tell);
  } catch ({ message }) {
    tell('', message);
    return null;
  }
}

/**
 * @param {Node[]} nodes the author's own content of the element
 * @param {string|object|null|undefined} local @param {object} names both parts
 * @returns {Promise<import('./host-rules.js').Host|null>} null when the host says nothing; never throws
 */
export async function readHost(nodes, local, names) {
  const list = readHostHelp(nodes);
  const file = local ? await localOf(local, names) : null;
  if (list === null) return file;
  return { name: null, notes: [], without: new Set(), ...file, groups: [list, ...file?.groups ?? []] };
}
