// What an assessment says, as objects. What costs a further question to the module is asked when it is first read.
import { dayText } from './days.js';
import { reasonOf } from './reasons.js';
import { whole } from './whole.js';

/** @typedef {import('../types.js').Status} Status */
/** @typedef {import('../types.js').Nature} Nature */
/** @typedef {import('./module.js').Reply} Reply */
/** @typedef {{session: import('./session.js').Session, request: import('./session.js').Request}} Asking */

/** @type {Status[]} */
const STATUSES = ['not_eligible', 'later', 'more_info', 'possible', 'eligible', 'other_regime'];
/** @type {Nature[]} */
const NATURES = ['entitlement', 'appraisal', 'discretionary', 'notification'];

const NO_MINUTE = -1;

/**
 * Defines what is asked for when it is first read, and then stays. JSON has all of it.
 * @param {{prototype: object}} type
 * @param {Record<string, (outcome: any) => unknown>} readers
 */
function lazily(type, readers) {
  for (const [name, read] of Object.entries(readers)) {
    const get = remembered(read);
    Object.defineProperty(type.prototype, name, { get() { return get(this); } });
  }
  Object.defineProperty(type.prototype, 'toJSON', {
    value() { return Object.keys(readers).reduce((all, name) => ({ ...all, [name]: this[name] }), { ...this }); },
  });
}

/** @param {(outcome: any) => any} read */
function remembered(read) {
  const known = new WeakMap();
  return (/** @type {object} */ outcome) => {
    if (!known.has(outcome)) known.set(outcome, read(outcome));
    return known.get(outcome);
  };
}

/** @type {WeakMap<object, Asking & {index: number, route?: number}>} how each outcome asks for more, out of sight */
const askings = new WeakMap();

/** The same with the names that explain. @template T @param {object} outcome @param {string} name @param {(reply: Reply, names: any) => T} read @param {number} [about] */
function askWhole(outcome, name, read, about) {
  const { wholeNames } = /** @type {Asking} */ (askings.get(outcome)).session;
  return ask(outcome, name, (reply) => read(reply, wholeNames), about);
}

/** @template T @param {object} outcome @param {string} name @param {(reply: Reply, names: any) => T} read @param {number} [about] its own index unless said */
function ask(outcome, name, read, about) {
  const { session, request, index } = /** @type {Asking & {index: number}} */ (askings.get(outcome));
  return read(session.ask(request, name, about ?? index), session.names);
}

/** The name of a route comes with what explains. @param {import('./session.js').Session} session @param {number} index @returns {string|null} */
const routeId = (session, index) => session.names.routes?.[index]?.id ?? null;

class Outcome {
  /** @param {Reply} reply */
  constructor(reply) {
    this.status = STATUSES[reply.next()];
    this.from = dayText(reply.next());
    this.until = dayText(reply.next());
    this.undecided_from = dayText(reply.next());
  }
}

class RouteOutcome extends Outcome {
  /** @param {Reply} reply @param {Asking} asking */
  constructor(reply, { session, request }) {
    const index = reply.next();
    const nature = NATURES[reply.next()];
    super(reply);
    this.route = routeId(session, index);
    this.nature = nature;
    askings.set(this, { session, request, index });
  }
}
lazily(RouteOutcome, { why: (outcome) => ask(outcome, 'pg_explain', reasonOf) });

class PermitOutcome extends Outcome {
  /** @param {Reply} reply @param {Asking} asking @param {number} index */
  constructor(reply, { session, request }, index) {
    super(reply);
    this.id = session.names.permits[index].id;
    const route = reply.next();
    this.route = routeId(session, route);
    this.settled = reply.next() === 1;
    askings.set(this, { session, request, index, route });
  }
}

const dossier = remembered((outcome) => askWhole(outcome, 'pg_dossier', (reply, names) => whole().dossierOf(reply, names)));
lazily(PermitOutcome, {
  nature: (outcome) => outcome.routes.find((/** @type {object} */ route) => askings.get(route)?.index === askings.get(outcome)?.route)?.nature ?? null,
  missing: (outcome) => ask(outcome, 'pg_missing', (reply, names) => reply.list(() => names.facts[reply.next()].id)),
  routes: (outcome) => ask(outcome, 'pg_routes', (reply) => {
    const asking = /** @type {Asking} */ (askings.get(outcome));
    return reply.list(() => new RouteOutcome(reply, asking));
  }),
  openings: (outcome) => {
    const { request, session, index } = /** @type {Asking & {index: number}} */ (askings.get(outcome));
    const { facts, law_changes: changes } = session.wholeNames;
    const days = changes.filter((/** @type {any} */ { permits }) => permits.includes(index)).map((/** @type {any} */ { day }) => day);
    return whole().openingsFor(outcome, /** @type {string} */ (dayText(request.day)), facts, days);
  },
  reachable: (outcome) => {
    const { request, session } = /** @type {Asking} */ (askings.get(outcome));
    return whole().isReachable(outcome, /** @type {string} */ (dayText(request.day)), session.wholeNames.facts);
  },
  documents: (outcome) => dossier(outcome).documents,
  fee: (outcome) => dossier(outcome).fee,
  fee_eur: ({ fee }) => fee?.total_eur ?? null,
  where: (outcome) => dossier(outcome).where,
  where_possible: (outcome) => dossier(outcome).where_possible,
  warnings: (outcome) => dossier(outcome).warnings,
});

export class Assessment {
  /** @param {string} asOf @param {Asking} asking */
  constructor(asOf, { session, request }) {
    const { version, checked_on, review_on, regimes, permits } = session.names;
    const reply = session.assess(request);
    this.asOf = asOf;
    /** @type {string|null} */
    this.regime = regimes[reply.next()] ?? null;
    askings.set(this, { session, request, index: reply.next() });
    this.progress = { settled: reply.next(), open: reply.next(), questions: reply.next() };
    reply.next();
    /** @type {Record<string, any>} */
    this.permits = {};
    permits.forEach((/** @type {{id: string}} */ { id }, /** @type {number} */ index) => {
      this.permits[id] = new PermitOutcome(reply, { session, request }, index);
    });
    this.law = { version, checked_on, review_on, stale: asOf > review_on };
  }
}
lazily(Assessment, {
  deadlines: (assessment) => {
    const { request } = /** @type {Asking} */ (askings.get(assessment));
    return askWhole(assessment, 'pg_agenda', (reply, names) => whole().agendaOf(reply, names, request.day), NO_MINUTE);
  },
  next: (assessment) => {
    const { index, session } = /** @type {Asking & {index: number}} */ (askings.get(assessment));
    if (index < 0) return null;
    return ask(assessment, 'pg_reasons', (reply, names) => ({
      fact: session.names.facts[index].id, permits: reply.list(() => names.permits[reply.next()].id),
    }));
  },
});
