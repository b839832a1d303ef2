// The host's own file: offices, help lines, notes on practice, permits to leave out. Reads it entry by entry: what is bad is
// told with its place and left out, what is good stays. It is given ids only, never an outcome: nothing that it says can reach
// the law. Its shape for editors: kit/local/local.schema.json. Pure.
import { MOST_ENTRIES, SCHEMES, SCHEMES_SAID } from './host-rules.js';

const FORMAT = 1;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const PHONE = /^\+?[0-9][0-9 ]{1,23}$/;
const TAG = /<[a-z/!?]/i;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/; // the last ones turn the order of letters round
const MOST = { offices: 24, help: MOST_ENTRIES, notes: 48, without: 200 };
const NAME = 120;
const LINE = 300;
const TEXT = 1200;

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const step = (path, key) => `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** A whole address without a name of a user in it. */
function isAddress(value) {
  try {
    return new URL(value).username === '';
  } catch {
    return false;
  }
}

/** Each check gives the value as the page takes it, or undefined when it has told what is wrong. */
const CHECKS = {
  text(value, path, { most, tell }) {
    if (typeof value !== 'string' || value.trim() === '') return tell(path, 'must be words');
    if (value.length > most) return tell(path, `has ${value.length} characters, at most ${most} are shown`);
    if (TAG.test(value)) return tell(path, 'plain text only: HTML is not shown');
    return CONTROL.test(value) ? tell(path, 'holds a character that cannot be seen') : value.replace(/\s+/g, ' ').trim();
  },
  words(value, path, given) {
    if (!isObject(value)) return ((text) => text && { [given.lang]: text })(CHECKS.text(value, path, given));
    const entries = Object.entries(value);
    if (entries.length === 0) return given.tell(path, 'must have words in one language at least');
    const read = entries.map(([lang, text]) => (LANGUAGE.test(lang) ? [lang, CHECKS.text(text, step(path, lang), given)] : [lang, given.tell(step(path, lang), 'is no code of a language, such as "fr"')]));
    return read.some(([, text]) => text === undefined) ? undefined : Object.fromEntries(read);
  },
  phone: (value, path, { tell }) => (PHONE.test(value) && typeof value === 'string' ? value : tell(path, 'must be digits and spaces, such as "04 78 00 00 00"')),
  link: (value, path, { tell }) => (typeof value === 'string' && value.length <= LINE && SCHEMES.test(value) && isAddress(value) ? value.replace(/^\w+:/, (scheme) => scheme.toLowerCase()) : tell(path, `must be an address that begins with ${SCHEMES_SAID}`)),
  day(value, path, { tell }) {
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);
    return isDay ? value : tell(path, 'must be a day, such as "2026-11-03"');
  },
  /** What is unknown is left out; a list of which nothing is left says nothing. */
  ids(value, path, { known, tell }) {
    if (!Array.isArray(value) || value.length === 0) return tell(path, 'must be a list of ids');
    const found = value.filter((id, at) => known.has(id) || tell(step(path, at), `${JSON.stringify(id)} is none of this guide`));
    return found.length === 0 ? undefined : found;
  },
};

const need = (kind, most) => ({ kind, most, isNeeded: true });
const may = (kind, most) => ({ kind, most });
const CONTACT = { hours: may('words', LINE), phone: may('phone'), link: may('link') };

/** Members of an entry, in the order in which they are shown. */
const FIELDS = {
  offices: { name: need('words', NAME), about: may('words', TEXT), address: may('words', LINE), ...CONTACT },
  help: { name: need('words', NAME), about: may('words', TEXT), ...CONTACT },
  notes: { text: need('words', TEXT), dated: need('day'), place: may('words', NAME), link: may('link'), permits: may('ids'), steps: may('ids') },
};

function entryOf(entry, path, fields, context) {
  if (!isObject(entry)) return context.tell(path, 'must be an object');
  const unknown = Object.keys(entry).filter((key) => !(key in fields)).map((key) => context.tell(step(path, key), `is no member: ${Object.keys(fields).join(', ')} are`));
  const read = Object.entries(fields).filter(([key, { isNeeded }]) => isNeeded || key in entry)
    .map(([key, { kind, most }]) => [key, key in entry ? CHECKS[kind](entry[key], step(path, key), { ...context, most, known: context[key] }) : context.tell(step(path, key), 'is missing')]);
  return unknown.length > 0 || read.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(read);
}

function listOf(data, key, context) {
  if (!(key in data)) return [];
  if (!Array.isArray(data[key])) return context.tell(`/${key}`, 'must be a list') ?? [];
  if (data[key].length > MOST[key]) context.tell(`/${key}/${MOST[key]}`, `at most ${MOST[key]} are shown`);
  return data[key].slice(0, MOST[key]).map((entry, at) => entryOf(entry, `/${key}/${at}`, FIELDS[key], context)).filter((entry) => entry !== undefined);
}

/** An office or a help line, line by line. @returns {import('./host-rules.js').HostLine[]} */
function linesOf({ name, about, address, hours, phone, link }) {
  const said = [{ words: name, isStrong: true }, ...[about, address, hours].filter(Boolean).map((words) => ({ words }))];
  return [...said.map((part) => ({ parts: [part] })), ...(phone ? [{ phone }] : []), ...(link ? [{ link, name }] : [])];
}

const groupOf = (entries, key) => (entries.length === 0 ? [] : [{ heading: null, key, entries: entries.map(linesOf) }]);

function withoutOf(data, context) {
  if (!('without' in data)) return new Set();
  return new Set(CHECKS.ids(data.without, '/without', { ...context, known: context.permits })?.slice(0, MOST.without));
}

/** What nothing can be shown without: whose words these are, in which language. */
function isWhole(data, tell) {
  if (!isObject(data)) return Boolean(tell('', 'must be an object'));
  if (data.format !== FORMAT) return Boolean(tell('/format', `must be ${FORMAT}: this guide reads no other`));
  if (typeof data.lang !== 'string' || !LANGUAGE.test(data.lang)) return Boolean(tell('/lang', 'must be the code of the language it is written in, such as "fr"'));
  return true;
}

const MEMBERS = ['$schema', 'format', 'name', 'lang', ...Object.keys(FIELDS), 'without'];

/**
 * @param {unknown} data what stands in the file
 * @param {{permits: {id: string}[], doors: {id: string}[], obstacles: {id: string}[]}} names ids of the guide
 * @param {(path: string, message: string) => undefined} tell is told each fault with its JSON pointer
 * @returns {import('./host-rules.js').Host|null} null when nothing can be shown: then the guide is as without the file
 */
export function readLocal(data, { permits, doors = [], obstacles = [] }, tell) {
  const idsOf = (...lists) => new Set(lists.flat().map(({ id }) => id));
  if (!isWhole(data, tell)) return null;
  const context = { tell, lang: data.lang, permits: idsOf(permits), steps: idsOf(doors, obstacles) };
  const name = CHECKS.words(data.name, '/name', { ...context, most: NAME });
  if (name === undefined) return null;
  for (const key of Object.keys(data)) if (!MEMBERS.includes(key)) tell(step('', key), `is no member: ${MEMBERS.slice(1).join(', ')} are`);
  const [offices, help, notes] = Object.keys(FIELDS).map((key) => listOf(data, key, context));
  return {
    name, groups: [...groupOf(offices, 'host_offices'), ...groupOf(help, 'help_host')],
    notes: notes.map(({ text, ...rest }) => ({ words: text, ...rest })), without: withoutOf(data, context),
  };
}
