// Leaving quickly, from every kind of screen, by its button or by Escape three times: nothing can be read any more at once, the answers are gone, the
// page that the host chose takes the place, going back does not return. And what the first screen says of all this.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openSite } from './support/browser.js';
import { DAY, leaveByKeys, Screens, SPOUSE } from './support/screens.js';

const ELSEWHERE = 'https://fr.wikipedia.org/';
const BIRTH = Date.parse(SPOUSE.birth_date) / 864e5;

/** Each way to a screen begins on the first one, where answers were told and the list of them stands. */
const SCREENS = {
  start: null,
  question: async (screens) => { await screens.click('[id$=-change-birth_date]'); },
  'a mistake': async (screens) => { await screens.click('[id$=-change-birth_date]'); await screens.page.fill('.pg-input-day', '99'); await screens.submit(); },
  answers: async () => {},
  results: async (screens) => { await screens.press('see_results'); },
  'another day': async (screens) => { await screens.press('see_results'); await screens.press('other_day_open'); },
  dossier: async (screens) => { await screens.press('see_results'); await screens.press('dossier_open'); },
  dates: async (screens) => { await screens.press('your_dates'); },
  'who can help': async (screens) => { await screens.press('help_find'); },
  keep: async (screens) => { await screens.press('keep_way'); await screens.press('keep_code_show'); },
  door: async (screens) => { await screens.page.evaluate(() => history.go(-2)); await screens.page.waitForSelector('.pg-start'); await screens.settle(); await screens.door('decision'); },
};

/** Everything that the module holds, wherever it is opened. */
const watchMemory = () => {
  window.memories = [];
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = (...given) => original.apply(WebAssembly, given).then((result) => { window.memories.push((result.instance ?? result).exports.memory); return result; });
  }
};

/** Runs in the page: leaves, and looks at once, in the same breath. */
function leave([how, number]) {
  const held = () => window.memories.reduce((sum, { buffer }) => sum + new Int32Array(buffer).filter((int) => int === number).length, 0);
  const before = held();
  if (how === 'button') document.querySelector('.pg-leave').click();
  else for (let i = 0; i < 3; i += 1) document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  return { before, after: held(), seen: document.documentElement.checkVisibility(), words: document.body.innerText.trim() === '' || !document.body.checkVisibility(), title: document.title.trim() };
}

let site;
before(async () => { site = await openSite(); });
after(() => site.close());

describe('leaving quickly', { timeout: 240000 }, () => {
  const comeTo = async (toScreen) => {
    const page = await site.page();
    await page.route(`${ELSEWHERE}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<title>elsewhere</title>' }));
    await page.addInitScript(watchMemory);
    await page.goto(`${site.url}en/index.html`);
    const screens = await new Screens(page, 'fr').open(site.url);
    await page.evaluate(() => {
      const hostile = new CSSStyleSheet();
      hostile.replaceSync('html, html[hidden] { display: block !important; } body { display: grid !important; }');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, hostile];
    });
    if (toScreen) {
      await screens.tell(SPOUSE);
      await toScreen(screens);
    }
    return page;
  };

  for (const [at, [name, toScreen]] of Object.entries(SCREENS).entries()) {
    const how = ['button', 'Escape'][at % 2];
    test(`from ${name}, by ${how}`, async () => {
      const page = await comeTo(toScreen);
      const title = await page.title();
      const { before: told, after: left, seen, words, title: now } = await page.evaluate(leave, [how, BIRTH]);
      assert.equal(told > 0, toScreen !== null, 'the test can find what was told');
      assert.equal(left, 0, 'no answer is left');
      assert.ok(!seen && words, 'nothing can be read, whatever the styles of the host');
      assert.equal(now, '');
      assert.match(title, /Le Relais des Papiers/, 'the title was the host’s until then');
      await page.waitForURL(ELSEWHERE);
      await page.goBack();
      assert.match(page.url(), /\/en\//, 'back leads past the guide');
      await page.close();
    });
  }

  test('real keys, in a field; two are not enough, nor three with another between', async () => {
    const page = await comeTo(SCREENS['a mistake']);
    await page.focus('.pg-input-day');
    for (const key of ['Escape', 'Escape', '1', 'Escape']) await page.keyboard.press(key);
    assert.ok(await page.isVisible('.pg-errors'));
    await leaveByKeys(page);
    await page.waitForURL(ELSEWHERE);
    await page.close();
  });

  test('forward from there leads to no answer', async () => {
    const page = await comeTo(SCREENS.answers);
    await page.click('.pg-leave');
    await page.waitForURL(ELSEWHERE);
    await page.goForward({ waitUntil: 'commit', timeout: 3000 }).catch(() => null);
    await page.waitForTimeout(200);
    assert.doesNotMatch(await page.evaluate(() => document.body.innerText), /1990|Brésil/);
    await page.close();
  });

  test('without a page chosen by the host, an empty one', async () => {
    const page = await comeTo(SCREENS.answers);
    await page.evaluate(() => document.querySelector('permit-guide').removeAttribute('exit-url'));
    await page.click('.pg-leave');
    await page.waitForURL('about:blank');
    await page.close();
  });

  test('the button is always in sight, on a small phone, however far the page is scrolled', async () => {
    const page = await comeTo(SCREENS.results);
    await page.setViewportSize({ width: 320, height: 568 });
    for (const part of [0.2, 0.5, 0.9]) {
      await page.evaluate((share) => { const { top, height } = document.querySelector('permit-guide').getBoundingClientRect(); window.scrollTo({ top: window.scrollY + top + height * share, behavior: 'instant' }); }, part);
      const box = await page.$eval('.pg-leave', (one) => { const { top, bottom, height } = one.getBoundingClientRect(); return { top, bottom, height }; });
      assert.ok(box.top >= 0 && box.bottom <= 568 && box.height >= 44, JSON.stringify(box));
    }
    await page.close();
  });
});

test('the first screen says in two lines what happens to answers, before anything is asked, with a way to check it', async () => {
  const page = await site.page({ viewport: { width: 320, height: 568 } });
  await new Screens(page, 'fr').open(site.url, { asOf: DAY });
  const said = await page.$eval('.pg-safe > span', (one) => ({ text: one.innerText, lines: Math.round(one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight)) }));
  assert.match(said.text, /Rien ne sort de votre appareil/);
  assert.ok(said.lines <= 2, `${said.lines} lines`);
  assert.ok(await page.evaluate(() => Boolean(document.querySelector('.pg-safe').compareDocumentPosition(document.querySelector('.pg-main-way')) & Node.DOCUMENT_POSITION_FOLLOWING)));
  await page.click('.pg-start .pg-more > summary');
  assert.match(await page.innerText('.pg-start .pg-more'), /avion/, 'switching off the network is the check; odd.test.js does it');
  await page.close();
});
