// The same answers judged on another day (a decision's): which day, and what differs. Pure.
import { answerOf, draftOf } from './draft.js';

export const OTHER_DAY = 'other-day';

/** The day as a question of its own: any day for which the rulebook answers. */
const factOf = ({ first_day: min, last_day: max }) => ({ id: OTHER_DAY, type: 'date', min, max });

export const draftOfDay = (names, day) => draftOf(factOf(names), day);
export const readDay = (names, draft) => answerOf(factOf(names), draft);

/** @returns {object[]|null} null while no day was told */
export function differencesOn(guide, { day, asOf, answers }) {
  return day === undefined ? null : guide.compare({ asOf, other: day, answers });
}
