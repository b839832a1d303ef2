// Writes the skeleton of a permit: permit.json, cases.json, text/fr.json, text/en.json. What is left empty in it is what
// `./dev check` then asks for. Recipe: CONTRIBUTING.md, "Add a permit".
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const USAGE = `Usage: node tools/new_permit.mjs ID SOURCE [--family ID] [--regime ID] [--checked-on DAY]

  ID            of the permit, and the name of its folder: resident-card-spouse-french
  SOURCE        the article that creates it, an id of rulebook/sources.json: L423-6
  --family      the heading it stands under (default: resident)
  --regime      whose people may ask for it (default: general)
  --checked-on  the day on which the law was read (default: today)`;

const root = fileURLToPath(new URL('..', import.meta.url));
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SOURCE = /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function fail(message) {
  console.error(`new_permit: ${message}`);
  process.exit(2);
}

function readArguments() {
  const options = { family: { type: 'string' }, regime: { type: 'string' }, 'checked-on': { type: 'string' }, help: { type: 'boolean' } };
  let parsed;
  try {
    parsed = parseArgs({ options, allowPositionals: true });
  } catch (error) {
    fail(`${error.message}\n${USAGE}`);
  }
  const { values, positionals: [id, source, ...more] } = parsed;
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  if (source === undefined || more.length > 0) fail(`an id and a source are needed\n${USAGE}`);
  const asked = {
    id, source, family: values.family ?? 'resident', regime: values.regime ?? 'general',
    checkedOn: values['checked-on'] ?? new Date().toISOString().slice(0, 10),
  };
  for (const [what, value] of [['ID', id], ['--family', asked.family], ['--regime', asked.regime]]) {
    if (!ID.test(value)) fail(`${what} must be in kebab-case, as resident-card-spouse-french: ${value}`);
  }
  if (!SOURCE.test(source)) fail(`SOURCE must be an id of sources.json, as L423-6: ${source}`);
  if (!DAY.test(asked.checkedOn)) fail(`--checked-on must be a day, as 2026-11-23: ${asked.checkedOn}`);
  return asked;
}

const route = 'first-card';

function permit({ id, source, family, regime, checkedOn }, firstDay) {
  const version = { in_force_from: firstDay, source, checked_on: checkedOn, confidence: 'low', when: { all: [] } };
  return {
    $schema: '../../schema/permit.schema.json', id, family, basis: [source], governed_by: [regime], checked_on: checkedOn,
    confidence: 'low', routes: [{ id: route, nature: 'entitlement', versions: [version] }],
    documents: [], fee: [], where: [], validity: { years: 1 }, renewal: '', rights: [],
    while_waiting: [], refusal: [], evidence: [], warnings: [], leads_to: [], contested: [], known_changes: [],
  };
}

function cases({ id, checkedOn }) {
  const person = (name, status) => ({
    id: `${id}/${name}`, as_of: checkedOn, answers: { nationality: ['BR'] }, expect: { permits: { [id]: { status } } },
  });
  return { $schema: '../../schema/cases.schema.json', cases: [person('may-ask', 'eligible'), person('may-not', 'not_eligible')] };
}

function words(language) {
  const legal = language === 'fr' ? { legal_name: '' } : {};
  return {
    $schema: '../../../schema/permit-text.schema.json', language, state: 'drafted', name: '', short_name: '', summary: '',
    ...legal, labels: {}, routes: { [route]: '' }, notes: [], mistakes: [], no_longer_true: [],
  };
}

function write(path, data) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), `${JSON.stringify(data, null, 1)}\n`);
  console.log(path);
}

const asked = readArguments();
const folder = `rulebook/permits/${asked.id}`;
if (existsSync(join(root, folder))) fail(`${folder} exists already`);
const { first_day: firstDay } = JSON.parse(readFileSync(join(root, 'rulebook/rulebook.json'), 'utf8'));
write(`${folder}/permit.json`, permit(asked, firstDay));
write(`${folder}/cases.json`, cases(asked));
for (const language of ['fr', 'en']) write(`${folder}/text/${language}.json`, words(language));
console.log('Now fill them (CONTRIBUTING.md, "Add a permit") until ./dev check has nothing more to say.');
