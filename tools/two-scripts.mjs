// The page as two scripts without a third one: permit-guide.js hands the second (that of visitors, or that of an advice desk) what
// both use. Lives here: which names those are, and the plugins for esbuild. Not here: what is shipped (build-dist.mjs).
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What the second script is made from, by the name it is shipped under; the desk has all that visitors have. */
export const SECONDS = { more: 'element/more.js', desk: 'element/more-desk.js' };
const LOADER = 'element/load-more.js';
const BESIDE = 'element/load-more-beside.js';
const LATE = 'engine/late.js';
const WHOLE_BESIDE = 'engine/whole-beside.js';
const IMPORTS = /^(?:import|export)\s+(?:([^'";]*?)\s+from\s+)?'([^']+)';/gm;

/** What a file imports: from where, and which names. */
function importsOf(path) {
  return [...readFileSync(path, 'utf8').matchAll(IMPORTS)].map(([, names = '', from]) => ({
    from: from.startsWith('.') ? join(dirname(path), from) : from, names: /^\{(.*)\}$/s.exec(names)?.[1].split(',').map((name) => name.trim().split(/\s+as\s+/)[0]).filter(Boolean),
  }));
}

/** Every module that an entry reaches, but not through those in `without`; packages count as one module each. */
function reached(entry, without) {
  const found = new Set([entry]);
  for (const path of found) {
    if (path.endsWith('.js') && path.startsWith('/')) importsOf(path).filter(({ from }) => !without.has(from)).forEach(({ from }) => found.add(from));
  }
  return found;
}

/** What the second script takes from the first: `{from, name}`, in a fixed order. */
export function handedOver(js) {
  const first = reached(join(js, 'index.js'), new Set([join(js, LOADER), join(js, LATE)]));
  const second = [...reached(join(js, SECONDS.desk), first)];
  const taken = new Map();
  for (const path of second.filter((one) => one.startsWith('/'))) {
    for (const { from, names } of importsOf(path)) {
      if (second.includes(from) && !from.startsWith('lit')) continue; // parts of lit must not be there twice
      if (names === undefined || !first.has(from)) throw new Error(`${relative(js, path)}: import names of ${relative(js, from)} that permit-guide.js has too`);
      for (const name of names) taken.set(`${from} ${name}`, { from, name });
    }
  }
  return [...taken].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** In the second script: modules of the first one are lists of what was handed over. */
function takeOver(taken) {
  return {
    name: 'take-over',
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path, resolveDir }) => {
        const from = path.startsWith('.') ? join(resolveDir, path) : path;
        return taken.some((one) => one.from === from) ? { path: from, namespace: 'taken' } : undefined;
      });
      build.onLoad({ filter: /.*/, namespace: 'taken' }, ({ path }) => ({
        contents: taken.map(({ from, name }, i) => (from === path ? `export const ${name} = shared[${i}];` : '')).join(''),
      }));
    },
  };
}

/** Options of esbuild for a second script; the text it gives still needs `sealed`. */
export const secondScript = (js, taken, kind) => ({
  stdin: { contents: `import { more } from './${SECONDS[kind]}'; result = more;`, resolveDir: js, sourcefile: 'second.js' },
  format: 'iife', plugins: [takeOver(taken)],
});

/** The second script as a module that only works with the first one of the same build. */
export function sealed(code, taken, kind) {
  const stamp = createHash('sha256').update(code + taken.map(({ name }) => name)).digest('hex').slice(0, 8);
  const check = `if(wanted!=="${stamp}")throw new Error("permit-guide.${kind}.js: of another version");`;
  return { stamp, code: `export default(wanted,shared)=>{let result;${check}${code.trim()}return result};\n` };
}

/** In the first script: the second half is beside, and gets what it takes. */
export function handOver(js, taken, stamps) {
  const imports = taken.map(({ from, name }, i) => `import { ${name} as h${i} } from ${JSON.stringify(from)};`).join('\n');
  const list = taken.map((_, i) => `h${i}`).join();
  return {
    name: 'hand-over',
    setup(build) {
      build.onResolve({ filter: /\/load-more\.js$/ }, () => ({ path: join(js, BESIDE) }));
      build.onResolve({ filter: /\/whole\.js$/ }, () => ({ path: join(js, WHOLE_BESIDE) }));
      build.onResolve({ filter: /^handed-over$/ }, () => ({ path: 'handed-over', namespace: 'handed-over' }));
      build.onLoad({ filter: /.*/, namespace: 'handed-over' }, () => ({
        contents: `${imports}\nexport const shared = [${list}];\nexport const stamps = ${JSON.stringify(stamps)};`, resolveDir: js,
      }));
    },
  };
}

/** In place of addresses made while running: literal ones, which every bundler follows. Before `handOver`, whose part they take. */
export function forBundlers() {
  const files = {
    'load-more': `import { shared, stamps } from 'handed-over';
      const loaded = {};
      export async function loadMore(mode) {
        if (mode === 'expert') return (loaded.desk ??= (await import('./permit-guide.desk.js')).default(stamps.desk, shared));
        return (loaded.more ??= (await import('./permit-guide.more.js')).default(stamps.more, shared));
      }`,
    'spare-beside': "export const bringSpare = () => import('./permit-guide.spare.js');",
  };
  return Object.entries(files).map(([name, contents]) => ({
    name,
    setup(build) {
      build.onResolve({ filter: new RegExp(`/${name}\\.js$`) }, () => ({ path: name, namespace: name }));
      build.onResolve({ filter: /^\.\/permit-guide\.(more|desk|spare)\.js$/, namespace: name }, ({ path }) => ({ path, external: true }));
      build.onLoad({ filter: /.*/, namespace: name }, () => ({ contents, loader: 'js' }));
    },
  }));
}
