// A real WordPress of Debian's packages on its own MariaDB, all under build/cms/, on the loopback address, ended with the test.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, orEnd } from '../../support/programs.js';
import { freshFolder, missing } from './zips.js';

const PACKAGED = '/usr/share/wordpress';
const MOST_TRIES = 600;
const DATABASE = 'wordpress';

/** Why it cannot run here, or false. */
export const noWordPress = missing('php', 'mariadbd', 'mariadb-install-db', 'chromium') || (!existsSync(PACKAGED) && 'wordpress not installed');

/** Asks until it holds; how long that takes decides nothing. */
async function until(what, holds) {
  for (let i = 0; i < MOST_TRIES; i += 1) {
    if (await holds()) return;
    await sleep(100);
  }
  throw new Error(`${what} does not start`);
}

const succeeds = (...command) => { try { execFileSync(command[0], command.slice(1), { stdio: 'ignore' }); return true; } catch { return false; } };

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  process.kill(-child.pid, 'SIGTERM'); // the server and its workers: a group of their own
  await gone;
}

/** @returns {Promise<{socket: string, sql: (text: string) => string, dump: () => string, stop: () => Promise<void>}>} */
async function startDatabase() {
  const folder = freshFolder('mariadb');
  const socket = join(folder, 's');
  const user = process.getuid() === 0 ? ['--user=root'] : [];
  execFileSync('mariadb-install-db', ['--no-defaults', `--datadir=${folder}/data`, '--auth-root-authentication-method=normal', '--skip-test-db', ...user], { stdio: 'ignore' });
  const server = spawn('/usr/sbin/mariadbd', ['--no-defaults', `--datadir=${folder}/data`, `--socket=${socket}`, `--pid-file=${folder}/pid`, '--skip-networking', ...user], { stdio: 'ignore', detached: true });
  await orEnd(() => end(server), () => until('MariaDB', () => succeeds('mariadb-admin', '--no-defaults', `--socket=${socket}`, '--user=root', 'ping')));
  const client = (command, ...more) => execFileSync(command, ['--no-defaults', `--socket=${socket}`, '--user=root', ...more], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return {
    socket, sql: (text) => client('mariadb', '--batch', '--skip-column-names', '-e', text, DATABASE),
    create: () => client('mariadb', '-e', `CREATE DATABASE ${DATABASE}`), dump: () => client('mariadb-dump', '--skip-extended-insert', '--skip-dump-date', DATABASE), stop: () => end(server),
  };
}

/** As a host's own set-up would write it, but for the network, which WordPress is not given. */
const config = (socket, address) => `<?php
foreach ( array( 'DB_NAME' => '${DATABASE}', 'DB_USER' => 'root', 'DB_PASSWORD' => '', 'DB_HOST' => 'localhost:${socket}', 'DB_CHARSET' => 'utf8mb4', 'DB_COLLATE' => '',
	'WP_HTTP_BLOCK_EXTERNAL' => true, 'DISABLE_WP_CRON' => true, 'AUTOMATIC_UPDATER_DISABLED' => true, 'FS_METHOD' => 'direct', 'WP_DEBUG' => true, 'WP_DEBUG_DISPLAY' => false,
	'WP_DEBUG_LOG' => dirname( __DIR__ ) . '/debug.log', 'WP_SITEURL' => '${address}', 'WP_HOME' => '${address}' ) as $name => $value ) { define( $name, $value ); }
foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $name ) { define( $name, $name . ' of a test' ); }
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . '/' ); }
require_once ABSPATH . 'wp-settings.php';
`;

/** PHP's own server, with PHP's own limits: a zip of more than 2 MB would be refused. */
async function startServer(folder, port) {
  const env = { ...process.env, PHP_CLI_SERVER_WORKERS: '4' };
  const server = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', folder], { stdio: 'ignore', detached: true, env });
  await orEnd(() => end(server), () => until('PHP', () => fetch(`http://127.0.0.1:${port}/readme.html`).then(({ ok }) => ok, () => false)));
  return server;
}

async function serveOn(database, folder) {
  database.create();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  writeFileSync(join(folder, 'wp-config.php'), config(database.socket, url.slice(0, -1)));
  return { port, url, server: await startServer(folder, port) };
}

/**
 * WordPress with its files and an empty database; its own form has yet to install it.
 * `php` runs code inside WordPress and returns what it prints; `log` is what WordPress complained of.
 */
export async function startWordPress() {
  const top = freshFolder('wordpress');
  const folder = join(top, 'site');
  execFileSync('cp', ['-aL', PACKAGED, folder]);
  const database = await startDatabase();
  const { port, url, server } = await orEnd(() => database.stop(), () => serveOn(database, folder));
  const php = (code) => execFileSync('php', ['-d', 'display_errors=stderr', '-r', `$_SERVER['HTTP_HOST'] = '127.0.0.1:${port}'; require 'wp-load.php'; ${code}`], { cwd: folder, encoding: 'utf8' });
  return { folder, url, database, php, logPath: join(top, 'debug.log'), close: async () => { await end(server); await database.stop(); } };
}

/** Publishes what an author wrote, by WordPress's own function; without comments, whose form is too wide in some themes. @returns {string} the address */
export function publish({ php }, title, content, author = 1) {
  const given = Buffer.from(JSON.stringify({ post_title: title, post_content: content, post_status: 'publish', comment_status: 'closed', post_author: author })).toString('base64');
  return php(`wp_set_current_user( ${author} ); echo get_permalink( wp_insert_post( wp_slash( json_decode( base64_decode( '${given}' ), true ) ) ) );`).trim();
}

const PASSWORD = 'correct horse battery staple 42';

/** WordPress's own form, then its own way in. */
export async function installByForm(page, url) {
  await page.goto(`${url}wp-admin/install.php`);
  if (await page.$('#language-continue')) await page.click('#language-continue');
  await page.fill('#weblog_title', 'Le Relais des Papiers');
  await page.fill('#user_login', 'webmaster');
  await page.fill('#pass1', PASSWORD);
  await page.fill('#admin_email', 'webmaster@example.org');
  await page.click('#submit');
  await page.waitForSelector('.install-success, a[href*="wp-login"]');
  await page.goto(`${url}wp-login.php`);
  await page.fill('#user_login', 'webmaster');
  await page.fill('#user_pass', PASSWORD);
  await page.click('#wp-submit');
  await page.waitForSelector('#wpadminbar');
}

/** Plugins, Add New, Upload Plugin, Install Now, Activate Plugin. */
export async function uploadPlugin(page, url, zip) {
  await page.goto(`${url}wp-admin/plugin-install.php?tab=upload`);
  await page.setInputFiles('#pluginzip', zip);
  await page.click('#install-plugin-submit');
  await page.click('a[href*="action=activate"]');
  await page.waitForSelector('tr[data-slug="permit-guide"].active, tr[data-plugin^="permit-guide/"].active');
  assert.equal(await page.$('.notice-error'), null);
}

/** Plugins, Deactivate, Delete, OK. */
export async function deletePlugin(page, url) {
  const row = 'tr[data-plugin="permit-guide/permit-guide.php"]';
  await page.goto(`${url}wp-admin/plugins.php`);
  await page.click(`${row} .deactivate a`);
  await page.waitForSelector(`${row}.inactive`);
  await page.waitForLoadState(); // before its scripts are there, the link asks on a page of its own
  page.once('dialog', (dialog) => dialog.accept());
  await page.click(`${row} .delete a`);
  await page.waitForSelector(`${row}.deleted`, { state: 'attached' });
}
