// The guide inside other people's styles: resets, "* { all: ... }", Bootstrap 5, a WordPress block theme, dark and right-to-left hosts, large
// roots, narrow columns, both looks. Measures the first screen, a question, the results and an opened permit. Pictures go to
// build/screens/themes/ to be looked at. Does not prove that it is beautiful.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { openSite, ready } from '../browser/support/browser.js';
import { cut, overlaps, targets } from '../browser/support/measure.js';
import { Visit } from '../browser/support/visit.js';
import { POLICIES } from '../../tools/serve.mjs';

const DAY = '2026-11-23';
const screens = fileURLToPath(new URL('../../build/screens/themes/', import.meta.url));
const sheet = (name) => readFileSync(new URL(name === 'bootstrap.css' ? '../../node_modules/bootstrap/dist/css/bootstrap.css' : `./themes/${name}`, import.meta.url), 'utf8');

/** Hosts: their sheets, what they write around and on the tag. A column has its width in px, a root its size. */
const HOSTS = {
  plain: {},
  reset: { sheets: ['reset.css'] },
  unset: { sheets: ['unset.css'] },
  initial: { sheets: ['initial.css'] },
  bootstrap: { sheets: ['bootstrap.css', 'bootstrap-host.css'], around: 'container' },
  'bootstrap-dark': { sheets: ['bootstrap.css', 'bootstrap-host.css'], around: 'container', root: 'data-bs-theme="dark"', tag: 'theme="dark"', ground: '#212529' },
  wordpress: { sheets: ['wordpress.css'], around: 'wp-site-blocks entry-content is-layout-constrained' },
  'dark-device': { sheets: ['dark.css'], dark: true, ground: '#0b0d10' },
  'dark-host': { sheets: ['dark-forced.css'], tag: 'theme="dark"', ground: '#0b0d10' },
  'right-to-left': { root: 'dir="rtl"', language: 'ar' },
  'root-20': { root: 'class="root20"', size: 20 },
  'root-24': { root: 'class="root24"', size: 24, width: 900 },
  'column-240': { column: 240 },
  'column-300': { column: 300 },
  'compact-240': { column: 240, tag: 'look="compact"' },
  'compact-300-rtl': { column: 300, tag: 'look="compact"', root: 'dir="rtl"', language: 'ar' },
  'column-300-root-20': { column: 300, size: 20 },
  'compact-wide': { tag: 'look="compact"' },
  'full-wide': { tag: 'look="full"' },
};

const pageOf = ({ sheets = [], around = '', root = '', tag = '', language = 'fr', column, size, ground }) => `<!doctype html><html lang="${language}" ${root}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Host</title>
  ${sheets.map((name) => `<link rel="stylesheet" href="${name}">`).join('')}<link rel="stylesheet" href="own.css?${new URLSearchParams({ column: column ?? '', size: size ?? '', ground: ground ?? '' })}">
  <link rel="stylesheet" href="../permit-guide/permit-guide.css"><script type="module" src="../permit-guide/permit-guide.js"></script></head>
  <body><main class="${around}"><div class="own-column"><permit-guide lang="${language}" ${tag}><p>Sans JavaScript</p></permit-guide></div></main></body></html>`;

/** Shape of the host's own page: where the guide stands, never anything inside it. */
const ownOf = ({ column, size, ground }) => `body { margin: 1rem; } .own-column { display: block; ${column ? `width: ${column}px;` : ''} } ${size ? `html { font-size: ${size}px; }` : ''} ${ground ? `body { background: ${ground}; }` : ''}`;

