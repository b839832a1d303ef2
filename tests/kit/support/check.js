// A host that goes wrong in one way, and what the check page says there: `{id: {state, text, mend}}`.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIST, launch, serve } from './host.js';

export const WHOLE_SITE = fileURLToPath(new URL('../../../build/site', import.meta.url));
export const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
const SECURE = 'http://127.0.0.1';
export const INSECURE = 'http://guide.example'; // the browser is told that this is the same machine
export const page = (head = '<meta charset="utf-8">', script = '/permit-guide/permit-guide.js', body = '') => `<!doctype html><html lang="fr"><head>${head}<title>x</title><script type="module" src="${script}"></script></head><body><permit-guide></permit-guide>${body}</body></html>`;

/** A browser, and a site with the files of the release as a webmaster may leave them: without most single scripts. */
export async function openHost() {
  const browser = await launch(['--host-resolver-rules=MAP guide.example 127.0.0.1']);
  const folder = mkdtempSync(join(tmpdir(), 'permit-guide-check-'));
  cpSync(DIST, join(folder, 'permit-guide'), { recursive: true, filter: (name) => !/standalone\.(?!fr)/.test(name) });
  return { browser, folder, close: async () => { await browser.close(); rmSync(folder, { recursive: true, force: true }); } };
}

/** Opens the check page of a host and waits for its verdicts. `keep` looks at the open page. */
export async function verdictsOf({ browser, folder }, { csp = STRICT, change, pages, query = '', origin = SECURE, now, onRequest, keep, from = folder, path = 'permit-guide/' } = {}) {
  const site = await serve({ folder: from, csp, change, pages, onRequest });
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 320, height: 640 } });
  const tab = await context.newPage();
  try {
    if (now) await tab.clock.setFixedTime(new Date(now));
    await tab.goto(`${site.url.replace(SECURE, origin)}${path}check/check.html${query}`);
    await tab.waitForSelector('#check[data-state=done]', { timeout: 120000 });
    const lines = await tab.$$eval('[data-check]', (all) => Object.fromEntries(all.map((one) => [one.dataset.check, { state: one.dataset.state, text: one.textContent.replace(/\s+/g, ' '), mend: one.querySelector('.mend')?.textContent ?? null }])));
    await keep?.(tab, lines);
    return lines;
  } finally {
    await context.close();
    await site.close();
  }
}

export const bad = (lines) => Object.entries(lines).filter(([, { state }]) => state === 'fail' || state === 'warn').map(([id, { state }]) => `${id}: ${state}`).sort();
export const only = (ending, edit) => (pathname, reply) => { if (pathname.endsWith(ending)) edit(reply); };
export const typed = (type) => (reply) => { reply.headers['Content-Type'] = type; delete reply.headers['X-Content-Type-Options']; };
export const absent = (reply) => { reply.status = 404; reply.body = 'no'; };
/** The bytes of a file, changed: sent as they are. */
export const edited = (reply, edit) => { reply.body = edit(readFileSync(reply.path.replace(/\.(br|gz)$/, ''))); };
