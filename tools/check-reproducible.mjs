// Builds dist/ twice in two fresh folders of different names and compares every byte. Proves: nothing of the place, the time or the
// order of files goes into what is shipped, from the same compiled programs. Does not prove: that two compilers give the same
// programs. Prints `N passed, N failed`. Usage: node tools/check-reproducible.mjs
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const LEFT_OUT = new Set(['.git', 'build', 'dist', 'node_modules']);
const BUILT = ['build/native/permit-guide', 'build/wasm/permit-guide.wasm'];

function buildIn(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(root).filter((one) => !LEFT_OUT.has(one))) cpSync(join(root, name), join(folder, name), { recursive: true });
  for (const path of BUILT) cpSync(join(root, path), join(folder, path));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  execFileSync('npm', ['run', '--silent', 'dist'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  return join(folder, 'dist');
}

const filesOf = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1)).sort();

const work = mkdtempSync(join(tmpdir(), 'permit-guide-twice-'));
try {
  const [one, other] = ['a', 'another-name/deeper'].map((name) => buildIn(join(work, name)));
  const names = [...new Set([...filesOf(one), ...filesOf(other)])];
  const read = (folder, name) => { try { return readFileSync(join(folder, name)); } catch { return null; } };
  const different = names.filter((name) => !(read(one, name) && read(other, name)?.equals(read(one, name))));
  for (const name of different) console.log(`${name}: differs`);
  console.log(`${names.length - different.length} passed, ${different.length} failed`);
  process.exitCode = different.length === 0 ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
