// Every policy that docs/webmaster/policy.md shows, in a browser: the guide opens and answers, and the browser has nothing to report.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { answerOne, DIST, launch, pageWith, serve, visit } from './support/host.js';

const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";
const CLASSIC = '<script src="permit-guide.standalone.en.js" defer></script>';
const TYPES = "require-trusted-types-for 'script'; trusted-types lit-html";
const SANDBOX = '<!doctype html><title>Outer</title><iframe sandbox="allow-scripts" src="/inner.html"></iframe>';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** A site under a policy. @param {Parameters<typeof pageWith>[0]} parts */
async function under(csp, parts, act, pages = {}) {
  const own = { '/index.html': pageWith({ files: '', ...parts }), ...pages };
  const site = await serve({ folder: DIST, csp, pages: own });
  const page = await visit(browser, `${site.url}index.html`);
  try {
    await act(page);
  } finally {
    await page.close();
    await site.close();
  }
}

const works = (name, csp, parts, isJavaScript = false) => test(name, () => under(csp, parts, async (page) => {
  assert.ok(await answerOne(page));
  assert.deepEqual(page.seen.problems.filter((line) => !/WebAssembly/.test(line)), []);
  const files = page.seen.requests.filter((path) => /spare|nowasm/.test(path));
  assert.deepEqual(files, isJavaScript ? ['/permit-guide.spare.js', '/permit-guide.nowasm.js'] : []);
  assert.deepEqual(await page.context().cookies(), []);
  assert.equal(await page.evaluate(() => document.querySelectorAll('[style]').length), 0);
}));

works('the strict policy', STRICT, {});
works('the strict policy without WebAssembly: the same module as JavaScript, chosen by itself', STRICT.replace(" 'wasm-unsafe-eval'", ''), {}, true);
works('Trusted Types with the one policy of lit', `${STRICT}; ${TYPES}`, {});
works('Trusted Types without WebAssembly', `${STRICT.replace(" 'wasm-unsafe-eval'", '')}; ${TYPES}`, {}, true);
works("the one script with connect-src 'none'", STRICT.replace("connect-src 'self'", "connect-src 'none'"), { script: CLASSIC });
works("the one script with connect-src 'none' and without WebAssembly: nothing else is fetched", "default-src 'none'; script-src 'self'; style-src 'self'", { script: CLASSIC });
works('the one script under Trusted Types', `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; ${TYPES}`, { script: CLASSIC });

test("what Trusted Types 'none' does: the guide does not start, and what the author wrote stays", () => under(`${STRICT}; require-trusted-types-for 'script'; trusted-types 'none'`, {}, async (page) => {
  await page.waitForFunction(() => document.readyState === 'complete');
  assert.ok(page.seen.problems.some((line) => /lit-html/.test(line)), page.seen.problems.join('\n'));
  assert.ok(await page.waitForSelector('#own', { state: 'visible' }));
}));

for (const [what, parts, csp] of [
  ['the modules, where the host lets other origins read them', {}, undefined],
  ['the one script', { script: CLASSIC }, "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'"],
]) {
  test(`a sandboxed frame without an origin of its own: ${what}`, async () => {
    const pages = { '/index.html': SANDBOX, '/inner.html': pageWith({ files: '', ...parts }) };
    const change = (pathname, { headers }) => {
      headers['Access-Control-Allow-Origin'] = '*';
      if (csp && pathname === '/inner.html') headers['Content-Security-Policy'] = csp;
    };
    const site = await serve({ folder: DIST, pages, change });
    const page = await visit(browser, `${site.url}index.html`);
    assert.ok(await answerOne(page, page.frames()[1]));
    await page.close();
    await site.close();
  });
}

test('a policy that names no wasm and no spare script leaves what the author wrote, with one line', () => under("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'none'", {}, async (page) => {
  await page.waitForSelector('[data-permit-guide-fault]');
  assert.ok(await page.isVisible('#own'));
  const lines = page.seen.problems.filter((line) => line.startsWith('permit-guide: '));
  assert.equal(lines.length, 1);
  assert.match(lines[0], /"connect-src" in the policy/);
}));
