// The direct ways in before the second half of the page is there: a door leads to a screen that waits for it.

import { giveAnswers } from './interview.js';

export const WAITING = 'waiting';

export class DoorsToCome {
  found = null;
  dates = [];
  #session;

  /** @param {object} session the visit */
  constructor(session) {
    this.#session = session;
  }

  arrive() {
    return {};
  }

  give(given) {
    return giveAnswers(this.#session.state, given);
  }

  enter(door) {
    this.#session.show({ name: WAITING, door });
  }
}
