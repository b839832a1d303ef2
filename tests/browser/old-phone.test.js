// A phone whose browser cannot make sheets of styles in memory and lacks what Safari 15.4 (iOS 15) lacks: the same interview, in the same
// styles, under the strict policy. The missing parts are taken out of Chromium: proves that the page does without them, not that a real
// old phone shows it well.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openSite, ready } from './support/browser.js';
import { CARD, WIFE } from './support/desk.js';
import { USUAL, Visit } from './support/visit.js';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const person = { as_of: '2026-11-25', answers: WIFE };

/** Runs before the page's own scripts. Versions: MDN's browser-compat-data. */
function asInSafari15() {
  const gone = [
    [Document.prototype, 'adoptedStyleSheets'], [ShadowRoot.prototype, 'adoptedStyleSheets'], [CSSStyleSheet.prototype, 'replace'], [CSSStyleSheet.prototype, 'replaceSync'],
    [AbortSignal, 'timeout'], [AbortSignal, 'any'], [Element.prototype, 'checkVisibility'], [URL, 'canParse'], [Object, 'groupBy'], [Map, 'groupBy'], [Promise, 'withResolvers'],
    [Promise, 'try'], [Array, 'fromAsync'], [window, 'requestIdleCallback'], [window, 'scheduler'], [window, 'navigation'], [window, 'CompressionStream'], [window, 'DecompressionStream'],
    ...['toSorted', 'toReversed', 'toSpliced', 'with'].map((name) => [Array.prototype, name]),
    ...['union', 'intersection', 'difference', 'isSubsetOf'].map((name) => [Set.prototype, name]),
    ...['map', 'filter', 'toArray', 'some', 'find', 'flatMap'].map((name) => [Iterator.prototype, name]),
  ];
  for (const [holder, name] of gone) delete holder[name];
  delete window.Iterator;
}

/** Whether a rule of the first and one of the second half of the styles are in force. */
const looks = (page) => page.evaluate(() => ({
  button: getComputedStyle(document.querySelector('.pg-permit')).borderTopStyle,
  part: getComputedStyle(document.querySelector('.pg-permit[open] .pg-part')).marginTop,
}));

async function seenBy(page, address) {
  await page.goto(address);
  await ready(page, person.as_of);
  const visitor = new Visit(page, 'fr');
  await visitor.start();
  await visitor.interview({ ...USUAL, ...person.answers });
  const text = await visitor.readPermit(CARD);
  return { text, ...(await looks(page)) };
}

describe('an old phone', () => {
  let site;
  let folder;
  before(async () => {
    site = await openSite();
    folder = mkdtempSync(join(tmpdir(), 'permit-guide-old-'));
    writeFileSync(join(folder, 'index.html'), `<!doctype html><meta charset="utf-8"><permit-guide lang="fr"></permit-guide><script src="${pathToFileURL(DIST)}/permit-guide.standalone.fr.js"></script>`);
  });
  after(async () => { await site.close(); rmSync(folder, { recursive: true, force: true }); });

  for (const [what, address] of [['on a site with a strict policy', () => `${site.url}fr/index.html`], ['from a file of the device', () => `${pathToFileURL(folder)}/index.html`]]) {
    test(`${what}: the same results in the same styles`, async () => {
      const [today, old] = [await site.page(), await site.page()];
      await old.addInitScript(asInSafari15);
      const seen = await seenBy(old, address());
      assert.deepEqual(seen, await seenBy(today, address()));
      assert.notEqual(seen.part, '0px', 'the second half has its styles');
      assert.equal(await old.evaluate(() => 'adoptedStyleSheets' in document), false);
      assert.deepEqual(old.seen.problems, []);
    });
  }
});
