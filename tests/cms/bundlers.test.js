// docs/webmaster/npm.md, word for word, with each bundler: the package as it would be published, in a fresh project, built, and
// driven in Chromium. Installs from the npm registry: run by `./dev test --cms` only.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { blocks, commands, quoted, read } from '../docs/support/blocks.js';
import { answerOne, launch, serve, visit } from '../kit/support/host.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'";
/** Next writes its own scripts into the page. */
const LOOSE = STRICT.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'");
const NO_WASM = (policy) => policy.replace(" 'wasm-unsafe-eval'", '');

const DOC = 'docs/webmaster/npm.md';
/** Steps 2, 3 and 4 as the docs write them. */
const [COPY] = commands(DOC);
const [MAIN] = quoted(/In your script: .*/.exec(read(DOC))[0]);
const [STYLES, TAG] = blocks(DOC, 'html')[0].trim().split('\n');
/** The row of a bundler: the folder of step 2, the build, and what else it says. */
const row = (title) => quoted(new RegExp(`^\\| ${title}.*`, 'm').exec(read(DOC))[0]);
const page = (script) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A site</title>${STYLES}${script}</head>
<body>${TAG}</body></html>\n`;
const BUNDLED = page(`${quoted(/With Vite, esbuild and Rollup the page has .*/.exec(read(DOC))[0])[0]}</script>`);

/** A package at the version of which the last line of the docs says that it was tried: a newer one could fail for reasons of its own. */
const [PROVED] = /Proved by .*/.exec(read(DOC));
const pinned = (name, title) => `${name}@${new RegExp(`\\b${title} (\\d+(?:\\.\\d+)*)`).exec(PROVED)[1]}`;

/** Each bundler: its name in the docs, what is installed, the files of the project, what is served. How it is built is read from the docs. */
const PROJECTS = {
  vite: {
    title: 'Vite', needs: [pinned('vite', 'Vite')], out: 'dist',
    files: { 'index.html': BUNDLED, 'main.js': MAIN },
  },
  webpack: {
    title: 'webpack 5', needs: [pinned('webpack', 'webpack'), 'webpack-cli'], out: 'dist',
    files: { 'dist/index.html': page(`${row('webpack 5')[2]}</script>`), 'main.js': MAIN },
  },
  esbuild: {
    title: 'esbuild', needs: [pinned('esbuild', 'esbuild')], out: 'dist',
    files: { 'dist/index.html': BUNDLED, 'main.js': MAIN },
  },
  rollup: {
    title: 'Rollup', needs: [pinned('rollup', 'Rollup'), '@rollup/plugin-node-resolve'], out: 'dist',
    files: { 'dist/index.html': BUNDLED, 'main.js': MAIN },
  },
  next: {
    title: 'Next', needs: [pinned('next', 'Next'), 'react', 'react-dom'], out: 'out', policy: LOOSE,
    files: {
      'next.config.mjs': `export default { ${row('Next')[2]} };\n`,
      'app/layout.jsx': "export default function Layout({ children }) {\n  return <html lang=\"en\"><head><title>A site</title><link rel=\"stylesheet\" href=\"/permit-guide/permit-guide.css\" /></head><body>{children}</body></html>;\n}\n",
      'app/page.jsx': "import Guide from './guide.jsx';\n\nexport default function Page() {\n  return <Guide />;\n}\n",
      'app/guide.jsx': `${row('Next')[3]};\nimport { useEffect } from 'react';\n\nexport default function Guide() {\n  ${row('Next')[4]};\n  return <permit-guide lang=\"en\" base=\"/permit-guide/\" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '<p id=\"own\">Come and see us.</p>' }} />;\n}\n`,
    },
  },
};

const run = (folder, command, ...args) => execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CI: '1', NODE_ENV: '' } });
const npx = (folder, ...args) => run(folder, 'npx', '--no-install', ...args);

function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

