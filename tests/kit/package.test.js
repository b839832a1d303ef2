// What the npm package and the manifest say is what is there.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const dist = fileURLToPath(new URL('dist/', root));
const text = (name) => readFileSync(new URL(name, root), 'utf8');
const json = (name) => JSON.parse(text(name));
const [element] = json('js/custom-elements.json').modules[0].declarations;
const sorted = (list) => [...new Set(list)].sort();
/** What a script of the package imports when it needs it; those import further ones. */
const importedLater = (name) => [...text(name).matchAll(/\bimport\("\.\/([^"]+)"\)/g)].map(([, other]) => `dist/${other}`).flatMap((other) => [other, ...importedLater(other)]);

test('the manifest names the attributes and properties that the element has, and theme, which only the styles read', async () => {
  const { PermitGuideElement } = await import(new URL('dist/permit-guide.npm.js', root));
  const own = element.attributes.filter(({ name }) => name !== 'theme');
  assert.deepEqual(sorted(own.map(({ name }) => name)), sorted(PermitGuideElement.observedAttributes));
  assert.match(text('js/element/permit-guide.css'), /permit-guide\[theme=/);
  const fields = element.members.filter((one) => !one.static).map(({ name }) => name);
  assert.deepEqual(sorted(fields), sorted(Object.keys(PermitGuideElement.properties)));
});

test('the manifest names the events that the element sends', () => {
  const sent = [...text('js/element/permit-guide.js').matchAll(/#tell\('([a-z-]+)'/g)].map(([, name]) => `permit-guide-${name}`);
  assert.deepEqual(sorted(element.events.map(({ name }) => name)), sorted(sent));
});

test('the package holds what its doors need, the licences, and nothing heavy', () => {
  const [{ files, unpackedSize }] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: fileURLToPath(root), encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  const names = files.map(({ path }) => path);
  const { exports: doors } = json('package.json');
  const targets = Object.values(doors).flatMap((door) => (typeof door === 'string' ? [door] : Object.values(door))).filter((path) => !path.includes('*'));
  const later = sorted(['dist/permit-guide.npm.js', 'dist/engine.npm.js'].flatMap(importedLater));
  assert.ok(later.length >= 4, later.join());
  for (const path of [...targets.map((one) => one.slice(2)), ...later, 'LICENSE', 'LICENSE-rulebook', 'README.md', 'tools/copy-files.mjs', 'dist/texts/fr.more.json']) assert.ok(names.includes(path), path);
  assert.deepEqual(names.filter((name) => /standalone|\.(br|gz|zip|cpp)$|^(core|rulebook|tests)\//.test(name)), []);
  assert.ok(unpackedSize < 12e6, `${unpackedSize} bytes`);
});

test('release.json and SHA256SUMS tell the truth about every file, and which law it is', () => {
  const release = json('dist/release.json');
  const names = json('dist/names.json');
  assert.deepEqual([release.version, release.rulebook, release.checked_on], [json('package.json').version, names.version, names.checked_on]);
  const sumsIn = (name) => new Map(text(name).trim().split('\n').map((line) => line.split('  ').reverse()));
  const isListed = (name) => name === 'pages/SHA256SUMS' || !/\.(br|gz)$|^(SHA256SUMS|release\.json)$/.test(name);
  const shipped = readdirSync(new URL('dist/', root), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => relative(dist, join(entry.parentPath ?? entry.path, entry.name))).filter(isListed);
  const [sums, pages] = [sumsIn('dist/SHA256SUMS'), sumsIn('dist/pages/SHA256SUMS')];
  assert.deepEqual(sorted([...sums.keys(), ...[...pages.keys()].map((name) => `pages/${name}`)]), sorted(shipped));
  for (const [name, { bytes, integrity }] of Object.entries(release.files)) {
    const content = readFileSync(new URL(`dist/${name}`, root));
    assert.equal(content.length, bytes, name);
    assert.equal(`sha384-${createHash('sha384').update(content).digest('base64')}`, integrity, name);
    assert.equal(createHash('sha256').update(content).digest('hex'), sums.get(name), name);
  }
});
