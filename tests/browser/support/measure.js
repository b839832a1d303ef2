// What can be measured of any screen, whatever it shows. Each function returns what is wrong with it as short texts; nothing wrong, an empty list.
import { textsOf } from './visit.js';

/** Roles that do something, as assistive tools are told them. */
const ACTIVE = new Set(['button', 'link', 'checkbox', 'radio', 'combobox', 'textbox', 'listbox', 'DisclosureTriangle', 'menuitem']);
const GROUPS = new Set(['group', 'radiogroup', 'region', 'navigation']);

const valueOf = (node, property) => node.properties?.find(({ name }) => name === property)?.value.value;

/** The tree that assistive tools get: the nodes that are not ignored, each with its parent and the names of the groups around it. */
export async function treeOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const groupOf = (node) => {
    const names = [];
    for (let at = byId.get(node.parentId); at; at = byId.get(at.parentId)) if (GROUPS.has(at.role?.value) && at.name?.value) names.push(at.name.value);
    return names.join(' < ');
  };
  return nodes.filter((node) => !node.ignored).map((node) => ({
    role: node.role?.value, name: node.name?.value?.trim() ?? '', group: groupOf(node), description: node.description?.value ?? '',
    url: valueOf(node, 'url'), level: valueOf(node, 'level'), isFocused: valueOf(node, 'focused') === true, isInvalid: valueOf(node, 'invalid') === 'true', live: valueOf(node, 'live'),
  }));
}

const WITHIN_GROUP = new Set(['checkbox', 'radio', 'combobox', 'textbox', 'listbox']);

/** Buttons that ask the same question again do the same, wherever they stand: their name ends with it. */
const isQuestion = ({ role, name }) => role === 'button' && /[?\u061f]$/.test(name);

/**
 * Everything that can be used has a name, and no two things that do something else have the same. Fields may, in groups with names of their own
 * ("Yes" of each child); links may, when they lead to the same place; buttons, when they ask the same question.
 */
export async function names(page) {
  const active = (await treeOf(page)).filter(({ role }) => ACTIVE.has(role));
  const places = new Map();
  for (const node of active.filter((one) => !isQuestion(one))) {
    const key = [node.role, node.name, WITHIN_GROUP.has(node.role) ? node.group : ''].join('|');
    places.set(key, [...(places.get(key) ?? []), node]);
  }
  const isSamePlace = (nodes) => nodes[0].role === 'link' && new Set(nodes.map(({ url }) => url)).size === 1;
  const twice = [...places].filter(([, nodes]) => nodes.length > 1 && !isSamePlace(nodes)).map(([key, nodes]) => `${nodes.length} times ${key}`);
  return [...active.filter(({ name }) => name === '').map(({ role, group }) => `${role} without a name in "${group}"`), ...twice];
}

/** One heading names the screen; no level is left out. */
export async function headings(page) {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('permit-guide :is(h2, h3, h4, h5, h6)')].filter((one) => one.checkVisibility());
    const levels = all.map(({ tagName }) => Number(tagName[1]));
    const found = levels.flatMap((level, at) => (at > 0 && level > levels[at - 1] + 1 ? [`"${all[at].textContent.trim()}" is an h${level} after an h${levels[at - 1]}`] : []));
    const named = document.querySelectorAll('.pg-heading').length;
    return named === 1 ? found : [`${named} headings of the screen`, ...found];
  });
}

/** The sentences of the page itself that Arabic has not got yet: shown in French, and not marked (docs/accessibility.md, 3.1.2). */
const arabic = textsOf('ar');
const BORROWED = Object.values(arabic.french.ui ?? {}).map((text) => `^${text.trim().replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.+').replace(/[\s\u00a0\u202f]+/g, '\\s+').replaceAll('-', '.')}`);

/** On an Arabic page, what is not written in Arabic says which language it is in (WCAG 3.1.2). Names in brackets stand within an Arabic sentence. */
export async function parts(page) {
  return page.evaluate((borrowed) => {
    const isBorrowed = (text) => borrowed.some((other) => new RegExp(other).test(text.trim()));
    const walker = document.createTreeWalker(document.querySelector('permit-guide .pg'), NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isForeign = (node.data.match(/\p{Script=Latin}{2,}/gu) ?? []).length > 2 && !/\p{Script=Arabic}/u.test(node.data);
      const owner = node.parentElement;
      if (isForeign && owner.closest('[lang]').lang === 'ar' && !owner.closest('[translate=no]') && !isBorrowed(node.data)) found.push(node.data.trim().slice(0, 60));
    }
    return [...new Set(found)].slice(0, 5);
  }, BORROWED);
}

/** After an action the keyboard stands somewhere on the screen, not nowhere. */
export async function focus(page) {
  return page.evaluate(() => (document.activeElement?.closest('permit-guide .pg') ? [] : [`the focus is on ${document.activeElement?.tagName}`]));
}

