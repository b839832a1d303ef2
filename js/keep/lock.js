// A text locked with a passphrase: AES-GCM, 256 bits, its key drawn from the passphrase by PBKDF2 with HMAC-SHA-256. Salt and iv are new each
// time; all parameters stand beside the text. What is read is bounded before anything is computed: no file can keep the page busy for long.
import { isObject } from '../engine/errors.js';

/** As OWASP advises for PBKDF2-HMAC-SHA-256. */
export const ROUNDS = 600000;
const [FEWEST_ROUNDS, MOST_ROUNDS] = [100000, 2000000];
const KEY_BITS = 256;
const SALT_BYTES = 16;
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** The length of the text is hidden in steps: it would tell how much was answered. */
const PADDED_TO = 2048;
const CIPHER = 'AES-GCM-256';
const DERIVATION = 'PBKDF2-HMAC-SHA-256';

const toBase64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** @returns {Uint8Array|null} null for what is no base64 */
function fromBase64(text) {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

/** A space more or less, or the same letter written in another way, is the same passphrase. */
const plain = (passphrase) => passphrase.normalize('NFKC').trim().replace(/\s+/g, ' ');

export const isEmptyPassphrase = (passphrase) => plain(passphrase) === '';

async function keyOf(passphrase, { salt, rounds }, subtle) {
  const material = await subtle.importKey('raw', new TextEncoder().encode(plain(passphrase)), 'PBKDF2', false, ['deriveKey']);
  return subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, material, { name: 'AES-GCM', length: KEY_BITS }, false, ['encrypt', 'decrypt']);
}

function padded(text) {
  const length = new TextEncoder().encode(text).length;
  return text + ' '.repeat((PADDED_TO - (length % PADDED_TO)) % PADDED_TO);
}

/**
 * @param {string} text JSON: spaces may follow it @param {string} passphrase @param {Crypto} crypto
 * @returns {Promise<object>} what `unlock` needs beside the passphrase, as plain JSON
 */
export async function lock(text, passphrase, crypto) {
  const [salt, iv] = [SALT_BYTES, IV_BYTES].map((length) => crypto.getRandomValues(new Uint8Array(length)));
  const key = await keyOf(passphrase, { salt, rounds: ROUNDS }, crypto.subtle);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(padded(text)));
  return { cipher: CIPHER, derivation: DERIVATION, rounds: ROUNDS, salt: toBase64(salt), iv: toBase64(iv), data: toBase64(new Uint8Array(data)) };
}

/** The parameters of a locked text; null when one is missing, of another kind or out of bounds. */
export function readLock(record) {
  if (!isObject(record) || record.cipher !== CIPHER || record.derivation !== DERIVATION) return null;
  const { rounds } = record;
  if (!Number.isInteger(rounds) || rounds < FEWEST_ROUNDS || rounds > MOST_ROUNDS) return null;
  const [salt, iv, data] = [record.salt, record.iv, record.data].map((text) => (typeof text === 'string' ? fromBase64(text) : null));
  return salt?.length === SALT_BYTES && iv?.length === IV_BYTES && data?.length > TAG_BYTES ? { rounds, salt, iv, data } : null;
}

/**
 * @param {{rounds: number, salt: Uint8Array, iv: Uint8Array, data: Uint8Array}} locked of `readLock`
 * @returns {Promise<string|null>} null when the passphrase is another one or the text was changed: the two cannot be told apart
 */
export async function unlock(locked, passphrase, { subtle }) {
  const key = await keyOf(passphrase, locked, subtle);
  try {
    return new TextDecoder().decode(await subtle.decrypt({ name: 'AES-GCM', iv: locked.iv }, key, locked.data));
  } catch {
    return null;
  }
}
