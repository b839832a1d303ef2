// The kit for other projects that count French time limits: vectors and holidays as JSON and CSV, in `dist/kit/`.
// Made from tests/tables/ and rulebook/ alone: same input, same bytes. Run by build-dist.mjs, or alone: node tools/build-vectors.mjs.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;
const NOT_COMPARED = '*';
const EVENT_COLUMNS = ['on', 'at', 'served', 'reached_on', 'territory', 'court', 'case', 'printed_on', 'printed_at'];
const MOVE_COLUMNS = ['by', 'on', 'at', 'answered_on'];
const EXPECT_COLUMNS = ['opens_on', 'last_day', 'safe_last_day', 'last_moment', 'state'];

const read = (path) => readFileSync(join(root, path), 'utf8');

/** A cell of RFC 4180: quoted when it must be. */
const cell = (value) => (/[",\r\n]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value);
const csv = (rows) => rows.map((row) => `${row.map((value) => cell(String(value ?? ''))).join(',')}\n`).join('');

const namedLimits = () => JSON.parse(read('tests/tables/time-limit-vectors.json'));

/** Named limits, one row each. An empty cell is null; `*` stands where nothing is expected. */
function flatten({ cases }) {
  const head = ['id', 'time_limit', 'as_of', ...EVENT_COLUMNS.map((name) => `event_${name}`), ...MOVE_COLUMNS.map((name) => `move_${name}`), ...EXPECT_COLUMNS, 'origin', 'why', 'note'];
  const rows = cases.map((one) => {
    const [move = {}, ...others] = one.event.moves ?? [];
    if (others.length > 0) throw new Error(`${one.id}: more than one move has no place in the flat table`);
    const expected = EXPECT_COLUMNS.map((name) => (name in one.expect ? one.expect[name] : NOT_COMPARED));
    return [one.id, one.time_limit, one.as_of, ...EVENT_COLUMNS.map((name) => one.event[name]), ...MOVE_COLUMNS.map((name) => move[name]), ...expected, one.origin, one.why, one.note];
  });
  return csv([head, ...rows]);
}

/** Periods: the rows checked by hand of count.csv, then count-vectors.csv. Rows that expect an error of ours stay at home. */
function periods() {
  const [, ...ours] = read('tests/tables/count.csv').trim().split('\n');
  const [head, ...vectors] = read('tests/tables/count-vectors.csv').trim().split('\n');
  const withDay = ours.filter((line) => /,\d{4}-\d\d-\d\d$/.test(line)).map((line) => `${line},hand`);
  return `${[head, ...withDay, ...vectors].join('\n')}\n`;
}

/** Days after 1 March on which Easter falls (the algorithm of Meeus, Jones and Butcher). */
function easterAfter1March(year) {
  const [golden, century, rest] = [year % 19, Math.floor(year / 100), year % 100];
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  return moon + weekday - 7 * late + 21;
}

const day = (year, month, number) => new Date(Date.UTC(year, month - 1, number)).toISOString().slice(0, 10);
const dayOf = (rule, year) => (rule.kind === 'fixed' ? day(year, rule.month, rule.day) : day(year, 3, 1 + easterAfter1March(year) + rule.days_after_easter));

/** Every holiday of every year; `relied_upon` says whether the safe day of a limit may count on it. */
function holidays() {
  const { rules } = JSON.parse(read('rulebook/holidays/france.json'));
  const rows = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    const inForce = rules.filter((rule) => year >= (rule.first_year ?? year) && year <= (rule.last_year ?? year));
    for (const rule of inForce) for (const territory of rule.territories) rows.push([dayOf(rule, year), territory, rule.id, rule.safe_for_carry_over ? 'yes' : 'no']);
  }
  rows.sort((one, other) => (one.join() < other.join() ? -1 : 1));
  return csv([['date', 'territory', 'holiday', 'relied_upon'], ...rows]);
}

const README = `# French time limits: test vectors

How French law counts the time limits of foreigners' law, as tables to test your own code with. Made by Permit Guide; law as read on
23 November 2026. It is information, not legal advice.

| file | what a row says |
|---|---|
| \`time-limits.json\` | a named limit, what happened (\`event\`), the day of asking (\`as_of\`), and the days and state (\`expect\`) |
| \`time-limits.csv\` | the same, flat: empty is none, \`*\` is not compared |
| \`count.csv\` | a bare period: start, amount, unit, direction, \`day_counting\` (ordinary, franc), \`carry_over\`, distance months, territory, last day |
| \`hours.csv\` | a limit in hours at a place: the safe moment, the elapsed one, the one with the same clock time |
| \`holidays.csv\` | public holidays of ${FIRST_YEAR} to ${LAST_YEAR}; territory \`all\` or one; \`relied_upon\` no: a court may think otherwise |

- \`origin\`: \`hand\` was worked out by a person from the article, or copied from the research (\`why\` says how); \`generated\` was computed by a
  program written for the tests, independent of ours (in the source tree: tests/oracle); the tests hold both against each other.
- \`note\` \`ambiguous An\`: the law leaves it open; the source tree explains each (tests/tables/README.md).
- \`last_day\`: the main reading of the law. \`safe_last_day\`: the earliest of all readings; act by that day. \`last_moment\`: the safe one, local time.
- \`opens_on\`: first day of a window. \`state\`: \`not_open\`, \`open\`, \`past\` (after the main last day, or the last moment), \`unknown\` (the law changed and
  its content is not known).
- \`event_on\`: the day of notification, filing, expiry, ...; \`event_at\` the time of the clock there. \`event_served\`: way of service; \`event_reached_on\`: day
  collected or first read. \`event_court\`: where the court is, when it is elsewhere. \`event_printed_on\`: the limit printed on the decision.
- \`move_by\`: a step taken since (appeal, legal aid, ...), \`move_on\` and \`move_answered_on\` its days.
- Territories: metropole, alsace-moselle, guadeloupe, martinique, guyane, reunion, mayotte, saint-martin, saint-barthelemy, abroad.

How to use: read a table, compute each row, compare. Begin with the \`hand\` rows of \`count.csv\`.

Licence: Creative Commons Attribution 4.0 International (CC BY 4.0), \`LICENSE.txt\`. Name Permit Guide.
`;

/** Writes the kit into the `kit` folder of `dist`. */
export function buildVectors(dist) {
  const kit = join(dist, 'kit');
  rmSync(kit, { recursive: true, force: true });
  mkdirSync(kit, { recursive: true });
  const limits = namedLimits();
  const files = {
    'README.md': README, 'LICENSE.txt': read('LICENSE-rulebook'), 'time-limits.json': `${JSON.stringify(limits, null, 1)}\n`, 'time-limits.csv': flatten(limits),
    'count.csv': periods(), 'hours.csv': read('tests/tables/hours.csv'), 'holidays.csv': holidays(),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(kit, name), text);
  return Object.keys(files);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(buildVectors(process.argv[2] ?? join(root, 'dist')).map((name) => `kit/${name}`).join('\n'));
}