/** Words that no host may hide, and boxes that must not lie beside one another. */
async function shape(page) {
  return page.evaluate(() => {
    const found = [];
    const name = (one) => `${one.tagName.toLowerCase()}.${one.className}`;
    const isDrawn = (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !one.closest('.pg-hidden, .pg-live');
    for (const one of document.querySelectorAll('.pg :is(p, h2, h3, h4, h5, section, ul, ol, dl, form, fieldset, details)')) {
      if (isDrawn(one) && getComputedStyle(one).display.startsWith('inline')) found.push(`${name(one)} flows as text`);
    }
    for (const one of [...document.querySelectorAll('.pg :is(p, li, button, summary, label, h2, h3, h4, h5, dt, dd)')].filter((each) => isDrawn(each) && each.textContent.trim() !== '')) {
      const { fontSize, lineHeight, letterSpacing, wordSpacing, textTransform, textIndent, whiteSpace, fontVariantCaps, fontFamily } = getComputedStyle(one);
      if (parseFloat(fontSize) < 12) found.push(`${name(one)} has letters of ${fontSize}`);
      if (parseFloat(lineHeight) < parseFloat(fontSize)) found.push(`${name(one)} has lines of ${lineHeight}`);
      const odd = { letterSpacing: parseFloat(letterSpacing) > 1, wordSpacing: wordSpacing !== '0px', textTransform: textTransform !== 'none', textIndent: textIndent !== '0px', whiteSpace: whiteSpace === 'pre', fontVariantCaps: fontVariantCaps !== 'normal', fontFamily: /Comic|Georgia|Manrope/.test(fontFamily) };
      for (const [property, isOdd] of Object.entries(odd)) if (isOdd) found.push(`${name(one)} has the host's ${property}`);
    }
    const box = document.querySelector('.pg').getBoundingClientRect();
    for (const one of document.querySelectorAll('.pg-screen > * > *')) {
      const { left, right, width } = one.getBoundingClientRect();
      if (isDrawn(one) && width > 0 && (left < box.left - 1 || right > box.right + 1)) found.push(`${name(one)} sticks out of the column`);
    }
    for (const drawing of [...document.querySelectorAll('.pg svg')].filter(isDrawn)) {
      const { width, height } = drawing.getBoundingClientRect();
      if (width < 8 || (height < 8 && !drawing.matches('.pg-bar')) || (width > 100 && !drawing.matches('.pg-bar, .pg-timeline, [class*=timeline]'))) found.push(`${name(drawing)} is ${Math.round(width)} x ${Math.round(height)}`);
      const inside = drawing.querySelector('path, circle, rect');
      if (inside && inside.getBoundingClientRect().width + inside.getBoundingClientRect().height === 0) found.push(`${name(drawing)} shows nothing`);
    }
    for (const one of document.querySelectorAll('.pg :is(.pg-sign-ground, .pg-bar-track, .pg-bar-fill)')) if (getComputedStyle(one).fill === 'rgb(0, 0, 0)') found.push(`${one.getAttribute('class')} has lost its colour`);
    return [...new Set(found)].slice(0, 8);
  });
}

/** Wherever the keyboard goes, a line at least 2 px wide is drawn around it, or around the choice it is in. */
async function visibleFocus(page) {
  const found = [];
  for (let i = 0; i < 6; i += 1) {
    await page.keyboard.press('Tab');
    found.push(...await page.evaluate(() => {
      const at = document.activeElement;
      if (!at?.closest('.pg')) return [];
      const ring = (one) => { const { outlineStyle, outlineWidth } = getComputedStyle(one); return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2; };
      return [at, at.closest('.pg-choice')].some((one) => one && ring(one)) ? [] : [`no focus to be seen on ${at.className}`];
    }));
  }
  return found;
}

async function contrast(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run('permit-guide', { runOnly: ['color-contrast', 'link-in-text-block'], resultTypes: ['violations'] }));
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`));
}

const MEASURES = { shape, targets, cut, overlaps, contrast };

describe('in the styles of others', () => {
  let site;
  before(async () => { mkdirSync(screens, { recursive: true }); site = await openSite(); });
  after(() => site.close());

  async function open(host) {
    const width = host.width ?? 1000;
    const page = await site.page({ viewport: { width, height: 800 }, colorScheme: host.dark ? 'dark' : 'light', reducedMotion: 'reduce' });
    const headers = { 'Content-Security-Policy': POLICIES.strict };
    await page.route('**/themes/**', (route) => {
      const { pathname, searchParams } = new URL(route.request().url());
      const name = pathname.split('/').at(-1);
      if (name === 'index.html') return route.fulfill({ contentType: 'text/html', headers, body: pageOf(host) });
      return route.fulfill({ contentType: 'text/css', body: name === 'own.css' ? ownOf(Object.fromEntries(searchParams)) : sheet(name) });
    });
    await page.goto(`${site.url}themes/index.html`);
    await ready(page, DAY);
    return page;
  }

  for (const [name, host] of Object.entries(HOSTS)) {
    test(name, async () => {
      const page = await open(host);
      const visitor = new Visit(page, host.language ?? 'fr');
      const wrong = [];
      const measure = async (screen) => {
        for (const [what, run] of Object.entries(MEASURES)) wrong.push(...(await run(page)).map((one) => `${screen}, ${what}: ${one}`));
        await page.screenshot({ path: `${screens}${name}-${screen}.png`, fullPage: screen !== 'results' });
      };
      await measure('first');
      wrong.push(...(await visibleFocus(page)).map((one) => `first: ${one}`));
      await visitor.start();
      await page.waitForFunction(() => document.activeElement?.matches('.pg-heading'));
      await measure('question');
      wrong.push(...(await visibleFocus(page)).map((one) => `question: ${one}`));
      await visitor.answer(await visitor.fact(), 'unknown');
      await page.evaluate(() => [...document.querySelectorAll('.pg-aside button, .pg-actions button')].find((one) => /résultat|نتائج/i.test(one.textContent)).click());
      await page.waitForSelector('.pg-results');
      await measure('results');
      await page.$eval('.pg-permit > summary', (one) => one.click());
      await page.waitForSelector('.pg-permit[open] .pg-permit-body');
      await page.$eval('.pg-permit[open]', (one) => one.scrollIntoView());
      for (const [what, run] of Object.entries(MEASURES)) wrong.push(...(await run(page)).map((one) => `permit, ${what}: ${one}`));
      await page.screenshot({ path: `${screens}${name}-permit.png` });
      assert.deepEqual([...wrong, ...page.seen.problems], []);
      await page.context().close();
    });
  }
});
