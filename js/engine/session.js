// One opened rulebook and the answers that are in it now. Every assessment asks through it, however old: its own
// answers are put back first, so that what it says stays right.
import { UNANSWERED } from './answers.js';
import { fail } from './errors.js';
import { areWhole } from './names.js';

const MOST_KEPT = 64;

/** @typedef {{slots: Int32Array, day: number}} Request */

export class Session {
  /**
   * @param {import('./module.js').Module} module
   * @param {any} names as in `names.json`: lists in the order of the pack
   * @param {number} slotCount
   */
  constructor(module, names, slotCount) {
    this.module = module;
    this.names = names;
    this.current = new Int32Array(slotCount).fill(UNANSWERED);
    this.kept = [this.current];
  }

  /** Names that explain: of the second part. **Fails:** `names_incomplete` while it is not there. */
  get wholeNames() {
    return areWhole(this.names) ? this.names : fail('names_incomplete');
  }

  /** Slots without answers yet. The newest ones are remembered, to be zeroed at the end. */
  begin() {
    if (!this.module.exports) fail('disposed');
    const slots = new Int32Array(this.current.length).fill(UNANSWERED);
    if (this.kept.push(slots) > MOST_KEPT) this.kept.splice(1, 1);
    return slots;
  }

  /**
   * Another pack of the same facts, checked before it is used; when it is not sound the one before is opened again.
   * @param {Uint8Array} pack
   * @param {Uint8Array} before
   * @param {() => void} check
   */
  reopen(pack, before, check) {
    this.current.fill(UNANSWERED);
    try {
      this.module.reopen(pack);
      check();
    } catch (error) {
      this.module.reopen(before);
      throw error;
    }
  }

  /** Sets what differs from the last request and assesses: little when one answer has changed. @param {Request} request */
  assess({ slots, day }) {
    const { module, current } = this;
    slots.forEach((value, slot) => {
      if (value === current[slot]) return;
      module.set(slot, value);
      current[slot] = value;
    });
    return module.ask('pg_assess', day);
  }

  /** A reply about a request that may not be the last one. @param {Request} request @param {string} name @param {number} index */
  ask(request, name, index) {
    this.assess(request);
    return this.module.ask(name, index);
  }

  /** No answer is left, in the module or here. Assessments made before then speak of somebody who has answered nothing. */
  forget() {
    if (!this.module.exports) fail('disposed');
    this.module.forget();
    this.kept.forEach((slots) => slots.fill(UNANSWERED));
    this.kept.length = 1;
  }

  /** Zeroes the answers, in the module and here. */
  dispose() {
    this.module.close();
    this.kept.forEach((slots) => slots.fill(0));
  }
}
