// What a permit is worth, in short lines: how long, what it allows, what a refusal means, what is disputed, and each condition. Pure.
import { readable } from './reasons.js';
import { orderedRoutes } from './results.js';
import { sentenceOf } from './reason-view.js';
import { validityText } from './permit-more-view.js';
import { firstOf } from './words.js';

const shared = (kind, ids = [], { words }) => ids.map((id) => firstOf(words, [kind, id], [id]).text);
const own = (kind, ids = [], { words, permitId }) => ids.map((id) => firstOf(words, ['permits', permitId, kind, id], [kind, id], [id]).text);

const titles = (ids, { names }) => ids.map((id) => names.sources?.[id]?.title ?? id).join(' · ');

/** Statements of the way that leads, each once with its articles; what is inside a statement is not said again. */
function conditions(permit, model) {
  const [route] = orderedRoutes(permit);
  const statements = (node) => (node.kind === 'group' ? node.parts.flatMap(statements) : [node]);
  const told = (node) => `${sentenceOf(node, model).text}${node.sources.length === 0 ? '' : ` – ${titles(node.sources, model)}`}`;
  return route === undefined ? [] : [...new Set(readable(route.why, model.asOf).flatMap(statements).map(told))];
}

function extras({ fee }, { words, format }) {
  return (fee?.possible ?? []).map(({ item, eur }) => words.t('desk_pair', { name: firstOf(words, ['fees', item], [item]).text, value: format.money(eur) }));
}

/** What is disputed of the price says what the price could be. */
function contested({ fee }, { contested: ids = [] }, model) {
  const amount = fee?.contested ? [model.words.t('fee_contested', { amount: model.format.money(fee.contested.total_eur) })] : [];
  return [...amount, ...own('contested', [...new Set([...ids, ...(fee?.contested ? [fee.contested.id] : [])])], model)];
}

function renewal(info, { words, permitId }) {
  const { text } = firstOf(words, ['permits', permitId, 'renewal'], ['renewals', info.renewal], ['']);
  return text ? [text] : [];
}

/** @param {object} outer the model of the page @returns {{key: string, label: string, items: string[]}[]} none for a permit of which the rulebook says nothing more */
export function permitMoreLines(permit, outer) {
  const model = { ...outer, permitId: permit.id };
  const { words: { t }, names } = model;
  const info = names.permits.find(({ id }) => id === permit.id) ?? {};
  const line = (key, label, items) => ({ key, label: t(label).replace(/[\s\u00a0]*:$/, ''), items });
  return [
    line('extras', 'fee_possible', permit.status === 'other_regime' ? [] : extras(permit, model)),
    line('validity', 'desk_validity', [validityText(info, model)].filter((text) => typeof text === 'string')),
    line('renewal', 'desk_renewal', renewal(info, model)),
    line('rights', 'rights', shared('rights', info.rights, model)),
    line('conditions', 'desk_conditions', permit.status === 'other_regime' ? [] : conditions(permit, model)),
    line('refusal', 'refusal', shared('refusals', info.refusal, model)),
    line('contested', 'contested', contested(permit, info, model)),
  ];
}
