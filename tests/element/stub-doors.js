// Doors without an engine, to try the page: what is asked and canned deadlines. It knows no law and counts nothing.

const date = (id) => ({ id, type: 'date', sensitivity: 'personal', min: '1990-01-01', max: '2100-12-31', asked: false });
const time = (id) => ({ id, type: 'time', sensitivity: 'personal', asked: false });
const choice = (id, ...choices) => ({ id, type: 'choice', sensitivity: 'personal', choices, asked: false });

export const DOOR_FACTS = [
  choice('held_now', 'free', 'house_arrest', 'prison', 'detention_centre', 'waiting_zone'),
  choice('decision_kind', 'refusal', 'removal', 'return_ban', 'transfer', 'house_arrest_order', 'detention_order', 'entry_refusal', 'visa_refusal', 'asylum_refusal', 'judgment', 'judgment_removal'),
  date('decision_on'), time('decision_at'), choice('decision_served', 'by_hand', 'letter', 'registered_letter'), date('decision_reached_on'),
  choice('decision_territory', 'metropole', 'reunion', 'abroad'), date('decision_printed_on'), time('decision_printed_at'),
  { id: 'remedies_stated', type: 'bool', sensitivity: 'none', asked: false }, date('house_arrest_since'), date('legal_aid_asked_on'), date('legal_aid_answered_on'),
  date('current_document_expiry'), choice('filed_kind', 'permit', 'researcher'), date('filed_on'),
];

const DOORS = [
  { id: 'expiry', facts: ['current_document_expiry'], refine: [], time_limits: [] },
  {
    id: 'decision', facts: ['held_now', 'decision_kind', 'decision_on', 'decision_at'], time_limits: [],
    first_choices: { held_now: ['prison', 'free'], decision_kind: { by: 'held_now', free: ['removal', 'refusal'] } },
    refine_groups: {
      received: ['decision_served', 'decision_reached_on', 'decision_territory'], paper: ['decision_printed_on', 'decision_printed_at', 'remedies_stated'],
      since: ['house_arrest_since', 'legal_aid_asked_on', 'legal_aid_answered_on'],
    },
    refine: ['decision_served', 'decision_reached_on', 'decision_territory', 'decision_printed_on', 'decision_printed_at', 'remedies_stated', 'house_arrest_since', 'legal_aid_asked_on', 'legal_aid_answered_on'],
  },
  { id: 'silence', facts: ['filed_kind', 'filed_on'], refine: [], time_limits: [] },
  { id: 'cannot-file', facts: ['current_document_expiry'], refine: [], time_limits: [] },
];

export const DOOR_NAMES = {
  doors: DOORS,
  obstacles: ['no-appointment', 'account-blocked', 'counter-refused', 'receipt-without-work', 'receipt-ending'].map((id) => ({ id, sources: ['code-article'] })),
  territories: ['metropole', 'reunion', 'abroad'], zones: ['Europe/Paris', 'Indian/Reunion', null],
  events: [{ id: 'decision-notified', day: 'decision_on', time: 'decision_at', served: 'decision_served', reached: 'decision_reached_on', printed: 'decision_printed_on' }],
  moves: ['legal_aid'], move_facts: [{ by: 'legal_aid', asked: 'legal_aid_asked_on', answered: 'legal_aid_answered_on' }],
  services: [], time_limits: [],
};

/** A deadline with every field of the contract; days that are not given are those of an open limit. */
export function deadline(id, given = {}) {
  const { safe_last_day: safe = null } = given;
  return {
    id, kind: 'limit', event: 'decision-notified', state: 'open', started_on: '2026-11-20', started_at: null, opens_on: null,
    last_day: safe, late_last_day: safe, last_moment: null, time_zone: null, days_left: null, by_print: false, readings: [], steps: [], moves: [],
    then: null, sources: ['code-article'], confidence: 'high', checked_on: '2026-11-23', version: { from: '2024-07-15', until: null },
    contested: [], known_changes: [], certain: 'yes', ...given, safe_last_day: safe,
  };
}

const MONTH_STEPS = [
  { code: 'start', day: '2026-11-23', time: null, basis: ['code-article'] },
  { code: 'excluded_event_day', day: '2026-11-24', time: null, basis: ['code-article'] },
  { code: 'add_period', day: '2026-12-23', time: null, basis: ['code-article'] },
  { code: 'franc_day', day: '2026-12-24', time: null, basis: ['code-article'] },
];

const LIMITS = {
  month: deadline('oqtf-free-one-month', { safe_last_day: '2026-12-24', days_left: 28, steps: MONTH_STEPS }),
  week: deadline('oqtf-house-arrest-seven-days', { safe_last_day: '2026-11-30', late_last_day: '2026-12-01', days_left: 4, steps: MONTH_STEPS }),
  hours: deadline('oqtf-cra-48-hours', {
    safe_last_day: '2026-11-28', last_moment: '2026-11-28T09:30', started_at: '09:30', time_zone: 'Europe/Paris', days_left: 2,
    steps: [{ code: 'start', day: '2026-11-26', time: '09:30', basis: ['code-article'] }, { code: 'elapsed_hours', day: '2026-11-28', time: '09:30', basis: ['code-article'] }],
  }),
  departure: deadline('voluntary-departure', { kind: 'validity', safe_last_day: '2026-12-23', days_left: 27, certain: 'maybe' }),
};

function removal(answers) {
  const moves = 'legal_aid_asked_on' in answers ? [{ by: 'legal_aid', effect: 'none', on: answers.legal_aid_asked_on }] : [];
  const of = { detention_centre: ['hours'], house_arrest: ['week'], free: ['month', 'departure'] }[answers.held_now] ?? ['month', 'week', 'hours'];
  return of.map((name) => ({ ...LIMITS[name], moves, certain: of.length === 3 ? 'maybe' : LIMITS[name].certain }));
}

const needsOf = { decision: (answers) => (answers.held_now === 'detention_centre' ? 4 : 3), expiry: () => 1, silence: () => 2, 'cannot-file': () => 1 };

export function door(id, { asOf, answers }) {
  const { facts } = DOORS.find((one) => one.id === id);
  if (answers.decision_on !== 'unknown' && answers.decision_on > asOf.slice(0, 10)) throw Object.assign(new Error('stub'), { code: 'event_in_future' });
  const needs = facts.slice(0, needsOf[id](answers)).filter((fact) => !(fact in answers));
  return { needs, deadlines: id === 'decision' && needs.length === 0 ? removal(answers) : [] };
}
