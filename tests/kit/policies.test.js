// Every policy that docs/webmaster/policy.md shows, in a browser: the guide opens and answers, and the browser has nothing to report.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { answerOne, DIST, launch, pageWith, serve, visit } from './support/host.js';

const DOC = readFileSync(new URL('../../docs/webmaster/policy.md', import.meta.url), 'utf8');
const STRICT = /^```\n(default-src 'none'; .*)\n```$/m.exec(DOC)[1];
/** What a page may have besides, by the words of the table: what to add. */
const ADDITIONS = Object.fromEntries([...DOC.split('| your page also has | add |')[1].split('\n\n')[0].matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)].map(([, what, add]) => [what, add]));
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
works('the strict policy, with no base and no form', `${STRICT}; base-uri 'none'; form-action 'none'`, {});
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

test('the same as an element of the page, as the docs write it: the guide works, and a script in the page does not run', async () => {
  const [, block] = /```html\n(<meta charset[\s\S]*?)```/.exec(DOC);
  assert.ok(block.includes(`content="${STRICT}"`));
  const own = pageWith({ files: '' }).replace('<meta charset="utf-8">', `${block}<script>document.title = 'It ran';</script>`);
  await under(undefined, {}, async (page) => {
    assert.ok(await answerOne(page));
    assert.equal(await page.title(), 'A site');
    assert.deepEqual(page.seen.problems.map((line) => /inline script/.test(line)), [true], page.seen.problems.join('\n'));
  }, { '/index.html': own });
});

/** Things of a page and where the browser gets them, by the words of the table. */
const THINGS = {
  'pictures of your site, or its small icon in the tab': '<img src="/own.png" alt="">',
  'fonts of your site': '<link rel="stylesheet" href="/font.css"><p class="own">x</p>',
  'a film or sound of your site': '<audio src="/own.ogg" preload="auto"></audio>',
  'a map or film in a frame from another site': '<iframe src="OTHER" title="x"></iframe>',
  'a manifest for phones': null, // only fetched by a browser with a window
  '`<style>` or `style="..."` in the page': '<style>h1 { color: red; }</style><p style="color: red">x</p>',
  '`<script>` with its text in the page': '<script>document.title = "It ran";</script>',
  'other scripts of your site, in files': '<script src="/own.js"></script>',
};
const FILES = { '/own.png': '', '/own.ogg': '', '/own.woff2': '', '/own.js': 'document.title = "It ran";', '/font.css': '@font-face { font-family: own; src: url(/own.woff2); } .own { font-family: own; }' };
const isRefusal = (line) => /Content Security Policy/.test(line);

test('the table of the docs has the things that are tried here, and no others', () => assert.deepEqual(Object.keys(ADDITIONS), Object.keys(THINGS)));

for (const [what, thing] of Object.entries(THINGS).filter(([, one]) => one !== null)) {
  const add = ADDITIONS[what] ?? '';
  const [, directive] = /^`([a-z]+-src [^`]+)`/.exec(add) ?? [];
  const stays = /^nothing: move/.test(add);
  test(`a page with ${what}: ${directive ?? 'nothing to add'}`, async () => {
    const other = await serve({ folder: DIST, pages: { '/': '<!doctype html><title>Other</title>' } });
    const own = pageWith({ files: '' }).replace('<h1>', `${thing.replace('OTHER', other.url)}<h1>`);
    const refusals = async (policy) => {
      let lines;
      await under(policy, {}, async (page) => { assert.ok(await answerOne(page)); lines = page.seen.problems.filter(isRefusal); }, { ...FILES, '/index.html': own });
      return lines;
    };
    const name = directive?.split(' ')[0];
    const wider = directive && (STRICT.includes(name) ? STRICT.replace(`${name} 'self'`, directive) : `${STRICT}; ${directive.replace(/https:\S+/, other.url)}`);
    assert.equal((await refusals(STRICT)).length > 0, Boolean(directive) || stays, 'without it the browser refuses');
    if (wider) assert.deepEqual(await refusals(wider), []);
    await other.close();
  });
}
