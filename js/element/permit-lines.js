// One permit in short lines of words: for two of them side by side, and for the memo. Pure.
import { OFFERED } from '../engine/statuses.js';
import { decidingReasons } from './reasons.js';
import { missingText } from './missing-words.js';
import { groupDocuments, orderedRoutes } from './results.js';
import { verdictText } from './permit-view.js';
import { ownWarnings } from './risks.js';
import { firstOf, labelOf } from './words.js';

const named = (words, kind, ids, part) => ids.map((id) => firstOf(words, part ? [kind, id, part] : [kind, id], [id]).text);

/** The statements that decide against the route that speaks. */
function unmet(permit, { words }) {
  const [route] = orderedRoutes(permit);
  return route && permit.status === 'not_eligible' ? decidingReasons(route.why).map((label) => labelOf(words, permit.id, label).text) : [];
}

/** What was said before all permits is not said again. */
const risks = (permit, model) => ownWarnings(permit, model).map(({ text }) => text);

function paperName({ document, needed }, { t, find }) {
  const name = find('documents', document, 'name').text ?? document;
  return needed === 'maybe' ? `${name} (${t('document_maybe')})` : name;
}

/** Of papers of which one is enough, one line. */
function papers(permit, { words, format }) {
  return groupDocuments(permit.documents).map(({ isChoice, items }) => {
    const names = items.map((need) => paperName(need, words));
    return isChoice ? `${words.t('documents_one_of')} ${format.list(names)}` : names[0];
  });
}

function places(permit, { words }) {
  return named(words, 'places', permit.where === null ? permit.where_possible : [permit.where], 'name');
}

function price({ fee }, { words: { t }, format }) {
  return fee === null ? [] : [fee.total_eur === 0 ? t('fee_free') : format.money(fee.total_eur)];
}

/** @returns {{key: string, label: string, items: string[]}[]} in the order in which they matter; a line without items has nothing to say */
export function permitLines(permit, model) {
  const { words: { t }, format } = model;
  const isOffered = OFFERED.has(permit.status);
  const day = (iso) => (iso && isOffered ? [format.day(iso)] : []);
  const missing = permit.status === 'more_info' ? permit.missing.map((id) => missingText(id, model)) : [];
  const line = (key, label, items) => ({ key, label: t(label), items });
  return [
    line('status', 'desk_status', [`${t(`status_${permit.status}`)}. ${verdictText(permit, model)}`]),
    line('nature', 'desk_nature', permit.nature && isOffered ? [t(`nature_${permit.nature}`)] : []),
    line('risks', 'risks', isOffered ? risks(permit, model) : []),
    line('from', 'desk_from', day(permit.from)),
    line('until', 'desk_until', day(permit.until)),
    line('unmet', 'desk_unmet', unmet(permit, model)),
    line('missing', 'still_to_answer', missing),
    line('fee', 'fee', isOffered ? price(permit, model) : []),
    line('where', 'where', isOffered ? places(permit, model) : []),
    line('documents', 'documents', isOffered ? papers(permit, model) : []),
  ];
}
