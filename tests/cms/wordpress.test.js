// A real WordPress: the plugin goes in by the forms a webmaster uses, stands in pages in every way an author may write it, and
// leaves nothing when it is deleted. Not proved: other versions than Debian's, and cache plugins, which are not packaged.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openSite, ready } from '../browser/support/browser.js';
import { textsOf } from '../browser/support/visit.js';
import { blocks } from '../docs/support/blocks.js';
import { assertHarmless, checkPage, speak, wholeVisit } from './support/guide.js';
import { deletePlugin, installByForm, noWordPress, publish, startWordPress, uploadPlugin } from './support/wordpress.js';
import { zipPath } from './support/zips.js';

const LATE_WPAUTOP = `<?php // What old themes do: paragraphs after the shortcodes.
add_filter( 'the_content', fn( $content ) => false !== strpos( $content, 'late wpautop' ) ? wpautop( $content ) : $content, 99 );`;
const HELP = '<ul data-permit-guide-help="Avec nous, à Lyon">\n<li><strong>Permanence</strong> : <a href="tel:+33400000000">04 00 00 00 00</a></li>\n</ul>';

const LOOKS = {
  column: '<!-- wp:permit-guide/guide {"lang":"fr"} /-->', wide: '<!-- wp:permit-guide/guide {"lang":"ar","align":"wide"} /-->',
  desk: '<!-- wp:permit-guide/guide {"lang":"fr","mode":"expert","align":"wide"} /-->', shortcode: '[permit-guide lang="fr"]',
};

