// Checks that every name a script uses exists: one that is imported from nowhere, or that its module does not export, breaks the
// page only when it is reached. Lives here: what TypeScript knows of names. Not here: types (they are comments in this tree).
// Prints `path:line: message`, then `N passed, N failed`.
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = ['js', 'kit', 'tools', 'tests', 'bench'];

/** "Cannot find name", "did you mean", "no exported member", "cannot find module", "no default export". */
const ABOUT_NAMES = new Set([2304, 2552, 2305, 2724, 2307, 2613, 2614, 18004]);
const OPTIONS = {
  allowJs: true, checkJs: true, noEmit: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, skipLibCheck: true,
  moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], types: [],
};

/** What Node gives (this tree has no `@types/node`), and the modules that build-dist.mjs puts in place, and what it makes. */
const GIVEN = /^(node:.*|process|Buffer|setImmediate|handed-over|module-as-javascript|(\.\.\/)+dist\/.*)$/;

const scripts = (folder) => readdirSync(join(ROOT, folder), { recursive: true }).filter((name) => /\.m?js$/.test(name) && !name.includes('node_modules')).map((name) => join(ROOT, folder, name));

const files = FOLDERS.flatMap(scripts);
const program = ts.createProgram(files, OPTIONS);
const isOurs = new Set(files);
const faults = program.getSourceFiles().filter(({ fileName }) => isOurs.has(fileName)).flatMap((file) => program.getSemanticDiagnostics(file))
  .filter(({ code }) => ABOUT_NAMES.has(code))
  .map(({ file, start, messageText }) => ({ file, start, text: ts.flattenDiagnosticMessageText(messageText, ' ') }))
  .filter(({ text }) => !GIVEN.test(/'([^']*)'/.exec(text)?.[1] ?? ''));

for (const { file, start, text } of faults) console.log(`${relative(ROOT, file.fileName)}:${file.getLineAndCharacterOfPosition(start).line + 1}: ${text}`);
const faulty = new Set(faults.map(({ file }) => file.fileName));
console.log(`${files.length - faulty.size} passed, ${faulty.size} failed`);
process.exitCode = faults.length === 0 ? 0 : 1;
