// The browser's back and forward buttons. The history holds the number of a step and nothing else: never an answer, never a fact.

/** How many entries of the history were made by guides on this page, whichever of them: what leaving must undo. */
const DEPTH = 'permit-guide-depth';

export class Steps {
  #key;
  #isUsable = true;

  constructor(key) {
    this.#key = key;
  }

  #write(method, step, depth) {
    try {
      history[method]({ ...history.state, [this.#key]: step, [DEPTH]: depth }, '');
    } catch {
      this.#isUsable = false;
    }
  }

  /** It outlives a reload and an erasure, which forget the way itself. */
  get depth() {
    return history.state?.[DEPTH] ?? 0;
  }

  push(step) {
    this.#write('pushState', step, this.depth + 1);
  }

  replace(step) {
    this.#write('replaceState', step, this.depth);
  }

  /** The step an entry of the history leads to; null for an entry of somebody else (a link to a part of the host's page). */
  stepOf(state) {
    return state?.[this.#key] ?? null;
  }

  /** Asks the browser to go back; false when it cannot, and the caller must. */
  back() {
    if (this.#isUsable) history.back();
    return this.#isUsable;
  }
}
