// Checks every JSON file of rulebook/ and locales/ against the JSON Schema (2020-12) that it names in `$schema` or that its place implies.
// Prints `file: /json/pointer: message` for each fault, then `N passed, N failed`.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';

const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));
const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
  && new Date(text).toISOString().startsWith(text);
const ajv = new Ajv2020.default({
  allErrors: true, strict: true, strictTypes: false, strictRequired: false, strictTuples: false,
  formats: { date: isDay, uri: (text) => URL.canParse(text), regex: true },
});
// Files that many people write by hand need not name their schema: the place says which one it is.
const BY_PLACE = [
  [/^rulebook\/permits\/[^/]+\/cases\.json$/, 'rulebook/schema/cases.schema.json'],
  [/^rulebook\/permits\/[^/]+\/text\/[^/]+\.json$/, 'rulebook/schema/permit-text.schema.json'],
  [/^rulebook\/time-limits\/cases\.json$/, 'rulebook/schema/cases.schema.json'],
  [/^rulebook\/time-limits\/text\/[^/]+\.json$/, 'rulebook/schema/time-limits-text.schema.json'],
  [/^rulebook\/text\/[^/]+\.json$/, 'rulebook/schema/text.schema.json'],
  [/^locales\/[^/]+\.json$/, 'rulebook/schema/locale.schema.json'],
  [/^locales\/en\/made-from\.json$/, 'rulebook/schema/made-from.schema.json'],
  [/^locales\/[^/]+\/language\.json$/, 'rulebook/schema/language.schema.json'],
  [/^locales\/[^/]+\/glossary\.json$/, 'rulebook/schema/glossary.schema.json'],
  [/^locales\/[^/]+\/[^/]+\.json$/, 'rulebook/schema/translation.schema.json'],
];
const counts = { passed: 0, failed: 0 };

function jsonFiles(folder) {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name))).sort();
}

function report(file, faults) {
  for (const fault of faults) console.error(`${file}: ${fault}`);
  counts[faults.length === 0 ? 'passed' : 'failed'] += 1;
}

function read(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

/** Schemas are known by their address as files, so that relative `$ref` and `$schema` lead to them. */
function loadSchemas(files) {
  for (const file of files) {
    try {
      const schema = read(file);
      ajv.addSchema({ ...schema, $id: pathToFileURL(join(root, file)).href });
    } catch (error) {
      report(file, [`: ${error.message}`]);
    }
  }
}

function compileSchema(file) {
  try {
    ajv.getSchema(pathToFileURL(join(root, file)).href);
    report(file, []);
  } catch (error) {
    report(file, [`: ${error.message}`]);
  }
}

function schemaOf(file, data) {
  if (typeof data.$schema === 'string') return resolve(root, dirname(file), data.$schema);
  const found = BY_PLACE.find(([place]) => place.test(file));
  return found === undefined ? null : join(root, found[1]);
}

function validate(file) {
  let data;
  try {
    data = read(file);
  } catch (error) {
    return [`: ${error.message}`];
  }
  const schemaPath = schemaOf(file, data);
  if (schemaPath === null) return ['/$schema: names no schema'];
  const shown = relative(root, schemaPath);
  if (!existsSync(schemaPath)) return [`/$schema: ${shown} does not exist`];
  const check = ajv.getSchema(pathToFileURL(schemaPath).href);
  if (check === undefined) return [`/$schema: ${shown} is not a schema`];
  if (check(data)) return [];
  return [...new Set(check.errors.map((error) => `${error.instancePath || '/'}: ${sentence(error)}`))];
}

function sentence({ message, params }) {
  const detail = params.additionalProperty ?? params.unevaluatedProperty ?? params.allowedValues?.join(', ');
  return detail === undefined ? message : `${message}: ${detail}`;
}

const schemas = jsonFiles('rulebook').filter((file) => file.endsWith('.schema.json'));
loadSchemas(schemas);
schemas.forEach(compileSchema);
for (const file of [...jsonFiles('rulebook'), ...jsonFiles('locales')]) {
  if (file.endsWith('.schema.json')) continue;
  try {
    report(file, validate(file));
  } catch (error) {
    report(file, [`: ${error.message}`]);
  }
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;
