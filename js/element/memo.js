// A memo for the file: answers, outcomes, reasons with their articles and the day each was read, dates, age of the law. Plain text, made
// on the device from the model. Pure.
import { OFFERED } from '../engine/statuses.js';
import { leftText, whenText } from './deadline-head-view.js';
import { groupDates } from './deadline-order.js';
import { describeAnswer } from './describe.js';
import { answeredFacts } from './interview.js';
import { permitLines } from './permit-lines.js';
import { ageOfLaw } from './law-view.js';
import { changeText, sentenceOf } from './reason-view.js';
import { isSpare, readable } from './reasons.js';
import { GROUPS, listedPermits, orderedRoutes } from './results.js';
import { firstOf, permitName } from './words.js';

const INDENT = '  ';
const BULLET = '- ';

/** "Price: 50 €", as the language writes it. */
const pair = (words, name, value) => words.t('desk_pair', { name, value }).trimEnd();
const bullets = (items, depth = 1) => items.map((item) => `${INDENT.repeat(depth - 1)}${BULLET}${item}`);
const section = (title, lines, { language }) => (lines.length === 0 ? [] : ['', title.toLocaleUpperCase(language), ...lines]);

/** Articles, each with the day it was read. */
function cited(ids, { names, words: { t }, format }) {
  return ids.map((id) => {
    const { title = id, read_on: read } = names.sources?.[id] ?? {};
    return read ? `${title} (${t('read_on', { day: format.shortDay(read) })})` : title;
  });
}

function answersPart({ names, answers, words, format }) {
  const lines = answeredFacts(names.facts, answers).map((fact) => `${words.find('facts', fact.id, 'ask').text ?? fact.id} ${describeAnswer(fact, answers[fact.id], words, format)}`);
  return section(words.t('answers_title'), bullets(lines), words);
}

function outcomesPart({ assessment, host, words, format }) {
  const lines = GROUPS.filter((status) => OFFERED.has(status)).flatMap((status) => {
    const permits = listedPermits(assessment, host).filter((permit) => permit.status === status);
    return permits.length === 0 ? [] : [pair(words, words.t(`status_${status}`), format.list(permits.map(({ id }) => permitName(words, id).text)))];
  });
  return section(words.t('desk_outcomes'), bullets(lines), words);
}

/** A way that was not needed is named and no more, as on the page. */
function reasonLines(node, model, depth, isOnlySpare = false) {
  const mark = isOnlySpare ? 'spare' : node.truth;
  const law = cited(node.sources ?? [], model);
  const change = isOnlySpare ? null : changeText(node, model);
  const own = `[${model.words.t(`truth_${mark}`)}] ${sentenceOf(node, model).text}${change === null ? '' : ` ${change}`}${law.length === 0 ? '' : ` – ${law}`}`;
  const parts = isOnlySpare ? [] : node.parts.flatMap((part) => reasonLines(part, model, depth + 1, isSpare(part, node)));
  return [...bullets([own], depth), ...parts];
}

function routeLines(route, model) {
  const { words, permitId, asOf } = model;
  const name = words.find('permits', permitId, 'routes', route.route).text;
  return [`${words.t('reasons')}${name === null ? '' : ` (${name})`}`, ...readable(route.why, asOf).flatMap((node) => reasonLines(node, model, 1))];
}

function permitPart(permit, outer) {
  const model = { ...outer, permitId: permit.id };
  const { words, names, format } = model;
  const info = names.permits.find(({ id }) => id === permit.id);
  const lines = permitLines(permit, model).filter(({ items }) => items.length > 0)
    .flatMap(({ label, items }) => (items.length === 1 ? [pair(words, label, items[0])] : [pair(words, label, ''), ...bullets(items)]));
  const reasons = permit.status === 'other_regime' ? [] : orderedRoutes(permit).slice(0, 1).flatMap((route) => routeLines(route, model));
  const basis = cited(info?.basis ?? [], model);
  return section(permitName(words, permit.id).text, [
    ...lines, ...reasons, ...(basis.length === 0 ? [] : [pair(words, words.t('law'), ''), ...bullets(basis)]),
    ...(info ? [words.t(`confidence_${info.confidence}`, { day: format.day(info.checked_on) })] : []),
  ], words);
}

function datesPart(model) {
  const { words, dates, now } = model;
  const lines = groupDates(dates ?? [], now).flatMap(({ deadlines }) => deadlines).flatMap((deadline) => {
    const { label, day, time } = whenText(deadline, model) ?? {};
    const name = firstOf(words, ['time_limits', deadline.id, 'name'], [deadline.id]).text;
    const doubt = deadline.certain === 'maybe' ? `${words.t('if_your_case')} ` : '';
    const when = [label, day, time, leftText(deadline, model)].filter(Boolean).join(' ');
    return bullets([[pair(words, `${doubt}${name}`, when), ...cited(deadline.sources ?? [], model)].join(' – ')]);
  });
  return section(words.t('your_dates'), lines, words);
}

function lawPart(model) {
  const { assessment: { law }, words: { t } } = model;
  const params = ageOfLaw(model);
  return [t('law_as_of', params), t('law_checked', params), ...(law.stale ? [t('law_stale')] : []), t('not_advice')];
}

/**
 * @param {object} model of the page, with `dates`
 * @param {{permits: object[], hasAnswers: boolean}} what permits told in full, and whether the answers are written down
 * @returns {string} lines without a mark of any kind of markup
 */
export function memoText(model, { permits, hasAnswers }) {
  return [
    model.words.t('desk_memo_head'), ...lawPart(model), ...(hasAnswers ? answersPart(model) : []), ...outcomesPart(model),
    ...permits.flatMap((permit) => permitPart(permit, model)), ...datesPart(model),
  ].join('\n').replaceAll('\u00a0', ' ').replaceAll('\u2011', '-');
}
