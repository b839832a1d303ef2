// The recipe "Add a permit" of CONTRIBUTING.md, done for real in a copy of the tree: the permit is checked, compiled and
// judged. Does not prove that the law in the example is complete; it is shortened.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'build/native/permit-guide');
const written = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
const command = /^node tools\/new_permit\.mjs (\S+) (.*)$/m.exec(written);
// Should the example ever be shipped, the recipe is done under another name.
const id = existsSync(join(root, 'rulebook/permits', command[1])) ? `${command[1]}-again` : command[1];
const recipe = written.replaceAll(command[1], id);

/** What each file is filled with: the JSON block after `<!-- fill FILE -->`. */
const fills = [...recipe.matchAll(/<!-- fill (\S+) -->\n```json\n([\s\S]*?)\n```/g)].map(([, file, json]) => [file, JSON.parse(json)]);

/** Members replace those of the skeleton; sources and names of grounds are added to those that are there. */
function fill(path, data) {
  const present = JSON.parse(readFileSync(path, 'utf8'));
  const isThere = ({ id: name }) => present.sources.some((source) => source.id === name);
  const added = { ...data };
  if (data.sources) added.sources = [...present.sources, ...data.sources.filter((source) => !isThere(source))];
  if (data.grounds) added.grounds = { ...present.grounds, ...data.grounds };
  writeFileSync(path, JSON.stringify({ ...present, ...added }, null, 1));
}

describe('the recipe "Add a permit"', () => {
  let copy;
  const run = (...words) => spawnSync(program, words, { cwd: copy, encoding: 'utf8' });
  const inCopy = (...parts) => join(copy, ...parts);

  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'permit-guide-recipe-'));
    for (const folder of ['rulebook', 'locales', 'tools']) cpSync(join(root, folder), inCopy(folder), { recursive: true });
    execFileSync('node', ['tools/new_permit.mjs', id, ...command[2].split(' ')], { cwd: copy, stdio: 'ignore' });
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  it('starts from a skeleton that is not yet accepted', () => {
    const { status, stderr } = run('check', 'rulebook');
    assert.equal(status, 2);
    assert.match(stderr, new RegExp(`permits/${id}/permit\\.json: /routes/0/versions/0/when/all: must list at least one condition`));
  });
  it('writes every member that the schema wants', () => {
    const skeleton = JSON.parse(readFileSync(inCopy('rulebook/permits', id, 'permit.json'), 'utf8'));
    const { required } = JSON.parse(readFileSync(inCopy('rulebook/schema/permit.schema.json'), 'utf8'));
    assert.deepEqual(required.filter((member) => !(member in skeleton)), []);
  });
  it('fills every file of the skeleton', () => {
    const shared = ['rulebook/sources.json', 'rulebook/text/en.json', 'rulebook/text/fr.json'];
    assert.deepEqual(fills.map(([file]) => file).sort(), ['cases.json', 'permit.json', ...shared, 'text/en.json', 'text/fr.json']);
    for (const [file, data] of fills) fill(file.startsWith('rulebook/') ? inCopy(file) : inCopy('rulebook/permits', id, file), data);
  });
  it('is then without faults', () => {
    const { status, stderr } = run('check', 'rulebook');
    assert.equal(stderr, '');
    assert.equal(status, 0);
  });
  it('meets the schemas', () => {
    const { status, stderr } = spawnSync('node', [join(root, 'tools/check-schemas.mjs'), copy], { encoding: 'utf8' });
    assert.equal(stderr, '');
    assert.equal(status, 0);
  });
  it('is compiled into names and words, in both languages', () => {
    const { status, stderr } = run('compile', 'rulebook', '--locales', 'locales', '--out', 'dist');
    assert.equal(status, 0, stderr);
    const read = (name) => JSON.parse(readFileSync(inCopy('dist', name), 'utf8'));
    assert.ok(read('names.json').permits.some((permit) => permit.id === id));
    const place = read('names.json').permits.findIndex((permit) => permit.id === id);
    assert.deepEqual(read('names.more.json').permits[place].refusal, ['court-full', 'order-to-leave']);
    for (const language of ['fr', 'en']) {
      assert.ok(read(`texts/${language}.json`).grounds[id]);
      const { name, mistakes } = read(`texts/${language}.more.json`).permits[id];
      assert.ok(name && mistakes.length > 0);
    }
  });
  it('gives what its cases expect', () => {
    const { status, stdout, stderr } = run('cases', '--rulebook', 'rulebook', `rulebook/permits/${id}`);
    assert.match(stdout, /^2 passed, 0 failed$/m, stdout + stderr);
    assert.equal(status, 0);
  });
});