describe('WordPress', { skip: noWordPress }, () => {
  let wordpress;
  let browser;
  let admin;
  let page;
  before(async () => {
    wordpress = await startWordPress();
    browser = await openSite();
    admin = await browser.page({ locale: 'en-US' });
  });
  after(async () => { await browser?.close(); await wordpress?.close(); });

  /** What a host may have besides: code that runs in every request. */
  const extra = (name) => { const folder = join(wordpress.folder, 'wp-content/mu-plugins'); mkdirSync(folder, { recursive: true }); return join(folder, `${name}.php`); };
  const stranger = async (options) => { await page?.context().close(); page = await browser.page(options); return page; };
  const visit = async (address, options) => { await (await stranger(options)).goto(address); await ready(page); };
  const attributes = () => page.$eval('permit-guide', (one) => Object.fromEntries([...one.attributes].filter(({ name }) => !name.startsWith('data-')).map(({ name, value }) => [name, value])));
  const source = async (address) => (await fetch(address)).text();

  test('installed by its own form; the plugin uploaded from the zip and activated', async () => {
    await installByForm(admin, wordpress.url);
    await uploadPlugin(admin, wordpress.url, zipPath('wordpress'));
    assert.ok(existsSync(join(wordpress.folder, 'wp-content/plugins/permit-guide/permit-guide.php')));
  });

  test('the block, found and set in the editor: a whole visit, two languages, from this site alone', async () => {
    await admin.goto(`${wordpress.url}wp-admin/post-new.php?post_type=page`);
    const address = await insertBlock(admin);
    await wholeVisit(await stranger(), address, 'fr');
    await speak(page, 'ar');
    await assertHarmless(page, wordpress.url);
  });

  for (const theme of ['twentytwentyone', 'twentytwentytwo', 'twentytwentythree']) {
    test(`in the theme ${theme} it has its styles from the first moment and keeps within its column, narrow and wide`, async () => {
      wordpress.php(`switch_theme( '${theme}' );`);
      for (const [name, content] of Object.entries(LOOKS)) {
        const address = publish(wordpress, name, content);
        assert.match(await source(address), /<link rel='stylesheet' id='permit-guide-css'(.|\n)*<\/head>/);
        await visit(address);
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          assert.deepEqual(await page.evaluate(() => [document.documentElement.scrollWidth, document.querySelector('.pg').clientWidth > 200]), [width, true], `${name} at ${width} px`);
          await page.screenshot({ path: join(wordpress.folder, `../${theme}-${name}-${width}.png`) });
        }
      }
    });
  }

  test('a host that sends .wasm as text and .json as bytes: the guide works', async () => {
    await stranger();
    for (const [files, type] of [['**/*.wasm', 'text/plain'], ['**/*.json', 'application/octet-stream']]) {
      await page.route(files, async (route) => { const response = await route.fetch(); await route.fulfill({ response, headers: { ...response.headers(), 'content-type': type } }); });
    }
    await page.goto(publish(wordpress, 'Wrong types', '[permit-guide]'));
    await ready(page);
  });

  test('an author who may not write HTML may show the guide, by block and by shortcode', async () => {
    const author = Number(wordpress.php("echo wp_insert_user( array( 'user_login' => 'author', 'user_pass' => wp_generate_password(), 'role' => 'author' ) );"));
    assert.equal(wordpress.php(`echo user_can( ${author}, 'unfiltered_html' ) ? 'yes' : 'no';`), 'no');
    await visit(publish(wordpress, 'By an author', `<!-- wp:permit-guide/guide {"lang":"fr","exitUrl":"https://meteofrance.com/"} /-->\n\n[permit-guide lang="ar"]\n${HELP}\n[/permit-guide]`, author));
    await page.waitForFunction(() => document.querySelectorAll('permit-guide[data-state=ready]').length === 2);
    assert.equal((await attributes())['exit-url'], 'https://meteofrance.com/');
  });

  test('the check page, by the link on the list of plugins, asked about a page with the guide: nothing fails but what this server does not do', async () => {
    await admin.goto(`${wordpress.url}wp-admin/plugins.php`);
    const address = await admin.$eval('tr[data-plugin="permit-guide/permit-guide.php"] .check a', (one) => one.href);
    const { lines, failed } = await checkPage(await stranger(), address, publish(wordpress, 'Checked', '[permit-guide lang="fr"]'));
    assert.ok(lines > 15, `${lines} lines`);
    assert.deepEqual(failed.map(({ id }) => id), ['compression'], 'PHP’s own server compresses nothing');
  });

  test('a page without the guide gets nothing of it', async () => {
    assert.equal((await source(publish(wordpress, 'Nothing', 'Nothing here.'))).includes('permit-guide'), false);
  });

  test('both shortcodes and the help of the docs, as they are written there', async () => {
    const [codes, help] = blocks('docs/webmaster/wordpress.md', '');
    const [plain, full] = codes.trim().split('\n');
    await visit(publish(wordpress, 'Plain of the docs', plain));
    assert.deepEqual(await attributes(), { lang: 'en' });
    await visit(publish(wordpress, 'Full of the docs', full));
    assert.deepEqual(await attributes(), { lang: 'ar', mode: 'expert', theme: 'light', 'exit-url': 'https://meteofrance.com/' });
    await visit(publish(wordpress, 'Help of the docs', help));
    assert.equal(await page.$('permit-guide > :not(.pg)'), null);
  });

  test('the shortcode: known attributes pass, curly quotes are taken away, the rest is left out', async () => {
    await visit(publish(wordpress, 'Expert', '[permit-guide lang=”ar” mode="expert" exit-url="https://meteofrance.com/?a=1&b=2" look="full" local="/permit-guide.local.json" onclick="alert(1)" style="color:red"]'));
    assert.deepEqual(await attributes(), { lang: 'ar', mode: 'expert', 'exit-url': 'https://meteofrance.com/?a=1&b=2', look: 'full', local: '/permit-guide.local.json' });
    await visit(publish(wordpress, 'Hostile', '[permit-guide lang="fr\' x=1" mode="admin" exit-url="javascript:alert(1)" look="wide" local="javascript:alert(1)" theme="dark" as-of="27/11/2026"]'));
    assert.deepEqual(await attributes(), { lang: 'en', theme: 'dark' }, 'the language is that of the page');
  });

  test('wpautop, in its place or late, in a line or alone: the guide starts and nothing that waited is left', async () => {
    writeFileSync(extra('late-wpautop'), LATE_WPAUTOP);
    for (const content of ['A line [permit-guide] of text.', 'late wpautop\n\n[permit-guide]\n\nafter', '<!-- wp:shortcode -->\n[permit-guide]\n<!-- /wp:shortcode -->', '<!-- wp:paragraph --><p>[permit-guide lang="fr"]</p><!-- /wp:paragraph -->']) {
      await visit(publish(wordpress, 'Paragraphs', content));
      assert.equal(await page.$('permit-guide > :not(.pg)'), null, content);
      assert.doesNotMatch(await page.$eval('main', (one) => one.innerText), /needs JavaScript|could not be loaded/, content);
    }
  });

  test('the site’s own help inside the shortcode is shown as its own, and is made harmless', async () => {
    await visit(publish(wordpress, 'Help', `[permit-guide lang="fr"]\n${HELP}\n<script>window.bad = 1</script><p onclick="window.bad = 1">Venez.\n[/permit-guide]`));
    await page.evaluate(() => [...document.querySelectorAll('.pg button')].find((one) => /aider|aide/i.test(one.textContent)).click());
    await page.waitForFunction(() => document.querySelector('.pg').innerText.includes('Avec nous, à Lyon'));
    assert.ok(await page.$('.pg a[href="tel:+33400000000"]'));
    assert.equal(await page.evaluate(() => window.bad), undefined);
  });

  test('a static page cache: the page is the same for everybody, sets no cookie, and works as a file', async () => {
    const address = publish(wordpress, 'Cached', '[permit-guide lang="fr"]');
    const [first, second] = [await fetch(address), await fetch(address)];
    assert.equal(first.headers.get('set-cookie'), null);
    const html = await first.text();
    assert.equal(html, await second.text());
    writeFileSync(join(wordpress.folder, 'cached.html'), html);
    await wholeVisit(await stranger(), `${wordpress.url}cached.html`, 'fr');
    await assertHarmless(page, wordpress.url);
  });

  test('without JavaScript: links to the official pages, and no line about a failure', async () => {
    await (await stranger({ javaScriptEnabled: false })).goto(publish(wordpress, 'Plain', '[permit-guide]'));
    assert.equal(await page.isVisible('permit-guide a[href="https://www.service-public.gouv.fr/"]'), true);
    assert.equal(await page.isVisible('[data-permit-guide-failed]'), false);
  });

  test('no word of the guide is one that WordPress would turn into a picture from s.w.org', async () => {
    await visit(publish(wordpress, 'Signs', '[permit-guide lang="fr"]'));
    await page.addScriptTag({ url: `${wordpress.url}wp-includes/js/twemoji.min.js` });
    const pictures = (text) => page.evaluate((words) => window.twemoji.test(words), text);
    assert.equal(await pictures('🇫🇷'), true);
    for (const language of ['fr', 'en', 'ar', 'es', 'uk', 'ti']) assert.equal(await pictures(JSON.stringify(textsOf(language))), false, language);
  });

  test('a French site: its words around the guide, and those of the block in the editor, are French', async () => {
    writeFileSync(extra('french'), "<?php // WordPress's own French words are another package; the plugin's are looked at.\nadd_filter( 'locale', fn() => 'fr_FR' );");
    assert.ok((await source(publish(wordpress, 'Français', '[permit-guide]'))).includes('<span lang="fr-FR">Ce guide a besoin de JavaScript'));
    await admin.goto(`${wordpress.url}wp-admin/post-new.php`);
    await admin.waitForFunction(() => window.wp?.blocks?.getBlockType('permit-guide/guide'));
    assert.equal(await admin.evaluate(() => window.wp.blocks.getBlockType('permit-guide/guide').title), 'Guide des titres de séjour');
    assert.equal(await admin.evaluate(() => window.wp.i18n.__('Settings', 'permit-guide')), 'Réglages');
    rmSync(extra('french'));
  });

  test('PHP has nothing to say about the plugin', () => {
    const log = existsSync(wordpress.logPath) ? readFileSync(wordpress.logPath, 'utf8') : '';
    assert.doesNotMatch(log, /permit.guide/);
  });

  test('deleted: nothing in the database, nothing on the disk', async () => {
    wordpress.php("foreach ( get_posts( array( 'post_type' => 'any', 'post_status' => 'any', 'numberposts' => -1 ) ) as $post ) { wp_delete_post( $post->ID, true ); }");
    await deletePlugin(admin, wordpress.url);
    assert.deepEqual(wordpress.database.dump().split('\n').filter((line) => /permit.?guide/i.test(line)).map((line) => line.slice(0, 300)), []);
    assert.equal(existsSync(join(wordpress.folder, 'wp-content/plugins/permit-guide')), false);
  });
});

