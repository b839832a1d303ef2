// Files and folders that the documents name exist. What a build makes (dist/, build/) is left out.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  .filter((name) => !['dist', 'build', 'node_modules', '.git'].includes(name));
const FILES = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name);
const DOCUMENTS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/glossary.md',
  ...readdirSync(join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`)];

const read = (name) => readFileSync(join(root, name), 'utf8');

/** What a document writes in `backticks` and whose first folder is one of the tree; patterns are cut at the first one. */
function pathsIn(text) {
  const quoted = [...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\s]+)`/g)].map((match) => match[1]);
  return quoted.filter((path) => FOLDERS.includes(path.split('/')[0]) && path.includes('/'))
    .map((path) => path.replace(/[^/]*[*<].*$/, ''));
}

describe('paths in the documents', () => {
  for (const document of DOCUMENTS) {
    it(`${document} names what exists`, () => {
      assert.deepEqual(pathsIn(read(document)).filter((path) => !existsSync(join(root, path))), []);
    });
  }
  it('ARCHITECTURE.md draws every room of the core', () => {
    const rooms = [...read('core/rooms.txt').matchAll(/^(\w+) \d+:/gm)].map((match) => match[1]);
    assert.ok(rooms.length > 8);
    assert.deepEqual(rooms.filter((room) => !read('ARCHITECTURE.md').includes(`core/${room}/`)), []);
  });
  it('ARCHITECTURE.md stays under 200 lines', () => assert.ok(read('ARCHITECTURE.md').split('\n').length < 200));
  it('docs/glossary.md gives names that the code or the data knows', () => {
    const folders = ['rulebook', 'core'].map((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)));
    const known = folders.flat().filter((name) => /\.(json|hpp)$/.test(name)).map(read).join('\n');
    const names = [...read('docs/glossary.md').matchAll(/`([^`\s]+)`/g)].map((match) => match[1].split('::').at(-1).replace(/\.\.\.$/, ''));
    assert.deepEqual(names.filter((name) => !known.includes(name) && !existsSync(join(root, name))), []);
  });
  it('README.md names files of the root that exist', () => {
    const named = [...read('README.md').matchAll(/`([A-Z][A-Za-z-]*(?:\.md)?)`/g)].map((match) => match[1])
      .filter((name) => /^[A-Z]{4}/.test(name) && name !== 'SHA256SUMS');
    assert.deepEqual(named.filter((name) => !FILES.includes(name)), []);
  });
});
