// Counting a period: a rule as in case files, the last day and the steps that led to it.
import { choice } from './answers.js';
import { dayNumber, dayText } from './days.js';
import { GuideError, withKeys, wrongType } from './errors.js';

const UNITS = ['hour', 'day', 'working_day', 'week', 'month', 'year'];
const DIRECTIONS = ['after', 'before'];
const CALENDAR = { min: '0001-01-01', max: '9999-12-31' };
/** @type {Record<string, string>} where the fault is that the module finds */
const PLACES = { negative_amount: '/amount', unit_needs_time_of_day: '/unit', distance_needs_direction_after: '/distance_months', out_of_known_range: '/start', date_out_of_range: '/start' };
const KEYS = ['start', 'amount', 'unit', 'franc', 'rollover', 'direction', 'territory', 'distance_months'];

/** @param {unknown} value @param {string} path */
function whole(value, path) {
  return Number(value) === (Number(value) | 0) && typeof value === 'number' ? value : wrongType(path, 'integer');
}

/** @param {unknown} value @param {string} path */
const flag = (value, path) => (typeof value === 'boolean' ? Number(value) : wrongType(path, 'bool'));

/**
 * **Fails:** `wrong_type`, `unknown_key`, `unknown_choice`, `date_malformed`, `date_no_such_day`, and the codes of core/calendar.
 * @param {import('./session.js').Session} session
 * @param {unknown} rule
 */
export function count({ module, wholeNames: names }, rule) {
  const { start, amount, unit, franc = false, rollover = false, direction = 'after', territory, distance_months = 0 } = withKeys(rule, KEYS);
  const options = flag(franc, '/franc') + 2 * flag(rollover, '/rollover') + 4 * choice(direction, DIRECTIONS, '/direction', 'choice');
  const values = [
    dayNumber(start, '/start', CALENDAR), whole(amount, '/amount'), choice(unit, UNITS, '/unit', 'choice'), options,
    whole(distance_months, '/distance_months'), choice(territory, names.territories, '/territory', 'choice'),
  ];
  let reply;
  try {
    reply = module.ask('pg_count', ...values);
  } catch (error) {
    const { code } = /** @type {any} */ (error);
    throw code ? new GuideError(code, PLACES[code]) : error;
  }
  const last_day = /** @type {string} */ (dayText(reply.next()));
  const steps = reply.list(() => ({
    code: names.step_codes[reply.next()], day: /** @type {string} */ (dayText(reply.next())), basis: names.step_bases[reply.next()],
  }));
  return { last_day, steps };
}
