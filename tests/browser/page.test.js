// What reviewers of the visitor's page stumbled over: words under the button to leave, names of languages cut short, the same warning again and
// again, keys that a phone has not, numbers of questions that contradict one another, words doubled, days read backwards.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readFileSync, readdirSync } from 'node:fs';
import { openSite } from './support/browser.js';
import { Screens } from './support/screens.js';
import { names } from './support/visit.js';

const CASES = new URL('../../../shared/cases/permits/', import.meta.url);
const person = (id) => readdirSync(CASES).flatMap((file) => JSON.parse(readFileSync(new URL(file, CASES), 'utf8')).cases).find((one) => one.id === id).answers;

let site;
before(async () => { site = await openSite(); });
after(() => site.close());

/** The results of a person of the shared cases, with the first permits opened. */
async function resultsOf(id, language, options, opened = 8) {
  const page = await site.page(options);
  const screens = await new Screens(page, language).open(site.url);
  await screens.tell(person(id));
  await screens.press('see_results');
  await screens.click('.pg-group.pg-is-more_info .pg-unfold').catch(() => null); // open already where they are few
  const permits = await page.$$('.pg-group > .pg-permit:not([open]) > summary');
  for (const permit of permits.slice(0, opened)) { // one after the other, as a person does
    await permit.evaluate((one) => one.click());
    await page.waitForFunction((one) => one.parentElement.querySelector('.pg-permit-body'), permit);
  }
  return { page, screens };
}

/** Runs in the page: the words that can be read, in part, around the button or beside it, behind the bar. */
function behindTheBar() {
  const bar = document.querySelector('.pg-exit');
  const { left, right, top, bottom } = bar.getBoundingClientRect();
  const found = [];
  for (let x = left + 2; x < right; x += 8) for (let y = Math.max(0, top) + 2; y < bottom - 1; y += 8) {
    const seen = document.elementFromPoint(x, y);
    if (seen && !bar.contains(seen)) found.push(seen.className || seen.tagName);
  }
  const { backgroundColor } = getComputedStyle(bar);
  return { found: [...new Set(found)], top, height: bottom - top, isOpaque: /^rgb\(/.test(backgroundColor) };
}

describe('the button to leave', { timeout: 120000 }, () => {
  for (const [name, viewport] of Object.entries({ 'a small phone': { width: 320, height: 568 }, 'a page enlarged four times': { width: 320, height: 256 }, 'a wide window': { width: 1280, height: 900 } })) {
    test(`${name}: no sentence shows under it, in the midst of long results, in three languages`, async () => {
      for (const language of ['fr', 'en', 'ar']) {
        const { page } = await resultsOf('P30a', language, { viewport }, 3);
        for (const part of [0.1, 0.3, 0.5, 0.7, 0.9]) {
          await page.evaluate((share) => { const { top, height } = document.querySelector('permit-guide').getBoundingClientRect(); window.scrollTo({ top: window.scrollY + top + height * share, behavior: 'instant' }); }, part);
          const { found, top, height, isOpaque } = await page.evaluate(behindTheBar);
          assert.deepEqual(found, [], `${language} at ${part}`);
          assert.ok(isOpaque && top >= 0 && top < 1 && height <= 56, `${language} at ${part}: ${top}, ${height}`);
        }
        await page.close();
      }
    });
  }

  test('its words stand within the bar in every language', async () => {
    const page = await site.page({ viewport: { width: 320, height: 568 } });
    const screens = await new Screens(page, 'fr').open(site.url);
    for (const language of names.languages) {
      if (language !== 'fr') await screens.speak(language);
      const [bar, button, text] = await page.evaluate(() => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector('.pg-leave'));
        return [document.querySelector('.pg-exit'), document.querySelector('.pg-leave'), range].map((one) => one.getBoundingClientRect());
      });
      assert.ok(button.top >= bar.top && button.bottom <= bar.bottom && text.top >= button.top && text.bottom <= button.bottom && text.width <= button.width, `${language}: ${JSON.stringify([bar, button, text])}`);
    }
    await page.close();
  });

  test('a group that is gone to begins below it', async () => {
    const { page } = await resultsOf('P30a', 'fr', { viewport: { width: 320, height: 568 } });
    await page.$$eval('.pg-tile', (all) => all.at(-1).click());
    await page.waitForTimeout(300);
    const [bar, title] = await page.evaluate(() => [document.querySelector('.pg-exit').getBoundingClientRect().bottom, document.activeElement.getBoundingClientRect().top]);
    assert.ok(title >= bar, `${title} under ${bar}`);
    await page.close();
  });
});

