#!/usr/bin/env node
// The command `permit-guide` of the npm package: copies the files that a page reads while running into the folder that a site
// serves as it is. What bundlers take in by themselves is not among them.
// Usage: permit-guide copy FOLDER
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const FILES = [
  'permit-guide.css', 'permit-guide.wasm', 'rulebook.first.pack', 'rulebook.pack', 'names.json', 'names.more.json', 'texts', 'release.json',
];

/** Of one release only: what an older one left goes first. @param {string} folder */
function copyFiles(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of FILES) {
    rmSync(join(folder, name), { recursive: true, force: true });
    cpSync(join(DIST, name), join(folder, name), { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  }
}

const [command, folder, ...rest] = process.argv.slice(2);
if (command !== 'copy' || folder === undefined || rest.length > 0) {
  console.error('usage: permit-guide copy FOLDER   (for example: permit-guide copy public/permit-guide)');
  process.exitCode = 2;
} else if (!existsSync(DIST)) {
  console.error(`${DIST} is missing`);
  process.exitCode = 1;
} else {
  copyFiles(folder);
  console.log(`permit-guide: the files of the guide are in ${folder}`);
}
