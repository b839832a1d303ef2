// The settings of people who see, move or hold their phone otherwise: a phone on its side, no movement, colours of one's own, more contrast.
// The screens that were drawn stand in build/screens/ to be looked at.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openSite } from './support/browser.js';
import { cut, overlaps } from './support/measure.js';
import { SPOUSE } from './support/screens.js';
import { Tour } from './support/tour.js';

const DRAWN = fileURLToPath(new URL('../../build/screens/', import.meta.url));

let site;
before(async () => {
  mkdirSync(DRAWN, { recursive: true });
  site = await openSite();
});
after(() => site.close());

/** A first screen, a question with a mistake and a choice made, results with a permit opened, the dates of a door. */
async function* few(page) {
  const screens = await new Tour(page, 'fr').open(site.url);
  yield 'start';
  await screens.tell(SPOUSE);
  await screens.click('[id$=-change-marital_status]');
  yield 'question';
  await screens.press('dont_know');
  await screens.click('[id$=-change-birth_date]');
  await page.fill('.pg-input-day', '99');
  await screens.submit();
  yield 'mistake';
  await screens.press('see_results');
  await page.$$eval('.pg-permit > summary', ([one]) => one.click());
  await screens.settle();
  yield 'results';
  await screens.open(site.url);
  for await (const screen of screens.decision()) if (screen === 'door: dates') yield 'dates';
}

const PEOPLE = {
  'a phone on its side': { viewport: { width: 568, height: 320 } },
  'forced colours, dark': { viewport: { width: 320, height: 568 }, forcedColors: 'active', colorScheme: 'dark' },
  'more contrast': { viewport: { width: 320, height: 568 }, contrast: 'more' },
};

for (const [person, options] of Object.entries(PEOPLE)) {
  test(`${person}: nothing is cut, nothing lies on another, whatever can be pressed is seen to be`, async () => {
    const page = await site.page(options);
    const found = [];
    for await (const screen of few(page)) {
      found.push(...[...await cut(page), ...await overlaps(page)].map((what) => `${screen}: ${what}`));
      if (options.forcedColors) found.push(...(await unmarked(page)).map((what) => `${screen}: no edge, no line: ${what}`));
      await page.screenshot({ path: `${DRAWN}${person.replace(/\W+/g, '-')}-${screen}.png`, fullPage: true });
    }
    assert.deepEqual(found, []);
    await page.close();
  });
}

/** With colours of one's own a ground of the page is gone: an edge or a line must tell a button from words. */
function unmarked(page) {
  return page.$$eval('permit-guide .pg :is(button, summary, .pg-choice, input, select)', (all) => all.filter((one) => {
    if (!one.checkVisibility() || one.matches('[type=radio], [type=checkbox], [type=file], details > summary, thead button, .pg-language')) return false;
    const style = getComputedStyle(one);
    const hasEdge = parseFloat(style.borderTopWidth) > 0 && style.borderTopColor !== getComputedStyle(document.body).backgroundColor;
    return !hasEdge && style.textDecorationLine === 'none';
  }).map((one) => one.className));
}

test('no movement for those who want none: nothing is animated, nothing passes over', async () => {
  const page = await site.page({ reducedMotion: 'reduce' });
  const moving = [];
  for await (const screen of few(page)) {
    moving.push(...await page.evaluate((name) => [...document.querySelectorAll('permit-guide .pg *')].filter((one) => {
      const { transitionDuration, animationName } = getComputedStyle(one);
      return animationName !== 'none' || transitionDuration.split(', ').some((time) => parseFloat(time) > 0);
    }).map((one) => `${name}: ${one.getAttribute('class')}`), screen));
    moving.push(...await page.evaluate(() => document.getAnimations().map(String)));
  }
  assert.deepEqual(moving, []);
  await page.close();
});

test('more contrast: soft words are as dark as the others, thin lines as strong as those of fields', async () => {
  const page = await site.page({ contrast: 'more' });
  await new Tour(page, 'fr').open(site.url);
  const [soft, ink, line, field] = await page.$eval('permit-guide', (one) => ['--pg-soft-ink', '--pg-ink', '--pg-line', '--pg-field-line'].map((name) => getComputedStyle(one).getPropertyValue(name)));
  assert.deepEqual([soft, line], [ink, field]);
  await page.close();
});
