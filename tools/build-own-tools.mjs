// Builds what a webmaster runs on their own site: the check page and the offline worker. Lives here: which files of kit/ become
// which of dist/. Each script is one classic script: it runs even where the host serves modules with a wrong type. Not
// minified: a webmaster may read them.
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const SCRIPTS = ['check/check.js', 'offline/sw.js', 'offline/sw-off.js', 'offline/keep.js'];
const COPIES = ['check/check.html', 'check/check.css'];

/** @param {string} root of the tree @param {string} dist where the release is built */
export async function buildOwnTools(root, dist) {
  for (const name of COPIES) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    copyFileSync(join(root, 'kit', name), join(dist, name));
  }
  for (const name of SCRIPTS) {
    await build({
      entryPoints: [join(root, 'kit', name)], outfile: join(dist, name), bundle: true, format: 'iife', target: 'es2022', charset: 'utf8',
      absWorkingDir: root, logLevel: 'warning', supported: { 'import-meta': true },
    });
  }
}
