// Every command in a ```sh block of README.md and CONTRIBUTING.md is known, with the options it is given; the JavaScript
// example of README.md runs and prints what its comment says. Does not run the commands: recipe.test.js runs some.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (name) => readFileSync(join(root, name), 'utf8');
const blocks = (name, language) => [...read(name).matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1]);
const commands = (name) => blocks(name, 'sh').join('').split('\n').map((line) => line.trim()).filter((line) => line && !line.startsWith('#'));

/** The words under `case "$command" in` of the script. */
const known = [...read('dev').matchAll(/^ {4}([a-z]+)(?: \|.*)?\)/gm)].map((match) => match[1]);
const program = 'build/native/permit-guide';
const helpOf = (...words) => spawnSync(join(root, program), [...words, '--help'], { encoding: 'utf8' });

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
  for (const document of ['README.md', 'CONTRIBUTING.md']) {
    for (const line of new Set(commands(document))) it(`${document}: ${line}`, () => assert.equal(judge(line), ''));
  }
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
