// Papers, price and place of a permit for anybody: each entry of the rulebook that serves on the day, with the case in which it does.
import { html, nothing } from 'lit';
import { feeView } from '../../js/element/fee-view.js';
import { sourcesInlineView, wordsView } from '../../js/element/text-view.js';
import { firstOf } from '../../js/element/words.js';
import { caseView } from './conditions-view.mjs';
import { inForce } from './rules.mjs';

const listOf = (value) => (value === undefined ? [] : [value].flat());
const isFalse = (condition) => condition === false;

/** Entries of a dated list with their case: `{entry, when}`; `when` is true for everybody. */
export const entriesOf = (list, { day, read }) => inForce(list, day)
  .map((entry) => ({ entry, when: entry.when === undefined ? true : read(entry.when) })).filter(({ when }) => !isFalse(when));

function paperView(id, { words }) {
  const help = words.find('documents', id, 'help');
  return html`${wordsView(firstOf(words, ['documents', id, 'name'], [id]))}${help.text === null ? nothing : html`<br><small>${wordsView(help)}</small>`}`;
}

/** A set stands for its papers. */
const withoutSets = (list, model) => inForce(list, model.day).flatMap((entry) => (entry.set ? withoutSets(model.sets.get(entry.set).documents, model) : [entry]));

/** The conditions that must all hold for an entry, one by one. */
const casesOf = ({ when }) => (when === undefined ? [] : when.all ?? [when]);

/** Papers under what they have in common, those for everybody first: `{own, groups: [{condition, ...}]}`. */
function papersByCase(entries) {
  const own = entries.filter(({ cases }) => cases.length === 0);
  const groups = new Map();
  for (const one of entries.filter(({ cases }) => cases.length > 0)) {
    const key = JSON.stringify(one.cases[0]);
    groups.set(key, [...(groups.get(key) ?? []), { ...one, cases: one.cases.slice(1) }]);
  }
  return { own, groups: [...groups].map(([key, members]) => ({ condition: JSON.parse(key), members })) };
}

function entryView({ document, one_of: choice }, model) {
  if (document) return html`<li>${paperView(document, model)}</li>`;
  return html`<li>${model.words.t('documents_one_of')}<ul>${choice.map((id) => html`<li>${paperView(id, model)}</li>`)}</ul></li>`;
}

/** The articles of a list of papers stand once, under it. */
const papersListView = (entries, model) => html`<ul>${entries.map((entry) => entryView(entry, model))}</ul>
  <p>${sourcesInlineView([...new Set(entries.flatMap(({ source }) => listOf(source)))], model)}</p>`;

function casesView(entries, model) {
  const { own, groups } = papersByCase(entries);
  return html`${own.length === 0 ? nothing : papersListView(own.map(({ entry }) => entry), model)}
    ${groups.map(({ condition, members }) => groupView(onlyChain(condition, members), model))}`;
}

/** Conditions that all papers of a group share are said at once. */
function onlyChain(condition, members) {
  const [first] = members;
  const next = JSON.stringify(first.cases[0]);
  if (first.cases.length === 0 || !members.every(({ cases }) => JSON.stringify(cases[0]) === next)) return { conditions: [condition], members };
  const rest = onlyChain(first.cases[0], members.map((one) => ({ ...one, cases: one.cases.slice(1) })));
  return { conditions: [condition, ...rest.conditions], members: rest.members };
}

function groupView({ conditions, members }, model) {
  const read = model.read({ all: conditions });
  return read === false ? nothing : read === true ? casesView(members, model) : caseView(read, model, casesView(members, model));
}

const papersOf = (list, model) => casesView(withoutSets(list, model).map((entry) => ({ entry, cases: casesOf(entry) })), model);

export function papersView(permit, model) {
  const ofRoutes = permit.routes.filter(({ documents = [] }) => documents.length > 0).map((route) => html`<h3>${model.routeName(route)}</h3>${papersOf(route.documents, model)}`);
  return html`${papersOf(permit.documents, model)}${ofRoutes}`;
}

