// Reading aloud on the shipped page: there with a voice of the device, absent without; it reads what is seen, and stops.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openSite, ready } from './support/browser.js';

/** In the place of the browser's voices: what would be said is noted. */
function standIn(voices) {
  const said = [];
  window.said = said;
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(window, 'speechSynthesis', {
    value: {
      getVoices: () => voices, addEventListener() {}, speak: (utterance) => said.push(utterance),
      cancel() { const [last] = said.slice(-1); last?.onend?.(); },
    },
  });
}

describe('reading aloud', () => {
  let site;
  before(async () => { site = await openSite(); });
  after(() => site.close());

  async function open(voices) {
    const page = await site.page({ viewport: { width: 360, height: 740 } });
    await page.addInitScript(standIn, voices);
    await page.goto(`${site.url}fr/index.html`);
    await ready(page, '2026-11-23');
    return page;
  }

  test('is not offered without a voice on the device', async () => {
    const page = await open([{ lang: 'fr-FR', localService: false, name: 'far' }]);
    await page.waitForSelector('.pg-way .pg-drawing');
    assert.equal(await page.$('.pg-listen'), null);
    await page.close();
  });

  test('reads what is seen, in order, with that voice; stops when asked to, and when the screen changes', async () => {
    const page = await open([{ lang: 'fr-FR', localService: true, name: 'near' }]);
    await page.click('.pg-listen');
    const said = await page.evaluate(() => window.said.map(({ text, voice }) => [text, voice.name]));
    assert.equal(said[0][0], 'Par où commencer ?');
    assert.ok(said.some(([text]) => text.startsWith('Rien ne sort')) && said.every(([, voice]) => voice === 'near'));
    assert.ok(!said.some(([text]) => /Quitter vite, ou/.test(text)), 'hidden hints are not read');
    await page.click('.pg-listen[aria-pressed=true]');
    await page.waitForSelector('.pg-listen[aria-pressed=false]');
    await page.click('.pg-listen');
    await page.click('.pg-main-way');
    await page.waitForSelector('.pg-question');
    await page.waitForSelector('.pg-listen[aria-pressed=false]');
    assert.deepEqual(page.seen.problems, []);
    await page.close();
  });
});
