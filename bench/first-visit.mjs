// A first visit on a cheap phone and a slow line, and an answer on it, beside an empty page: Chromium, the shipped files.
// Times are of this machine, six times slower; what else runs on it is in them. Usage: node bench/first-visit.mjs [--repeat N] [--waterfall]
import { loadavg } from 'node:os';
import { openSite } from '../tests/browser/support/browser.js';
import { answersOf } from './browser/answers.mjs';
import { pages, served } from './browser/pages.mjs';
import { SLOWER, visit } from './browser/throttle.mjs';
import { record } from './record.mjs';
import { median } from './timing.mjs';

const REPEAT = 9;
const LANGUAGES = ['fr', 'ar', 'uk'];
/** Milliseconds and bytes: must, aim (../shared/design.md, section 9; the bytes of a whole visit as in tools/size.mjs). */
const BUDGETS = { usable: [1200, 800], answer: [50, 16], first: [72 * 1024, 56 * 1024], whole: [248 * 1024, 96 * 1024] };

const worst = (numbers) => Math.max(...numbers);
const quantile = (numbers, part) => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))];
const option = (name, otherwise) => (process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : otherwise);

/** All pages in turn, again and again: what else the machine does falls on all of them alike. */
async function measureVisits(site, all, repeat) {
  const visits = new Map(all.map(({ name }) => [name, []]));
  await visit(site, all[0]); // the browser itself warms up
  for (let time = 0; time < repeat; time += 1) for (const page of all) visits.get(page.name).push(await visit(site, page));
  return visits;
}

const figures = (visits, field) => ({ median: median(visits.map((one) => one[field])), worst: worst(visits.map((one) => one[field])) });

function summaryOf(page, visits) {
  const fields = ['usable', 'ready', 'first', 'whole', 'total'].map((field) => [field, figures(visits, field)]);
  return { page: page.title, ...Object.fromEntries(fields), isJudged: page.budget === true };
}

async function measureAnswers(site) {
  const rows = [];
  for (const language of LANGUAGES) {
    const answers = await answersOf(site, language);
    const took = (kind) => answers.filter((one) => kind === null || one.kind === kind).map((one) => one.took);
    const all = took(null);
    rows.push({ language, answers: all.length, median: median(all), p95: quantile(all, 0.95), worst: worst(all), results: worst(took('results')) });
  }
  return rows;
}

const pad = (cells) => console.log(cells.map((cell, at) => (at === 0 ? String(cell).padEnd(28) : String(cell).padStart(12))).join(''));
const whole = (number) => Math.round(number).toLocaleString('en');

function printVisits(rows) {
  console.log('first visit, ms: median and worst; bytes of our files, and all bytes on the line, with headers\n');
  pad(['page', 'can answer', 'worst', 'all there', 'worst', 'B to answer', 'B whole', 'B on line']);
  for (const { page, usable, ready, first, whole: all, total } of rows) pad([page, ...[usable.median, usable.worst, ready.median, ready.worst, first.median, all.median, total.median].map(whole)]);
}

function printAnswers(rows) {
  console.log('\nfrom the press to the painted screen, ms\n');
  pad(['language', 'answers', 'median', '95 of 100', 'worst', 'to results']);
  for (const { language, ...rest } of rows) pad([language, ...['answers', 'median', 'p95', 'worst', 'results'].map((name) => whole(rest[name]))]);
}

/** One line a budget, for whoever has the most. The line says what of the time is the empty page's. */
function budgetsOf(visits, answers) {
  const judged = visits.filter(({ isJudged }) => isJudged);
  const [empty] = visits;
  const most = (rows, of) => rows.map(of).reduce((one, other) => Math.max(one, other));
  const rows = [
    [`first screen, can be answered, median, ms (an empty page: ${whole(empty.usable.median)})`, most(judged, ({ usable }) => usable.median), BUDGETS.usable],
    ['an answer, median, ms', most(answers, (row) => row.median), BUDGETS.answer],
    ['an answer, 95 of 100, ms', most(answers, (row) => row.p95), BUDGETS.answer],
    ['until answers can be given, bytes', most(judged, ({ first }) => first.median), BUDGETS.first],
    ['whole first visit, bytes', most(judged, (row) => row.whole.median), BUDGETS.whole],
  ];
  return rows.map(([what, measured, [must, aim]]) => ({ what, measured: Math.round(measured), must, aim, holds: measured <= must }));
}

function printBudgets(rows) {
  console.log('\nthe heaviest language against the budgets\n');
  for (const { what, measured, must, aim, holds } of rows) console.log(`${what.padEnd(66)}${whole(measured).padStart(9)} of ${whole(must).padStart(7)} (aim ${whole(aim)})  ${holds ? 'yes' : 'NO'}`);
}

function printWaterfall(all, visits) {
  for (const { name, title } of all) {
    console.log(`\n${title}: asked, first byte, came (ms), bytes`);
    for (const { address, asked, begun, came, bytes } of visits.get(name).at(-1).requests) console.log(`${[asked, begun, came, bytes].map((one) => String(Math.round(one)).padStart(8)).join('')}  ${new URL(address).pathname}`);
  }
}

async function main() {
  const all = pages();
  const site = await openSite(served(all));
  const load = loadavg()[0];
  try {
    const visits = await measureVisits(site, all, option('--repeat', REPEAT));
    const answers = await measureAnswers(site);
    const rows = all.map((page) => summaryOf(page, visits.get(page.name)));
    const budgets = budgetsOf(rows, answers);
    console.log(`\nChromium; 1.6 Mbit/s, 150 ms a request, HTTP/1.1 without TLS, nothing cached, processor ${SLOWER} times slower; load before ${load.toFixed(1)}, after ${loadavg()[0].toFixed(1)}`);
    printVisits(rows);
    printAnswers(answers);
    printBudgets(budgets);
    if (process.argv.includes('--waterfall')) printWaterfall(all, visits);
    record({ first_visit: { load, visits: rows, answers, budgets } });
    console.log('\n(build/bench.json)');
  } finally {
    await site.close();
  }
}

await main();