/** What a schedule adds up to on the day. @returns {{schedule: string, total_eur: number, at_filing_eur: number, parts: object[]}} as the engine says it */
function priceOf(id, { day, fees }) {
  const items = fees.schedules.get(id).items.map((item) => ({ item, version: inForce(fees.items.get(item).versions, day)[0] })).filter(({ version }) => version);
  const sum = (member) => items.reduce((total, { version }) => total + (version[member] ?? 0), 0);
  return { schedule: id, total_eur: sum('amount_eur'), at_filing_eur: sum('at_filing_eur'), parts: items.map(({ item, version }) => ({ item, eur: version.amount_eur, in_force_from: version.in_force_from })) };
}

const sourcesOfPrice = (id, { day, fees }) => fees.schedules.get(id).items.flatMap((item) => listOf(inForce(fees.items.get(item).versions, day)[0]?.source));

/** What may be added, with its case. */
function extraView({ entry, when }, model) {
  const [version] = inForce(model.fees.items.get(entry.item).versions, model.day);
  if (version === undefined) return nothing;
  return html`<li>${wordsView(firstOf(model.words, ['fees', entry.item], [entry.item]))} – <b>${model.format.money(version.amount_eur)}</b> ${sourcesInlineView(listOf(version.source), model)}
    ${version.at_filing_eur ? html`<br>${model.words.t('fee_at_filing', { amount: model.format.money(version.at_filing_eur) })}` : nothing}${when === true ? nothing : caseView(when, model)}</li>`;
}

function entryOfPriceView({ entry, when }, model) {
  const contested = entry.contested && { ...entry.contested, total_eur: priceOf(entry.contested.schedule, model).total_eur };
  const extras = entriesOf(entry.extras, model);
  const sources = [...new Set([...listOf(entry.source), ...sourcesOfPrice(entry.schedule, model)])];
  return html`${when === true ? nothing : caseView(when, model)}<div class="pg-fee">${feeView({ ...priceOf(entry.schedule, model), possible: [], contested }, model)}
    <p>${sourcesInlineView(sources, model)}</p>${extras.length === 0 ? nothing : html`<p>${model.words.t('fee_possible')}</p><ul>${extras.map((extra) => extraView(extra, model))}</ul>`}</div>`;
}

/** Read from the top: the first case that holds. What holds for everybody after a case is for all others. */
function firstThatHolds(list, view, model) {
  const entries = entriesOf(list, model);
  const last = entries.findIndex(({ when }) => when === true);
  return entries.slice(0, last < 0 ? entries.length : last + 1)
    .map((one, index) => html`${one.when === true && index > 0 ? html`<p class="pg-case">${wordsView(model.say('pages_otherwise'))}</p>` : nothing}${view(one, model)}`);
}

/** Those of the permit, and of the routes that have their own. */
const forRoutes = (permit, member, view, model) => html`${firstThatHolds(permit[member], view, model)}
  ${permit.routes.filter((route) => route[member]).map((route) => html`<h3>${model.routeName(route)}</h3>${firstThatHolds(route[member], view, model)}`)}`;

export const pricesView = (permit, model) => forRoutes(permit, 'fee', entryOfPriceView, model);

function placeView({ entry, when }, model) {
  const { words, places } = model;
  const name = wordsView(firstOf(words, ['places', entry.place, 'name'], [entry.place]));
  const [how, url] = [words.find('places', entry.place, 'how'), places[entry.place]?.url];
  return html`${when === true ? nothing : caseView(when, model)}<p><b>${url ? html`<a href=${url}>${name}</a>` : name}</b> ${sourcesInlineView(listOf(entry.source), model)}</p>
    ${how.text === null ? nothing : html`<p>${wordsView(how)}</p>`}`;
}

export const placesView = (permit, model) => forRoutes(permit, 'where', placeView, model);
