// The samples of kit/hosts/ in the real servers of Debian: nginx, Apache and Caddy, with the shipped files. Skipped where one is not
// installed. Run by `./dev test --cms`. Not proved here: Netlify, Cloudflare Pages and GitHub Pages, which cannot be run here.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { freePort } from '../support/programs.js';
import { answerOne, DIST, launch, pageWith, visit } from '../kit/support/host.js';

/** The strict policy, as docs/webmaster/policy.md writes it. */
const POLICY = /^```\n(default-src 'none'; .*)\n```$/m.exec(readFileSync(new URL('../../docs/webmaster/policy.md', import.meta.url), 'utf8'))[1];
const sample = (name) => readFileSync(new URL(`../../kit/hosts/${name}`, import.meta.url), 'utf8');
const NGINX_BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const APACHE = '/usr/lib/apache2/modules';
const MODULES = ['mpm_event', 'authz_core', 'mime', 'dir', 'headers', 'rewrite'];

/** Each server: its program, and how it is started on a port for a folder; `work` is for its own files. */
const SERVERS = {
  nginx: {
    program: '/usr/sbin/nginx',
    start: ({ port, folder, work }) => {
      const hasBrotli = existsSync(NGINX_BROTLI);
      const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${work}/${name};`).join(' ');
      const mine = hasBrotli ? sample('nginx.conf').replace('# brotli_static on;', 'brotli_static on;') : sample('nginx.conf');
      writeFileSync(join(work, 'nginx.conf'), `${hasBrotli ? `load_module ${NGINX_BROTLI};` : ''} daemon off; pid ${work}/pid; error_log stderr; events {}
http { ${own} access_log off; server { listen 127.0.0.1:${port}; root ${folder}; ${mine} } }`);
      return ['-c', join(work, 'nginx.conf')];
    },
  },
  apache: {
    program: '/usr/sbin/apache2',
    start: ({ port, folder, work }) => {
      writeFileSync(join(folder, 'permit-guide/.htaccess'), sample('apache.htaccess'));
      writeFileSync(join(folder, '.htaccess'), sample('apache-page.htaccess'));
      writeFileSync(join(work, 'apache.conf'), `ServerRoot ${work}\nServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${work}/pid\nErrorLog ${work}/log\nDefaultRuntimeDir ${work}
${MODULES.map((name) => `LoadModule ${name}_module ${APACHE}/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types\nUser www-data\nGroup www-data\nDocumentRoot ${folder}\n<Directory ${folder}>\nAllowOverride All\nRequire all granted\n</Directory>\n`);
      return ['-D', 'FOREGROUND', '-f', join(work, 'apache.conf')];
    },
  },
  caddy: {
    program: '/usr/bin/caddy',
    start: ({ port, folder, work }) => {
      const mine = sample('Caddyfile').replace('example.org {', `http://127.0.0.1:${port} {`).replaceAll('/srv/site', folder);
      writeFileSync(join(work, 'Caddyfile'), `{\n\tadmin off\n}\n${mine}`);
      return ['run', '--adapter', 'caddyfile', '--config', join(work, 'Caddyfile')];
    },
  },
};

const ask = (url, encoding) => new Promise((done, failed) => {
  get(url, { headers: { 'accept-encoding': encoding } }, (reply) => {
    const parts = [];
    reply.on('data', (part) => parts.push(part)).on('end', () => done({ status: reply.statusCode, headers: reply.headers, bytes: Buffer.concat(parts) }));
  }).on('error', failed);
});

async function untilItAnswers(url) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await ask(url, '').catch(() => null)) return;
    await new Promise((done) => { setTimeout(done, 100); });
  }
  throw new Error(`${url} does not answer`);
}

const EXAMPLE = readFileSync(new URL('../../kit/html/exemple.html', import.meta.url), 'utf8');

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

