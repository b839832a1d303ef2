// The button "keep this guide on this phone". Nothing is kept before it is pressed: what is kept shows, to whoever holds the phone,
// that this page was read. The words are the page's own; this script shows and hides them.
//   <div data-permit-guide-offline="/permit-guide-sw.js" data-guide="/permit-guide/" hidden>
const root = document.querySelector('[data-permit-guide-offline]');
const part = (name) => root.querySelector(`[data-do=${name}]`);
const folder = () => new URL(root.dataset.guide, document.baseURI);
const address = () => `${new URL(root.dataset.permitGuideOffline, document.baseURI)}?guide=${encodeURIComponent(folder().pathname)}`;
const isOurs = (name) => name.startsWith('permit-guide-');

/** Shows one sentence: `busy`, `kept`, `removed` or `failed`. */
function say(what) {
  for (const sentence of root.querySelectorAll('[data-say]')) sentence.hidden = sentence.dataset.say !== what;
}

function offer(isKept) {
  part('keep').hidden = isKept;
  part('remove').hidden = !isKept;
}

/** One for each page that was kept. */
const own = async () => (await navigator.serviceWorker.getRegistrations()).filter(({ active, installing, waiting }) => (active ?? waiting ?? installing)?.scriptURL === address());

/** Once it has kept a whole release. Rejects when it could not. @param {ServiceWorkerRegistration} registration */
function activeWorker(registration) {
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  return new Promise((done, failed) => {
    const look = () => { if (worker.state === 'activated') done(worker); if (worker.state === 'redundant') failed(new Error('not kept')); };
    worker.addEventListener('statechange', look);
    look();
  });
}

const withoutHash = (url) => url.split('#')[0];

/** The host's own file, attribute `local` of the guide: also where it lies in the folder of the guide, whose releases do not name it. */
const localFiles = () => [...document.querySelectorAll('permit-guide[local]')].map((one) => one.getAttribute('local')).filter((name) => name.trim() !== '').map((name) => new URL(name, document.baseURI).href);

/** The page and what stands in it, of this site, outside the folder of the guide. */
function shell() {
  const parts = [...document.querySelectorAll('link[rel~=stylesheet], link[rel~=icon], script[src], img[src]')].map((one) => one.href ?? one.src);
  const isWanted = (url) => !url.startsWith(folder().href) || url.includes('/offline/');
  const isOwn = (url) => url.startsWith(`${location.origin}/`);
  return [...new Set([location.href, ...parts.filter(isWanted), ...localFiles()].filter(isOwn).map(withoutHash))];
}

/** Asks the worker something. @returns {Promise<object>} its answer */
const asked = (worker, message) => new Promise((done) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => done(data);
  worker.postMessage(message, [port2]);
});

const PATIENCE = 3000; // an older worker does not answer

/** First the worker stops: it might still be bringing a release. */
async function stopWorker({ active, waiting, installing }) {
  const late = new Promise((done) => { setTimeout(done, PATIENCE); });
  await Promise.race([Promise.all([active, waiting, installing].filter(Boolean).map((worker) => asked(worker, { remove: true }))), late]);
}

async function remove() {
  for (const registration of await own()) {
    await stopWorker(registration);
    await registration.unregister();
  }
  await Promise.all((await caches.keys()).filter(isOurs).map((name) => caches.delete(name)));
  offer(false);
}

async function keep() {
  say('busy');
  try {
    const worker = await activeWorker(await navigator.serviceWorker.register(address(), { scope: location.pathname })); // this page, not the whole site
    if (!(await asked(worker, { keep: shell() })).isKept) throw new Error('not kept');
    offer(true);
    say('kept');
  } catch (error) {
    console.error('permit-guide: not kept:', address(), folder().href, error); // to the webmaster: where it was looked for
    await remove().catch(() => {});
    say('failed');
  }
}

async function begin() {
  part('keep').addEventListener('click', keep);
  part('remove').addEventListener('click', () => remove().then(() => say('removed'), () => say('failed')));
  say(null);
  offer((await own()).length > 0);
  root.hidden = false;
}

if (root && 'serviceWorker' in navigator) begin();
