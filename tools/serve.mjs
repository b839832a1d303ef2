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
 * @param {{folder: string, port?: number, csp?: string, onRequest?: (url: string) => void}} options `csp`: the name of
 *   a policy or the policy itself; `port` 0 takes a free one; `onRequest` sees every request (for tests)
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serve({ folder, port = 0, csp, onRequest }) {
  const root = await realpath(resolve(folder));
  const policy = csp === undefined ? undefined : POLICIES[csp] ?? csp;
  const server = createServer((request, response) => {
    onRequest?.(request.url);
    answer(root, policy, request, response).catch(() => refuse(response, 500));
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

async function answer(root, policy, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const { pathname } = new URL(request.url.replace(/^\/+/, '/'), 'http://127.0.0.1');
  const found = await find(root, pathname);
  if (found === null) return refuse(response, 404);
  if (found.isFolder) return response.writeHead(301, { Location: `${pathname}/` }).end();
  const packed = await compressed(root, found.path, request.headers['accept-encoding'] ?? '');
  const file = packed?.path ?? found.path;
  response.writeHead(200, {
    'Content-Type': TYPES[extname(found.path)] ?? 'application/octet-stream',
    'Content-Length': (await stat(file)).size,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    Vary: 'Accept-Encoding',
    ...(packed && { 'Content-Encoding': packed.encoding }),
    ...(policy && { 'Content-Security-Policy': policy }),
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file).on('error', () => response.destroy()).pipe(response);
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
async function compressed(root, path, accepted) {
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
