// Help to understand: signs that the law's data names exist; voices are those of the device or none.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { drawingNames } from '../../js/element/drawings.js';
import { languageOf } from '../../js/element/language.js';
import { voiceFor } from '../../js/element/listen.js';

const read = (name) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));

describe('drawn signs', () => {
  const named = [...read('rulebook/facts.json').facts, ...read('rulebook/doors.json').doors].map(({ sign }) => sign).filter(Boolean);
  it('exist for every name in the rulebook', () => assert.deepEqual([...new Set(named)].filter((name) => !drawingNames.includes(name)), []));
  it('are all used', () => assert.deepEqual(drawingNames.filter((name) => !named.includes(name)), []));
  it('stand beside every way in', () => assert.ok(read('rulebook/doors.json').doors.every(({ sign }) => sign)));
});

describe('a voice', () => {
  const far = { lang: 'fr-FR', localService: false };
  const near = { lang: 'fr_CA', localService: true };
  it('is on the device, of the language, whatever its region', () => assert.equal(voiceFor('fr', [far, near]), near));
  it('reads plain French too', () => assert.equal(voiceFor('fr-simple', [near]), near));
  it('of Persian reads Dari', () => assert.equal(voiceFor('prs', [{ lang: 'fa-IR', localService: true }]).lang, 'fa-IR'));
  it('that is elsewhere is never taken', () => assert.equal(voiceFor('fr', [far]), null));
  it('of another language is not taken', () => assert.equal(voiceFor('ti', [near]), null));
});

describe('the language of a tag', () => {
  it('is without its region, and keeps its plain form', () => assert.deepEqual(['fr-FR', 'fr-simple', 'ar', 'en-GB'].map(languageOf), ['fr', 'fr-simple', 'ar', 'en']));
});