let work;
let tarball;
let browser;
before(async () => {
  work = mkdtempSync(join(tmpdir(), 'permit-guide-npm-'));
  const [{ filename }] = JSON.parse(run(ROOT, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', work));
  tarball = join(work, filename);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  if (work) rmSync(work, { recursive: true, force: true });
});

/** A fresh project with the package and what else it needs. */
function project(name, needs, files) {
  const folder = join(work, name);
  write(folder, { 'package.json': `{ "name": "site", "private": true, "type": "module" }\n`, ...files });
  run(folder, 'npm', 'install', '--no-audit', '--no-fund', '--loglevel=error', tarball, ...needs);
  return folder;
}

/** What a visitor meets under a policy: an answer can be given, nothing comes from elsewhere, nothing is complained about. */
async function drive(folder, csp) {
  const site = await serve({ folder, csp, pages: { '/favicon.ico': '' } });
  const context = await browser.newContext();
  const elsewhere = [];
  context.on('request', (request) => { if (/^https?:/.test(request.url()) && !request.url().startsWith(site.url)) elsewhere.push(request.url()); });
  try {
    const visitor = await visit(context, `${site.url}index.html`);
    assert.ok(await answerOne(visitor));
    assert.deepEqual(elsewhere, [], 'requests to other hosts');
    return visitor.seen;
  } finally {
    await context.close();
    await site.close();
  }
}

for (const [name, { title, needs, files, out, policy = STRICT }] of Object.entries(PROJECTS)) {
  describe(name, () => {
    let folder;
    test('is installed, copies the files and builds', () => {
      folder = project(name, needs, files);
      const [statics, build] = row(title);
      run(folder, 'bash', '-ec', COPY.replace('public/permit-guide', statics));
      npx(folder, ...build.split(' '));
    });
    test('opens and answers', async () => {
      const { requests, problems } = await drive(join(folder, out), policy);
      assert.deepEqual(problems, []);
      for (const file of ['permit-guide.wasm', 'rulebook.first.pack', 'rulebook.pack', 'names.json', 'texts/en.json']) assert.ok(requests.includes(`/permit-guide/${file}`), file);
    });
    test('opens and answers without WebAssembly, with the part that the bundler split off', async () => {
      const { problems } = await drive(join(folder, out), NO_WASM(policy));
      assert.deepEqual(problems.filter((line) => !/WebAssembly/.test(line)), []);
    });
  });
}

describe('Node alone', () => {
  let folder;
  const ASK = "{ asOf: '2026-11-23', answers: { nationality: ['FR'] } }";
  test('opens the guide from both doors, with nothing but the package installed', () => {
    folder = project('node', [], {
      'engine.mjs': `import { createGuide } from 'permit-guide/engine';\nconst guide = await createGuide();\nconsole.log(guide.assess(${ASK}).regime, (await guide.texts('fr')).language);\n`,
      'whole.mjs': `import { createGuide, GuideError, PermitGuideElement } from 'permit-guide';\nimport 'permit-guide/define';\nconst guide = await createGuide();\nconsole.log(guide.assess(${ASK}).regime, typeof GuideError, typeof PermitGuideElement);\n`,
      'wasm.mjs': "import { readFileSync } from 'node:fs';\nimport { fileURLToPath } from 'node:url';\nconst file = fileURLToPath(import.meta.resolve('permit-guide/engine.wasm'));\nconsole.log(WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(file))).length);\n",
    });
    assert.equal(run(folder, 'node', 'engine.mjs'), 'french fr\n');
    assert.equal(run(folder, 'node', 'whole.mjs'), 'french function function\n');
    assert.equal(run(folder, 'node', 'wasm.mjs'), '0\n');
    assert.deepEqual(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.')), ['permit-guide']);
  });
  test('its types are understood, and a wrong use is refused', () => {
    const compile = (options, name) => run(folder, process.execPath, join(ROOT, 'node_modules/typescript/bin/tsc'), '--noEmit', '--strict', '--target', 'es2022', ...options, name);
    write(folder, {
      'good.ts': `import { createGuide, type PermitGuideElement } from 'permit-guide';\nimport { createGuide as open } from 'permit-guide/engine';\nimport 'permit-guide/define';\nconst guide = await createGuide({ inParts: true });\nconst status: string = guide.assess(${ASK}).permits['csp-salarie'].status;\nconst element: PermitGuideElement | null = document.querySelector<PermitGuideElement>('permit-guide');\nelement?.addEventListener('permit-guide-step', ({ detail: { screen } }) => console.log(screen.length));\nif (element) element.asOf = '2026-11-23';\nconsole.log(status, open);\n`,
      'bad.ts': "import { createGuide } from 'permit-guide';\n(await createGuide()).assess({ asOf: 2026 });\n",
    });
    for (const options of [['--module', 'nodenext', '--moduleResolution', 'nodenext'], ['--module', 'esnext', '--moduleResolution', 'bundler']]) {
      assert.equal(compile(options, 'good.ts'), '');
      assert.throws(() => compile(options, 'bad.ts'), ({ stdout }) => /^bad\.ts\(2,\d+\): error TS2322: Type 'number' is not assignable to type 'string'/.test(stdout));
    }
  });
  test('nothing runs on installation, nothing else is installed with it, and every door is there', () => {
    const { scripts = {}, dependencies, exports: doors } = JSON.parse(readFileSync(join(folder, 'node_modules/permit-guide/package.json'), 'utf8'));
    assert.deepEqual(Object.keys(scripts).filter((name) => /^(pre|post)?(install|prepare|pack)$/.test(name)), []);
    assert.equal(dependencies, undefined);
    for (const door of ['.', './define', './engine', './engine.wasm']) assert.ok(doors[door], door);
  });
});
