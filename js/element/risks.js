// The warnings of a permit that nobody has read yet on this screen. Pure.
import { firstWarnings } from './help.js';
import { firstOf, warningOf } from './words.js';

/** Warnings that concern the person whatever the permit, or because of an answer: said once, before any how-to. */
export const calledWarnings = (model) => firstWarnings(model).map((id) => firstOf(model.words, ['warnings', id], [id]));

/**
 * What is left to say inside a permit. Words decide, not ids: where a permit has words of its own for a warning that was said, they are said.
 * @returns {{text: string, lang: string|null}[]} none when all was said before the list
 */
export function ownWarnings(permit, model) {
  const said = new Set(calledWarnings(model).map(({ text }) => text));
  const texts = new Map(permit.warnings.map((id) => warningOf(model.words, permit.id, id)).map((found) => [found.text, found]));
  return [...texts.values()].filter(({ text }) => !said.has(text));
}
