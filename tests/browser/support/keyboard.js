// Walks a whole screen with the Tab key and tells of each stop what a person sees of it.

/** Runs in the page: of what has the focus, its box against the button that floats, and its ring against the ground around it. */
function lookAtFocus() {
  const one = document.activeElement;
  if (!one?.closest('permit-guide .pg')) return null;
  const ringed = [one, one.closest('label')].find((other) => other && getComputedStyle(other).outlineStyle !== 'none');
  const seen = ringed ?? one;
  const box = seen.getBoundingClientRect();
  const floating = document.querySelector('.pg-leave');
  const over = floating.getBoundingClientRect();
  const covered = one === floating ? 0 : Math.max(0, Math.min(box.right, over.right) - Math.max(box.left, over.left)) * Math.max(0, Math.min(box.bottom, over.bottom) - Math.max(box.top, over.top));
  const numbers = (color) => color.match(/[\d.]+/g).map(Number);
  const isOpaque = (color) => numbers(color).length < 4 || numbers(color)[3] > 0.99;
  let ground = seen.parentElement;
  while (ground.parentElement && !isOpaque(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
  const light = (color) => {
    const [r, g, b] = numbers(color).slice(0, 3).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const style = getComputedStyle(seen);
  const [darker, lighter] = [light(style.outlineColor), light(getComputedStyle(ground).backgroundColor)].sort((a, b) => a - b);
  one.pgStop ??= (window.pgStops = (window.pgStops ?? 0) + 1);
  return {
    stop: one.pgStop, name: `${one.tagName.toLowerCase()}.${one.className} "${(one.textContent || one.value || '').trim().replace(/\s+/g, ' ').slice(0, 30)}"`,
    covered: covered / (box.width * box.height), inSight: box.bottom > 0 && box.top < window.innerHeight, ring: ringed ? parseFloat(style.outlineWidth) : 0, contrast: (lighter + 0.05) / (darker + 0.05),
  };
}

const MOST_STOPS = 500;

/** @param {'Tab'|'Shift+Tab'} key @returns {Promise<object[]>} the stops within the guide, in the order of the key; null when the focus never leaves it */
async function walk(page, key) {
  const stops = [];
  for (let i = 0; i < MOST_STOPS; i += 1) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(lookAtFocus);
    if (stop !== null) stops.push(stop);
    else if (stops.length > 0) return stops;
  }
  return null;
}

/** What is wrong with a walk: nothing hidden behind the button that floats, a ring that is seen, no stop met twice. */
function faultsOf(stops) {
  if (stops === null) return ['the keyboard does not get out'];
  const twice = stops.filter(({ stop }, at) => stops.findIndex((other) => other.stop === stop) !== at).map(({ name }) => `met twice: ${name}`);
  const one = (test, say) => stops.filter(test).map((stop) => say(stop));
  return [...twice, ...one(({ covered }) => covered > 0.01, ({ name, covered }) => `${Math.round(covered * 100)} % hidden: ${name}`), ...one(({ inSight }) => !inSight, ({ name }) => `out of sight: ${name}`),
    ...one(({ ring }) => ring < 2, ({ name }) => `no ring: ${name}`), ...one(({ contrast }) => contrast < 3, ({ name, contrast }) => `ring of ${contrast.toFixed(2)}: ${name}`)];
}

/** From before the guide through it and back: what is wrong, as short texts. */
export async function throughScreen(page) {
  await page.evaluate(() => document.querySelector('#guide').focus());
  const there = await walk(page, 'Tab');
  const back = await walk(page, 'Shift+Tab');
  await page.focus('.pg-heading');
  const lost = there && back && there.length !== back.length ? [`${there.length} stops there, ${back.length} back`] : [];
  return [...new Set([...faultsOf(there), ...faultsOf(back), ...lost])];
}
