// All that the engine says about a case, as one text: to be the same in Node and in every browser. Runs in both.

const failing = (work) => {
  try { return work(); } catch (error) {
    if (error.code === undefined) throw error;
    return { code: error.code, path: error.path, params: error.params };
  }
};

/** @returns {string} JSON */
export function answerOf(guide, one) {
  if ('count' in one) return JSON.stringify(failing(() => guide.count(one.count)));
  if ('time_limit' in one) return JSON.stringify(failing(() => guide.timeLimit(one.time_limit, one.event, { asOf: one.as_of })));
  return JSON.stringify(failing(() => guide.assess({ asOf: one.as_of, answers: one.answers })));
}
