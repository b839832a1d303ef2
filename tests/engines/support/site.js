// The demo as it ships, and beside it the pages that only these tests need: cases judged in the page, the guide alone, the standalone
// script. Served under the strict policy, of which every breach comes back as a report, or under one that allows no
// WebAssembly, where the browser refuses it once and watch.js notes that.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { POLICIES, serve } from '../../../tools/serve.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const CASES = join(root, '../shared/cases');
const REPORT = '/policy-report';

export const hasCases = existsSync(CASES);

/** Every case of ../shared/cases. */
export function readCases() {
  const files = readdirSync(CASES, { recursive: true }).filter((name) => name.endsWith('.json')).sort();
  return files.flatMap((name) => (JSON.parse(readFileSync(join(CASES, name), 'utf8')).cases ?? []).map((one) => ({ file: name, one })));
}

const page = (head, body, language = 'fr') => `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Engines</title><link rel="icon" href="icon.svg"><script src="watch.js"></script>${head}</head><body>${body}</body></html>`;
const guide = (language) => `<main id="guide" tabindex="-1"><permit-guide lang="${language}" exit-url="/elsewhere.html"><p>Fallback</p></permit-guide></main>`;
const css = '<link rel="stylesheet" href="permit-guide/permit-guide.css">';
const module = (name) => `<script type="module" src="${name}"></script>`;

/** Runs in the page: judges each case as tools/cases.mjs does, and takes the whole answer of the engine as one hash. */
const JUDGE = `import { createGuide } from './permit-guide/engine.js';
import { judgeCase } from './case-judge.mjs';
import { answerOf } from './case-answer.js';
const hash = async (text) => [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))].map((one) => one.toString(16).padStart(2, '0')).join('');
async function judgeAll() {
  const cases = await (await fetch('./cases.json')).json();
  const at = (name) => new URL('./permit-guide/' + name, location.href);
  const guide = await createGuide({ wasm: at('permit-guide.wasm'), pack: at('rulebook.pack'), names: at('names.json'), texts: at('texts/') });
  window.judged = [];
  for (const { one } of cases) {
    const { faults, differences, compared } = judgeCase(guide, one, '');
    window.judged.push({ id: one.id, differences: [...faults, ...differences], compared, hash: await hash(answerOf(guide, one)) });
  }
}
document.title = await judgeAll().then(() => 'judged', (error) => 'not judged: ' + error);
`;

/** Writes the folder. @returns {string} */
export function layOut() {
  const folder = join(root, `build/engines/site-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'build/site'), folder, { recursive: true, dereference: true });
  cpSync(join(root, 'dist'), join(folder, 'permit-guide'), { recursive: true });
  cpSync(join(root, 'tools/case-judge.mjs'), join(folder, 'case-judge.mjs'));
  for (const name of ['case-answer.js', 'watch.js']) cpSync(join(root, 'tests/engines/support', name), join(folder, name));
  const demo = readFileSync(join(folder, 'fr/index.html'), 'utf8');
  writeFileSync(join(folder, 'fr/index.html'), demo.replace('<meta name="referrer"', '<script src="../watch.js"></script>$&'));
  const write = (name, text) => writeFileSync(join(folder, name), text);
  if (hasCases) write('cases.json', JSON.stringify(readCases()));
  write('judge.js', JUDGE);
  write('judge.html', page('', module('judge.js')));
  write('elsewhere.html', page('', '<h1>Elsewhere</h1>'));
  write('guide.html', page(`${css}${module('permit-guide/permit-guide.js')}`, guide('fr')));
  for (const language of ['fr', 'ar']) {
    write(`standalone.${language}.html`, page(css, `${guide(language)}<script src="permit-guide/permit-guide.standalone.${language}.js"></script>`, language));
  }
  return folder;
}

/** Which module a page took: it asks for the one in JavaScript only where WebAssembly is off or forbidden. @returns {'wasm'|'nowasm'} */
export const moduleOf = ({ requests }) => (requests.includes('/permit-guide/permit-guide.nowasm.js') ? 'nowasm' : 'wasm');

/** @param {'strict'|'nowasm'} policy @returns {Promise<{url: string, requests: string[], reports: () => string[], close: () => Promise<void>}>} */
export async function openSite(folder, policy) {
  const requests = [];
  const csp = policy === 'strict' ? `${POLICIES.strict}; report-uri ${REPORT}` : POLICIES[policy];
  const { url, close } = await serve({ folder, csp, onRequest: (path) => requests.push(path) });
  return { url, requests, reports: () => requests.filter((path) => path === REPORT), close };
}
