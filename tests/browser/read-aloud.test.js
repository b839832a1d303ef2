// A whole way as a screen reader gets it, from the tree that the browser gives to assistive tools: on each step the question is a heading, has the focus
// and names its fields; what is wrong is announced and tied to its field; what is said was awaited by a region that stood there before.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openSite, ready } from './support/browser.js';
import { treeOf } from './support/measure.js';
import { DAY, SPOUSE } from './support/screens.js';
import { USUAL, Visit } from './support/visit.js';

const plain = (text) => text.replace(/[\s\u00a0\u202f]+/g, ' ').replaceAll('\u2011', '-').trim();
const FIELDS = new Set(['radio', 'checkbox', 'textbox', 'combobox', 'listbox']);
const ALONE = new Set(['integer', 'money']);
const PERSON = { ...USUAL, ...SPOUSE, children: [] };

let site;
before(async () => { site = await openSite(); });
after(() => site.close());

async function begin(language) {
  const page = await site.page();
  await page.goto(`${site.url}${language === 'en' ? 'en' : 'fr'}/index.html`);
  await ready(page, DAY);
  if (language === 'ar') {
    await page.evaluate(() => document.querySelector('permit-guide').setAttribute('lang', 'ar'));
    await page.waitForFunction(() => document.querySelector('permit-guide > .pg').lang === 'ar');
  }
  const visitor = new Visit(page, language);
  return { page, visitor };
}

/** What a screen reader would miss on a question. */
async function missing(page, fact, question) {
  const tree = await treeOf(page);
  const found = [];
  const focused = tree.filter(({ isFocused, role }) => isFocused && role !== 'RootWebArea');
  if (focused.length !== 1 || focused[0].role !== 'heading' || plain(focused[0].name) !== question) found.push(`the focus is on ${JSON.stringify(focused)}`);
  const fields = tree.filter(({ role, group }) => FIELDS.has(role) && plain(group).includes(question));
  const named = tree.filter(({ role, name }) => FIELDS.has(role) && plain(name) === question);
  if (fact.type !== 'record_list' && fields.length === 0 && named.length === 0) found.push('no field is named by the question');
  if (ALONE.has(fact.type) && named.length !== 1) found.push('the field is not named by the question');
  if (!tree.some(({ live }) => live === 'polite')) found.push('no region waits for what is to be said');
  return found.map((what) => `${fact.id}: ${what}`);
}

describe('on every question', () => {
  for (const language of ['fr', 'ar']) {
    test(`the question is a heading, is read first, and names its fields: ${language}`, async () => {
      const { page, visitor } = await begin(language);
      await visitor.start();
      await page.waitForFunction(() => document.activeElement?.matches('.pg-heading'));
      const found = [];
      let count = 0;
      for (let fact = await visitor.fact(); fact !== null; fact = await visitor.fact()) {
        found.push(...await missing(page, fact, await visitor.heading()));
        count += 1;
        await visitor.answer(fact, PERSON[fact.id] ?? 'unknown');
      }
      assert.deepEqual(found, []);
      assert.ok(count > 15, `${count} questions`);
      const [focused] = (await treeOf(page)).filter(({ isFocused, role }) => isFocused && role !== 'RootWebArea');
      assert.equal(focused.role, 'heading');
      await page.close();
    });
  }
});

describe('what is said', () => {
  test('a mistake: an alert with the focus, the field is invalid and described by the sentence beside it, and is reached from the alert', async () => {
    const { page, visitor } = await begin('fr');
    await visitor.start();
    await visitor.answer(await visitor.fact(), ['BR']);
    await visitor.date(await visitor.fact(), '1990-02-31');
    await page.waitForSelector('.pg-errors');
    const tree = await treeOf(page);
    assert.ok(tree.some(({ role, isFocused }) => role === 'alert' && isFocused), 'the alert has the focus');
    const sentence = plain(await page.innerText('.pg-errors a'));
    const invalid = tree.filter(({ isInvalid }) => isInvalid);
    assert.ok(invalid.length >= 1);
    for (const { description } of invalid) assert.ok(plain(description).includes(sentence), description);
    await visitor.press('Tab');
    await visitor.press('Enter');
    assert.ok(await page.evaluate(() => document.activeElement.getAttribute('aria-invalid') === 'true'));
    await page.close();
  });

  test('in a region that stood there before, and is the same one afterwards: what is settled, a country added, all erased', async () => {
    const { page, visitor } = await begin('fr');
    await page.evaluate(() => {
      const region = document.querySelector('.pg-live');
      window.said = [];
      new MutationObserver(() => region.isConnected && region.textContent && window.said.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
    });
    const heard = (words) => page.waitForFunction((source) => window.said.some((one) => new RegExp(source).test(one)), words.source);
    await visitor.start();
    await visitor.tabTo('.pg-country input');
    await page.keyboard.type('Brésil');
    await heard(/Brésil/);
    await visitor.pressButton('.pg-question [type=submit]');
    await heard(/titres? sur/);
    await page.evaluate(() => [...document.querySelectorAll('.pg-aside button')].at(-1).click());
    await heard(/effacées/);
    await page.close();
  });
});
