// Every screen and state of the page (support/screens.js) under the same measures: axe-core, the tree that assistive tools get, headings, the
// place of the focus, sizes to touch, nothing cut at 320 px (which is 1280 px enlarged four times), with letters doubled, with letters set apart.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openSite } from './support/browser.js';
import * as measures from './support/measure.js';
import { everyScreen } from './support/screens.js';

const ON_PHONE = ['violations', 'names', 'headings', 'focus', 'targets', 'cut', 'overlaps', 'doubled', 'spaced'];
const ON_DESK = ['violations', 'names', 'headings', 'cut', 'overlaps'];
const VISITS = [
  { language: 'fr', width: 320, colorScheme: 'light', checks: ON_PHONE },
  { language: 'ar', width: 320, colorScheme: 'dark', checks: ON_PHONE },
  { language: 'en', width: 1280, colorScheme: 'dark', contrast: 'more', checks: ON_DESK },
];
/** Before anything was pressed the focus is the host's. */
const JUST_LOADED = /^(start|desk$|trouble)/;
const MOST_STATES = 50;

for (const { language, width, checks, ...media } of VISITS) {
  describe(`${language}, ${width} px, ${media.colorScheme}${media.contrast ? ', more contrast' : ''}`, () => {
    let site;
    const screens = [];
    const titles = new Set();
    const found = Object.fromEntries(checks.map((check) => [check, []]));
    before(async () => {
      site = await openSite();
      const page = await site.page({ viewport: { width, height: 568 }, ...media });
      for await (const screen of everyScreen(page, language, site.url)) {
        screens.push(screen);
        titles.add(await page.title());
        for (const check of checks) {
          if (check === 'focus' && JUST_LOADED.test(screen)) continue;
          found[check].push(...(await measures[check](page)).map((what) => `${screen}: ${what}`));
        }
      }
    });
    after(() => site.close());

    test('every screen was seen', () => assert.ok(screens.length >= MOST_STATES, `${screens.length}: ${screens.join(', ')}`));
    test('the title stays the host’s: two pages, two titles, no word of a question', () => assert.ok(titles.size <= 2, [...titles].join(', ')));
    for (const check of checks) test(`${check}: nothing is found`, () => assert.deepEqual(found[check], []));
  });
}
