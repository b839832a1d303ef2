// A permit added by data files alone, one folder under rulebook/permits/, appears in the page; no code is touched.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openSite, ready } from './support/browser.js';
import { Visit } from './support/visit.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const MODEL = 'resident-card-former-retired';
const ID = 'card-of-tomorrow';
const NAME = 'Carte de demain';

let folder;
let site;

function edit(path, change) {
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))));
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'permit-guide-new-'));
  for (const name of ['rulebook', 'locales']) cpSync(join(root, name), join(folder, name), { recursive: true });
  cpSync(join(root, 'build/site'), join(folder, 'site'), { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  const permit = join(folder, 'rulebook/permits', ID);
  cpSync(join(root, 'rulebook/permits', MODEL), permit, { recursive: true });
  edit(join(permit, 'permit.json'), (data) => ({ ...data, id: ID }));
  edit(join(permit, 'text/fr.json'), (words) => ({ ...words, name: NAME }));
  execFileSync(join(root, 'build/native/permit-guide'), ['compile', 'rulebook', '--locales', 'locales', '--out', 'site/permit-guide'], { cwd: folder });
  site = await openSite({ folder: join(folder, 'site') });
});
after(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a new folder under rulebook/permits/ is a new permit on the page', async () => {
  const page = await site.page();
  await page.goto(`${site.url}fr/index.html`);
  await ready(page, '2026-11-23');
  const visitor = new Visit(page);
  await visitor.start();
  await visitor.answer(await visitor.fact(), 'unknown');
  await page.evaluate(() => [...document.querySelectorAll('button')].find((one) => /résultat/i.test(one.textContent)).click());
  await page.waitForSelector('.pg-results');
  const names = await page.$$eval('.pg-permit-name', (all) => all.map((one) => one.textContent.trim()));
  assert.ok(names.includes(NAME), names.join(' · '));
  assert.deepEqual(page.seen.problems, []);
});
