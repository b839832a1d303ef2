// The outcomes of all permits as rows of a table: what stands in each, which are shown, in which order. Pure.
import { OFFERED } from '../engine/statuses.js';
import { GROUPS, listedPermits } from './results.js';
import { firstOf, permitName } from './words.js';

export const COLUMNS = ['status', 'permit', 'from', 'until', 'fee', 'where', 'missing'];

/** A price and a place say something only of what may be asked for, now or later. */
function offerOf(permit, words) {
  if (!OFFERED.has(permit.status)) return { fee: null, where: null, isWhereOpen: false };
  const where = permit.where === null ? null : firstOf(words, ['places', permit.where, 'name'], [permit.where]);
  return { fee: permit.fee_eur, where, isWhereOpen: where === null && permit.where_possible.length > 0 };
}

/** @returns {{id: string, status: string, name: object, from: string|null, until: string|null, fee: number|null, where: object|null, isWhereOpen: boolean, missing: number}} days only where they say something */
function rowOf(permit, words) {
  const hasDays = OFFERED.has(permit.status) && permit.status !== 'more_info';
  return {
    id: permit.id, status: permit.status, name: permitName(words, permit.id), ...offerOf(permit, words),
    from: hasDays ? permit.from : null, until: hasDays ? permit.until : null,
    missing: permit.status === 'more_info' ? permit.missing.length : 0,
  };
}

/** What stands in a cell, in words; empty when nothing can be said. @param {string} column but for status and permit */
export function cellText(column, row, { words: { t }, format }) {
  if (column === 'where') return row.isWhereOpen ? t('desk_undecided') : row.where?.text ?? '';
  if (column === 'missing') return row.missing === 0 ? '' : format.number(row.missing);
  if (column === 'fee') return row.fee === null ? '' : row.fee === 0 ? t('fee_free') : format.money(row.fee);
  return row[column] === null ? '' : format.shortDay(row[column]);
}

/** The columns after the name that have something to say, as "Price: 50 €". @returns {{column: string, text: string}[]} */
export function rowPairs(row, model) {
  const { t } = model.words;
  return COLUMNS.slice(2).map((column) => ({ column, value: cellText(column, row, model) })).filter(({ value }) => value !== '')
    .map(({ column, value }) => ({ column, text: t('desk_pair', { name: t(`desk_${column}`), value }) }));
}

const TEXTS = { permit: ({ name }) => name.text, where: ({ where }) => where?.text ?? null };
const NUMBERS = { status: ({ status }) => GROUPS.indexOf(status), fee: ({ fee }) => fee, missing: ({ missing }) => (missing === 0 ? null : missing) };

function valueOf(row, column) {
  return (TEXTS[column] ?? NUMBERS[column] ?? (() => row[column]))(row);
}

/** What is not known stands last, whichever way the column is sorted; equal rows keep the order of the rulebook. */
function comparer(column, isDown, language) {
  const { compare } = new Intl.Collator(language);
  return (a, b) => {
    const [one, other] = [a, b].map((row) => valueOf(row, column));
    if (one === null || other === null) return (one === null) - (other === null);
    const order = typeof one === 'number' ? one - other : compare(one, other);
    return isDown ? -order : order;
  };
}

/** How many permits have each status, in the order of the page; those of none are left out. */
export function statusCounts(assessment, host) {
  const all = listedPermits(assessment, host);
  return GROUPS.map((status) => ({ status, count: all.filter((permit) => permit.status === status).length })).filter(({ count }) => count > 0);
}

/** @param {{hidden: Set<string>, sort: string, isDown: boolean}} look */
export function rowsOf(assessment, { hidden, sort, isDown }, words, host) {
  const rows = listedPermits(assessment, host).filter(({ status }) => !hidden.has(status)).map((permit) => rowOf(permit, words));
  return rows.sort(comparer(sort, isDown, words.language));
}
