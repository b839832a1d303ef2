// The border: calls into the module and reads its replies. The only file that sees its memory.
// The module owns every buffer; a reply is read before the next call, and nothing of it is kept.
import { codeOf, fail } from './errors.js';

const CHECKSUM_AT = 3; // ints of the header of a pack
const SECTIONS_AT = 4; // and those before its table: offset and count of each section

/** Walks through the int32 values of a reply. */
export class Reply {
  /**
   * @param {Int32Array} ints
   * @param {number} at
   */
  constructor(ints, at) {
    this.ints = ints;
    this.at = at;
  }

  next() {
    return this.ints[this.at++];
  }

  /**
   * A count, then so many items.
   * @template T
   * @param {() => T} read
   */
  list(read) {
    return Array.from({ length: this.next() }, read);
  }

  /** @param {string[]} names */
  names(names) {
    return this.list(() => names[this.next()]);
  }
}

/** Nothing that JavaScript forgot to close keeps answers: the net under `dispose`. */
const net = new FinalizationRegistry((/** @type {any} */ exports) => exports.pg_close());

export class Module {
  /**
   * @param {any} exports
   * @param {Uint8Array} pack raw
   * @param {string[]} [errors] `names.errors`
   */
  constructor(exports, pack, errors) {
    this.exports = exports;
    this.errors = errors;
    this.ints = new Int32Array(exports.memory.buffer);
    this.fresh = this.ints;
    this.counts = this.open(pack);
    net.register(this, exports, this);
  }

  /**
   * @param {Uint8Array} pack
   * @returns {(section: number) => number} how many records a section of the pack has
   */
  open(pack) {
    const address = this.exports.pg_input(pack.length);
    new Uint8Array(this.exports.memory.buffer).set(pack, address);
    this.check(this.opened(pack.length));
    this.fresh = this.view().slice();
    this.checksum = this.fresh[address / 4 + CHECKSUM_AT];
    const at = address / 4 + SECTIONS_AT + 1;
    return (section) => this.view()[at + 2 * section];
  }

  /** A pack that needs more memory than the module may take stops it: it is refused like any other. @param {number} bytes */
  opened(bytes) {
    try {
      return this.exports.pg_open(bytes);
    } catch (cause) {
      return fail('pack_too_large', '', {}, cause);
    }
  }

  /** Every byte as it was when the pack had just been opened: not one answer, nor what was counted from it, is left anywhere. */
  forget() {
    this.view().fill(0);
    this.ints.set(this.fresh);
  }

  /** Forgets all, answers first, and opens another pack. @param {Uint8Array} pack */
  reopen(pack) {
    this.forget();
    this.exports.pg_close();
    this.counts = this.open(pack);
  }

  /** The memory as integers; made again only when it has grown. */
  view() {
    const { buffer } = this.exports.memory;
    if (this.ints.buffer !== buffer) this.ints = new Int32Array(buffer);
    return this.ints;
  }

  /**
   * @param {number} result 0, an address, or -1 - the number of an error
   */
  check(result) {
    if (result < 0) fail(codeOf(-1 - result, this.errors));
    return result;
  }

  /** What the module exports, while it is open. **Fails:** `disposed`. */
  get functions() {
    return this.exports ?? fail('disposed');
  }

  /** Calls a function that replies. @param {string} name @param {...number} values */
  ask(name, ...values) {
    const address = this.check(this.functions[name](...values));
    return new Reply(this.view(), address / 4);
  }

  /**
   * @param {number} slot
   * @param {number} value
   */
  set(slot, value) {
    this.check(this.functions.pg_set(slot, value));
  }

  close() {
    if (this.exports === null) return;
    net.unregister(this);
    this.forget();
    this.exports.pg_close();
    this.exports = null;
  }
}