/** WCAG 2.5.8 asks for 24 px; the page gives 44, but on the dense desk and on paper. Links in a sentence are let off, as there. */
export async function targets(page) {
  return page.evaluate(() => {
    const LEAST = 24;
    const MAIN = 44;
    const all = [...document.querySelectorAll('permit-guide :is(a[href], button, input, select, textarea, summary, [tabindex="0"])')].filter((one) => one.checkVisibility({ visibilityProperty: true }));
    const boxOf = (one) => (one.matches('[type=radio], [type=checkbox], [type=file]') ? one.closest('label') ?? one : one).getBoundingClientRect();
    return all.filter((one) => !one.matches('a.pg-link')).flatMap((one) => {
      const { width, height } = boxOf(one);
      const least = one.closest('.pg-desk, .pg-dossier') ? LEAST : MAIN;
      return width + 0.5 < least || height + 0.5 < least ? [`${one.className || one.tagName} "${one.textContent.trim().slice(0, 20)}" ${Math.round(width)} x ${Math.round(height)}`] : [];
    });
  });
}

/** Nothing sticks out of the page, and no word is cut. */
export async function cut(page) {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const isHidden = (one) => one.closest('.pg-hidden, .pg-live, svg') !== null || !one.checkVisibility();
    const scrolls = (one) => { for (let at = one; at?.matches?.('permit-guide *'); at = at.parentElement) if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true; return false; };
    const all = [...document.querySelectorAll('permit-guide .pg *')].filter((one) => !isHidden(one) && !scrolls(one));
    const out = all.filter((one) => { const { left, right, width } = one.getBoundingClientRect(); return width > 1 && (right > edge + 1 || left < -1); });
    const clipped = all.filter((one) => one.matches('button, summary, label, p, li, dt, dd, h2, h3, h4, h5, span, td, th') && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0 && /hidden|clip/.test(getComputedStyle(one).overflowX));
    const name = (one) => `${one.tagName.toLowerCase()}.${one.className} "${one.textContent.trim().replace(/\s+/g, ' ').slice(0, 30)}"`;
    const wide = document.documentElement.scrollWidth > edge ? [`the page scrolls across: ${document.documentElement.scrollWidth} of ${edge}`] : [];
    return [...wide, ...out.slice(0, 3).map((one) => `out: ${name(one)}`), ...clipped.slice(0, 3).map((one) => `cut: ${name(one)}`)];
  });
}

/** No two words on one another: boxes of text lines of different blocks do not meet. */
export async function overlaps(page) {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('permit-guide .pg-screen') ?? document.querySelector('permit-guide .pg'), NodeFilter.SHOW_TEXT);
    const lines = [];
    /** Of a part that scrolls by itself, what is scrolled out of it lies on nothing. */
    const viewOf = (owner) => {
      for (let at = owner; at?.matches?.('permit-guide *'); at = at.parentElement) if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at.getBoundingClientRect();
      return { top: -Infinity, bottom: Infinity };
    };
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement;
      if (node.data.trim() === '' || owner.closest('.pg-hidden, svg, option') || !owner.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const view = viewOf(owner);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        const isSeen = bottom > view.top && top < view.bottom;
        if (right - left > 2 && isSeen) lines.push({ left, right, top: Math.max(top, view.top), bottom: Math.min(bottom, view.bottom), owner, text: node.data.trim().slice(0, 25) });
      }
    }
    lines.sort((one, other) => one.top - other.top);
    const found = [];
    lines.forEach((one, at) => {
      for (let next = at + 1; next < lines.length && lines[next].top < one.bottom; next += 1) {
        const other = lines[next];
        const [across, down] = [Math.min(one.right, other.right) - Math.max(one.left, other.left), Math.min(one.bottom, other.bottom) - other.top];
        const height = Math.min(one.bottom - one.top, other.bottom - other.top);
        if (across > 2 && down > height * 0.45 && one.owner !== other.owner) found.push(`"${one.text}" and "${other.text}"`);
      }
    });
    return found.slice(0, 3);
  });
}

/** Runs a measure under a user's own style sheet, laid over the page as a browser extension would. */
async function under(css, measures, page) {
  await page.evaluate((text) => {
    window.ownSheet ??= new CSSStyleSheet();
    window.ownSheet.replaceSync(text);
    if (!document.adoptedStyleSheets.includes(window.ownSheet)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, window.ownSheet];
  }, css);
  const found = [];
  for (const measure of measures) found.push(...await measure(page));
  await page.evaluate(() => window.ownSheet.replaceSync(''));
  return found;
}

/** Text twice as large (WCAG 1.4.4), as the setting of a browser does it. */
export const doubled = (page) => under('html { font-size: 200% !important; }', [cut, overlaps], page);

/** The distances of WCAG 1.4.12, all at once. */
export const spaced = (page) => under('permit-guide * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } permit-guide p { margin-block-end: 2em !important; }', [cut, overlaps], page);
