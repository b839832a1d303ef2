// docs/privacy.md: its commands are run and print what their comment says; every file named as a proof is there; each threat has its verdict.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = readFileSync(join(root, 'docs/privacy.md'), 'utf8');
const commands = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) => block.trim().split('\n')).map((line) => /^(.*) # (.*)$/.exec(line)?.slice(1) ?? [line, null]);
const isBuilt = existsSync(join(root, 'dist/SHA256SUMS'));
const threats = text.split('## Threats')[1].split('\n').filter((line) => line.startsWith('| ')).slice(1).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));

describe('docs/privacy.md', () => {
  it('has commands, each with what it prints', () => {
    assert.ok(commands.length >= 3);
    for (const [, printed] of commands) assert.ok(printed !== null);
  });
  for (const [command, printed] of commands) {
    it(`${command.slice(0, 60)} prints ${printed}`, { skip: isBuilt ? false : 'dist/ is not built: ./dev build' }, () => {
      const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: root, encoding: 'utf8' });
      assert.equal(stdout.trim(), printed, stderr);
    });
  }
  it('the line for the console of a browser finds the list empty', { skip: !isBuilt }, async () => {
    const [, line] = /```js\n(.*) \/\/ \[\]\n```/.exec(text);
    const answer = () => Promise.resolve(new Response(readFileSync(join(root, 'dist/permit-guide.wasm')), { headers: { 'Content-Type': 'application/wasm' } }));
    const run = new Function('fetch', `return (async () => ${line})()`);
    assert.deepEqual(await run(answer), []);
  });
  it('names proofs that exist', () => {
    const named = [...text.matchAll(/`((?:tests|docs)\/[^`\s]+)`/g)].map((match) => match[1]);
    assert.ok(named.length > 12);
    assert.deepEqual(named.filter((name) => !existsSync(join(root, name))), []);
  });
  it('says of each threat whether it is defended, what is left, and by which test; where there is none, it is not defended', () => {
    assert.ok(threats.length >= 10);
    for (const [who, verdict, how, proof] of threats) {
      assert.match(verdict, /^(yes|no|partly)\b/, who);
      assert.ok(how.length > 20 && (proof.includes('`tests/') || verdict === 'no'), who);
    }
  });
  it('the policy it explains is the one the tests serve', async () => {
    const { POLICIES } = await import('../../tools/serve.mjs');
    const [, policy] = /`(default-src 'none';[^`]+)`/.exec(text);
    for (const directive of policy.split('; ')) assert.ok(POLICIES.strict.includes(directive), directive);
  });
});
