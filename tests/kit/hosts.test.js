// Hosts as webmasters have them: the guide opens, or says in one line what to mend, and what the author wrote stays readable.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { blocks } from '../docs/support/blocks.js';
import { answerOne, DIST, launch, pageWith, refused, serve, visit } from './support/host.js';

const dist = (name) => readFileSync(join(DIST, name));
const NOT_FOUND = '<!doctype html><title>404</title><p>Not here';
const STANDALONE = '<script src="permit-guide.standalone.en.js" defer></script>';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** @param {{change?: any, parts?: any, at?: string}} host `at`: the path of the page */
async function on({ change, parts = {}, at = '/index.html' }, act) {
  const site = await serve({ folder: DIST, change, pages: { [at]: pageWith({ files: '', ...parts }), '/favicon.ico': '' } });
  const page = await visit(browser, site.url + at.slice(1));
  try {
    await act(page, site);
  } finally {
    await page.close();
    await site.close();
  }
}

const change = (name, act) => (pathname, reply) => pathname === `/${name}` && act(reply);
const opens = (page) => answerOne(page).then((heading) => assert.ok(heading));

describe('it opens', () => {
  test('with the wrong type for every file of data', () => on({
    change: (path, { headers }) => /\.(wasm|pack|json)$/.test(path) && Object.assign(headers, { 'Content-Type': 'text/plain' }),
  }, opens));
  test('with no type for the module', () => on({ change: change('permit-guide.wasm', ({ headers }) => delete headers['Content-Type']) }, opens));
  test('without compression', () => on({ change: (path, reply) => { if (reply.path) reply.body = dist(path); } }, opens));
  test('on a page in a folder, its files elsewhere on the site', () => on({ at: '/fr/aide/page.html', parts: { files: '/' } }, opens));
  test('with <base> of the page', () => on({ at: '/fr/page.html', parts: { files: '/', head: '<base href="/somewhere/else/">' } }, opens));
  test('with <base> and relative addresses, which count from it', () => on({ at: '/fr/page.html', parts: { files: './', head: '<base href="/">', attributes: 'base="./"' } }, opens));

  for (const [name, parts] of [['the modules', {}], ['the one script', { script: STANDALONE }]]) {
    test(`on a page in iso-8859-1, with ${name}`, () => on({
      parts: { charset: 'iso-8859-1', ...parts },
      change: (path, { headers }) => {
        if (path === '/index.html') headers['Content-Type'] = 'text/html; charset=iso-8859-1';
        else if (/\.(js|json)$/.test(path)) headers['Content-Type'] = headers['Content-Type'].replace('; charset=utf-8', '');
      },
    }, opens));
  }

  test('from a folder on the disk, with the one script, in the page that docs/webmaster/html.md writes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'permit-guide-'));
    writeFileSync(join(folder, 'permit-guide.standalone.en.js'), dist('permit-guide.standalone.en.js'));
    writeFileSync(join(folder, 'page.html'), blocks('docs/webmaster/html.md', 'html').find((text) => text.startsWith('<!doctype html>')));
    const page = await visit(browser, pathToFileURL(join(folder, 'page.html')).href);
    await opens(page);
    assert.deepEqual(page.seen.requests.filter((path) => !/page\.html|permit-guide\.standalone\.en\.js$/.test(path)), []);
    await page.close();
    rmSync(folder, { recursive: true });
  });

  test('with its files on another host that allows it', async () => {
    const files = await serve({ folder: DIST, change: (path, { headers }) => { headers['Access-Control-Allow-Origin'] = '*'; } });
    await on({ parts: { files: files.url } }, opens);
    await files.close();
  });
});

describe('a language that is not there', () => {
  const french = async (page) => {
    await opens(page);
    assert.equal(await page.$eval('permit-guide > .pg', (one) => one.lang), 'fr');
  };
  const lines = (page) => page.seen.problems.filter((one) => one.startsWith('permit-guide: '));
  for (const [what, host, file] of [
    ['lang="xx"', { parts: { attributes: 'lang="xx"' } }, 'texts/xx.json'],
    ['a file of words that was not copied', { change: change('texts/en.json', (reply) => Object.assign(reply, { status: 404, body: NOT_FOUND })) }, 'texts/en.json'],
    ['a file of words that is a page of 404', { change: change('texts/en.json', (reply) => { reply.body = NOT_FOUND; }) }, 'texts/en.json'],
  ]) {
    test(`${what}: the guide opens in French, and one line in the console names the file and the language`, () => on(host, async (page) => {
      await french(page);
      assert.equal(lines(page).length, 1, page.seen.problems.join('\n'));
      assert.match(lines(page)[0], new RegExp(`${file}.* so fr$`));
    }));
  }
});

