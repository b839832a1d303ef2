// The pages without script: every permit and limit in every language; conditions as the engine explains them, figures as it says them; every link
// leads somewhere; in a browser under a policy without script, small, right to left, accessible, on paper.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createGuide } from '../../js/engine.js';
import { createFormat } from '../../js/element/format.js';
import { readable } from '../../js/element/reasons.js';
import { exampleOf } from '../../tools/static-pages/limit-page.mjs';
import { inForce, reader } from '../../tools/static-pages/rules.mjs';
import { violations } from '../browser/support/accessible.js';
import { openSite } from '../browser/support/browser.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(root, 'dist');
const folder = join(dist, 'pages');
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const page = (at) => readFileSync(join(folder, at), 'utf8');
const all = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html')).sort();
const names = { ...readJson('dist/names.json'), more: readJson('dist/names.more.json') };
const day = names.checked_on;
const permits = names.permits.map(({ id }) => id);
const limits = names.more.time_limits.id;
const textOf = (html) => html.replace(/<[^>]*>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ');
const MOST_BYTES = 110 * 1024;
const MEDIAN_BYTES = 16 * 1024;

const bytes = (name) => readFileSync(join(dist, name));
const guide = await createGuide({ wasm: bytes('permit-guide.wasm'), pack: bytes('rulebook.pack'), names: readJson('dist/names.json'), moreNames: readJson('dist/names.more.json') });
after(() => guide.dispose());

/** The part of a page under a heading. */
const partOf = (html, id) => html.split('<section').find((part) => part.includes(`<h2 id="${id}"`)) ?? '';

describe('every page', () => {
  test('there is one for every permit, every limit and every list, in every language', () => {
    const wanted = names.languages.flatMap((language) => [...permits.map((id) => `permits/${id}`), ...limits.map((id) => `limits/${id}`), 'index', 'help', 'cannot-file'].map((at) => `${language}/${at}.html`));
    assert.deepEqual(all, [...wanted, 'index.html'].sort());
    assert.ok(permits.length >= 99 && limits.length >= 108);
  });
  test('holds no script, no style of its own, no hole in a sentence, nothing undefined, no empty heading, no address twice', () => {
    const faults = all.flatMap((name) => {
      const html = page(name);
      const found = [/<script|<style|\son\w+=|\sstyle=|javascript:/i, /\{\w+\}/, /undefined|\[object|NaN|>null</, /<h[1-6][^>]*>\s*<\/h/, /<(ul|ol)>\s*<\/\1>/].filter((one) => one.test(html)).map(String);
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      return [...found, ...twice].map((what) => `${name}: ${what}`);
    });
    assert.deepEqual(faults, []);
  });
  test('links to what exists: pages, and places in a page', () => {
    const idsOf = new Map(all.map((name) => [name, new Set([...page(name).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]));
    const faults = all.flatMap((name) => [...page(name).matchAll(/ href="([^"]+)"/g)].map(([, href]) => href).filter((href) => !/^(https?|tel|sms|mailto):/.test(href)).filter((href) => {
      const [path, id] = href.split('#');
      const target = path === '' ? name : join(dirname(name), path);
      return !existsSync(join(folder, target)) || (id !== undefined && !idsOf.get(target).has(id));
    }).map((href) => `${name}: ${href}`));
    assert.deepEqual(faults, []);
  });
  test('every permit has conditions and sources with an address and a day; so has every limit its sources', () => {
    const withoutAddress = new Set(readJson('rulebook/sources.json').sources.filter(({ url }) => url === null).map(({ id }) => id));
    const faults = all.filter((name) => /\/(permits|limits)\//.test(name)).filter((name) => {
      const html = page(name);
      const hasConditions = name.includes('/limits/') || /<li>/.test(partOf(html, 'conditions'));
      const lines = [...partOf(html, 'sources').matchAll(/<li id="s-([^"]+)">(.*?)<\/li>/g)];
      return !hasConditions || lines.length === 0 || lines.some(([, id, line]) => !line.includes('<small>') || line.includes('<a href="http') === withoutAddress.has(id));
    });
    assert.deepEqual(faults, []);
  });
  test('dangers come before the how-to', () => {
    for (const id of permits) {
      const html = page(`fr/permits/${id}.html`);
      assert.ok(html.indexOf('id="warnings"') > 0 && html.indexOf('id="warnings"') < html.indexOf('id="papers"'), id);
    }
  });
  test('what is French in another language is marked', () => {
    const { ui_pages: french } = readJson('locales/fr.json');
    const html = page('pt/permits/salarie.html');
    const wayToEnglish = (at) => page(at).slice(0, page(at).indexOf('<h2')).includes('../../en/permits/salarie.html');
    assert.deepEqual(['pt', 'fr', 'en'].map((language) => wayToEnglish(`${language}/permits/salarie.html`)), [true, false, false]);
    if (!('ui/pages_conditions' in readJson('locales/pt/interface.json'))) assert.match(html, new RegExp(`<h2 id="conditions"><span lang="fr" dir="ltr">${french.pages_conditions}</span>`));
    assert.match(html, /<p lang="fr" dir="ltr" translate="no">Carte de séjour temporaire «/);
  });
  test('the age of the law and the day to check it again stand on each', () => {
    const format = createFormat('fr');
    for (const name of all.filter((one) => one.startsWith('fr/'))) for (const day of [names.checked_on, names.review_on]) assert.ok(textOf(page(name)).includes(textOf(format.day(day))), name);
  });
  test('is small', () => {
    const sizes = all.map((name) => statSync(join(folder, name)).size).sort((one, other) => one - other);
    assert.ok(sizes.at(-1) <= MOST_BYTES, `${sizes.at(-1)}`);
    assert.ok(sizes[Math.floor(sizes.length / 2)] <= MEDIAN_BYTES, `${sizes[Math.floor(sizes.length / 2)]}`);
  });
});

describe('what a page says is what the engine says', () => {
  const french = readJson('dist/texts/fr.more.json');
  const shared = readJson('rulebook/text/fr.json').labels;
  const conditions = new Map(readJson('rulebook/conditions.json').conditions.map((one) => [one.id, one]));
  /** The whole tree in a row: sentences, what joins them, articles. */
  const inRow = (nodes, wordsOf) => nodes.flatMap((node) => [node.kind === 'statement' ? wordsOf(node.label) : node.kind === 'group' ? node.operator : '?', '(', ...inRow(node.parts, wordsOf), ')', ...(node.sources ?? [])]);

  test('the conditions of every route in force, each with its articles', () => {
    const { permits: assessed } = guide.assess({ asOf: day, answers: {} });
    let routes = 0;
    for (const id of permits) {
      const own = readJson(`rulebook/permits/${id}/text/fr.json`).labels ?? {};
      const read = reader({ day, conditions, labelOf: (label, isShared) => ({ text: isShared ? shared[label] : own[label] ?? shared[label] }) });
      for (const { id: route, versions } of readJson(`rulebook/permits/${id}/permit.json`).routes) {
        const [version] = inForce(versions, day);
        const { why } = assessed[id].routes.find((one) => one.route === route);
        assert.deepEqual(inRow(readable(read(version.when), day), ({ text }) => text), inRow(readable(why, day), (label) => french.labels[label]), `${id}/${route}`);
        routes += 1;
      }
    }
    assert.ok(routes >= 256);
  });
  test('every sentence of these conditions stands on the page', () => {
    const { permits: assessed } = guide.assess({ asOf: day, answers: {} });
    const labelsIn = (node) => [...(node.label === undefined || node.label === null ? [] : [node.label]), ...node.parts.flatMap(labelsIn)];
    for (const id of permits) {
      const text = textOf(partOf(page(`fr/permits/${id}.html`), 'conditions'));
      for (const { why } of assessed[id].routes) for (const label of readable(why, day).flatMap(labelsIn)) assert.ok(text.includes(textOf(french.labels[label]).replaceAll('"', '&quot;').replace(/(rendez)?-(?=t-|(?:vous|nous|ils?|elles?|on|ce|je)\b)/gi, (found, noun) => (noun ? found : '\u2011'))), `${id}: ${french.labels[label]}`);
    }
  });
  test('the price, its parts and the place of the people of the cases', () => {
    const format = createFormat('fr');
    const schedules = new Map(readJson('rulebook/fees.json').schedules.map((one) => [one.id, one]));
    let people = 0;
    for (const id of permits) {
      const html = page(`fr/permits/${id}.html`);
      const price = textOf(partOf(html, 'fee'));
      for (const { answers } of readJson(`rulebook/permits/${id}/cases.json`).cases.filter(({ answers }) => answers).slice(0, 6)) {
        const { fee, where } = guide.assess({ asOf: day, answers }).permits[id];
        if (fee === null) continue;
        const isOfSchedule = fee.parts.length === schedules.get(fee.schedule).items.length; // what is added in a case stands beside, not in the total
        const total = fee.total_eur === 0 ? 'Gratuit' : format.money(fee.total_eur);
        const amounts = [...fee.parts.map(({ eur }) => eur), ...(fee.contested ? [fee.contested.total_eur] : [])].map(format.money);
        for (const written of [...(isOfSchedule ? [total] : []), ...amounts]) assert.ok(price.includes(textOf(written)), `${id}: ${written}`);
        if (where !== null) assert.ok(partOf(html, 'where').includes(french.places[where].name), `${id}: ${where}`);
        people += 1;
      }
    }
    assert.ok(people >= 300, `${people}`);
  });
  test('how long a card lasts', () => {
    const { ui } = french;
    const { permits: more } = names.more;
    more.forEach(({ validity }, index) => {
      const [[unit, n]] = Object.entries(validity);
      const stem = `validity_${unit}`;
      const sentence = unit === 'unlimited' || unit === 'none' ? ui[stem] : ui[`${stem}_${n === 1 ? 'one' : 'other'}`].replace('{n}', n);
      assert.ok(textOf(partOf(page(`fr/permits/${permits[index]}.html`), 'validity')).includes(sentence), permits[index]);
    });
  });
  test('the example of a limit is the engine’s', () => {
    const format = createFormat('en');
    const shown = limits.filter((id) => {
      const example = exampleOf(id, { guide, day });
      const part = textOf(partOf(page(`en/limits/${id}.html`), 'example'));
      if (example === null) assert.equal(part, '', id);
      else assert.ok(part.includes(format.weekday(example.steps.at(-1).day)), id);
      return example !== null;
    });
    assert.ok(shown.length >= 70, `${shown.length}`);
  });
});

describe('in a browser, under a policy without script', () => {
  let site;
  before(async () => { site = await openSite({ folder: dist, csp: "default-src 'none'; style-src 'self'" }); });
  after(() => site.close());
  const SAMPLED = ['permits/resident-card-spouse-french', 'permits/algerian-1y', 'limits/oqtf-free-one-month', 'help', 'index', 'cannot-file'];

  for (const [language, width, colorScheme] of [['fr', 320, 'light'], ['en', 1280, 'dark'], ['ar', 320, 'light']]) {
    test(`${language}, ${width} px, ${colorScheme}: no error, no other request, nothing cut; headings in order`, async () => {
      const opened = await site.page({ viewport: { width, height: 700 }, colorScheme, javaScriptEnabled: false });
      for (const at of SAMPLED) {
        await opened.goto(`${site.url}/pages/${language}/${at}.html`);
        const seen = await opened.evaluate(() => ({
          dir: document.documentElement.dir, wide: document.documentElement.scrollWidth, styled: getComputedStyle(document.body).maxInlineSize,
          levels: [...document.querySelectorAll('h1, h2, h3')].map(({ localName }) => Number(localName[1])),
        }));
        assert.deepEqual(opened.seen.problems, [], at);
        assert.ok(seen.wide <= width, `${at}: ${seen.wide}`);
        assert.equal(seen.dir, language === 'ar' ? 'rtl' : 'ltr');
        assert.notEqual(seen.styled, 'none');
        assert.ok(seen.levels.filter((level) => level === 1).length === 1 && seen.levels.every((level, index) => level - (seen.levels[index - 1] ?? 0) <= 1), at);
      }
      assert.ok(opened.seen.requests.every((url) => /\/pages\/.*(\.html|pages\.css)$/.test(url)), opened.seen.requests.join());
    });
    test(`${language}: axe-core finds nothing`, async () => {
      const opened = await site.page({ viewport: { width, height: 700 }, colorScheme, bypassCSP: true });
      for (const at of SAMPLED) {
        await opened.goto(`${site.url}/pages/${language}/${at}.html`);
        assert.deepEqual(await violations(opened, 'html'), [], at);
      }
    });
  }
  test('on paper: black on white, addresses of the sources written out', async () => {
    const opened = await site.page({ colorScheme: 'dark' });
    await opened.goto(`${site.url}/pages/fr/permits/salarie.html`);
    await opened.emulateMedia({ media: 'print' });
    const seen = await opened.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return { color, backgroundColor, after: getComputedStyle(document.querySelector('#sources + * a, a[rel=external]'), '::after').content, nav: getComputedStyle(document.querySelector('header')).display };
    });
    assert.deepEqual([seen.color, seen.backgroundColor, seen.nav], ['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'none']);
    assert.match(seen.after, /https:/);
  });
});

test('the demo’s content without script leads to the pages of its language', () => {
  for (const language of ['fr', 'en']) for (const name of ['index', 'desk']) {
    const inside = /<permit-guide[\s\S]*<\/permit-guide>/.exec(readFileSync(join(root, 'demo', language, `${name}.html`), 'utf8'))[0];
    const links = [...inside.matchAll(/href="\.\.\/permit-guide\/([^"]+)"/g)].map(([, path]) => path);
    assert.ok(links.length >= 3 && links.every((path) => path.startsWith(`pages/${language}/`) && existsSync(join(dist, path))), `${language}/${name}: ${links}`);
    assert.match(/<p data-permit-guide-failed>.*?<\/p>/.exec(inside)[0], new RegExp(`pages/${language}/index.html`));
  }
});
