// What calls for help, and which lines are shown: the pure part, on a small rulebook and on the real one.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allHelp, dialled, firstWarnings, helpGroups, isJustCalled, urgentLines } from '../../js/element/help.js';
import { json } from '../js/support/shipped.js';

const line = (id, topics, urgent) => ({ id, topics, ...(urgent && { urgent_for: urgent }) });
const names = {
  first_warnings: [{ id: 'w-safe', fact: 'hard', in: [true] }, { id: 'w-order' }],
  help: {
    topics: [
      { id: 'danger', called_by: [{ warning: 'w-safe' }] }, { id: 'violence', called_by: [{ fact: 'beaten', in: [true] }] },
      { id: 'asylum', called_by: [{ fact: 'status', in: ['pending'] }, { door: 'decision' }] }, { id: 'advice', called_by: [{ warning: 'w-order' }] }, { id: 'work' },
    ],
    lines: [line('17', ['danger'], ['danger', 'violence']), line('3919', ['violence'], ['violence']), line('desk', ['asylum', 'advice']), line('3039', ['advice', 'asylum']), line('union', ['work'])],
  },
};
const model = (answers = {}, { screen = { name: 'question' }, before = null, permits = {} } = {}) => ({
  names, answers, screen, assessment: { permits }, state: { screens: [before ?? { name: 'start' }, screen], at: 1 },
});
const ids = (lines) => lines.map(({ id }) => id);
const shape = (groups) => groups.map(({ id, lines }) => `${id}: ${ids(lines)}`);

describe('urgent lines', () => {
  it('stand nowhere while no answer calls for them', () => {
    for (const given of [{}, { hard: false }, { hard: 'unknown' }, { beaten: { declined: true } }]) assert.deepEqual(urgentLines(model(given)), [], JSON.stringify(given));
  });
  it('come with an answer, or with the warning that an answer brings', () => {
    assert.deepEqual(ids(urgentLines(model({ hard: true }))), ['17']);
    assert.deepEqual(ids(urgentLines(model({ beaten: true }))), ['17', '3919']);
  });
  it('are new only on the screen after the answer that calls', () => {
    assert.ok(isJustCalled(model({ hard: true }, { before: { name: 'question', fact: 'hard' } })));
    assert.ok(isJustCalled(model({ beaten: true }, { before: { name: 'door', facts: ['beaten'] } })));
    assert.ok(!isJustCalled(model({ hard: true }, { before: { name: 'question', fact: 'works' } })));
    assert.ok(!isJustCalled(model({ hard: false }, { before: { name: 'question', fact: 'hard' } })));
  });
});

describe('topics', () => {
  it('called for come first; each line stands once', () => {
    const { called, others } = helpGroups(model({ status: 'pending' }));
    assert.deepEqual(shape(called), ['asylum: desk,3039']);
    assert.deepEqual(shape(others), ['danger: 17', 'violence: 3919', 'work: union']);
  });
  it('are called by a direct way in, and by a warning that goes with all that is offered', () => {
    assert.deepEqual(shape(helpGroups(model({}, { screen: { name: 'dates', door: 'decision' } })).called), ['asylum: desk,3039']);
    const permits = { one: { status: 'possible', warnings: ['w-order'] } };
    assert.deepEqual(shape(helpGroups(model({}, { permits })).called), ['advice: desk,3039']);
  });
  it('leave out what the top of the screen shows', () => {
    const now = model({ beaten: true });
    assert.deepEqual(shape(helpGroups(now, urgentLines(now)).called), []);
  });
  it('begin with immediate danger on the screen of all help, whatever is called for', () => {
    assert.deepEqual(shape(allHelp(model({ status: 'pending' })))[0], 'danger: 17');
    assert.deepEqual(shape(allHelp(model({ status: 'pending' })))[1], 'asylum: desk,3039');
  });
  it('need no help file', () => {
    const bare = { ...model(), names: {} };
    assert.deepEqual(helpGroups(bare), { called: [], others: [] });
    assert.deepEqual(urgentLines(bare), []);
  });
});

it('a warning whose numbers stand at the top is not said a second time', () => {
  assert.deepEqual(firstWarnings(model({ hard: true }, { permits: { one: { status: 'possible', warnings: ['w-order', 'w-safe'] } } })), ['w-order']);
});

it('numbers are dialled without spaces', () => assert.equal(dialled('0 800 05 95 95'), '0800059595'));

describe('the shipped help', () => {
  const { help, sources } = json('names.more.json');
  it('cites sources that are there, and keeps notes at home', () => {
    for (const one of help.lines) {
      for (const index of one.sources) assert.ok(sources[index]?.id, one.id);
      assert.ok(!('note' in one) && !('source' in one), one.id);
    }
  });
  for (const language of ['fr', 'en']) {
    it(`has short words in ${language} that tell nobody what was answered`, () => {
      const { help_lines: words } = json(`texts/${language}.more.json`);
      for (const one of help.lines.filter((line) => line.urgent_for)) assert.doesNotMatch(words[one.id].short, /violen|traite|traffick|prostitu|viol|rape|abus|détention|retention/i, one.id);
    });
  }
});
