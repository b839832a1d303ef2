// A small static server for the demo and the browser tests. Lives here: paths, types, headers. Not here: any page.
// Usage: node tools/serve.mjs [FOLDER] [--port 8080] [--csp strict]
import { createServer } from 'node:http';
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.pack': 'application/octet-stream',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Named Content-Security-Policy headers. `strict` is what the guide promises to work under. */
export const POLICIES = {
  strict: [
    "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "connect-src 'self'",
    "img-src 'self'", "base-uri 'none'", "form-action 'none'",
  ].join('; '),
  nowasm: [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'",
    "img-src 'self'", "base-uri 'none'", "form-action 'none'",
  ].join('; '),
};

/**
 * Serves a folder on the loopback address.
 * @param {object} options
 * @param {string} options.folder
 * @param {number} [options.port] 0 takes a free one
 * @param {string} [options.csp] the name of a policy or the policy itself
 * @param {(url: string) => void} [options.onRequest] sees every request (for tests)
 * @param {Record<string, string>} [options.pages] pages beside the folder, by path (for tests)
 * @param {(pathname: string, reply: {status: number, headers: Record<string, any>, path: string|null, body: Buffer|string|null}) => void} [options.change]
 *   how another host would answer (for tests): a `body` takes the place of the file
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serve({ folder, port = 0, csp, onRequest, pages = {}, change }) {
  const host = { root: await realpath(resolve(folder)), policy: csp === undefined ? undefined : POLICIES[csp] ?? csp, pages, change };
  const server = createServer((request, response) => {
    onRequest?.(request.url);
    answer(host, request, response).catch(() => refuse(response, 500));
  });
  await new Promise((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}

async function answer(host, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const { pathname } = new URL(request.url.replace(/^\/+/, '/'), 'http://127.0.0.1');
  const page = host.pages[pathname];
  const found = page === undefined ? await find(host.root, pathname) : { path: pathname };
  if (found === null) return refuse(response, 404);
  if (found.isFolder) return response.writeHead(301, { Location: `${pathname}/` }).end();
  const reply = page === undefined ? await fileReply(found.path, request.headers['accept-encoding'] ?? '') : { status: 200, headers: headersOf(pathname), path: null, body: page };
  if (host.policy) reply.headers['Content-Security-Policy'] = host.policy;
  host.change?.(pathname, reply);
  send(reply, request.method === 'HEAD', response);
}

const headersOf = (path) => ({
  'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
  'Cache-Control': 'no-cache',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  Vary: 'Accept-Encoding',
});

async function fileReply(path, accepted) {
  const packed = await compressed(path, accepted);
  const file = packed?.path ?? path;
  const headers = { ...headersOf(path), 'Content-Length': (await stat(file)).size, ...(packed && { 'Content-Encoding': packed.encoding }) };
  return { status: 200, headers, path: file, body: null };
}

function send({ status, headers, path, body }, isHead, response) {
  if (body !== null) ['Content-Length', 'Content-Encoding'].forEach((name) => delete headers[name]);
  response.writeHead(status, headers);
  if (isHead || body !== null) return response.end(isHead ? undefined : body);
  createReadStream(path).on('error', () => response.destroy()).pipe(response);
}

/** The file for a URL path, links followed; null when there is none or it lies outside the folder. */
async function find(root, pathname) {
  let wanted;
  try {
    wanted = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (wanted.includes('\0') || wanted.includes('\\')) return null;
  const path = join(root, wanted.endsWith('/') ? `${wanted}index.html` : wanted);
  try {
    const real = await realpath(path);
    if (real !== root && !real.startsWith(root + sep)) return null;
    return { path: real, isFolder: (await stat(real)).isDirectory() };
  } catch {
    return null;
  }
}

/** The neighbour `.br` or `.gz` that the client accepts. */
async function compressed(path, accepted) {
  for (const [encoding, suffix] of [['br', '.br'], ['gzip', '.gz']]) {
    if (!new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))`).test(accepted)) continue;
    const found = await stat(path + suffix).catch(() => null);
    if (found?.isFile()) return { path: path + suffix, encoding };
  }
  return null;
}

function refuse(response, status) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
}

async function main(args) {
  const option = (name) => {
    const at = args.indexOf(name);
    return at < 0 ? undefined : args.splice(at, 2)[1];
  };
  const port = Number(option('--port') ?? 8080);
  const csp = option('--csp');
  const folder = args[0] ?? fileURLToPath(new URL('../build/site', import.meta.url));
  const { url } = await serve({ folder, port, csp });
  console.log(`Permit Guide demo: ${url}  (Ctrl-C stops it)`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(error.code === 'EADDRINUSE' ? 'The port is taken; choose another with --port.' : String(error));
    process.exitCode = 1;
  });
}
