// A cheap phone on a slow line, by Chromium's own means. Lives here: how slow, and one visit as figures. Not here: which pages.
//
// The line: 1.6 Mbit/s for all requests together, and 150 ms before the first byte of each answer. That is how Chromium applies a
// round trip: once for each request. The tool's server speaks HTTP/1.1 over at most six connections that stay open; opening one
// (another round trip, and one or two more with TLS) is not in the figures.
import { setTimeout as sleep } from 'node:timers/promises';
import { noteVisit } from './marks.mjs';

const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 1.6e6 / 8 };
export const SLOWER = 6;
const LONGEST_MS = 60000;
const SETTLE_MS = 1500; // a new window of Chromium loads pages of its own in the background

/** A fresh page, nothing in any cache, slowed down. `cdp` speaks to Chromium; `told()` is the next thing that marks.mjs tells. */
export async function slowPage(site, note, argument) {
  const page = await site.page();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: 'tell' });
  await page.addInitScript(note, argument);
  await sleep(SETTLE_MS);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', LINE);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return { page, cdp, told: () => next(cdp) };
}

const next = (cdp) => new Promise((done, failed) => {
  const late = setTimeout(() => failed(new Error(`nothing was painted in ${LONGEST_MS} ms`)), LONGEST_MS);
  cdp.once('Runtime.bindingCalled', ({ payload }) => { clearTimeout(late); done(JSON.parse(payload)); });
});

/** Bytes of each answer as they came over the line, headers and all, by address. */
function countBytes(cdp) {
  const [addresses, bytes] = [new Map(), new Map()];
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId);
    bytes.set(address, (bytes.get(address) ?? 0) + encodedDataLength);
  });
  return bytes;
}

/** When each file was asked for and had come, from the page's own notes: the same clock as the frames. */
const requestsOf = (page) => page.evaluate(() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  .map(({ name, startTime, responseStart, responseEnd, encodedBodySize }) => ({ address: name, asked: startTime, begun: responseStart, came: responseEnd, body: encodedBodySize })));

const isOurs = ({ address }) => address.includes('/permit-guide/');
const isSecond = ({ address }) => /\.(more|desk)\.|\/rulebook\.pack/.test(address);
const sum = (requests, what) => requests.reduce((total, one) => total + one[what], 0);

/**
 * One first visit. `usable` and `ready` in milliseconds; `first` and `whole`: bytes of our files, compressed, that the first screen
 * waits for, and of all; `total`: all that came over the line, the page's own and headers too; `requests`: the waterfall.
 */
export async function visit(site, { name, usable: selector = null }) {
  const { page, cdp, told } = await slowPage(site, noteVisit, selector);
  const bytes = countBytes(cdp);
  const painted = told();
  await page.goto(`${site.url}fr/${name}.html`, { waitUntil: 'commit' });
  const { usable, ready } = await painted;
  const requests = (await requestsOf(page)).map((one) => ({ ...one, bytes: bytes.get(one.address) ?? 0 }));
  const problems = page.seen.problems.filter((text) => !/WebAssembly/.test(text)); // what the policy of one page forbids
  await page.context().close();
  if (problems.length > 0) throw new Error(`${name}: ${problems.join('; ')}`);
  const ours = requests.filter(isOurs);
  return { usable, ready, first: sum(ours.filter((one) => !isSecond(one)), 'body'), whole: sum(ours, 'body'), total: sum(requests, 'bytes'), requests };
}