describe('permit-guide.js is not there', () => {
  for (const [what, host] of [
    ['the server answers 404', { change: change('permit-guide.js', (reply) => Object.assign(reply, { status: 404, body: NOT_FOUND })) }],
    ['it never ends', { parts: { script: '<script type="module" src="http://127.0.0.1:9/permit-guide.js"></script>' } }],
  ]) {
    test(`${what}: what the author wrote shows by itself after two seconds at most, with no line about a failure`, () => on(host, async (page) => {
      const waits = await page.$eval('#own', (own) => own.getAnimations().map((one) => one.effect.getTiming().duration));
      assert.equal(waits.length, 1);
      assert.ok(waits[0] <= 2000, `${waits[0]} ms`);
      await page.waitForSelector('#own', { state: 'visible' });
      assert.equal(await page.isVisible('[data-permit-guide-failed]'), false);
    }));
  }
});

describe('it says what to mend', () => {
  const says = (name, host, pattern) => test(name, () => on(host, async (page) => {
    const said = await refused(page);
    assert.ok(said.own, 'what the author wrote can be read');
    assert.equal(said.console.length, 1, page.seen.problems.join('\n'));
    assert.match(said.console[0], pattern);
    assert.match(said.line, pattern);
    assert.ok(await page.isVisible(':is(.pg-trouble, [data-permit-guide-failed]):visible'), 'the visitor is told too');
  }));
  const flipped = (name, at) => {
    const bytes = Buffer.from(dist(name));
    bytes[at < 0 ? bytes.length + at : at] ^= 0xff;
    return bytes;
  };

  /** The module with a section of its own at the end, as any tool may add: valid, and not what was released. */
  const stillRuns = () => Buffer.concat([dist('permit-guide.wasm'), Buffer.from([0, 2, 1, 0x78])]);

  says('the module is missing, with a page of 404', { change: change('permit-guide.wasm', (reply) => Object.assign(reply, { status: 404, body: NOT_FOUND })) }, /permit-guide\.wasm: the server answers 404/);
  says('a page comes instead of the module', { change: change('permit-guide.wasm', (reply) => { reply.body = NOT_FOUND; reply.headers['Content-Type'] = 'text/html'; }) }, /permit-guide\.wasm: the server sends something else/);
  says('a page comes instead of the names', { change: change('names.json', (reply) => { reply.body = NOT_FOUND; }) }, /names\.json: the server sends something else/);
  says('a damaged module', { change: change('permit-guide.wasm', (reply) => { reply.body = flipped('permit-guide.wasm', 30); }) }, /permit-guide\.wasm: the server sends something else/);
  says('a damaged pack', { change: change('rulebook.first.pack', (reply) => { reply.body = flipped('rulebook.first.pack', 5000); }) }, /rulebook\.first\.pack: the server sends something else/);
  says('a pack cut short', { change: change('rulebook.first.pack', (reply) => { reply.body = dist('rulebook.first.pack').subarray(0, 9000); }) }, /rulebook\.first\.pack: the server sends something else/);
  says('a module that still runs but is not the released one', { change: change('permit-guide.wasm', (reply) => { reply.body = stillRuns(); }) }, /permit-guide\.wasm: the server sends something else/);
  for (const name of ['en.json', 'en.more.json']) says(`words of texts/${name} that were changed`, { change: change(`texts/${name}`, (reply) => { reply.body = String(dist(`texts/${name}`)).replace(/ not /g, ' '); }) }, /texts\/en\.json, texts\/en\.more\.json: the server sends something else/);
  says('damaged words in every language there is', { change: (path, reply) => { if (/texts\/..\.json/.test(path)) reply.body = '{"language":'; } }, /texts\/\w+\.json: the server sends something else/);

  test('its data on another host that does not allow it', async () => {
    const files = await serve({ folder: DIST });
    await on({ parts: { attributes: `base="${files.url}"` } }, async (page) => {
      const { own, console: lines } = await refused(page);
      assert.ok(own);
      assert.equal(lines.length, 1);
      assert.match(lines[0], /Access-Control-Allow-Origin: http:\/\/127\.0\.0\.1/);
    }).finally(files.close);
  });

  test('mended, the button tries again and the line is gone', async () => {
    let isBroken = true;
    await on({ change: change('permit-guide.wasm', (reply) => isBroken && Object.assign(reply, { status: 404, body: NOT_FOUND })) }, async (page) => {
      await refused(page);
      isBroken = false;
      await page.click('.pg-trouble .pg-primary');
      await opens(page);
      assert.equal(await page.$('[data-permit-guide-fault]'), null);
    });
  });
});