for (const [name, { program, start }] of Object.entries(SERVERS)) {
  describe(name, { skip: existsSync(program) ? false : `${program} is not installed` }, () => {
    let work;
    let server;
    let url;
    let said = '';
    before(async () => {
      work = mkdtempSync(join(tmpdir(), `permit-guide-${name}-`));
      chmodSync(work, 0o755);
      const [folder, port] = [join(work, 'site'), await freePort()];
      mkdirSync(folder);
      cpSync(DIST, join(folder, 'permit-guide'), { recursive: true });
      writeFileSync(join(folder, 'index.html'), `${pageWith()}<script>document.title = 'Its own script runs';</script>`);
      writeFileSync(join(folder, 'exemple.html'), EXAMPLE);
      server = spawn(program, start({ port, folder, work }), { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, HOME: work } });
      for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => { said += text; });
      url = `http://127.0.0.1:${port}/`;
      await untilItAnswers(url).catch((error) => { throw new Error(`${error.message}\n${said}`); });
    });
    after(async () => {
      if (server?.pid && server.exitCode === null && server.signalCode === null) {
        const gone = once(server, 'exit');
        server.kill('SIGTERM');
        await gone;
      }
      if (work) rmSync(work, { recursive: true, force: true });
    });

    for (const [file, type] of [['permit-guide.wasm', /^application\/wasm/], ['permit-guide.js', /^(text|application)\/javascript/], ['texts/fr.json', /^application\/json/], ['rulebook.pack', /^application\/octet-stream/]]) {
      test(`${file} has its type, comes small, and is the same when unpacked or not`, async () => {
        const plain = await ask(`${url}permit-guide/${file}`, 'identity');
        assert.match(plain.headers['content-type'], type);
        assert.equal(plain.headers['content-encoding'], undefined);
        assert.ok(plain.bytes.equals(readFileSync(join(DIST, file))));
        for (const [accepted, end] of [['gzip', '.gz'], ['gzip, br', '.br']]) {
          const packed = await ask(`${url}permit-guide/${file}`, accepted);
          assert.match(packed.headers['content-type'], type);
          assert.equal(packed.headers['content-encoding'], end === '.br' ? 'br' : 'gzip', accepted);
          assert.ok(packed.bytes.equals(readFileSync(join(DIST, file + end))), `${file}${end} as it was built`);
          assert.equal(packed.headers['cache-control'], 'no-cache');
          assert.equal(packed.headers['x-content-type-options'], 'nosniff');
        }
      });
    }
    test('what is not there is not found', async () => assert.equal((await ask(`${url}permit-guide/nothing.wasm`, 'br')).status, 404));
    test('the page with the guide has the strict policy of the docs, and the guide answers under it', async (t) => {
      assert.equal((await ask(`${url}exemple.html`, '')).headers['content-security-policy'], POLICY);
      const page = await visit(browser, `${url}exemple.html`);
      t.after(() => page.close());
      assert.ok(await answerOne(page));
      assert.deepEqual(page.seen.problems.filter((line) => !/favicon/.test(line)), []);
    });
    test('every other page, and every file of the guide, has none: its own scripts run', async (t) => {
      for (const name of ['index.html', 'permit-guide/exemple.html', 'permit-guide/check/check.html', 'permit-guide/permit-guide.js']) assert.equal((await ask(url + name, '')).headers['content-security-policy'], undefined, name);
      const page = await visit(browser, `${url}index.html`);
      t.after(() => page.close());
      assert.equal(await page.title(), 'Its own script runs');
      assert.ok(await answerOne(page));
    });
  });
}

test('_headers, which no server here can read, gives the same policy to the same pages', () => {
  const [, ...blocks] = sample('_headers').split(/^(?=\/)/m);
  const policies = Object.fromEntries(blocks.map((block) => [block.split('\n')[0], /^ {2}Content-Security-Policy: (.*)$/m.exec(block)?.[1]]));
  for (const path of ['/exemple.html', '/exemple', '/example.html', '/example']) assert.equal(policies[path], POLICY, path);
  assert.equal(policies['/permit-guide/*'], undefined);
});
