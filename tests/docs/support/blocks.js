// What the documents tell a reader to type: their code blocks, read from the text, so that tests do what is written.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const read = (name) => readFileSync(join(root, name), 'utf8');

/** The blocks of one language (`sh`, `html`; empty: those without), also indented ones, as a reader would copy them. @returns {string[]} */
export function blocks(name, language) {
  const found = read(name).matchAll(/^( *)```(\w*)\n([\s\S]*?)^ *```$/gm);
  return [...found].filter(([, , written]) => written === language).map(([, indent, , text]) => text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''));
}

/** The lines of the `sh` blocks that are commands. */
export const commands = (name) => blocks(name, 'sh').join('').split('\n').map((line) => line.trim()).filter((line) => line && !line.startsWith('#'));

/** What stands in `backticks`, in order. */
export const quoted = (text) => [...text.matchAll(/`([^`]+)`/g)].map(([, words]) => words);
