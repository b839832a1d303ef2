// A real guide in this page, started and asked two questions: what it requests after it has loaded, what it leaves behind.
import { isOfThisSite } from './address.js';
import { some } from './files.js';
import { probe } from './probe.js';
import { traces } from './traces.js';

const PATIENCE = 30000; // until the guide is ready
const LISTEN = 1500; // after the second answer
const QUESTIONS = 2;

const seconds = (ms) => new Promise((done) => { setTimeout(done, ms); });

async function until(find) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await seconds(50)) if (find()) return find();
  return null;
}

function loaded(tag, attributes) {
  const element = Object.assign(document.createElement(tag), attributes);
  return new Promise((done) => { element.onload = () => done(true); element.onerror = () => done(false); document.head.append(element); });
}

/** A folder of this site whose files come from another one: no script of that is run here. */
const isLedElsewhere = async (url) => isOfThisSite(url) && !(await probe(url)).isOwn;

/** @returns {Promise<string|null>} the code of what went wrong, or null: the guide is ready */
async function open(guide, place, folder) {
  const trouble = new Promise((done) => { guide.addEventListener('permit-guide-error', ({ detail }) => done(detail.code ?? 'load')); });
  const script = new URL('permit-guide.js', folder);
  if (!(await loaded('link', { rel: 'stylesheet', href: new URL('permit-guide.css', folder).href }))) return 'permit-guide.css';
  if (await isLedElsewhere(script)) return 'permit-guide.js';
  const hasCome = await loaded('script', { type: 'module', src: script.href });
  if (!hasCome || !customElements.get('permit-guide')) return 'permit-guide.js';
  place.append(guide);
  return Promise.race([trouble, until(() => isSettled(guide)).then(() => (guide.dataset.state === 'ready' ? null : guide.dataset.state ?? 'silent'))]);
}

/** Ready, or usable with a line that says that its second half did not come. */
const isSettled = (guide) => guide.dataset.state === 'ready' || guide.querySelector('.pg-more-words') !== null;

const headingOf = (guide) => guide.querySelector('.pg-heading')?.textContent;

/** "I don't know" to so many questions. @returns {Promise<number>} how many the guide took */
async function answer(guide) {
  guide.querySelector('.pg-primary').click();
  for (let count = 0; count < QUESTIONS; count += 1) {
    const skip = await until(() => guide.querySelector('.pg-skips button'));
    const before = headingOf(guide);
    skip?.click();
    if (skip === null || !(await until(() => headingOf(guide) !== before))) return count;
  }
  return QUESTIONS;
}

/** The same lines when nothing was started. @param {string} [code] why */
export const notTried = (code) => ['starts', 'requests', 'storage'].map((id) => ({ id, state: 'skip', code }));

/**
 * @param {Element} place where the guide is shown @param {URL} folder of its files @param {string} language
 * @returns {Promise<object[]>} the lines `starts`, `requests`, `storage`
 */
export async function tryGuide(place, folder, language) {
  const before = await traces();
  const guide = Object.assign(document.createElement('permit-guide'), { lang: language });
  guide.setAttribute('base', folder.href);
  const trouble = await open(guide, place, folder);
  if (trouble !== null) return [troubleLine(trouble), ...notTried().slice(1)];
  const since = performance.now();
  const asked = [];
  const isLater = ({ startTime }) => startTime >= since; // what was asked for before is told late
  const observer = new PerformanceObserver((list) => asked.push(...list.getEntries().filter(isLater).map(({ name }) => name)));
  observer.observe({ entryTypes: ['resource'] });
  const answered = await answer(guide);
  await seconds(LISTEN);
  observer.disconnect();
  const left = (await traces()).filter((one) => !before.includes(one));
  return [startLine(answered), countLine('requests', asked, { answered }), countLine('storage', left, { already: some(before) || '–' })];
}

/** @param {string} found a file that did not come, a code of the guide, or the state in which it stayed */
function troubleLine(found) {
  const code = { 'permit-guide.js': 'fail_script', 'permit-guide.css': 'fail_script', usable: 'fail_half' }[found] ?? 'fail';
  return { id: 'starts', state: 'fail', code, params: { found } };
}

const startLine = (answered) => ({ id: 'starts', state: answered === QUESTIONS ? 'pass' : 'fail', params: { found: `${answered}/${QUESTIONS}` } });
const countLine = (id, found, params) => ({ id, state: found.length > 0 ? 'fail' : 'pass', params: { ...params, count: found.length, found: some(found) } });
