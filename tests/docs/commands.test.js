// Every command in a ```sh block of README.md, CONTRIBUTING.md and docs/webmaster/ is known, with the options it is given, or is run
// here; the JavaScript example of README.md runs and prints what its comment says. recipe.test.js and tests/cms/ run more.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { unzipInto } from '../cms/support/zips.js';
import { blocks, commands, read, root } from './support/blocks.js';

/** The words under `case "$command" in` of the script. */
const known = [...read('dev').matchAll(/^ {4}([a-z]+)(?: \|.*)?\)/gm)].map((match) => match[1]);
const program = 'build/native/permit-guide';
const helpOf = (...words) => spawnSync(join(root, program), [...words, '--help'], { encoding: 'utf8' });

/** Those that are not of this tree, by their first word: how they are run, in a folder of their own. @type {Record<string, (folder: string) => void>} */
const FOREIGN = {
  cd: (folder) => unzipInto('site', folder),
  sha256sum: (folder) => ['SHA256SUMS', 'permit-guide-hugo.zip'].forEach((name) => cpSync(join(root, 'dist', name), join(folder, name))),
  gpg: (folder) => {
    cpSync(join(root, 'dist/SHA256SUMS'), join(folder, 'dist/SHA256SUMS'));
    const made = spawnSync('gpg', ['--batch', '--passphrase', '', '--quick-generate-key', 'A test <test@example.org>'], { env: { ...process.env, GNUPGHOME: folder } });
    if (made.status !== 0) throw new Error(String(made.stderr));
  },
};
/** Run by tests/cms/bundlers.test.js, which installs the package first. */
const ELSEWHERE = ['npx permit-guide copy public/permit-guide'];
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', ...readdirSync(join(root, 'docs/webmaster')).map((name) => `docs/webmaster/${name}`)];

function judge(line) {
  const [first, second, ...rest] = line.split(/\s+/);
  if (first === './dev') return known.includes(second) ? '' : `./dev knows no ${second}`;
  if (first === program) {
    if (second.startsWith('-')) return helpOf().status === 0 ? '' : 'no help';
    return helpOf(second).status === 0 ? '' : `the program knows no ${second}`;
  }
  if (first === 'node') {
    if (!existsSync(join(root, second))) return `${second} does not exist`;
    return rest.filter((word) => word.startsWith('--') && !read(second).includes(word)).map((word) => `${second} knows no ${word}`).join();
  }
  return 'neither ./dev, the program nor a tool of this tree';
}

describe('commands in the documents', () => {
  it('reads the commands of ./dev', () => assert.ok(['demo', 'test', 'build', 'cases', 'check', 'bench', 'size'].every((name) => known.includes(name))));
  const isOurs = (line) => !(line.split(' ')[0] in FOREIGN) && !ELSEWHERE.includes(line);
  for (const document of DOCUMENTS) {
    for (const line of new Set(commands(document).filter(isOurs))) it(`${document}: ${line}`, () => assert.equal(judge(line), ''));
  }
  for (const [name, prepare] of Object.entries(FOREIGN)) {
    const lines = DOCUMENTS.flatMap(commands).filter((line) => line.startsWith(`${name} `));
    const isThere = spawnSync('bash', ['-c', `type ${name}`]).status === 0 && existsSync(join(root, 'dist/permit-guide-site.zip'));
    it(`run as written: ${lines.join(' ; ')}`, { skip: isThere ? false : `no ${name}, or dist/ is not built` }, () => {
      assert.ok(lines.length > 0, 'the documents name it');
      const folder = mkdtempSync(join(tmpdir(), 'permit-guide-docs-'));
      try {
        prepare(folder);
        const { status, stderr } = spawnSync('bash', ['-ec', lines.join('\n')], { cwd: folder, encoding: 'utf8', env: { ...process.env, GNUPGHOME: folder } });
        assert.equal(status, 0, stderr);
      } finally {
        spawnSync('gpgconf', ['--homedir', folder, '--kill', 'all']);
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
  it('every JSON of docs/webmaster/ is JSON', () => DOCUMENTS.flatMap((name) => (name.startsWith('docs/') ? blocks(name, 'json') : [])).forEach((text) => JSON.parse(text)));
  it('README.md shows ./dev demo and ./dev test on its first screen', () => {
    const screen = read('README.md').split('\n').slice(0, 32).join('\n');
    for (const command of ['./dev demo', './dev test']) assert.ok(screen.includes(command));
  });
  it('names every command of the program in README.md', () => {
    const listed = [...spawnSync(join(root, program), ['--help'], { encoding: 'utf8' }).stdout.matchAll(/^ {2}([a-z-]+) {2,}/gm)].map((match) => match[1]);
    assert.ok(listed.length >= 5);
    assert.deepEqual(listed.filter((name) => !read('README.md').includes(`\`${name}\``)), []);
  });
});

describe('the JavaScript examples of README.md', () => {
  const example = blocks('README.md', 'js').join('\n');
  const isBuilt = existsSync(join(root, 'dist/engine.js')) && existsSync(join(root, 'dist/permit-guide.wasm'));
  it('print what their comments say', { skip: isBuilt ? false : 'dist/ is not built: ./dev build' }, () => {
    const expected = [...example.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map((match) => match[1]);
    const { stdout, stderr } = spawnSync('node', ['--input-type=module', '--eval', `${example}\nguide.dispose();`], { cwd: root, encoding: 'utf8' });
    assert.deepEqual(stdout.trim().split('\n'), expected, stderr);
  });
});
