// The lines of a calendar file: text escaped (RFC 5545, 3.3.11), every line folded at 75 octets (3.1) and ended with CRLF, all in one place. Pure.

const MOST_OCTETS = 75;

const utf8 = new TextEncoder();

/** Plain text of any language as a value; control characters have no place in a calendar. */
export function escapeText(text) {
  return text.replace(/[\0-\x08\x0b-\x1f\x7f]/g, '').replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}

function fold(line) {
  let folded = '';
  let size = 0;
  for (const character of line) {
    const octets = utf8.encode(character).length;
    size += octets;
    if (size > MOST_OCTETS) {
      folded += '\r\n ';
      size = 1 + octets;
    }
    folded += character;
  }
  return `${folded}\r\n`;
}

/** @param {string} lines divided by `\n`, values escaped already; empty ones are left out */
export const writeLines = (lines) => lines.split('\n').filter(Boolean).map(fold).join('');
