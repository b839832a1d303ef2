// Papers, price, place and warnings of a permit, read from a reply.
import { dayText } from './days.js';

const YES = 2;

/** @typedef {import('./module.js').Reply} Reply */

/** @param {number} cents */
const euros = (cents) => cents / 100;

/** @param {Reply} reply @param {string[]} ids */
function needs(reply, ids) {
  return reply.list(() => {
    const document = ids[reply.next()];
    const needed = /** @type {'yes'|'maybe'} */ (reply.next() === YES ? 'yes' : 'maybe');
    const choice = reply.next();
    return { document, needed, choice: choice < 0 ? null : choice };
  });
}

/** @param {Reply} reply @param {any} names */
function parts(reply, names) {
  return reply.list(() => ({ item: names.fee_items[reply.next()], eur: euros(reply.next()), in_force_from: dayText(reply.next()) }));
}

/** @param {Reply} reply @param {any} names */
function fee(reply, names) {
  const schedule = names.schedules[reply.next()];
  const total_eur = euros(reply.next());
  const at_filing_eur = euros(reply.next());
  const known = parts(reply, names);
  const possible = parts(reply, names);
  const others = reply.list(() => ({
    schedule: names.schedules[reply.next()], total_eur: euros(reply.next()), id: names.contested[reply.next()],
  }));
  if (schedule === undefined) return null;
  const contested = others.find(({ id }) => id !== undefined) ?? null;
  const instead = others.filter(({ id }) => id === undefined).map(({ id, ...other }) => other);
  return { schedule, total_eur, at_filing_eur, parts: known, possible, contested, instead };
}

/** @param {Reply} reply @param {any} names */
export function dossierOf(reply, names) {
  const documents = needs(reply, names.documents);
  const warnings = names.warnings.map(() => false);
  reply.list(() => {
    warnings[reply.next()] = true;
    reply.at += 2;
  });
  const places = names.places.map((/** @type {{id: string}} */ { id }) => id);
  return {
    documents,
    warnings: /** @type {string[]} */ (names.warnings.filter((/** @type {string} */ _, /** @type {number} */ i) => warnings[i])),
    where: /** @type {string|null} */ (places[reply.next()] ?? null),
    where_possible: /** @type {string[]} */ (reply.names(places)),
    fee: fee(reply, names),
  };
}
