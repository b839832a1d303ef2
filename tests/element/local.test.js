// The host's own file, read: what is good stays, what is bad is named with its place, nothing is handed through that the page does not know.
// Also that the schema for editors and the reader of the page agree.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import { hostText, notesOf } from '../../js/element/host-rules.js';
import { readLocal } from '../../js/element/local.js';
import { groupPermits, listedPermits } from '../../js/element/results.js';
import { json } from '../js/support/shipped.js';

const kit = (name) => JSON.parse(readFileSync(new URL(`../../kit/local/${name}`, import.meta.url), 'utf8'));
const names = { permits: [{ id: 'salarie' }, { id: 'visitor' }], doors: [{ id: 'expiry' }], obstacles: [{ id: 'no-appointment' }] };
const BARE = { format: 1, name: 'Entraide', lang: 'fr' };

/** What is read, and the faults as the console shows them. */
function read(data, ids = names) {
  const faults = [];
  const host = readLocal(data, ids, (path, message) => { faults.push(`${path}: ${message}`); });
  return { host, faults };
}
const entriesOf = (host) => host.groups.flatMap(({ entries }) => entries.map(([line]) => line.parts[0].words.fr));

const isDay = (text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
const bySchema = new Ajv2020.default({ allErrors: true, strictTypes: false, strictRequired: false, formats: { date: isDay } }).compile(kit('local.schema.json'));

const office = (more) => ({ ...BARE, offices: [{ name: 'Ici' }, { name: 'Là', ...more }] });
const note = (more) => ({ ...BARE, notes: [{ text: 'Bon', dated: '2026-11-03' }, { text: 'Autre', dated: '2026-11-03', ...more }] });

/** What is wrong, and where the console says so: the schema must refuse the same. */
const BAD_ENTRIES = [
  ['a number for letters', office({ phone: 'zéro quatre' }), '/offices/1/phone: must be digits'],
  ['a number written with dots', office({ phone: '04.78.00.00.00' }), '/offices/1/phone: must be digits'],
  ['a number that is none', office({ phone: 478000000 }), '/offices/1/phone: must be digits'],
  ['a link that runs', office({ link: 'javascript:alert(1)' }), '/offices/1/link: must be an address that begins with https:, tel:, sms: or mailto:'],
  ['a link without lock', office({ link: 'http://example.org/' }), '/offices/1/link: must be an address'],
  ['a link of data', office({ link: 'data:text/html,x' }), '/offices/1/link: must be an address'],
  ['HTML', office({ about: 'Venez <b>vite</b>' }), '/offices/1/about: plain text only'],
  ['a script', office({ about: '<script>alert(1)</script>' }), '/offices/1/about: plain text only'],
  ['HTML in one language', office({ about: { fr: 'Venez', en: '<i>Come</i>' } }), '/offices/1/about/en: plain text only'],
  ['letters turned round', office({ about: 'a\u202eb' }), '/offices/1/about: holds a character'],
  ['no words', office({ hours: '  ' }), '/offices/1/hours: must be words'],
  ['a name too long', office({ name: 'x'.repeat(121) }), '/offices/1/name: has 121 characters'],
  ['words of no language', office({ about: { Français: 'Venez' } }), '/offices/1/about/Français: is no code of a language'],
  ['words in no language', office({ about: {} }), '/offices/1/about: must have words'],
  ['a member misspelt', office({ telephone: '04 78 00 00 00' }), '/offices/1/telephone: is no member: name, about, address, hours, phone, link are'],
  ['an entry that is none', { ...BARE, offices: [{ name: 'Ici' }, 'Là'] }, '/offices/1: must be an object'],
  ['an office without a name', { ...BARE, offices: [{ name: 'Ici' }, { hours: '9 h' }] }, '/offices/1/name: is missing'],
  ['a note without a day', { ...BARE, notes: [{ text: 'Bon', dated: '2026-11-03' }, { text: 'Autre' }] }, '/notes/1/dated: is missing'],
  ['a day that does not exist', note({ dated: '2026-02-30' }), '/notes/1/dated: must be a day'],
  ['a day written otherwise', note({ dated: '3/11/2026' }), '/notes/1/dated: must be a day'],
  ['permits that are no list', note({ permits: 'salarie' }), '/notes/1/permits: must be a list of ids'],
];

describe('the host’s own file', () => {
  it('that is an example is good, by the reader and by the schema, with the real ids', () => {
    const { host, faults } = read(kit('permit-guide.local.json'), { ...json('names.json'), ...json('names.more.json'), permits: json('names.json').permits, doors: json('names.json').doors });
    assert.deepEqual(faults, []);
    assert.ok(bySchema(kit('permit-guide.local.json')), JSON.stringify(bySchema.errors));
    assert.deepEqual(host.groups.map(({ key, entries }) => [key, entries.length]), [['host_offices', 2], ['help_host', 2]]);
    assert.equal(host.notes.length, 3);
    assert.deepEqual([...host.without], ['seasonal']);
  });

  for (const [what, data, fault] of BAD_ENTRIES) {
    it(`with ${what}: the place is told, the entry left out, its neighbour stays`, () => {
      const { host, faults } = read(data);
      assert.equal(faults.length, 1, faults.join('\n'));
      assert.ok(faults[0].startsWith(fault), faults[0]);
      assert.deepEqual(data.notes ? host.notes.map(({ words }) => words.fr) : entriesOf(host), data.notes ? ['Bon'] : ['Ici']);
      assert.equal(bySchema(data), false, 'the schema takes it');
    });
  }

  for (const [what, data, fault] of [
    ['no object', [], ': must be an object'], ['nothing', null, ': must be an object'], ['another format', { ...BARE, format: 2 }, '/format: must be 1'],
    ['no language', { format: 1, name: 'Entraide' }, '/lang: must be'], ['no name', { format: 1, lang: 'fr' }, '/name: must be words'], ['HTML as a name', { ...BARE, name: '<b>x</b>' }, '/name: plain text only'],
  ]) {
    it(`that has ${what} is not shown at all`, () => {
      const { host, faults } = read(data);
      assert.equal(host, null);
      assert.ok(faults[0].startsWith(fault), faults[0]);
      assert.equal(bySchema(data), false, 'the schema takes it');
    });
  }

  it('with lists that are no lists, or members nobody knows, keeps the rest', () => {
    const { host, faults } = read({ ...BARE, offices: { name: 'x' }, fees: { salarie: 0 }, help: [{ name: 'Ici' }] });
    assert.deepEqual(faults.map((one) => one.split(':')[0]), ['/fees', '/offices']);
    assert.deepEqual(entriesOf(host), ['Ici']);
  });

  it('may name a permit that a later law no longer has: told, the others stay', () => {
    const { host, faults } = read({ ...note({ permits: ['gone', 'salarie'] }), without: ['visitor', 'never'] });
    assert.deepEqual(faults, ['/notes/1/permits/0: "gone" is none of this guide', '/without/1: "never" is none of this guide']);
    assert.deepEqual(host.notes[1].permits, ['salarie']);
    assert.deepEqual([...host.without], ['visitor']);
  });

  it('with too much shows the first, and says so', () => {
    const { host, faults } = read({ ...BARE, help: Array.from({ length: 14 }, (_, i) => ({ name: `n${i}` })) });
    assert.deepEqual(faults, ['/help/12: at most 12 are shown']);
    assert.equal(entriesOf(host).length, 12);
  });

  it('leaves what it was given as it was: neither ids nor file are touched', () => {
    const freeze = (value) => { if (typeof value === 'object' && value !== null) { Object.freeze(value); Object.values(value).forEach(freeze); } return value; };
    assert.deepEqual(read(freeze(kit('permit-guide.local.json')), freeze(structuredClone(names))).host.name, { fr: 'Entraide Exemple (Lyon)' });
  });
});

describe('words of the host', () => {
  const words = { fr: 'Venez', ar: 'تعالوا' };
  it('are in the language of the page where it wrote them, its plain form too', () => {
    assert.deepEqual(hostText(words, 'ar'), { text: 'تعالوا', lang: null });
    assert.deepEqual(hostText(words, 'fr-simple'), { text: 'Venez', lang: null });
  });
  it('else the first it wrote, marked', () => assert.deepEqual(hostText(words, 'en'), { text: 'Venez', lang: 'fr' }));
  it('of a list in the page are in the language of the page', () => assert.deepEqual(hostText({ '': 'Come' }, 'en'), { text: 'Come', lang: null }));
  it('on practice stand with what they are about only', () => {
    const host = { notes: [{ permits: ['salarie'] }, { steps: ['expiry'] }, {}] };
    assert.deepEqual([notesOf(host, { permit: 'salarie' }), notesOf(host, { step: 'expiry' }), notesOf(host), notesOf(host, { permit: 'visitor' }), notesOf(null)].map((all) => all.length), [1, 1, 1, 0, 0]);
  });
});

describe('permits that the host leaves out', () => {
  const assessment = { permits: { salarie: { id: 'salarie', status: 'eligible' }, visitor: { id: 'visitor', status: 'eligible' } } };
  it('are in no list, and in the assessment as before', () => {
    const before = structuredClone(assessment);
    assert.deepEqual(groupPermits(assessment, { without: new Set(['visitor']) }).map(({ permits }) => permits.map(({ id }) => id)), [['salarie']]);
    assert.equal(listedPermits(assessment).length, 2);
    assert.deepEqual(assessment, before);
  });
});
