// What is said of questions left, of warnings and of reasons: nothing twice, nothing taken back, no question where a reason stands. On every person of
// the shared cases, with the shipped rulebook and words.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { createFormat } from '../../js/element/format.js';
import { leftText, USUAL_QUESTIONS } from '../../js/element/progress-view.js';
import { sentenceOf } from '../../js/element/reason-view.js';
import { readable } from '../../js/element/reasons.js';
import { calledWarnings, ownWarnings } from '../../js/element/risks.js';
import { createWords } from '../../js/element/words.js';
import { names, open, text } from '../js/support/shipped.js';
import { textsOf } from '../browser/support/visit.js';

const CASES = new URL('../../../shared/cases/permits/', import.meta.url);
const persons = existsSync(CASES) ? readdirSync(CASES).flatMap((file) => JSON.parse(readFileSync(new URL(file, CASES), 'utf8')).cases).filter(({ answers }) => answers) : [];
const { answers: usual } = JSON.parse(text('rulebook/usual-answers.json'));
const guide = await open();
const languages = Object.fromEntries(['fr', 'en'].map((language) => [language, { words: createWords(textsOf(language)), format: createFormat(language) }]));

/** What the page says at each step: the numbers in it, and whether it tells why there are more. */
function saidAlong(person, answerOf) {
  const answers = {};
  const said = [];
  for (;;) {
    const assessment = guide.assess({ asOf: person.as_of, answers });
    said.push({ text: leftText({ ...languages.en, state: { answers }, assessment }), left: assessment.progress.questions });
    if (assessment.next === null) return said;
    answers[assessment.next.fact] = answerOf(assessment.next.fact);
  }
}

describe('questions left', { skip: persons.length === 0 }, () => {
  const WAYS = { 'who answers as most people do': (person) => (fact) => ({ ...usual, ...person.answers })[fact] ?? 'unknown', 'who knows little': ({ answers }) => (fact) => answers[fact] ?? 'unknown' };
  for (const [name, way] of Object.entries(WAYS)) {
    it(`${name} hears a number that is true, and never a greater one after a smaller, but with the reason`, () => {
      for (const person of persons) {
        let heard = USUAL_QUESTIONS;
        for (const [step, { text: sentence, left }] of saidAlong(person, way(person)).entries()) {
          const number = Number(/\d+/.exec(sentence)?.[0] ?? (left === 0 ? 0 : USUAL_QUESTIONS));
          const isExplained = /more questions than usual/.test(sentence);
          if (/At most/.test(sentence)) assert.equal(number, left, sentence);
          assert.ok(number <= heard || (isExplained && step >= USUAL_QUESTIONS), `${person.id}, ${step}: "${sentence}" after ${heard}`);
          heard = number;
        }
      }
    });
  }
});

const textOf = (node, model) => [sentenceOf(node, model).text, ...(node.parts ?? []).flatMap((part) => textOf(part, model))];

describe('reasons', { skip: persons.length === 0 }, () => {
  it('are statements, whoever asks', () => {
    for (const language of Object.values(languages)) for (const { as_of: asOf, answers } of persons) {
      for (const { id, routes } of Object.values(guide.assess({ asOf, answers }).permits)) {
        const texts = routes.flatMap(({ why }) => readable(why, asOf)).flatMap((node) => textOf(node, { ...language, permitId: id }));
        assert.deepEqual(texts.filter((sentence) => /[?؟]\s*$/.test(sentence)), [], id);
      }
    }
  });
});

describe('warnings', { skip: persons.length === 0 }, () => {
  it('are said before the list or in a permit, never both, never twice, and none is lost', () => {
    const { words } = languages.fr;
    for (const { as_of: asOf, answers } of persons) {
      const assessment = guide.assess({ asOf, answers });
      const model = { words, names, answers, assessment };
      const said = calledWarnings(model).map((one) => one.text);
      for (const permit of Object.values(assessment.permits)) {
        const own = ownWarnings(permit, model).map((one) => one.text);
        const all = permit.warnings.map((id) => words.find('permits', permit.id, 'warnings', id).text ?? words.find('warnings', id).text);
        assert.deepEqual([...new Set([...own, ...said.filter((one) => all.includes(one))])].sort(), [...new Set(all)].sort());
        assert.equal(own.length, new Set(own).size);
        assert.ok(!own.some((one) => said.includes(one)));
      }
    }
  });
});

describe('days and prices in a line from the right', () => {
  for (const language of ['ar', 'prs', 'ps']) {
    it(`hold together, the day before the month, without bars: ${language}`, () => {
      const format = createFormat(language, 'rtl');
      for (const held of [format.day('2026-11-24'), format.shortDay('2026-11-24'), format.weekday('2026-11-24'), format.money(350), format.time('14:30')]) assert.match(held, /^\u2068[^/]*\u2069$/, held);
      assert.match(format.shortDay('2026-11-24'), /24 .* 2026/);
    });
  }
  it('are as they were from the left', () => assert.equal(createFormat('fr', 'ltr').shortDay('2026-11-24'), '24 nov. 2026'));
});
