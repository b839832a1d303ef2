// Sorts an assessment into the groups that the visitor sees. Pure.

/** Groups in the order of the page; the last two stay closed until asked for. */
export const GROUPS = ['eligible', 'possible', 'later', 'more_info', 'not_eligible', 'other_regime'];
export const CLOSED_GROUPS = new Set(['not_eligible', 'other_regime']);

const BY_DATE = new Set(['later']);

function byFrom(a, b) {
  return (a.from ?? '9999').localeCompare(b.from ?? '9999');
}

/** Permits to show: all but those that the host leaves out. The law counts with them all the same. @param {{without: Set<string>}|null} [host] @returns {object[]} */
export const listedPermits = ({ permits }, host) => Object.values(permits).filter(({ id }) => !host?.without.has(id));

/** @returns {{status: string, permits: object[]}[]} groups that hold something; the rulebook's order inside, dates first for "later" */
export function groupPermits(assessment, host) {
  const all = listedPermits(assessment, host);
  return GROUPS.map((status) => {
    const permits = all.filter((permit) => permit.status === status);
    return { status, permits: BY_DATE.has(status) ? permits.sort(byFrom) : permits };
  }).filter((group) => group.permits.length > 0);
}

/** Papers in order: single ones and, at the place of their first, sets of which one is enough. */
export function groupDocuments(documents) {
  const groups = [];
  const byChoice = new Map();
  for (const need of documents) {
    const known = need.choice === null || need.choice === undefined ? undefined : byChoice.get(need.choice);
    if (known) {
      known.items.push(need);
      continue;
    }
    const group = { isChoice: need.choice !== null && need.choice !== undefined, items: [need] };
    if (group.isChoice) byChoice.set(need.choice, group);
    groups.push(group);
  }
  return groups.map((group) => ({ ...group, isChoice: group.items.length > 1 }));
}

/** The route that speaks for a permit first, then the others. */
export function orderedRoutes(permit) {
  const first = permit.routes.find((route) => route.route === permit.route);
  return first ? [first, ...permit.routes.filter((route) => route !== first)] : permit.routes;
}

/** How much of all permits is settled, 0 to 100. */
export function settledShare({ settled, open }) {
  return settled + open === 0 ? 100 : Math.round((settled / (settled + open)) * 100);
}
