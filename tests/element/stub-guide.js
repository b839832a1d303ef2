// A guide without an engine, to try the element's views and session: canned outcomes, a fixed order of questions. It knows no law.
import { door, DOOR_FACTS, DOOR_NAMES } from './stub-doors.js';

const test = (label, truth, extra = {}) => ({
  kind: 'test', truth, label, sources: ['code-article'], fact: null, days: [], parts: [], ...extra,
});
const all = (truth, ...parts) => ({ kind: 'all', truth, label: null, sources: [], fact: null, days: [], parts });
const any = (truth, ...parts) => ({ ...all(truth, ...parts), kind: 'any' });

const FACTS = [
  { id: 'nationality', type: 'country_list', sensitivity: 'personal', max_items: 3 },
  { id: 'current_document', type: 'choice', sensitivity: 'personal', choices: ['none', 'cst', 'csp', 'resident_card'] },
  {
    id: 'current_permit_ground', type: 'permit_id', sensitivity: 'personal', choices: ['talent-card', 'student-card', 'spouse-card', 'other-card'],
    offer_by: { fact: 'current_document', choices: { csp: ['talent-card', 'spouse-card'], cst: ['student-card'] } },
  },
  { id: 'union_date', type: 'date', sensitivity: 'personal', min: '1920-01-01', max: '2100-12-31' },
  { id: 'resources_monthly', type: 'money', sensitivity: 'personal', min: 0, max: 1000000 },
  { id: 'absences_months', type: 'integer', sensitivity: 'none', min: 0, max: 60 },
  {
    id: 'children', type: 'record_list', sensitivity: 'personal', max_items: 8,
    fields: [
      { id: 'birth_date', type: 'date', sensitivity: 'personal', min: '1900-01-01', max: '2100-12-31' },
      { id: 'nationality', type: 'country_list', sensitivity: 'personal', max_items: 3 },
      { id: 'lives_in_france', type: 'bool', sensitivity: 'personal' },
    ],
  },
  { id: 'violence_in_couple', type: 'bool', sensitivity: 'sensitive' },
];

const PERMITS = ['spouse-card', 'talent-card', 'ten-year-card', 'student-card', 'other-card', 'algerian-card'];

const DOCUMENTS = [
  { document: 'doc-identity', needed: 'yes', choice: null },
  { document: 'doc-address', needed: 'yes', choice: 1 },
  { document: 'doc-host', needed: 'yes', choice: 1 },
  { document: 'doc-b1', needed: 'maybe', choice: null },
];

const FEE = {
  schedule: 'ordinary-first', total_eur: 350, at_filing_eur: 0,
  parts: [{ item: 'tax-first', eur: 300, in_force_from: '2026-05-01' }, { item: 'stamp', eur: 50, in_force_from: '2026-05-01' }],
  possible: [{ item: 'late-renewal', eur: 180, in_force_from: null }],
  contested: { schedule: 'ordinary-renewal', total_eur: 250, id: 'fee-first-or-renewal' },
};

function permit(id, status, nature, why, extra = {}) {
  return {
    id, status, nature, from: null, until: null, route: 'first', undecided_from: null, missing: [], settled: true,
    routes: [{ route: 'first', status, nature, from: null, until: null, undecided_from: null, why }],
    documents: DOCUMENTS, fee: FEE, fee_eur: 350, where: 'anef', where_possible: [], warnings: ['w-oqtf'], ...extra,
  };
}

const later = { days: [{ from: '2026-11-23', truth: 'yes' }] };

function outcomes(answers) {
  const isMarried = 'union_date' in answers;
  const sum = all('yes', test('spouse-french', 'yes'), any('yes', test('level-b1', 'yes'), test('over-65', 'no')));
  return [
    permit('spouse-card', isMarried ? 'eligible' : 'more_info', 'entitlement', sum, { missing: isMarried ? [] : ['union_date'], until: '2027-11-22' }),
    permit('talent-card', 'possible', 'discretionary', all('yes', test('spouse-french', 'yes'))),
    permit('ten-year-card', 'later', 'entitlement', all('no', test('spouse-french', 'yes'), test('married-three-years', 'no', later)), { from: '2026-11-23' }),
    permit('student-card', 'more_info', 'appraisal', all('unknown', test(null, 'unknown', { fact: 'resources_monthly' })), { missing: ['resources_monthly'] }),
    permit('other-card', 'not_eligible', 'appraisal', all('no', test('over-65', 'no'))),
    permit('algerian-card', 'other_regime', null, all('unknown'), { fee: null, where: null, documents: [], warnings: [] }),
  ];
}

function assess({ asOf, answers }) {
  if (answers.absences_months === 13) throw Object.assign(new Error('stub'), { code: 'bad_answer' });
  const open = FACTS.filter((fact) => !(fact.id in answers));
  const isFrench = Array.isArray(answers.nationality) && answers.nationality.includes('FR');
  const settled = Math.min(PERMITS.length, FACTS.length - open.length);
  return {
    asOf, regime: isFrench ? 'french' : 'general',
    permits: Object.fromEntries(outcomes(answers).map((one) => [one.id, one])),
    next: open.length === 0 || isFrench ? null : { fact: open[0].id, permits: ['spouse-card', 'ten-year-card', 'talent-card', 'student-card', 'other-card'] },
    progress: { settled, open: PERMITS.length - settled, questions: isFrench ? 0 : open.length },
    deadlines: [], law: { version: '2026.11.24', checked_on: '2026-11-23', review_on: '2027-02-28', stale: asOf > '2027-02-28' },
  };
}

const NAMES = {
  ...DOOR_NAMES,
  facts: [...FACTS, ...DOOR_FACTS],
  permits: PERMITS.map((id) => ({
    id, family: 'resident', basis: ['code-article'], checked_on: '2026-11-23', confidence: 'medium', validity: { years: 10 },
    renewal: 'by-right', rights: ['work-any'], leads_to: ['ten-year-card'], contested: [], known_changes: [],
  })),
  sources: { 'code-article': { id: 'code-article', title: 'Article imaginaire', url: 'https://example.org/', read_on: '2026-11-23' } },
  countries: ['BR', 'DZ', 'FR', 'MA', 'NE', 'NG', 'CI', 'US'],
  languages: ['fr', 'en'],
};

/** @param {Record<string, object>} texts by language: interface words, and words of the rulebook when there are any */
export function createStubGuide(texts) {
  const calls = [];
  return {
    names: NAMES,
    calls,
    door: (id, request) => { calls.push(request); return door(id, request); },
    assess: (request) => { calls.push(request); return assess(request); },
    texts: async (language) => {
      if (texts[language] === undefined) throw new Error(`no words in ${language}`);
      return texts[language];
    },
    count: ({ start, amount, unit }) => ({ last_day: new Date(Date.parse(start) + amount * { day: 1, week: 7, month: 30 }[unit] * 864e5).toISOString().slice(0, 10) }),
    dispose: () => calls.push('dispose'),
  };
}
