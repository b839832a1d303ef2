// What `./dev bench` calls a first visit is one: what it says is painted can be pressed, and it counts what comes over the line.
// Proves nothing about speed: no time decides here.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { noteVisit } from '../../bench/browser/marks.mjs';
import { pages, served } from '../../bench/browser/pages.mjs';
import { slowPage, visit } from '../../bench/browser/throttle.mjs';
import { openSite } from './support/browser.js';

const all = pages();
const named = (name) => all.find((page) => page.name === name);
const paths = ({ requests }) => requests.map(({ address }) => new URL(address).pathname);

describe('the measuring of a first visit', () => {
  let site;
  const visits = {};
  before(async () => {
    site = await openSite(served(all));
    for (const name of ['empty', 'uk', 'two-lines', 'nowasm']) visits[name] = await visit(site, named(name));
  });
  after(() => site.close());

  test('the empty page has the same head and nothing of the guide', () => {
    assert.equal(visits.empty.whole, 0);
    assert.ok(visits.empty.total > 0 && visits.empty.total < visits.uk.total);
    assert.ok(paths(visits.empty).includes('/site.css'));
  });

  test('each file of the guide comes once, with or without hints in the head', () => {
    for (const name of ['uk', 'two-lines']) assert.equal(new Set(paths(visits[name])).size, paths(visits[name]).length, paths(visits[name]).join(' '));
    const files = (one) => paths(one).filter((path) => path.includes('/permit-guide/')).map((path) => path.replace('/uk.', '/fr.')).sort();
    assert.deepEqual(files(visits.uk), files(visits['two-lines']));
  });

  test('the first part is less than the whole, and both were counted compressed', () => {
    const { first, whole } = visits.uk;
    assert.ok(first > 50000 && first < 100000, `${first}`);
    assert.ok(whole > 2 * first && whole < 300000, `${whole}`);
  });

  test('the first screen is there before the whole', () => {
    for (const name of ['uk', 'two-lines', 'nowasm']) assert.ok(visits[name].usable < visits[name].ready, name);
  });

  test('without WebAssembly, the module comes as JavaScript', () => {
    assert.ok(paths(visits.nowasm).includes('/permit-guide/permit-guide.nowasm.js'));
    assert.ok(!paths(visits.uk).includes('/permit-guide/permit-guide.nowasm.js'));
  });

  test('what is called painted is in sight, styled, and leads to the first question when pressed', async () => {
    const { page, told } = await slowPage(site, noteVisit, named('uk').usable);
    const painted = told();
    await page.goto(`${site.url}fr/uk.html`, { waitUntil: 'commit' });
    await painted;
    const button = page.locator(named('uk').usable);
    assert.ok(await button.isVisible());
    assert.notEqual(await button.evaluate((one) => getComputedStyle(one).backgroundColor), 'rgba(0, 0, 0, 0)');
    assert.equal(await page.locator('permit-guide .pg').getAttribute('lang'), 'uk');
    await button.click();
    await page.waitForSelector('permit-guide .pg-question');
  });
});
