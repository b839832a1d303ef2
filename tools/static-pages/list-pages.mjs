// Pages that lead to others: all permits by family and all limits by way in, of one language; who helps; what to do when one cannot file; all languages.
import { html, nothing } from 'lit';
import { allHelp } from '../../js/element/help.js';
import { lineView } from '../../js/element/help-line-view.js';
import { listView, wordsView } from '../../js/element/text-view.js';
import { firstOf, permitName } from '../../js/element/words.js';
import { partView } from './page.mjs';
import { sourcesPartView } from './sources-view.mjs';

const limitName = (id, { words }) => wordsView(firstOf(words, ['time_limits', id, 'name'], [id]));

function familiesView(model) {
  const { permits, words } = model;
  const families = [...new Set(permits.map(({ family }) => family))];
  return families.map((family) => html`<h3 id=${`family-${family}`}>${wordsView(firstOf(words, ['families', family], [family]))}</h3>
    ${listView(permits.filter((permit) => permit.family === family).map(({ id }) => html`<a href=${`permits/${id}.html`}>${wordsView(permitName(words, id))}</a>`))}`);
}

/** By the way in that shows them; each once. */
function limitGroups({ limits, names }) {
  const shown = new Set();
  const take = (ids) => ids.filter((id) => !shown.has(id) && shown.add(id));
  const groups = names.doors.map(({ id, time_limits: own = [] }) => ({ id, ids: take(own) }));
  return [...groups, { id: null, ids: take(limits.map(({ id }) => id)) }].filter(({ ids }) => ids.length > 0);
}

function limitsView(model) {
  const { words } = model;
  return limitGroups(model).map(({ id, ids }) => html`<h3 id=${`door-${id ?? 'others'}`}>${id === null ? words.t('other_dates') : wordsView(words.find('doors', id, 'name'))}</h3>
    ${listView(ids.map((one) => html`<a href=${`limits/${one}.html`}>${limitName(one, model)}</a>`))}`);
}

export function indexPage(model) {
  const title = model.say('pages_title');
  const body = html`<p>${wordsView(model.say('pages_lead'))}</p>
    <p class="pg-loud"><a href="help.html">${model.words.t('help_urgent')}</a></p>
    ${partView('permits', model.say('pages_permits'), familiesView(model))}
    ${partView('limits', model.say('pages_limits'), limitsView(model))}`;
  return { at: 'index', title: title.text, heading: wordsView(title), body };
}

/** Named by id, or by place in the list of sources. */
const sourceIdOf = (id, { sourceIds }) => (typeof id === 'number' ? sourceIds[id] : id);

/** With the sources as they are: each line names its own. */
export function helpPage(model) {
  const { words } = model;
  const groups = allHelp({ ...model, answers: {}, screen: {}, assessment: null });
  const body = groups.map(({ id, lines }) => html`<section><h2 id=${`topic-${id}`}>${wordsView(words.find('help_topics', id))}</h2><ul>${lines.map((line) => lineView({ ...line, sources: line.sources.map((id) => sourceIdOf(id, model)) }, { ...model, names: { ...model.names, sources: model.sources } }))}</ul></section>`);
  return { at: 'help', title: words.t('help_title'), heading: words.t('help_title'), body };
}

const OBSTACLE_PARTS = ['try', 'proof', 'owed', 'judge', 'help'];

function obstacleView({ id }, model) {
  const { words } = model;
  const parts = OBSTACLE_PARTS.map((part) => {
    const { text, lang } = words.find('obstacles', id, part);
    if (text === null) return nothing;
    const judge = part === 'judge' ? words.find('help', 'urgent_judge') : { text: null };
    return html`<h3 id=${`${id}-${part}`}>${words.t(`obstacle_${part}`)}</h3>${Array.isArray(text) ? listView(text.map((one) => wordsView({ text: one, lang }))) : html`<p>${wordsView({ text, lang })}</p>`}
      ${judge.text === null ? nothing : html`<p>${wordsView(judge)}</p>`}`;
  });
  return partView(id, firstOf(words, ['obstacles', id, 'name'], [id]), parts);
}

export function obstaclesPage(model) {
  const { words, names } = model;
  const title = words.find('doors', 'cannot-file', 'name');
  const body = html`<p>${wordsView(words.find('doors', 'cannot-file', 'lead'))}</p>${names.obstacles.map((one) => obstacleView(one, model))}`;
  const basis = [...new Set(names.obstacles.flatMap((one) => one.sources ?? []).map((id) => sourceIdOf(id, model)))];
  return { at: 'cannot-file', title: title.text, heading: wordsView(title), body: html`${body}${sourcesPartView(body, basis, model, nothing)}` };
}
