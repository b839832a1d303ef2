// Answers as a short text for a QR code. Letters and digits only: a code of such a text is small, and the text survives being copied, typed by
// a scanner that thinks itself another keyboard's, or sent in capitals. It is never a web address: nothing opens, nothing is sent.
//
//   NOTE1  base32 of: four bytes of fingerprint │ two of the day │ the answers │ four of a sum over all before
import { dayNumber, dayText } from '../engine/days.js';
import { fail } from '../engine/errors.js';
import { bytesOfSum, sumOf } from './check-sum.js';
import { fingerprintOf, packAnswers, unpackAnswers } from './packed.js';

const MARK = 'NOTE';
const FORMAT = 1;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const HEAD = 4;
const BODY_AT = 6;
const TAIL = 4;

/** As many letters as a code may hold that a camera still reads on the screen of a phone. */
export const MOST_LETTERS = 1200;
/** What somebody may paste by mistake is not even looked at. */
const MOST_PASTED = 10000;

function lettersOf(bytes) {
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.replace(/.{1,5}/g, (five) => LETTERS[parseInt(five.padEnd(5, '0'), 2)]);
}

function bytesFrom(letters) {
  const bits = [...letters].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return (bits.match(/.{8}/g) ?? []).map((eight) => parseInt(eight, 2));
}

/**
 * @param {Record<string, unknown>} answers sound ones
 * @param {{names: object, day: string}} about the day on which they are shown
 * @returns {string|null} null when they are too many for one code
 */
export function codeOf(answers, { names, day }) {
  const number = dayNumber(day, '', {});
  const bytes = [...fingerprintOf(names), number >> 8 & 255, number & 255, ...packAnswers(answers, names)];
  const text = `${MARK}${FORMAT}${lettersOf([...bytes, ...bytesOfSum(sumOf(bytes))])}`;
  return text.length > MOST_LETTERS ? null : text;
}

/** The letters after the mark. */
function contentOf(text) {
  const plain = text.length > MOST_PASTED ? '' : text.replace(/[\s-]/g, '').toUpperCase();
  const [, format, letters] = /^NOTE(\d)(.*)$/.exec(plain) ?? fail('code_not_ours');
  if (Number(format) > FORMAT) fail('kept_newer');
  return /^[A-Z2-7]*$/.test(letters) ? letters : fail('code_damaged');
}

/**
 * **Fails:** `code_not_ours`, `kept_newer`, `code_damaged` (cut off, or mistyped), `code_other_version` (other questions).
 * @param {string} text as it was pasted @param {object} names whole
 * @returns {{answers: Record<string, unknown>, savedOn: string}} answers that still have to be checked
 */
export function readCode(text, names) {
  const all = bytesFrom(contentOf(text));
  const bytes = all.slice(0, -TAIL);
  if (bytes.length < BODY_AT || bytesOfSum(sumOf(bytes)).join() !== all.slice(-TAIL).join()) fail('code_damaged');
  if (fingerprintOf(names).join() !== bytes.slice(0, HEAD).join()) fail('code_other_version');
  return { answers: unpackAnswers(bytes.slice(BODY_AT), names), savedOn: dayText(bytes[HEAD] << 8 | bytes[HEAD + 1]) };
}
