// Every screen and state of the page (support/screens.js) under the same measures: axe-core, the tree that assistive tools get, headings, the
// place of the focus, sizes to touch, nothing cut at 320 px (which is 1280 px enlarged four times), with letters doubled, with letters set apart; and by
// Tab through whole screens, there and back: no trap, a ring that is seen, nothing behind the button that floats.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openSite } from './support/browser.js';
import { throughScreen } from './support/keyboard.js';
import { violations } from './support/accessible.js';
import * as ofScreen from './support/measure.js';
import { everyScreen } from './support/tour.js';

const ON_PHONE = ['violations', 'headings', 'focus', 'targets', 'cut', 'overlaps', 'doubled', 'spaced'];
/** A walk takes a second or two: screens that together hold every kind of thing to stop at. */
const WALKED = new Set(['start, unfolded', 'question: country, one chosen', 'question: date, refused, with its reason', 'question: records, one added', 'own dates', 'dossier, nothing ticked yet', 'door: choice, said what to do first', 'door: day and hour, refused']);
const measures = { ...ofScreen, violations: (page) => violations(page), keyboard: (page, screen) => (WALKED.has(screen) ? throughScreen(page) : []) };
const ON_DESK = ['violations', 'overlaps'];
const VISITS = [
  { language: 'fr', width: 320, colorScheme: 'light', reducedMotion: 'reduce', checks: [...ON_PHONE, 'names', 'keyboard'] },
  { language: 'ar', width: 320, colorScheme: 'dark', reducedMotion: 'reduce', checks: [...ON_PHONE, 'parts'] },
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
          found[check].push(...(await measures[check](page, screen)).map((what) => `${screen}: ${what}`));
        }
      }
    });
    after(() => site.close());

    test('every screen was seen', () => assert.ok(screens.length >= MOST_STATES, `${screens.length}: ${screens.join(', ')}`));
    test('the title stays the host’s: two pages, two titles, no word of a question', () => assert.ok(titles.size <= 2, [...titles].join(', ')));
    for (const check of checks) test(`${check}: nothing is found`, () => assert.deepEqual(found[check], []));
  });
}
