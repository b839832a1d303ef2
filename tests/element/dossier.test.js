// The choices of the dossier, and the file it is kept as: its frame and its style. The copy of the DOM is proved in tests/browser/dossier.test.js.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chosenPermits, laterPermits, pickGroups, TICKED_ONLY, tickOf } from '../../js/element/dossier/choices.js';
import { documentOf, STYLED } from '../../js/element/dossier/file.js';

const permit = (id, status, from = null) => [id, { id, status, from }];
const assessment = { permits: Object.fromEntries([permit('a', 'possible'), permit('b', 'eligible'), permit('c', 'later', '2027-01-01'), permit('d', 'more_info'), permit('e', 'not_eligible'), permit('f', 'other_regime')]) };
const chosen = (...ticked) => chosenPermits({ assessment, ticked: new Set(ticked) }).map(({ id }) => id);

describe('the permits of the dossier', () => {
  it('are all that are open, rights first, unless some are ticked', () => {
    assert.deepEqual(chosen(), ['b', 'a']);
    assert.deepEqual(chosen(tickOf('d')), ['b', 'a'], 'a tick alone chooses nothing');
  });
  it('are those that are ticked, whatever their status, and may be none', () => {
    assert.deepEqual(chosen(TICKED_ONLY, tickOf('e'), tickOf('a')), ['a', 'e']);
    assert.deepEqual(chosen(TICKED_ONLY), []);
  });
  it('are offered in groups; what another law governs has no page', () => {
    assert.deepEqual(pickGroups(assessment).map(({ status, isFolded }) => `${status}${isFolded ? ' folded' : ''}`), ['eligible', 'possible', 'later', 'more_info folded', 'not_eligible folded']);
  });
  it('stand beside those that time will open, but not beside those that were ticked', () => {
    assert.deepEqual(laterPermits({ assessment, ticked: new Set() }).map(({ id }) => id), ['c']);
    assert.deepEqual(laterPermits({ assessment, ticked: new Set([TICKED_ONLY]) }), []);
  });
});

describe('the file', () => {
  const words = (title, direction = 'ltr') => ({ t: () => title, language: 'ar', direction });
  it('says its language, direction and a discreet title, and forbids itself any script and request', () => {
    const text = documentOf('<p>body</p>', words('Notes', 'rtl'));
    for (const wanted of ['<html lang="ar" dir="rtl">', '<title>Notes</title>', '<meta charset="utf-8">', "default-src 'none'", '<main><p>body</p></main>']) assert.ok(text.includes(wanted), wanted);
    assert.doesNotMatch(text, /<script|javascript:|@import|url\(/i);
  });
  it('takes no markup from words', () => {
    assert.match(documentOf('', words('</title><b>"&')), /<title>&lt;\/title&gt;&lt;b&gt;&quot;&amp;<\/title>/);
  });
  it('has no colour but black, white and grey in its style, and names the classes to keep', () => {
    const colours = [...documentOf('', words('')).matchAll(/#[0-9a-f]{3,6}\b/g)].map(([colour]) => colour);
    assert.deepEqual([...new Set(colours)].sort(), ['#000', '#bbb', '#fff']);
    for (const name of ['pg-sheet', 'pg-box', 'pg-sign-line']) assert.ok(STYLED.has(name), name);
    assert.ok(!STYLED.has('pg-dossier-screen'));
  });
});
