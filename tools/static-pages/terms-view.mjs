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

function paperView(id, { words }, sources, model) {
  const help = words.find('documents', id, 'help');
  return html`${wordsView(firstOf(words, ['documents', id, 'name'], [id]))} ${sourcesInlineView(sources, model)}${help.text === null ? nothing : html`<br><small>${wordsView(help)}</small>`}`;
}

/** A set stands for its papers. */
const withoutSets = (list, model) => inForce(list, model.day).flatMap((entry) => (entry.set ? withoutSets(model.sets.get(entry.set).documents, model) : [entry]));

/** Papers of the same case under one heading, those for everybody first. */
function papersByCase(list, model) {
  const cases = new Map();
  for (const { entry, when } of entriesOf(withoutSets(list, model), model)) {
    const key = when === true ? '' : JSON.stringify(entry.when);
    if (!cases.has(key)) cases.set(key, { when, entries: [] });
    cases.get(key).entries.push(entry);
  }
  return [...cases.values()].sort((one, other) => (other.when === true) - (one.when === true));
}

function entryView({ document, one_of: choice, source }, model) {
  const sources = listOf(source);
  if (document) return html`<li>${paperView(document, model, sources, model)}</li>`;
  return html`<li>${model.words.t('documents_one_of')}<ul>${choice.map((id) => html`<li>${paperView(id, model, sources, model)}</li>`)}</ul></li>`;
}

const papersOf = (list, model) => papersByCase(list, model).map(({ when, entries }) => html`${when === true ? nothing : caseView(when, model)}<ul>${entries.map((entry) => entryView(entry, model))}</ul>`);

export function papersView(permit, model) {
  const ofRoutes = permit.routes.filter(({ documents = [] }) => documents.length > 0).map((route) => html`<h3>${model.routeName(route)}</h3>${papersOf(route.documents, model)}`);
  return html`${papersOf(permit.documents, model)}${ofRoutes}`;
}

/** What a schedule adds up to on the day. @returns {{schedule: string, total_eur: number, at_filing_eur: number, parts: object[]}} as the engine says it */
export function priceOf(id, { day, fees }) {
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
