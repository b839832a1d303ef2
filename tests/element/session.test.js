// A visit without a page: the way through the questions, going back, changing, erasing, trouble.
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { DECLINED } from '../../js/element/draft.js';
import { Session } from '../../js/element/session.js';
import { createStubGuide } from './stub-guide.js';

let guide;
let session;
let heard;
let pushed;

beforeEach(() => {
  guide = createStubGuide({});
  heard = [];
  pushed = [];
  const steps = { push: (step) => pushed.push(step), replace: (step) => pushed.push(`=${step}`), back: () => false };
  session = new Session(guide, { today: () => '2026-11-22', now: () => '2026-11-22', tell: (event, detail) => heard.push([event, detail]), steps });
});

const answerAll = () => { session.goOn(); for (let i = 0; i < 20 && session.screen.name === 'question'; i += 1) session.dontKnow(); };

describe('a visit', () => {
  it('asks one question after the other, then shows results', () => {
    answerAll();
    assert.equal(session.screen.name, 'results');
    assert.equal(session.hasNext, false);
    assert.equal(new Set(session.state.screens.map((screen) => screen.fact)).size, session.state.screens.length - 1);
  });
  it('writes only numbers into the history', () => {
    answerAll();
    assert.ok(pushed.every((step) => Number.isInteger(step)));
  });
  it('tells no answer to its listener', () => {
    session.goOn();
    session.answer(['BR']);
    assert.ok(!JSON.stringify(heard).includes('BR'));
  });
  it('keeps later answers when an earlier one changes', () => {
    session.goOn();
    session.answer(['BR']);
    session.answer('csp');
    session.show({ name: 'answers' });
    session.askAgain('nationality', 'answers');
    session.answer(['MA']);
    assert.equal(session.screen.name, 'answers');
    assert.deepEqual(session.state.answers, { nationality: ['MA'], current_document: 'csp' });
  });
  it('goes back to a question with its answer in the fields', () => {
    session.goOn();
    session.answer(['BR']);
    session.back();
    assert.equal(session.fact.id, 'nationality');
    assert.deepEqual(session.draft.codes, ['BR']);
  });
  it('survives a step that no longer exists', () => {
    session.goTo(99);
    assert.equal(session.screen.name, 'start');
  });
  it('tells a French citizen at once, once', () => {
    session.goOn();
    session.answer(['FR']);
    assert.equal(session.screen.name, 'results');
    assert.equal(session.state.toldRegime, 'french');
  });
  it('refuses a mistake and keeps what was typed', () => {
    session.goOn();
    session.edit({ typed: 'Atlantide' });
    session.submit();
    assert.equal(session.errors[0].code, 'country_not_found');
    assert.equal(session.draft.typed, 'Atlantide');
    assert.equal(session.screen.name, 'question');
  });
  it('takes a refusal to say as an answer', () => {
    session.goOn();
    session.decline();
    assert.equal(session.state.answers.nationality, DECLINED);
  });
  it('loses nothing when the engine refuses', () => {
    session.goOn();
    session.answer(['BR']);
    session.askAgain('absences_months', 'answers');
    session.answer(13);
    assert.equal(session.trouble.code, 'bad_answer');
    assert.deepEqual(session.state.answers, { nationality: ['BR'] });
    session.show({ name: 'answers' });
    assert.equal(session.trouble, null);
  });
  it('forgets everything, in the engine too', () => {
    session.goOn();
    session.answer(['BR']);
    session.tick('a/b');
    session.erase();
    assert.deepEqual(session.state.answers, {});
    assert.equal(session.ticked.size, 0);
    assert.equal(session.state.screens.length, 1);
    assert.deepEqual(guide.calls.at(-1).answers, {});
    assert.equal(pushed.at(-1), '=0');
  });
});