test('no name of a language is cut in the closed list, at any width', async () => {
  const page = await site.page({ viewport: { width: 320, height: 568 } });
  const screens = await new Screens(page, 'fr').open(site.url);
  assert.ok(names.languages.length > 3);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    await screens.settle();
    const narrow = await page.$eval('.pg-language-choice select', (select) => {
      const style = getComputedStyle(select);
      const natural = (label) => { // what a list with this one name would take by itself, arrow and all
        const alone = select.cloneNode(false);
        alone.append(new Option(label));
        select.after(alone);
        alone.style.setProperty('flex', 'none', 'important');
        const { width: wide } = alone.getBoundingClientRect();
        alone.remove();
        return wide;
      };
      const given = select.getBoundingClientRect().width;
      return [...select.options].filter((one) => natural(one.textContent) > given + 0.5).map((one) => `${one.textContent} at ${style.fontSize}: ${natural(one.textContent)} of ${given}`);
    });
    assert.deepEqual(narrow, [], `${width} px`);
  }
  await page.close();
});

describe('words for keys', () => {
  const said = (page) => page.evaluate(() => ({ start: document.querySelector('.pg-promises').innerText, hint: document.querySelector('.pg-exit .pg-hidden').innerText }));
  test('stand where there is a keyboard', async () => {
    const page = await site.page();
    await new Screens(page, 'fr').open(site.url);
    const { start, hint } = await said(page);
    assert.match(start, /trois fois Échap/);
    assert.match(hint, /Échap/);
    await page.close();
  });
  test('give way on a phone, on the screen and in what is read of the button', async () => {
    const page = await site.page({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 568 } });
    await new Screens(page, 'fr').open(site.url);
    const { start, hint } = await said(page);
    assert.doesNotMatch(start + hint, /Échap/);
    assert.match(start, /Touchez «\sQuitter vite\s»/);
    await page.close();
  });
});

test('somebody without papers reads each warning once: before the list, or inside the permit whose own it is', async () => {
  for (const language of ['fr', 'en', 'ar']) {
    const { page } = await resultsOf('P30a', language);
    const { first, inside } = await page.evaluate(() => {
      const items = (root) => [...root.querySelectorAll('li')].map((one) => one.textContent.trim());
      return { first: items(document.querySelector('.pg-notices')), inside: [...document.querySelectorAll('.pg-permit .pg-risks')].map(items) };
    });
    assert.ok(first.length > 0 && inside.length > 5);
    assert.ok(first.some((text) => text.includes('OQTF')), language);
    for (const own of inside) {
      assert.deepEqual(own.filter((text) => first.includes(text)), []);
      assert.equal(new Set(own).size, own.length);
      assert.ok(own.filter((text) => text.includes('OQTF')).length < 2, own.join('\n'));
    }
    await page.close();
  }
});

test('a price of nothing is said once; days and prices hold together from the right', async () => {
  const { page } = await resultsOf('P18a', 'ar');
  const totals = await page.$$eval('.pg-fee-total', (all) => all.map((one) => one.innerText.trim()));
  assert.ok(totals.length > 0);
  for (const text of totals) assert.equal(text.match(/مجاني/g)?.length ?? 0, /مجاني/.test(text) ? 1 : 0, text);
  const text = await page.$eval('.pg-screen', (one) => one.textContent);
  assert.doesNotMatch(text, /\d\u200f?\/\d/, 'no day in figures and bars');
  assert.match(text, /\u2068[^\u2069]*2026\u2069/);
  await page.close();
});
