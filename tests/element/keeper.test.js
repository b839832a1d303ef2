// Keeping and opening within a visit, without a page: what is shown, what is taken, what is dropped when the visitor goes elsewhere meanwhile.
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { Doors } from '../../js/element/doors.js';
import { Session } from '../../js/element/session.js';
import { createStubGuide } from './stub-guide.js';

const FILE = { 'permit-guide-answers': 1, saved_on: '2026-01-02', answers: { nationality: ['MA'], absences_months: 61, shoe_size: 40 } };
const file = (content) => ({ size: content.length, text: async () => content });
const later = () => new Promise((done) => { setTimeout(done, 5); });

let session;
let heard;
beforeEach(() => {
  heard = [];
  const steps = { push: () => {}, replace: () => {}, back: () => false };
  session = new Session(createStubGuide({}), { today: () => '2026-11-27', now: () => '2026-11-27T10:00', tell: (event, detail) => heard.push([event, detail]), steps });
  session.bringDoors(Doors);
  session.goOn();
  session.answer(['BR']);
  session.doors.kept.open();
});
const read = async (content) => { session.doors.kept.read(file(content)); await later(); };
const before = { nationality: ['BR'] };

describe('a file that is opened', () => {
  it('is shown, and changes nothing until it is taken', async () => {
    await read(JSON.stringify(FILE));
    const { answers, unknown, refused, savedOn } = session.draft.found;
    assert.deepEqual({ answers, unknown, savedOn }, { answers: { nationality: ['MA'] }, unknown: ['shoe_size'], savedOn: '2026-01-02' });
    assert.deepEqual(refused.map(({ fact, error }) => [fact.id, error.code]), [['absences_months', 'number_too_large']]);
    assert.deepEqual(session.state.answers, before);
    session.doors.kept.take();
    assert.deepEqual(session.state.answers, { nationality: ['MA'] });
    assert.equal(session.screen.name, 'answers');
  });
  it('takes what stood half typed at the desk with it', async () => {
    const fact = session.guide.names.facts.find(({ id }) => id === 'absences_months');
    session.doors.desk.edit(fact, { text: 'abc' });
    await read(JSON.stringify(FILE));
    assert.equal(session.doors.desk.field(fact).draft.text, 'abc', 'not before it is taken');
    session.doors.kept.take();
    assert.equal(session.doors.desk.field(fact).draft.text, '');
  });
  it('may be cancelled', async () => {
    await read(JSON.stringify(FILE));
    session.doors.kept.cancel();
    assert.deepEqual([session.draft, session.screen.name], [{}, 'keep']);
    assert.deepEqual(session.state.answers, before);
  });
  it('takes the place of all answers at once, or of none', async () => {
    await read(JSON.stringify({ ...FILE, answers: { absences_months: 13 } })); // the stub's engine refuses this answer
    session.doors.kept.take();
    assert.deepEqual(session.state.answers, before);
    assert.equal(session.trouble.code, 'bad_answer');
  });
  it('that cannot be read is told beside its button, and by its code alone', async () => {
    for (const [content, code] of [['{', 'kept_not_ours'], ['{"permit-guide-answers": 1, ', 'kept_cut_off'], ['x'.repeat(300000), 'kept_too_large']]) {
      await read(content);
      assert.deepEqual(session.errors, [{ code, fields: ['file'], params: {} }]);
    }
    session.doors.kept.read({ size: 1, text: () => Promise.reject(new Error('gone')) });
    await later();
    assert.equal(session.errors[0].code, 'kept_not_read');
    assert.deepEqual(session.state.answers, before);
  });
  it('is dropped when the visitor has gone elsewhere or erased everything meanwhile', async () => {
    session.doors.kept.read(file(JSON.stringify(FILE)));
    session.back();
    await later();
    assert.equal(session.draft.found, undefined);
    session.doors.kept.open();
    session.doors.kept.read(file(JSON.stringify(FILE)));
    session.erase();
    await later();
    assert.equal(session.draft, null);
    assert.equal(session.screen.name, 'start');
  });
  it('is told to nobody: events hold the name of a screen and nothing else', async () => {
    await read(JSON.stringify(FILE));
    session.doors.kept.take();
    assert.ok(!/MA|61|shoe/.test(JSON.stringify(heard)));
  });
});

describe('a code', () => {
  it('goes from one visit to another', () => {
    session.doors.kept.showCode();
    const { code } = session.draft;
    session.doors.kept.hideCode();
    assert.equal(session.draft.code, null);
    session.edit({ pasted: code });
    session.doors.kept.readPasted();
    assert.deepEqual(session.draft.found.answers, before);
  });
  it('that is missing is asked for', () => {
    session.doors.kept.readPasted();
    assert.equal(session.errors[0].code, 'code_missing');
  });
});
