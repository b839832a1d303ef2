// How the lines and the parts of a memo are written. Pure.
const INDENT = '  ';
const BULLET = '- ';

/** "Price: 50 €", as the language writes it. */
export const pair = (words, name, value) => words.t('desk_pair', { name, value }).trimEnd();
export const bullets = (items, depth = 1) => items.map((item) => `${INDENT.repeat(depth - 1)}${BULLET}${item}`);
export const section = (title, lines) => (lines.length === 0 ? [] : [{ title, lines }]);
