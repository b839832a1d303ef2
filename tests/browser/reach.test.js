// By keyboard through whole screens, there and back: no trap, a ring that is seen, nothing behind the button that floats; and with the settings of
// people who see, move or hold their phone otherwise.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openSite } from './support/browser.js';
import { faultsOf, walk } from './support/keyboard.js';
import { cut, overlaps } from './support/measure.js';
import { everyScreen, Screens, SPOUSE } from './support/screens.js';

const WALKED = new Set(['start, unfolded', 'question: country, one chosen', 'question: date, refused, with its reason', 'question: choice', 'question: records, one added', 'answers', 'another day, judged', 'own dates',
  'dossier, two ticked, with answers', 'keep, code shown', 'door: choice, said what to do first', 'door: day and hour, refused', 'door: dates, unfolded', 'who can help', 'waiting at a door, the second half lost']);

let site;
before(async () => { site = await openSite(); });
after(() => site.close());

for (const colorScheme of ['light', 'dark']) {
  test(`Tab leads through each screen and out of it, Shift+Tab back: 320 x 568, ${colorScheme}`, async () => {
    const page = await site.page({ viewport: { width: 320, height: 568 }, colorScheme, reducedMotion: 'reduce' });
    const faults = [];
    const walked = new Set();
    for await (const screen of everyScreen(page, 'fr', site.url)) {
      if (!WALKED.has(screen)) continue;
      walked.add(screen);
      await page.evaluate(() => { document.querySelector('permit-guide').previousElementSibling?.focus(); document.activeElement?.blur(); window.getSelection().removeAllRanges(); document.querySelector('#guide').focus(); });
      const there = await walk(page, 'Tab');
      const back = await walk(page, 'Shift+Tab');
      faults.push(...[...faultsOf(there), ...faultsOf(back)].map((fault) => `${screen}: ${fault}`));
      if (there && back && there.length !== back.length) faults.push(`${screen}: ${there.length} stops there, ${back.length} back`);
    }
    assert.deepEqual([...new Set(faults)], []);
    assert.deepEqual([...WALKED].filter((screen) => !walked.has(screen)), []);
    await page.close();
  });
}