/** Types `/permit` as an author would, chooses French in the side panel, publishes. @returns {Promise<string>} the address */
async function insertBlock(admin) {
  await admin.waitForSelector('.editor-post-title__input, .edit-post-welcome-guide');
  await admin.evaluate(() => { for (const name of ['welcomeGuide', 'fullscreenMode']) window.wp.data.dispatch('core/preferences').set('core/edit-post', name, false); });
  await admin.waitForSelector('.edit-post-welcome-guide', { state: 'detached' });
  await admin.click('.editor-post-title__input');
  await admin.keyboard.type('Le guide');
  await admin.keyboard.press('Enter');
  await admin.keyboard.type('/permit');
  await admin.waitForSelector('.components-autocomplete__result');
  await admin.keyboard.press('Enter');
  await admin.waitForSelector('[data-type="permit-guide/guide"] .components-placeholder');
  if (!(await admin.$('.block-editor-block-inspector'))) await admin.click('button[aria-label="Settings"]');
  await admin.selectOption('.block-editor-block-inspector select >> nth=0', 'fr');
  await admin.screenshot({ path: fileURLToPath(new URL('../../build/cms/wordpress/editor.png', import.meta.url)) });
  await admin.click('.editor-post-publish-panel__toggle');
  await admin.click('.editor-post-publish-button');
  return (await admin.waitForSelector('.post-publish-panel__postpublish-header a')).evaluate((one) => one.href);
}
