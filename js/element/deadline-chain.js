// What follows from a date: a silence becomes a decision, and that decision has a limit of its own. Asked of the engine, never counted here.

const MOST_LINKS = 3;

const known = (answer) => (answer === 'unknown' ? undefined : answer);

/** Papers are asked for while the file is examined: they say nothing of the limit that a refusal opens. */
const OF_THE_FILE = 'missing_papers';

/** What happened since, as the engine wants it; what is not known is left out. */
function movesOf({ move_facts: facts = [] }, answers) {
  return facts.filter(({ by, asked }) => by !== OF_THE_FILE && known(answers[asked])).map(({ by, asked, time, answered }) => ({
    by, on: answers[asked], ...(known(answers[time]) && { at: answers[time] }), ...(known(answers[answered]) && { answered_on: answers[answered] }),
  }));
}

/** The limit that starts where another ends; null when it cannot be counted. What happened before it began cannot move it. */
function nextLink(guide, { then, certain }, { answers, asOf }) {
  const moves = movesOf(guide.names, answers).filter(({ on }) => on >= then.on);
  const territory = known(answers.decision_territory);
  const place = territory ? { territory } : {};
  try {
    return { ...guide.timeLimit(then.id, { on: then.on, ...place, ...(moves.length > 0 && { moves }) }, { asOf }), certain };
  } catch {
    return null;
  }
}

/** The deadlines, each with those it leads to behind it; none twice. */
export function withChains(guide, deadlines, request) {
  const ids = new Set(deadlines.map(({ id }) => id));
  return deadlines.flatMap((deadline) => {
    const chain = [deadline];
    while (chain.length < MOST_LINKS && chain.at(-1)?.then && !ids.has(chain.at(-1).then.id)) {
      const link = nextLink(guide, chain.at(-1), request);
      if (link === null) break;
      ids.add(link.id);
      chain.push(link);
    }
    return chain;
  });
}
