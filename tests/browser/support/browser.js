// A real browser on the demo as it ships, served under the strict policy; notes every request, console error and crash.
import { chromium } from 'playwright-core';
import { fileURLToPath } from 'node:url';
import { serve } from '../../../tools/serve.mjs';

const SITE = fileURLToPath(new URL('../../../build/site', import.meta.url));
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

/** Chromium, from this machine alone: nothing of its own on the network. @param {string[]} [more] arguments of its own */
export const launch = (more = []) => chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: [...QUIET, ...more] });

/** Opens the site in Chromium, with what `serve` may change of it; `close` ends both. The clock's zone is far from Paris, so that nothing passes by luck. */
export async function openSite({ csp = 'strict', folder = SITE, ...others } = {}) {
  const site = await serve({ folder, csp, ...others });
  const browser = await launch();
  return {
    url: site.url,
    async page(options = {}) {
      const context = await browser.newContext({ timezoneId: 'Pacific/Auckland', locale: 'fr-FR', ...options });
      const page = await context.newPage();
      return Object.assign(page, { seen: watch(page) });
    },
    close: async () => { await browser.close(); await site.close(); },
  };
}

function watch(page) {
  const seen = { requests: [], problems: [] };
  page.on('request', (request) => seen.requests.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && seen.problems.push(message.text()));
  page.on('pageerror', (error) => seen.problems.push(String(error)));
  page.on('requestfailed', (request) => seen.problems.push(`failed: ${request.url()}`));
  return seen;
}

/** Waits until the guide answers; the day it judges for is handed in. */
export async function ready(page, asOf) {
  await page.waitForSelector('permit-guide[data-state=ready] .pg-heading', { timeout: 20000 });
  if (asOf) await page.evaluate((day) => document.querySelector('permit-guide').setAttribute('as-of', day), asOf);
  await page.evaluate(() => document.querySelector('permit-guide').updateComplete);
}
