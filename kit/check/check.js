// The check page: asks the server for every file of the release, tries the guide, and says in plain sentences what to mend.
// Lives here: the order of the checks. Words: words/. Verdicts: the files beside. Sends nothing to anybody.
import { addressOf, isOfThisSite } from './address.js';
import { judgeFiles, readSums, wholeLine, withoutList } from './files.js';
import { judgePage } from './host-page.js';
import { ageLine, versionLine } from './law.js';
import { hearViolations, violationsLine, wasmLine } from './policy.js';
import { jsonOf, mayHash, probe, probeAll, textOf } from './probe.js';
import { drawn } from './report.js';
import { notTried, tryGuide } from './trial.js';
import en from './words/en.json';
import fr from './words/fr.json';

const heard = hearViolations(); // from the start: what the host adds to this page comes right after
const ALL = { fr, en };
const OWN_FOLDER = new URL('../', document.currentScript.src);
const asked = new URLSearchParams(location.search);
const [language] = [asked.get('lang'), ...navigator.languages, 'fr'].map((tag) => (tag ?? '').slice(0, 2)).filter((tag) => tag in ALL);
const words = ALL[language];
const today = () => new Date().toLocaleDateString('sv-SE'); // the local day as 2026-11-27

/** release.json, SHA256SUMS and names.json of a folder; null for what did not come. */
async function listsOf(folder) {
  const [release, sums, names] = await Promise.all(['release.json', 'SHA256SUMS', 'names.json'].map((name) => probe(new URL(name, folder))));
  const read = jsonOf(release);
  return { release: read?.files ? read : null, sums: sums.isThere ? readSums(textOf(sums)) : new Map(), names: jsonOf(names) };
}

async function fileLines(folder, { release, sums, names }, onEach) {
  const entries = Object.entries(release.files).filter(([name]) => !name.endsWith('.zip')); // no page of a site needs them
  const probed = await probeAll(entries.map(([name]) => new URL(name, folder)), onEach);
  const files = probed.map((one, at) => ({ ...one, name: entries[at][0], wanted: entries[at][1], sum: sums.get(entries[at][0]) }));
  return [...judgeFiles(files), wholeLine({ release, sums, names, files })];
}

/** All lines, in the order in which they are shown. */
async function check(page, place, tell, isPressed) {
  const address = addressOf(page);
  const host = await judgePage(address);
  const folder = host.folder ?? OWN_FOLDER;
  const lists = await listsOf(folder);
  const top = [{ id: 'secure', state: mayHash() ? 'pass' : 'warn' }, versionLine(lists.release, lists.names), ageLine(lists.names, today())];
  const total = Object.keys(lists.release?.files ?? {}).length;
  let done = 0;
  const files = lists.release === null ? withoutList() : await fileLines(folder, lists, () => tell((done += 1), total));
  const mayTry = isPressed || isOfThisSite(folder); // a link alone starts nothing of another site
  const trial = mayTry ? await tryGuide(place, folder, language) : notTried('skip_foreign');
  return { folder, lines: [...top, ...files, wasmLine(), violationsLine(heard()), ...trial, ...host.lines] };
}

/** The same; what goes wrong in this page itself is a line too. */
const checkOrSay = (...given) => check(...given).catch((error) => ({ folder: OWN_FOLDER, lines: [{ id: 'whole-check', state: 'fail', params: { found: String(error) } }] }));

performance.setResourceTimingBufferSize(5000);

function begin() {
  const screen = drawn(document.querySelector('#check'), words, asked.get('page') ?? '');
  document.documentElement.lang = language;
  document.title = words.title;
  const run = async (isPressed) => {
    screen.begin();
    const { folder, lines } = await checkOrSay(screen.page(), screen.newPlace(), screen.tell, isPressed);
    screen.show(lines, { folder: folder.href, day: today(), browser: navigator.userAgent });
  };
  /** From the start: a script that ran in this page does not run again, so the guide of before would be tried. A link cannot set `state`. */
  screen.onAgain(() => {
    history.replaceState({ isPressed: true }, '', `?${new URLSearchParams({ lang: language, page: screen.page() })}`);
    location.reload();
  });
  run(history.state?.isPressed === true);
}

document.addEventListener('DOMContentLoaded', begin);
