// The interview: it ends, asks nothing twice, and asks only what can still change something.
// Usefulness is sampled: that no completion was found for a question does not prove that there is none.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cases, names, open, outline, text } from './support/shipped.js';
import { dayAfter, drawAnswer, drawAnswers, generator } from './support/draw.js';

const guide = await open();
const facts = new Map(names.facts.map((fact) => [fact.id, fact]));

/** What follows from one answer for another fact: `{fact, when: {fact, in}, value}`. */
const follows = JSON.parse(text('rulebook/facts.json')).facts.flatMap(({ id, implied = [] }) => implied.map((rule) => ({ fact: id, ...rule })));
const order = new Map(names.facts.map(({ id }, i) => [id, i]));
const mayBeAsked = ({ id, asked, read }) => asked !== false && read !== false && id !== '';

/** One visit: answers as the person of a case would give them, else at random. */
function* visit(draw, { asOf, known, refusals }) {
  const answers = {};
  for (;;) {
    const assessment = guide.assess({ asOf, answers });
    yield { answers: { ...answers }, assessment, asOf };
    if (assessment.next === null) return;
    const fact = facts.get(assessment.next.fact);
    answers[fact.id] = known[fact.id] ?? drawAnswer(draw, fact, { asOf, countries: names.countries, refusals });
  }
}

function drawVisit(draw) {
  const { as_of: asOf, answers } = draw.pick(cases);
  return { asOf, known: draw.chance(0.8) ? answers : {}, refusals: draw.random() * 0.5 };
}

describe('the interview', () => {
  it('ends, asks nothing twice, and each question has its reason', () => {
    const draw = generator(201);
    for (let i = 0; i < 120; i += 1) {
      const asked = new Set();
      for (const { answers, assessment } of visit(draw, drawVisit(draw))) {
        const { next, progress, permits } = assessment;
        const isSettled = Object.values(permits).map(({ settled }) => settled);
        assert.equal(progress.settled, isSettled.filter(Boolean).length);
        assert.equal(progress.settled + progress.open, names.permits.length);
        if (next === null) {
          assert.deepEqual({ ...progress }, { settled: names.permits.length, open: 0, questions: 0 });
          break;
        }
        assert.ok(!asked.has(next.fact) && !(next.fact in answers), `${next.fact} twice`);
        assert.ok(facts.get(next.fact).asked !== false && progress.questions > 0);
        assert.ok(next.permits.length > 0 && next.permits.every((id) => !permits[id].settled), `${next.fact}: ${next.permits}`);
        asked.add(next.fact);
      }
    }
  });

  it('ends for whoever knows nothing and for whoever says nothing', () => {
    for (const answer of ['unknown', { declined: true }]) {
      const known = Object.fromEntries(names.facts.map(({ id }) => [id, answer]));
      const steps = [...visit(generator(1), { asOf: '2026-11-23', known, refusals: 1 })];
      assert.equal(steps.at(-1).assessment.next, null);
    }
  });

  it('asks the facts in the order of the rulebook', () => {
    const { next } = guide.assess({ asOf: '2026-11-23', answers: {} });
    assert.equal(next.fact, names.facts.find(mayBeAsked).id);
  });

  it('asks first from whose answer others would follow, and then not for what follows', () => {
    const draw = generator(204);
    const isImplied = (fact, answers) => follows.some((rule) => rule.fact === fact && rule.when.in.includes(answers[rule.when.fact]));
    let [gates, spared] = [0, 0];
    for (let i = 0; i < 60; i += 1) {
      let told = {};
      for (const { answers, assessment } of visit(draw, drawVisit(draw))) {
        told = answers;
        const asked = assessment.next?.fact;
        if (asked === undefined) break;
        assert.ok(!isImplied(asked, answers), `${asked} follows from what was told`);
        const open = follows.filter(({ fact, when }) => fact === asked && !(when.fact in answers) && !isImplied(when.fact, answers)).map(({ when }) => when.fact);
        const earlier = open.filter((gate) => mayBeAsked(facts.get(gate)) && order.get(gate) < order.get(asked));
        assert.deepEqual(earlier, [], `asked before: ${asked}`);
        if (follows.some(({ when }) => when.fact === asked)) gates += 1;
      }
      spared += names.facts.filter(({ id }) => !(id in told) && isImplied(id, told)).length;
    }
    assert.ok(gates > 100 && spared > 100, `${gates} such questions, ${spared} spared`);
  });

  /** The questions of some visits, and those that no completion was found to make matter. */
  function sampleQuestions(seed, visits, refusals) {
    const draw = generator(seed);
    const useless = [];
    let asked = 0;
    for (let i = 0; i < visits; i += 1) {
      for (const step of visit(draw, { ...drawVisit(draw), refusals })) {
        const { next } = step.assessment;
        if (next === null || draw.chance(0.5)) continue;
        asked += 1;
        if (!mayMatter(draw, step)) useless.push(`${next.fact} for ${next.permits} after ${JSON.stringify(step.answers)} on ${step.asOf}`);
      }
    }
    return { useless, asked };
  }

  // Not nought: a question is dropped by the structure of the conditions, not by proof. One that only opens a route whose
  // conditions another open route already has, or that stands beside a refused answer, may still be asked.
  for (const [name, seed, refusals, share] of [['whoever answers everything', 202, 0, 0.05], ['whoever refuses a third', 203, 0.3, 0.15]]) {
    it(`asks ${name} hardly anything that could not matter`, () => {
      const { useless, asked } = sampleQuestions(seed, 8, refusals);
      assert.ok(asked > 60 && useless.length <= share * asked, `${useless.length} of ${asked}:\n${useless.join('\n')}`);
    });
  }

  /** Answers worth trying: all there are when they are few, else the ends, the day itself and some at random. */
  function answersTo(draw, fact, known, context) {
    const random = Array.from({ length: 3 }, () => drawAnswer(draw, fact, { ...context, refusals: 0 }));
    const all = {
      bool: [true, false], choice: fact.choices, date: [fact.min, dayAfter(context.asOf, -3653), context.asOf, ...random],
      integer: [fact.min, fact.max, ...random], money: [fact.min, fact.max, ...random], record_list: [[], ...random],
    }[fact.type] ?? random;
    return known === undefined ? all : [known, ...all];
  }

  /** Whether, with the other answers completed somehow, two answers to the question give two outcomes. */
  function mayMatter(draw, { answers, assessment, asOf }) {
    const { fact: id, permits } = assessment.next;
    const context = { asOf, countries: names.countries, refusals: 0 };
    const others = names.facts.filter((fact) => fact.id !== id && !(fact.id in answers));
    const following = follows.filter(({ when }) => when.fact === id).map(({ fact }) => fact).filter((fact) => !(fact in answers));
    const about = cases.filter((one) => permits.includes(one.permit));
    for (let k = 0; k < 600; k += 1) {
      const { [id]: known, ...completion } = draw.pick(k % 3 && about.length > 0 ? about : cases).answers;
      const person = { ...completion, ...(k % 2 ? drawAnswers(draw, others, 0.1, context) : {}), ...answers };
      // A question may be there for what follows from its answer: then that is not told otherwise.
      if (k % 4 < 2) for (const fact of following) delete person[fact];
      const outcomes = new Set();
      for (const answer of answersTo(draw, facts.get(id), known, context)) {
        const judged = outline(guide.assess({ asOf, answers: { ...person, [id]: answer } }));
        outcomes.add(permits.map((permit) => judged[permit]).join());
        if (outcomes.size > 1) return true;
      }
    }
    return false;
  }
});
