// What the visitor chose for the paper: which permits, and whether their answers stand on it. Kept among the ticks of the visit, so that
// erasing and leaving take it too. Pure.
import { OPEN } from '../../engine/statuses.js';
import { CLOSED_GROUPS, groupPermits } from '../results.js';

/** Only the permits that are ticked, in the place of all that are open. */
export const TICKED_ONLY = 'dossier-ticked-only';

/** The answers too. Not unless asked for: a printed answer may be read by somebody who shares the home. */
export const WITH_ANSWERS = 'dossier-with-answers';

export const tickOf = (permit) => `dossier/${permit}`;

const OTHER_LAW = 'other_regime';

/** Groups a permit may be ticked in, those of the results; what another law governs has no page of its own. `isFolded`: seldom wanted on paper. */
export function pickGroups(assessment, host) {
  return groupPermits(assessment, host).filter(({ status }) => status !== OTHER_LAW)
    .map((group) => ({ ...group, isFolded: CLOSED_GROUPS.has(group.status) || group.status === 'more_info' }));
}

/** @returns {object[]} the permits of the paper, in the order of the results; none when none is open, or none ticked */
export function chosenPermits({ assessment, host, ticked }) {
  const isChosen = ({ id, status }) => (ticked.has(TICKED_ONLY) ? ticked.has(tickOf(id)) : OPEN.has(status));
  return pickGroups(assessment, host).flatMap(({ permits }) => permits.filter(isChosen));
}

/** What stands beside the permits of the paper in one line each: those that time alone will open. @returns {object[]} */
export function laterPermits({ assessment, host, ticked }) {
  return ticked.has(TICKED_ONLY) ? [] : pickGroups(assessment, host).filter(({ status }) => status === 'later').flatMap(({ permits }) => permits);
}
