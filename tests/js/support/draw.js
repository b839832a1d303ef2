// Answers at random, the same at every run: drawn from names.json, so a new fact is drawn without touching this file.
const DAY_MS = 864e5;

/** mulberry32: small, seeded, good enough for drawing answers. */
export function generator(seed) {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(random() * n);
  const pick = (list) => list[below(list.length)];
  return { random, below, pick, chance: (p) => random() < p };
}

export const dayAfter = (iso, days) => new Date(Date.parse(`${iso}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

const clamp = (day, { min, max }) => (day < min ? min : day > max ? max : day);

/** Mostly near whole years before the day asked for, where the law changes its mind. */
function drawDate(draw, fact, asOf) {
  const years = draw.below(draw.chance(0.5) ? 8 : 70) - 1;
  const near = draw.chance(0.7) ? draw.below(3) - 1 : draw.below(400) - 200;
  return clamp(dayAfter(asOf, near - Math.round(years * 365.25)), fact);
}

const twoDigits = (number) => String(number).padStart(2, '0');
const drawTime = (draw) => `${twoDigits(draw.below(24))}:${twoDigits(draw.below(60))}`;

/** An answer to one fact; now and then "I don't know" or "I prefer not to say". */
export function drawAnswer(draw, fact, { asOf, countries, refusals = 0.1 }) {
  if (draw.chance(refusals)) return draw.chance(0.5) ? 'unknown' : { declined: true };
  const context = { asOf, countries, refusals };
  const items = (make) => Array.from({ length: 1 + draw.below(Math.min(3, fact.max_items)) }, make);
  switch (fact.type) {
    case 'bool': return draw.chance(0.5);
    case 'date': return drawDate(draw, fact, asOf);
    case 'time': return drawTime(draw);
    case 'integer': return draw.chance(0.2) ? fact.min : Math.min(fact.max, fact.min + draw.below(draw.chance(0.5) ? 13 : 101));
    case 'money': return Math.min(fact.max, draw.below(6000000) / 100);
    case 'country_list': return items(() => draw.pick(draw.chance(0.6) ? ['BR', 'FR', 'DZ', 'TN', 'DE', 'stateless', 'unknown'] : countries));
    case 'record_list': return draw.chance(0.2) ? [] : items(() => drawAnswers(draw, fact.fields, 0.8, context));
    default: return draw.pick(fact.choices);
  }
}

/** Answers to a share of the facts; those that no condition reads yet would change nothing. */
export function drawAnswers(draw, facts, share, context) {
  const chosen = facts.filter((fact) => draw.chance(share) && fact.read !== false);
  return Object.fromEntries(chosen.map((fact) => [fact.id, drawAnswer(draw, fact, context)]));
}

/** A person of a case, with some answers changed, taken away or added: reaches what pure chance never would. */
export function drawPerson(draw, cases, names, share = 0.1) {
  const { as_of: asOf, answers } = draw.pick(cases);
  const context = { asOf, countries: names.countries };
  const kept = Object.entries(answers).filter(() => !draw.chance(share));
  return { asOf, answers: { ...Object.fromEntries(kept), ...drawAnswers(draw, names.facts, share / 2, context) } };
}

/** Somebody at a door: what was notified lately, in every way, then what was done since, mostly in the order of time. */
export function drawVisitor(draw, cases, names, door) {
  const { as_of: asOf, answers } = draw.pick(cases);
  const { facts: asked, refine } = names.doors.find(({ id }) => id === door);
  const known = names.facts.filter(({ id, read }) => read !== false && [...asked, ...refine].includes(id));
  let day = dayAfter(asOf, -draw.below(draw.chance(0.7) ? 90 : 900));
  const next = () => {
    day = dayAfter(day, draw.below(15) - (draw.chance(0.1) ? 10 : 0));
    return day > asOf && draw.chance(0.9) ? asOf : day;
  };
  const given = known.filter(({ id }) => draw.chance(asked.includes(id) ? 0.9 : 0.3)).map((fact) => {
    const answer = fact.type === 'date' ? clamp(next(), fact) : drawAnswer(draw, fact, { asOf, countries: names.countries, refusals: 0.05 });
    return [fact.id, answer];
  });
  return { asOf: draw.chance(0.5) ? asOf : `${asOf}T${drawTime(draw)}`, answers: { ...answers, ...Object.fromEntries(given) } };
}
