// One time limit for anybody: what to do, how long, what moves it, what is disputed, and one counted example from the engine, step by step.
import { html, nothing } from 'lit';
import { whenText } from '../../js/element/deadline-head-view.js';
import { stepView } from '../../js/element/deadline-steps-view.js';
import { listView, sourcesInlineView, wordsView } from '../../js/element/text-view.js';
import { firstOf } from '../../js/element/words.js';
import { GuideError } from '../../js/engine/errors.js';
import { partView } from './page.mjs';
import { confidenceView, sourcesPartView } from './sources-view.mjs';
import { inForce } from './rules.mjs';

const listOf = (value) => (value === undefined ? [] : [value].flat());
const NO_AMOUNT = new Set(['note', 'rule']);
const LOUD = new Set(['none', 'too_late']);
/** Enough for a limit counted back from a day to lie ahead. */
const LATER_YEARS = 1;
const AT = '10:00';

/** The versions of the day; of a limit that is over, its last. */
const versionsOf = (limit, day) => {
  const now = inForce(limit.versions, day);
  return now.length > 0 ? now : limit.versions.slice(-1);
};

const partOf = (id, part, { words }) => {
  const found = words.find('time_limits', id, part);
  return found.text === null ? nothing : html`<p>${wordsView(found)}</p>`;
};

/** The law changed and its content is not here: whom to follow, whom to ask. */
function changesView({ known_changes: own = [], versions }, { words }) {
  const ids = [...new Set([...own, ...versions.flatMap((version) => listOf(version.known_change))])];
  return ids.flatMap((id) => ['follow', 'act_within', 'ask'].map((part) => words.find('known_changes', id, part)))
    .filter(({ text }) => text !== null).map((found) => html`<p>${wordsView(found)}</p>`);
}

/** For whom a version is: its case, its places. */
function scopeView({ case: inCase, territories = [] }, { words }) {
  const places = territories.map((one) => wordsView(words.find('facts', 'decision_territory', 'choices', one)));
  const of = [...(inCase ? [wordsView(words.find('limit_cases', inCase))] : []), ...places];
  return of.length === 0 ? nothing : html`${of.map((one, index) => html`${index > 0 ? ' · ' : nothing}${one}`)}<br>`;
}

function amountText({ amount, unit, known_change: change }, { t, count }) {
  if (change) return t('when_unknown');
  return amount === undefined ? t('when_undated') : count(`amount_${unit}`, amount);
}

function lengthsView(limit, model) {
  const { words, day, format } = model;
  if (NO_AMOUNT.has(limit.kind)) return nothing;
  const items = versionsOf(limit, day).map((version) => {
    const isOver = version.in_force_until !== undefined && version.in_force_until < day;
    const since = isOver ? words.t('reason_until', { day: format.day(version.in_force_until) }) : words.t('version_from', { day: format.day(version.in_force_from) });
    return html`<span class="pg-rule">${since}</span> ${scopeView(version, model)}<b>${amountText(version, words)}</b> ${sourcesInlineView(listOf(version.source), model)}`;
  });
  return listView(items);
}

function movesView({ moved_by: moves = [] }, { words }, isWanted) {
  const seen = new Map(moves.filter(isWanted).map((move) => [`${move.by}/${move.effect}`, move]));
  return listView([...seen.values()].flatMap(({ by, effect }) => {
    const said = words.find('moves', by, effect);
    return said.text === null ? [] : [html`<b>${wordsView(firstOf(words, ['moves', by, 'name'], [by]))}</b><br>${wordsView(said)}`];
  }));
}

function doubtsView({ contested = [], versions }, { words, day }) {
  const readings = inForce(versions, day).flatMap(({ readings: all = [] }) => all).flatMap(({ id }) => listOf(id));
  const found = [...contested.map((id) => words.find('contested', id)), ...readings.map((id) => words.find('readings', id))];
  return listView([...new Map(found.filter(({ text }) => text !== null).map((one) => [one.text, wordsView(one)])).values()]);
}

const yearsLater = (day) => `${Number(day.slice(0, 4)) + LATER_YEARS}${day.slice(4)}`;

/** A count that began on the day of the rulebook; what is counted back from a day ahead, from a year later. Null when there is none to show. */
export function exampleOf(id, { guide, day }) {
  for (const on of [day, yearsLater(day)]) {
    try {
      const counted = guide.timeLimit(id, { on, at: AT, served: 'by_hand', territory: 'metropole' }, { asOf: day });
      if (!counted.error && counted.state !== 'past' && counted.steps.length > 1) return { ...counted, on };
    } catch (error) {
      if (!(error instanceof GuideError)) throw error; // no version for that day, or an event that cannot be ahead: no example
    }
  }
  return null;
}

function exampleView(id, model) {
  const example = exampleOf(id, model);
  if (example === null) return nothing;
  const when = whenText(example, { ...model, now: model.day });
  return html`<p>${wordsView(model.say('pages_example_lead', { day: model.format.weekday(example.on) }))}</p>
    <ol>${example.steps.map((step) => stepView(step, model))}</ol>
    ${when?.day ? html`<p>${when.label} <b>${when.day}</b>${when.time ? ` ${when.time}` : nothing}</p>` : nothing}`;
}

/** Over: no version serves on the day. */
const overView = (limit, { day, words, format }) => (inForce(limit.versions, day).length > 0 ? nothing
  : html`<p class="pg-loud"><b>${words.t('version_end', { day: format.day(limit.versions.at(-1).in_force_until) })}</b></p>`);

const insteadView = ({ instead = [] }, { words }) => listView(instead.map((id) => html`<a href=${`${id}.html`}>${wordsView(firstOf(words, ['time_limits', id, 'name'], [id]))}</a>`));

/** @returns {{at: string, title: string, heading: unknown, body: unknown}} for `documentOf` */
export function limitPage(limit, model) {
  const { words, day } = model;
  const { t } = words;
  const { id } = limit;
  const name = firstOf(words, ['time_limits', id, 'name'], [id]);
  const [version] = versionsOf(limit, day);
  const parts = html`${overView(limit, model)}
    ${partView('known-changes', t('known_changes'), changesView({ ...limit, versions: versionsOf(limit, day) }, model), 'pg-loud')}
    ${partView('no-more-time', model.say('pages_no_more_time'), movesView(limit, model, ({ effect }) => LOUD.has(effect)), 'pg-risks')}
    ${partView('what', t('what_title'), partOf(id, 'what', model))}
    ${partView('do', t('do_title'), partOf(id, 'do', model))}
    ${partView('length', t('length_amount'), html`${partOf(id, 'starts', model)}${lengthsView(limit, model)}`)}
    ${partView('after', t('after_title'), partOf(id, 'after', model))}
    ${partView('moved-by', model.say('pages_moved_by'), movesView(limit, model, ({ effect }) => !LOUD.has(effect)))}
    ${partView('contested', t('contested'), doubtsView(limit, model))}
    ${partView('example', model.say('pages_example'), exampleView(id, model))}
    ${partView('instead', t('other_dates'), insteadView(limit, model))}`;
  const basis = versionsOf(limit, day).flatMap(({ source }) => listOf(source));
  return { at: `limits/${id}`, title: name.text, heading: wordsView(name), body: html`${parts}${sourcesPartView(parts, basis, model, confidenceView(version, model))}` };
}
