// docs/accessibility.md: no criterion is left out, each has a state that is known, a reason and a proof; the tests that it names are there.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const text = readFileSync(new URL('docs/accessibility.md', root), 'utf8');
const STATES = new Set(['met', 'met, with a reserve', 'not met', 'does not apply', 'host']);
const INSPECTED = /inspected \d{4}-\d{2}-\d{2}/;

/** A and AA of WCAG 2.2: the last number of each guideline, those of level AAA and the one that was withdrawn left out. */
const WCAG = { 1.1: [1], 1.2: [1, 2, 3, 4, 5], 1.3: [1, 2, 3, 4, 5], 1.4: [1, 2, 3, 4, 5, 10, 11, 12, 13], 2.1: [1, 2, 4], 2.2: [1, 2], 2.3: [1], 2.4: [1, 2, 3, 4, 5, 6, 7, 11], 2.5: [1, 2, 3, 4, 7, 8], 3.1: [1, 2], 3.2: [1, 2, 3, 4, 6], 3.3: [1, 2, 3, 4, 7, 8], 4.1: [2, 3] };
/** How many criteria each of the thirteen themes of RGAA 4.1 has. */
const RGAA = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

const expected = {
  'WCAG 2.2, A and AA': Object.entries(WCAG).flatMap(([guideline, numbers]) => numbers.map((number) => `${guideline}.${number}`)),
  'RGAA 4.1': RGAA.flatMap((count, theme) => Array.from({ length: count }, (_, at) => `${theme + 1}.${at + 1}`)),
};

const rowsOf = (title) => text.split(`## ${title}\n`)[1].split('\n## ')[0].split('\n').filter((line) => /^\| \d/.test(line)).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));

describe('the table of accessibility', () => {
  it('counts what the standards count', () => assert.deepEqual(Object.values(expected).map(({ length }) => length), [55, 106]));
  for (const [title, ids] of Object.entries(expected)) {
    const rows = rowsOf(title);
    it(`${title}: each criterion once, in order`, () => assert.deepEqual(rows.map(([id]) => id), ids));
    it(`${title}: a known state, a reason, a proof`, () => {
      const poor = rows.filter(([, name, state, how, proof]) => !name || !STATES.has(state) || !how || !(proof.includes('`') || INSPECTED.test(proof)));
      assert.deepEqual(poor.map(([id]) => id), []);
    });
    it(`${title}: what is not met or met in part is told among the shortcomings, or beside`, () => {
      const silent = rows.filter(([, , state, how]) => state === 'not met' && !/shortcoming \d/.test(how));
      assert.deepEqual(silent.map(([id]) => id), []);
    });
  }
  it('names files that exist', () => {
    const named = [...text.matchAll(/`(tests\/[^`\s]+)`/g)].map((match) => match[1]);
    assert.ok(named.length > 80);
    assert.deepEqual([...new Set(named)].filter((name) => !existsSync(fileURLToPath(new URL(name, root)))), []);
  });
});
