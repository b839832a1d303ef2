// The conditions of the rulebook, as they stood on one day, in the shape in which the engine explains them: so that the page and the element
// prune and word them alike (js/element/reasons.js). Nobody has answered: all is unknown, save what the calendar alone decides. Pure.

const isInForce = ({ in_force_from: from = '0000', in_force_until: until = '9999' }, day) => from <= day && day <= until;

/** Those entries of a dated list that serve on a day. @returns {object[]} */
export const inForce = (entries, day) => (entries ?? []).filter((entry) => isInForce(entry, day));

const listOf = (value) => (value === undefined ? [] : [value].flat());

/** True or false by the calendar alone; null for anything else. */
function byCalendar(condition, day) {
  if (condition.always) return true;
  if (condition.from_day) return condition.from_day <= day;
  return condition.until_day ? day <= condition.until_day : null;
}

const node = (kind, condition, parts, more = {}) => ({ kind, truth: 'unknown', label: null, sources: listOf(condition.source), fact: null, days: [], parts, ...more });

/** What is decided falls away, or decides all. @returns {object|boolean} */
function group(kind, condition, parts) {
  const decides = kind === 'any';
  if (condition.label === undefined && kind !== 'at_least' && parts.includes(decides)) return decides;
  const open = parts.filter((part) => typeof part !== 'boolean');
  if (open.length === 0 && condition.label === undefined) return !decides;
  return node(kind, condition, open);
}

/**
 * @param {{day: string, conditions: Map<string, object>, labelOf: (label: string) => number|null}} context `conditions` are the shared ones
 * @returns {(condition: object) => object|boolean} a condition as a node; a boolean when the calendar alone decides it
 */
export function reader({ day, conditions, labelOf }) {
  const labelled = (made, condition) => {
    if (typeof made === 'boolean' || condition.label === undefined) return made;
    const label = labelOf(condition.label);
    return label === null ? made : { ...made, label };
  };
  const shared = (condition) => {
    const own = conditions.get(condition.condition);
    const [version] = inForce(own.versions, day);
    if (version === undefined) return false;
    const inside = read(version.when);
    if (own.label === undefined && version.label === undefined) return inside;
    const label = labelOf(own.label ?? version.label, true);
    return node('all', { source: version.source }, typeof inside === 'boolean' ? [] : [inside], { label });
  };
  const readBare = (condition) => {
    const decided = byCalendar(condition, day);
    if (decided !== null) return condition.label === undefined ? decided : node('test', condition, []);
    if (condition.all) return group('all', condition, condition.all.map(read));
    if (condition.any) return group('any', condition, condition.any.map(read));
    if (condition.of) return group('at_least', condition, condition.of.map(read));
    if (condition.condition) return shared(condition);
    if (condition.not) {
      const inside = read(condition.not);
      return typeof inside === 'boolean' ? !inside : node('not', condition, [inside]);
    }
    return node('test', condition, [], { fact: condition.fact || condition.some ? condition : null });
  };
  const read = (condition) => labelled(readBare(condition), condition);
  return read;
}
