// Prunes an explanation tree to what a person can read: labelled statements, and groups only where a choice matters. Pure.

/** A day further away helps nobody decide today: an exemption at 65 is no answer for somebody of 36. */
const YEARS_AHEAD = 10;

/** The next change after a day, when it turns the truth of today into another; null when it is more than ten years away. */
export function nextChange(reason, asOf) {
  const furthest = `${Number(asOf.slice(0, 4)) + YEARS_AHEAD}${asOf.slice(4)}`;
  return reason.days.find((day) => day.from > asOf && day.from <= furthest && day.truth !== reason.truth) ?? null;
}

const ENOUGH = new Set(['any', 'at_least']);
const GROUP_KINDS = new Set(['any', 'not', 'at_least']);

/**
 * @returns {object[]} nodes `{kind: 'statement'|'question'|'group', truth, ...}`; a node without words of its own gives its parts
 */
export function readable(reason, asOf) {
  if (reason.label !== null) return [statement(reason, asOf)];
  const parts = reason.parts.flatMap((part) => readable(part, asOf));
  if (reason.parts.length === 0) return reason.fact === null ? [] : [question(reason, asOf)];
  const isGroup = GROUP_KINDS.has(reason.kind) && (parts.length > 1 || (reason.kind === 'not' && parts.length > 0));
  return isGroup ? [{ kind: 'group', operator: reason.kind, truth: reason.truth, parts }] : parts;
}

/** Whether a part says more than the statement above it: bare questions, and groups of them, do not. */
function says(part) {
  return part.kind === 'statement' || (part.kind === 'group' && part.parts.some(says));
}

function statement(reason, asOf) {
  const parts = reason.parts.flatMap((part) => readable(part, asOf));
  return {
    kind: 'statement', label: reason.label, truth: reason.truth, sources: reason.sources,
    fact: reason.fact, change: nextChange(reason, asOf), parts: reason.kind === 'not' ? [] : parts.filter(says),
    operator: reason.kind, open: openFacts(reason),
  };
}

function question(reason, asOf) {
  return {
    kind: 'question', fact: reason.fact, truth: reason.truth, sources: reason.sources,
    change: nextChange(reason, asOf), parts: [], open: openFacts(reason),
  };
}

/** In a choice that is already met, what is not met does no harm: it was only another way. */
export function isSpare(part, node) {
  return node.operator !== undefined && ENOUGH.has(node.operator) && node.truth === 'yes' && part.truth !== 'yes';
}

/** Facts still unknown below a node, each once. */
export function openFacts(reason) {
  if (reason.truth !== 'unknown') return [];
  const below = reason.parts.flatMap(openFacts);
  return [...new Set(reason.fact !== null ? [reason.fact, ...below] : below)];
}

/** The statements that make a tree false today: the reasons to show first when the answer is "not now". */
export function decidingReasons(reason) {
  if (reason.truth !== 'no') return [];
  if (reason.label !== null) return [reason.label];
  const below = reason.parts.filter((part) => part.truth === 'no').flatMap(decidingReasons);
  return [...new Set(below)];
}
