// The three browsers, each as Debian packages it: how it is started, what it says went wrong, how it is made to show its print style.
// Each `open...` returns { name, version, page, problems(), print(on), size(width, height), close() }.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, orEnd } from '../../support/programs.js';
import { overHttp, overSocket } from './transports.js';
import { Page } from './page.js';

const START_MS = 60000;
const ENVIRONMENT = { ...process.env, TZ: 'Pacific/Auckland', NO_AT_BRIDGE: '1' };
const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });

/** Asks until there is an answer. */
async function until(what, work) {
  let cause;
  for (const end = Date.now() + START_MS; Date.now() < end; await pause(100)) {
    const found = await Promise.resolve().then(work).catch((error) => { cause = error; });
    if (found !== undefined) return found;
  }
  throw new Error(`${what} did not start`, { cause });
}

function start(program, args, options = {}) {
  const child = spawn(program, args, { env: ENVIRONMENT, stdio: 'ignore', ...options });
  const over = new Promise((done) => { child.once('exit', done); child.once('error', done); });
  return { child, end: async () => { child.kill('SIGKILL'); await over; } };
}

/** A folder of its own, gone when the work is. */
function scratch() {
  const folder = mkdtempSync(join(tmpdir(), 'permit-guide-engine-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** A driver that is asked over HTTP; waits until it listens. */
async function driver(program, args, options) {
  const port = await freePort();
  const running = start(program, args(port), options);
  await orEnd(running.end, () => until(program, async () => (await fetch(`http://127.0.0.1:${port}/status`)).status));
  return { port, ...running };
}

export async function openChromium() {
  const { port, end } = await driver('/usr/bin/chromedriver', (free) => [`--port=${free}`]);
  const { capabilities, send } = await orEnd(end, () => overHttp(port, {
    browserName: 'chrome', 'goog:loggingPrefs': { browser: 'ALL' },
    'goog:chromeOptions': { binary: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'] },
  }));
  const cdp = (cmd, params) => send('cdp', { cmd, params });
  return {
    name: 'Chromium', version: capabilities.browserVersion, page: await prepared(send),
    problems: async () => (await send('log', { type: 'browser' })).filter(({ level }) => level === 'SEVERE').map(({ message }) => message),
    print: (on) => cdp('Emulation.setEmulatedMedia', { media: on ? 'print' : '' }),
    size: (width, height) => cdp('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false }),
    close: async () => { await send('end').catch(() => null); await end(); },
  };
}

/** A window takes a while to be as wide as it was told to. */
async function untilSize(page, width, work) {
  await work();
  await page.waitForFunction((wanted) => window.innerWidth === wanted, width);
}

async function prepared(send) {
  await send('timeouts', { script: 120000, pageLoad: 60000 });
  return new Page(send);
}

const QUIET_FIREFOX = {
  'marionette.port': 0, 'app.update.disabledForTesting': true, 'app.normandy.enabled': false, 'datareporting.policy.dataSubmissionEnabled': false, 'toolkit.telemetry.enabled': false,
  'browser.shell.checkDefaultBrowser': false, 'browser.startup.homepage_override.mstone': 'ignore', 'services.settings.server': 'data:,', 'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false, 'extensions.update.enabled': false, 'browser.newtabpage.activity-stream.feeds.system.topstories': false,
};

/** Runs in the browser, not in the page: what its console holds as errors of pages. */
const FIREFOX_ERRORS = `const done = arguments[arguments.length - 1];
  const isOfPage = (one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag) && /^(http:\\/\\/127|file:)/.test(one.sourceName || one.cssSelectors || '');
  done(Services.console.getMessageArray().filter(isOfPage).map((one) => one.errorMessage + ' ' + one.sourceName)); Services.console.reset();`;

/** @param {object} options `prefs`: settings of Firefox, such as WebAssembly switched off */
export async function openFirefox({ prefs = {} } = {}) {
  const { folder, remove } = scratch();
  const lines = Object.entries({ ...QUIET_FIREFOX, ...prefs }).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`);
  writeFileSync(join(folder, 'user.js'), lines.join(''));
  const { end } = start('/usr/bin/firefox-esr', ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', folder]);
  const { capabilities, send } = await orEnd(end, async () => {
    const port = await until('Firefox', () => Number(readFileSync(join(folder, 'MarionetteActivePort'), 'utf8')) || undefined);
    return until('Firefox', () => overSocket(port, {}));
  });
  const inBrowser = async (script, args = []) => {
    await send('context', { value: 'chrome' });
    try { return await send('script', { script, args }); } finally { await send('context', { value: 'content' }); }
  };
  await inBrowser('Services.console.reset(); arguments[0]()');
  const page = await prepared(send);
  return {
    name: 'Firefox', version: capabilities.browserVersion, page,
    problems: () => inBrowser(FIREFOX_ERRORS),
    print: (on) => inBrowser('gBrowser.selectedBrowser.browsingContext.top.mediumOverride = arguments[0]; arguments[1]()', [on ? 'print' : '']),
    size: (width, height) => untilSize(page, width, async () => {
      await send('rect', { width: Math.max(width, 700), height: height + 100 });
      await inBrowser('const [width, height, done] = arguments; const { style } = gBrowser.selectedBrowser; style.maxWidth = style.minWidth = width + "px"; style.maxHeight = style.minHeight = height + "px"; done()', [width, height]);
    }),
    close: async () => { await send('end', { flags: ['eForceQuit'] }).catch(() => null); await end(); remove(); },
  };
}

const NARROWEST = 480; // the bar of MiniBrowser keeps its window wider than a phone: below, the next page comes in a frame
const MINI_BROWSERS = ['/usr/lib', '/usr/libexec'];

function findMiniBrowser() {
  for (const root of MINI_BROWSERS.filter(existsSync)) {
    const found = readdirSync(root, { withFileTypes: true }).filter((one) => one.isDirectory()).flatMap(({ name }) => ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0', '.'].map((kind) => join(root, name, kind, 'MiniBrowser'))).find(existsSync);
    if (found) return found;
  }
  throw new Error('WebKitGTK has no MiniBrowser here');
}

/** A screen that nobody sees. */
async function display(folder) {
  const out = join(folder, 'display');
  const running = start('/bin/sh', ['-c', `exec Xvfb -displayfd 3 -screen 0 1400x1400x24 -nolisten tcp 3>'${out}'`]);
  return { ...running, name: `:${await until('Xvfb', () => readFileSync(out, 'utf8').trim() || undefined)}` };
}

/** In the page: rules for paper hold on the screen, and those for the screen do not. WebKit has no switch for it. */
function paperOnScreen(on) {
  const walk = (list) => [...list].forEach((rule) => {
    if (rule.media && /print|screen|^all$/.test(rule.pgMedia ?? rule.media.mediaText)) {
      rule.pgMedia ??= rule.media.mediaText;
      rule.media.mediaText = on ? rule.pgMedia.replace('print', 'all').replace('screen', 'not all') : rule.pgMedia;
    }
    if (rule.cssRules) walk(rule.cssRules);
  });
  [...document.styleSheets, ...document.adoptedStyleSheets].forEach((sheet) => walk(sheet.cssRules));
}

export async function openWebKit() {
  const { folder, remove } = scratch();
  const screen = await display(folder);
  const env = { ...ENVIRONMENT, DISPLAY: screen.name, GDK_BACKEND: 'x11', HOME: folder, XDG_RUNTIME_DIR: folder, LIBGL_ALWAYS_SOFTWARE: '1' };
  const { port, end } = await orEnd(screen.end, () => driver('/usr/bin/WebKitWebDriver', (free) => [`--port=${free}`], { env }));
  const endBoth = async () => { await end(); await screen.end(); remove(); };
  const { capabilities, send } = await orEnd(endBoth, () => overHttp(port, { 'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] } }));
  const page = await prepared(send);
  return {
    name: 'WebKitGTK', version: capabilities.browserVersion, page,
    problems: async () => [], // its driver tells nothing of the console: watch.js does
    print: (on) => page.evaluate(paperOnScreen, on),
    size: async (width, height) => {
      page.frame = width < NARROWEST ? { width, height } : null;
      await send('frame', { id: null });
      if (page.frame === null) await untilSize(page, width, () => send('rect', { width, height }));
    },
    close: async () => { await send('end').catch(() => null); await endBoth(); },
  };
}

const ALL = { Chromium: openChromium, Firefox: openFirefox, WebKitGTK: openWebKit };
/** All three, or the one that is named by ENGINE. */
export const ENGINES = Object.fromEntries(Object.entries(ALL).filter(([name]) => [undefined, name].includes(process.env.ENGINE)));
