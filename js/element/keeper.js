// Keeping answers and opening them again, within one visit: what was saved, what was found, what is taken. All of it stands in the draft of
// its screen, and goes with it. Knows no page but for the file that is handed over.
import { codeOf, readCode } from '../keep/code.js';
import { MOST_BYTES, nameOfFile, readFile, writeFile, writeLocked } from '../keep/file.js';
import { isEmptyPassphrase, lock, unlock } from '../keep/lock.js';
import { attempt } from './attempt.js';
import { checkAnswers, checkLengths } from './check-answers.js';
import { giveLengths } from './printed-length.js';
import { saveFile } from './save-file.js';

const KEEP = 'keep';

export class Keeper {
  #session;

  /** @param {object} session the visit */
  constructor(session) {
    this.#session = session;
  }

  /** Passphrases need a page that came over https: (or from the device, in most browsers). */
  get canLock() {
    return globalThis.crypto?.subtle !== undefined;
  }

  get #names() {
    return this.#session.guide.names;
  }

  /** @param {'save'|'open'} [part] the one that is wanted; without it, both */
  open(part) {
    this.#session.show({ name: KEEP, part });
  }

  #edit(part) {
    this.#session.edit(part);
  }

  #refuse(code, field) {
    this.#session.refuse([{ code, fields: [field], params: {} }]);
  }

  /** Does what takes a while. When the visitor has gone elsewhere or erased everything meanwhile, its outcome is dropped. */
  async #meanwhile(work, use) {
    const session = this.#session;
    const { screen } = session;
    session.errors = [];
    this.#edit({ isBusy: true });
    const result = await work().catch(() => null);
    if (session.doors.kept !== this || session.screen !== screen) return;
    this.#edit({ isBusy: false });
    use(result);
  }

  /** A file of the answers; locked when a passphrase stands in its field. */
  save() {
    const { state, host, draft: { phrase = '' } } = this.#session;
    const day = host.today();
    const text = writeFile(state, { rulebook: this.#names.version, day });
    const hand = (content) => { saveFile(nameOfFile(day), content, 'application/json'); this.#edit({ isSaved: true, phrase: '' }); };
    if (isEmptyPassphrase(phrase)) return hand(text);
    return this.#meanwhile(() => lock(text, phrase, crypto), (locked) => (locked === null ? this.#refuse('kept_no_lock', 'phrase') : hand(writeLocked(locked))));
  }

  showCode() {
    const { state, host } = this.#session;
    const code = codeOf(state.answers, { names: this.#names, day: host.today() });
    this.#edit({ code, isTooLong: code === null });
  }

  hideCode() {
    this.#edit({ code: null });
  }

  /** @param {File} file */
  read(file) {
    if (file.size > MOST_BYTES) return this.#refuse('kept_too_large', 'file');
    return this.#meanwhile(() => file.text(), (text) => (text === null ? this.#refuse('kept_not_read', 'file') : this.#open(() => readFile(text), 'file')));
  }

  readPasted() {
    const { pasted = '' } = this.#session.draft;
    if (pasted.trim() === '') return this.#refuse('code_missing', 'pasted');
    return this.#open(() => readCode(pasted, this.#names), 'pasted');
  }

  unlock() {
    const { locked, key = '' } = this.#session.draft;
    if (isEmptyPassphrase(key)) return this.#refuse('kept_key_missing', 'key');
    return this.#meanwhile(() => unlock(locked, key, crypto), (text) => (text === null ? this.#refuse('kept_key_wrong', 'key') : this.#open(() => readFile(text), 'key')));
  }

  /** What a file or a code holds is shown first; nothing is taken yet. */
  #open(reading, field) {
    const session = this.#session;
    session.errors = [];
    try {
      const { locked, ...kept } = reading();
      if (locked !== undefined) return field === 'key' ? this.#refuse('kept_damaged', field) : this.#askForKey(locked);
      return this.#present(kept);
    } catch (error) {
      if (error.code === undefined) throw error;
      return this.#refuse(error.code, field);
    }
  }

  #askForKey(locked) {
    if (!this.canLock) return this.#refuse('kept_no_lock', 'file');
    return this.#renew({ locked }, 'key');
  }

  #present({ answers: given, lengths = {}, rulebook = null, savedOn }) {
    const { guide, host } = this.#session;
    const { answers, unknown, refused } = checkAnswers(given, { names: this.#names, today: host.today() });
    this.#renew({ found: { answers, unknown, refused, rulebook, savedOn, lengths: checkLengths(lengths, answers, guide) } });
  }

  /** Another stage of the same screen: what was typed before is gone. */
  #renew(draft) {
    this.#session.draft = draft;
    this.#session.host.tell('moved', { screen: KEEP });
  }

  cancel() {
    this.#session.errors = [];
    this.#renew({});
  }

  /** What was shown takes the place of the present answers, all at once; of what stood half typed at the desk, too. */
  take() {
    const session = this.#session;
    const { answers, lengths } = session.draft.found;
    attempt(session, () => {
      const state = giveLengths(session.guide, { ...session.state, answers: {}, lengths: {}, toldRegime: null }, { ...answers, ...lengths });
      if (!session.judge(state)) return;
      session.state = state;
      session.ticked = new Set();
      session.doors.desk.clear();
      session.show({ name: 'answers' });
    });
  }
}
