// A webmaster's site: pages of their own with the shipped files somewhere, served as their host would; and a visitor in Chromium.
import { fileURLToPath } from 'node:url';
import { launch } from '../../browser/support/browser.js';
import { serve } from '../../../tools/serve.mjs';

export const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));
const LONGEST_WAIT = 8000;

/** Fallback content that stays readable when the guide does not come. */
export const FALLBACK = '<p data-permit-guide-failed>It did not load.</p><p id="own">Come and see us.</p>';

/** A page with the guide. @param {{head?: string, files?: string, script?: string, attributes?: string, charset?: string}} parts */
export const pageWith = ({ head = '', files = 'permit-guide/', script = `<script type="module" src="${files}permit-guide.js"></script>`, attributes = '', charset = 'utf-8' } = {}) => `<!doctype html>
<html lang="en"><head><meta charset="${charset}"><title>A site</title>${head}
<link rel="stylesheet" href="${files}permit-guide.css">${script}</head>
<body><h1>A site</h1><permit-guide ${/\blang=/.test(attributes) ? '' : 'lang="en" '}${attributes}>${FALLBACK}</permit-guide></body></html>`;

/** Opens an address; what the console says and what is requested is noted. */
export async function visit(browser, url) {
  const page = await browser.newPage();
  const seen = { requests: [], problems: [] };
  page.on('request', (request) => seen.requests.push(new URL(request.url()).pathname));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && seen.problems.push(message.text()));
  page.on('pageerror', (error) => seen.problems.push(String(error)));
  await page.goto(url);
  return Object.assign(page, { seen });
}

/** Everything is there, and one question is answered. @returns {Promise<string>} the heading of the second question */
export async function answerOne(page, guide = page) {
  await guide.waitForSelector('permit-guide[data-state=ready] .pg-main-way', { timeout: LONGEST_WAIT });
  await guide.click('.pg-main-way');
  const first = await guide.textContent('.pg-question .pg-heading, .pg-heading');
  await guide.click('.pg-skips button');
  await guide.waitForFunction((before) => document.querySelector('.pg-heading').textContent !== before, first);
  return guide.textContent('.pg-heading');
}

/** The guide refused to open. @returns {Promise<{own: boolean, line: string, console: string[]}>} what is still there, and what is said to the webmaster */
export async function refused(page) {
  await page.waitForSelector('permit-guide[data-state=failed] [data-permit-guide-fault]', { timeout: LONGEST_WAIT });
  return {
    own: await page.isVisible('#own'),
    line: await page.innerText('[data-permit-guide-fault]'),
    console: page.seen.problems.filter((one) => one.startsWith('permit-guide: ')),
  };
}

export { launch, serve };
