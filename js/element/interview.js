// The way of a visitor through the guide: screens seen, where they stand, their answers. Pure: every function returns a new state.

/** Nationals whom nobody may ask for a permit: said at once, before any other question. */
const FREE_REGIMES = new Set(['french', 'eu']);

export const isFreeRegime = (regime) => FREE_REGIMES.has(regime);

export function begin() {
  return { screens: [{ name: 'start' }], at: 0, answers: {}, lengths: {}, toldRegime: null };
}

export const currentScreen = (state) => state.screens[state.at];

/** Opens a screen after the present one; what was ahead is forgotten, as in a browser. */
export function openScreen(state, screen) {
  const screens = [...state.screens.slice(0, state.at + 1), screen];
  return { ...state, screens, at: screens.length - 1 };
}

/** Goes to a screen already seen; a step that no longer exists leads to the nearest one. */
export function goToStep(state, step) {
  const last = state.screens.length - 1;
  const at = Number.isInteger(step) ? Math.min(Math.max(step, 0), last) : 0;
  return { ...state, at };
}

export function giveAnswers(state, given) {
  return { ...state, answers: { ...state.answers, ...given } };
}

/** The next question that is worth asking and was not asked; null when the interview is over. */
export function nextQuestion(state, assessment) {
  const next = assessment.next;
  return next === null || next === undefined || next.fact in state.answers ? null : next;
}

export function questionScreen(next, returnTo = null) {
  return { name: 'question', fact: next.fact, permits: next.permits ?? [], returnTo };
}

/** Where an answer leads: back to the list it was changed from, else to the next question, else to the results. */
export function screenAfterAnswer(state, assessment) {
  const { returnTo } = currentScreen(state);
  const isNews = isFreeRegime(assessment.regime) && state.toldRegime !== assessment.regime;
  if (isNews) return { name: 'results' };
  if (returnTo) return { name: returnTo, changed: currentScreen(state).fact };
  const next = nextQuestion(state, assessment);
  return next === null ? { name: 'results' } : questionScreen(next);
}

/** Answers in the order of the rulebook, for the list of answers. */
export function answeredFacts(facts, answers) {
  return facts.filter((fact) => fact.id in answers);
}
