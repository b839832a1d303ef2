// Which routes nobody can ever be certain to hold, from their conditions alone: a test whose every value is false or left to
// the administration (`"in": []`) never comes true, and the negation of one that is never false does not either.
import { readFileSync, readdirSync } from 'node:fs';

/**
 * Judges a condition by its structure, whatever the answers: `mayBeTrue` and `mayBeFalse`. Does not see that two conditions
 * exclude one another: then it says that both may be.
 * @param {{facts: {id: string, choices?: string[]}[], conditions: {id: string, versions: {when: object}[]}[]}} rulebook
 */
export function certainty({ facts, conditions }) {
  const factOf = new Map(facts.map((fact) => [fact.id, fact]));
  const sharedOf = new Map(conditions.map((shared) => [shared.id, shared]));

  const of = (parts) => parts.map(judge);
  const count = (judged, what) => judged.filter((one) => one[what]).length;

  function judgeChoice({ fact, is, in: members = is === undefined ? [] : [is], unclear = [] }) {
    const { choices = [], type } = factOf.get(fact) ?? {};
    const all = type === 'bool' ? 2 : choices.length;
    return { mayBeTrue: members.length > 0, mayBeFalse: all === 0 || new Set([...members, ...unclear]).size < all };
  }

  function judge(condition) {
    if (condition.always) return { mayBeTrue: true, mayBeFalse: false };
    if (condition.all) return { mayBeTrue: of(condition.all).every((one) => one.mayBeTrue), mayBeFalse: of(condition.all).some((one) => one.mayBeFalse) };
    if (condition.any) return { mayBeTrue: of(condition.any).some((one) => one.mayBeTrue), mayBeFalse: of(condition.any).every((one) => one.mayBeFalse) };
    if (condition.of) {
      const parts = of(condition.of);
      return { mayBeTrue: count(parts, 'mayBeTrue') >= condition.at_least, mayBeFalse: parts.length - count(parts, 'mayBeFalse') < condition.at_least };
    }
    if (condition.not) {
      const { mayBeTrue, mayBeFalse } = judge(condition.not);
      return { mayBeTrue: mayBeFalse, mayBeFalse: mayBeTrue };
    }
    if (condition.condition) {
      const versions = of((sharedOf.get(condition.condition)?.versions ?? []).map(({ when }) => when));
      return { mayBeTrue: versions.some((one) => one.mayBeTrue), mayBeFalse: versions.some((one) => one.mayBeFalse) };
    }
    if (condition.some) return { mayBeTrue: judge(condition.where).mayBeTrue, mayBeFalse: true };
    if ((condition.is !== undefined || condition.in) && condition.fact) return judgeChoice(condition);
    return { mayBeTrue: true, mayBeFalse: true };
  }

  return judge;
}

/** As `permit/route`. @param {URL} root @returns {Set<string>} */
export function routesWithoutCertainty(root) {
  const read = (name) => JSON.parse(readFileSync(new URL(`rulebook/${name}`, root), 'utf8'));
  const judge = certainty({ facts: read('facts.json').facts, conditions: read('conditions.json').conditions });
  const permits = readdirSync(new URL('rulebook/permits/', root)).map((id) => read(`permits/${id}/permit.json`));
  const isUncertain = ({ versions }) => versions.every(({ when }) => !judge(when).mayBeTrue);
  return new Set(permits.flatMap(({ id, routes }) => routes.filter(isUncertain).map((route) => `${id}/${route.id}`)));
}
