// The browser's back and forward buttons. The history holds the number of a step and nothing else: never an answer, never a fact.

export class Steps {
  #key;
  #isUsable = true;

  constructor(key) {
    this.#key = key;
  }

  #write(method, step) {
    try {
      history[method]({ ...history.state, [this.#key]: step }, '');
    } catch {
      this.#isUsable = false;
    }
  }

  push(step) {
    this.#write('pushState', step);
  }

  replace(step) {
    this.#write('replaceState', step);
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
