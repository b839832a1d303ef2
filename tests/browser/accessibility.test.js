// axe-core on every kind of screen, both languages, phone and desk; no scroll bar across at 320 px.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { openSite, ready } from './support/browser.js';
import { Visit } from './support/visit.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [320, 1280];

async function violations(page) {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return found.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

for (const language of ['fr', 'en']) {
  for (const width of WIDTHS) {
    describe(`${language}, ${width} px`, () => {
      let site;
      let page;
      let visitor;
      before(async () => {
        site = await openSite();
        page = await site.page({ viewport: { width, height: 800 } });
        await page.goto(`${site.url}${language}/index.html`);
        await ready(page, '2026-11-23');
        visitor = new Visit(page, language);
      });
      after(() => site.close());

      const check = async (screen) => {
        assert.deepEqual(await violations(page), [], screen);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(overflow <= 0, `${screen}: ${overflow} px too wide`);
      };

      test('the first screen', () => check('start'));
      test('every kind of question on the way, and the results', async () => {
        await visitor.start();
        const kinds = new Set();
        for (let fact = await visitor.fact(); fact !== null; fact = await visitor.fact()) {
          if (!kinds.has(fact.type)) await check(`question ${fact.id}`);
          kinds.add(fact.type);
          await visitor.answer(fact, fact.id === 'nationality' ? ['ML'] : fact.id === 'current_document' ? 'none' : 'unknown');
        }
        await check('results');
        for (const id of ['refugee-card', 'resident-card-spouse-french']) await visitor.readPermit(id);
        await check('results, opened');
      });
    });
  }
}
