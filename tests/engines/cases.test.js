// Same cases, same results: every case of ../shared/cases is judged inside a page of each browser by the shipped engine, with WebAssembly and
// where the policy forbids it; verdicts and every byte of the engine's answers are those of Node.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { judgeCase } from '../../tools/case-judge.mjs';
import { openShipped } from '../../tools/cases.mjs';
import { answerOf } from './support/case-answer.js';
import { ENGINES } from './support/engines.js';
import { hasCases, layOut, moduleOf, openSite, readCases } from './support/site.js';

/** What Node says, in the shape of what the page says (support/site.js). */
async function judgedInNode(cases) {
  const guide = await openShipped();
  return cases.map(({ one }) => {
    const { faults, differences, compared } = judgeCase(guide, one, '');
    return { id: one.id, differences: [...faults, ...differences], compared, hash: createHash('sha256').update(answerOf(guide, one)).digest('hex') };
  });
}

describe('the shared cases', { skip: !hasCases }, () => {
  let expected;
  let folder;
  before(async () => {
    folder = layOut();
    expected = await judgedInNode(readCases());
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [name, open] of Object.entries(ENGINES)) describe(name, () => {
    let engine;
    before(async () => { engine = await open(); });
    after(() => engine?.close());

    for (const [module, policy] of [['wasm', 'strict'], ['nowasm', 'nowasm']]) {
      test(`${module}, under the policy ${policy}`, async (t) => {
        const site = await openSite(folder, policy);
        t.after(() => site.close());
        await engine.page.goto(`${site.url}judge.html`);
        await engine.page.waitForFunction(() => document.title !== 'Engines');
        assert.equal(await engine.page.evaluate(() => document.title), 'judged');
        const judged = await engine.page.evaluate(() => window.wrappedJSObject?.judged ?? window.judged);
        assert.equal(moduleOf(site), module);
        assert.equal(judged.length, expected.length);
        judged.forEach((one, i) => assert.deepEqual(one, expected[i]));
        assert.deepEqual(judged.flatMap(({ differences }) => differences), [], 'what the cases expect');
        assert.ok(judged.filter(({ compared }) => compared > 0).length > 100, 'something was compared');
      });
    }
  });
});
