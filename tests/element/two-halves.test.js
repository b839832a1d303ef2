// The page comes in two halves: what the first shows has its words in the first part; a door waits for the second half.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Doors } from '../../js/element/doors.js';
import { more } from '../../js/element/more.js';
import { Session } from '../../js/element/session.js';
import * as beside from '../../js/engine/whole-beside.js';
import { late } from '../../js/engine/late.js';
import { handedOver } from '../../tools/two-scripts.mjs';
import { json } from '../js/support/shipped.js';
import { createStubGuide } from './stub-guide.js';

const js = fileURLToPath(new URL('../../js', import.meta.url));
const read = (path) => readFileSync(path, 'utf8');

/** Files that the first script is made of. */
function firstFiles() {
  const found = new Set([join(js, 'index.js')]);
  for (const path of found) {
    for (const [, from] of read(path).matchAll(/from '(\.[^']+)'|^import '(\.[^']+)'/gm)) {
      const next = join(dirname(path), from ?? './element/define.js');
      if (!/(?:load-more|engine\/late)\.js$/.test(next)) found.add(next);
    }
  }
  return [...found];
}

describe('the first half of the page', () => {
  const askedAtDoorsOnly = (path) => path.endsWith('time-view.js');
  const code = firstFiles().filter((path) => !askedAtDoorsOnly(path)).map(read).join('\n');
  const { ui } = json('texts/fr.json');
  const { ui: later } = json('texts/fr.more.json');
  const CATEGORY = /_(zero|one|two|few|many|other)$/;
  it('finds every sentence it names in the first part of the words', () => {
    const named = [...code.matchAll(/\b(?:t|count)\((?:[^()'`]*\? )?'([a-z0-9_]+)'(?: : '([a-z0-9_]+)')?/g)].flatMap(([, one, other]) => [one, other]).filter(Boolean);
    const known = new Set(Object.keys(ui).flatMap((key) => [key, key.replace(CATEGORY, '')]));
    assert.ok(named.length > 50);
    assert.deepEqual([...new Set(named)].filter((key) => !known.has(key)), []);
  });
  it('finds every family of sentences there too', () => {
    const stems = [...code.matchAll(/\b(?:t|count)\(`([a-z0-9_]+_)\$\{/g)].map(([, stem]) => stem).filter((stem) => !['trouble_', 'error_'].includes(stem));
    assert.deepEqual(stems.filter((stem) => Object.keys(later).some((key) => key.startsWith(stem))), []);
    assert.deepEqual(Object.keys(later).filter((key) => key.startsWith('trouble_')), []);
  });
  it('holds a sentence for every mistake in a field of the interview', () => {
    const codes = ['dates.js', 'draft.js'].flatMap((name) => [...read(join(js, 'element', name)).matchAll(/'((?:date|number|money|country|choice|records)_[a-z_]+)'/g)].map(([, one]) => one));
    assert.deepEqual([...new Set(codes)].filter((one) => one !== 'country_list' && !(`error_${one}` in ui)), []);
  });
  it('does not know the second: nothing of it is reached but by the loader', () => {
    const names = firstFiles().map((path) => path.slice(js.length + 1));
    for (const file of ['element/doors.js', 'element/dates-view.js', 'element/keeper.js', 'element/keep-view.js', 'keep/file.js', 'element/permit-body-view.js', 'calendar/ics.js', 'engine/doors.js', 'engine/deadlines.js', 'engine/dossier.js', 'engine/count.js']) assert.ok(!names.includes(file), file);
  });
  it('hands over what the second takes, by name', () => {
    const taken = handedOver(js);
    assert.ok(taken.some(({ from, name }) => from === 'lit' && name === 'html'));
    assert.equal(new Set(taken.map(({ from, name }) => `${from} ${name}`)).size, taken.length);
  });
  it('has the late parts of the engine from the second, and says until then that they are not there', () => {
    assert.throws(() => beside.whole(), { name: 'GuideError', code: 'names_incomplete' });
    beside.bring(more.late);
    for (const [name, part] of Object.entries(late)) assert.equal(beside.whole()[name], part, name);
    const used = firstFiles().flatMap((path) => [...read(path).matchAll(/\b(?:whole|wholeEngine)\(\)\.(\w+)/g)].map(([, name]) => name));
    assert.ok(used.length > 3);
    assert.deepEqual(used.filter((name) => typeof late[name] !== 'function'), []);
  });
});

describe('a door before the second half is there', () => {
  let session;
  let history;
  let told;
  beforeEach(() => {
    history = [];
    told = [];
    const steps = { push: (step) => history.push(step), replace: (step) => history.push(`=${step}`), back: () => false };
    session = new Session(createStubGuide({}), { today: () => '2026-11-26', now: () => '2026-11-26T10:00', tell: (event) => told.push(event), steps });
  });
  it('leads to a screen that waits, and from there on by itself, leaving no trace on the way back', () => {
    session.doors.enter('decision');
    assert.deepEqual(session.screen, { name: 'waiting', door: 'decision' });
    session.bringDoors(Doors);
    assert.equal(session.screen.name, 'door');
    assert.deepEqual(history, [1, '=1']);
    session.goTo(0);
    assert.equal(session.screen.name, 'start');
  });
  it('that was left meanwhile opens when it is come back to', () => {
    session.doors.enter('decision');
    session.goTo(0);
    session.bringDoors(Doors);
    assert.equal(session.screen.name, 'start');
    session.goTo(1);
    assert.equal(session.screen.name, 'door');
  });
  it('keeps waiting when it is come back to too early', () => {
    session.doors.enter('silence');
    session.goTo(0);
    session.goTo(1);
    assert.deepEqual(session.screen, { name: 'waiting', door: 'silence' });
  });
  it('takes nothing from an interview that goes on meanwhile', () => {
    session.goOn();
    session.answer(['SN']);
    session.edit({ value: 'cst' });
    session.bringDoors(Doors);
    assert.equal(session.draft.value, 'cst');
    assert.deepEqual(session.state.answers, { nationality: ['SN'] });
    session.forget();
    session.doors.enter('decision');
    assert.equal(session.screen.name, 'door', 'the doors stay');
  });
});
