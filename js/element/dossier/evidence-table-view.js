// Proofs to gather on paper: for each kind a table, a row for a year, a box for each proof.
import { html, nothing } from 'lit';
import { evidencePlan } from '../evidence.js';
import { wordsView } from '../text-view.js';
import { firstOf } from '../words.js';

/** Empty, with room to write beside the box. */
const boxView = () => html`<td><span class="pg-box" aria-hidden="true"></span></td>`;

function rowView(head, proofs) {
  return html`<tr><th scope="row">${head}</th>${proofs.map(boxView)}</tr>`;
}

/** What is gathered for no year has one row. */
function tableView({ id, years }, { words }) {
  const { text, lang } = words.find('evidence', id, 'proofs');
  const proofs = Array.isArray(text) ? text : [];
  const heads = years.length === 0 ? [words.t('dossier_have')] : years;
  return html`<table class="pg-proofs"><caption>${wordsView(firstOf(words, ['evidence', id, 'name'], [id]))}</caption>
    <thead><tr><th scope="col">${words.t(years.length === 0 ? 'dossier_proof' : 'year')}</th>${proofs.map((proof) => html`<th scope="col">${wordsView({ text: proof, lang })}</th>`)}</tr></thead>
    <tbody>${heads.map((head) => rowView(head, proofs))}</tbody></table>`;
}

/** Only what the permits of the paper ask for. */
export function evidenceTableView(permits, model) {
  const { names, assessment, answers, asOf } = model;
  const ids = new Set(permits.map(({ id }) => id));
  const plan = evidencePlan({ ...names, permits: names.permits.filter(({ id }) => ids.has(id)) }, assessment, answers, asOf);
  return plan.length === 0 ? nothing : html`<p>${model.words.t('proofs_lead')}</p>${plan.map((kind) => tableView(kind, model))}`;
}
