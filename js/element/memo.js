// A memo for the file: answers, outcomes, reasons with their articles and the day each was read, dates, age of the law. Plain text, made
// on the device from the model. Pure.
import { OFFERED } from '../engine/statuses.js';
import { leftText, whenText } from './deadline-head-view.js';
import { groupDates } from './deadline-order.js';
import { papersRoute } from './desk-held.js';
import { rowPairs, rowsOf } from './desk-rows.js';
import { undecidedOf } from './desk-undecided.js';
import { firstWarnings } from './help.js';
import { answersPart, heldLines } from './memo-answers.js';
import { bullets, pair, section } from './memo-lines.js';
import { permitLines } from './permit-lines.js';
import { permitMoreLines } from './permit-more-lines.js';
import { ageOfLaw } from './law-view.js';
import { changeText, sentenceOf } from './reason-view.js';
import { isSpare, readable } from './reasons.js';
import { GROUPS, orderedRoutes } from './results.js';
import { firstOf, permitName } from './words.js';

/** What a memo says of a permit beside its outcome. */
const IN_BRIEF = new Set(['extras', 'validity', 'refusal', 'contested']);

/** Articles by their titles; the day each was read stands once, at the end of the memo. */
function titlesOf(ids, { names, used }) {
  for (const id of ids) used.add(id);
  return ids.map((id) => names.sources?.[id]?.title ?? id).join(' · ');
}

const cited = (ids, model) => (ids.length === 0 ? '' : ` – ${titlesOf(ids, model)}`);

/** The day is said once where all were read on the same. */
function sourcesPart({ names, used, words: { t }, format }) {
  const readOn = (id) => names.sources?.[id]?.read_on ?? null;
  const days = new Set([...used].map(readOn));
  const [day] = days;
  const isOne = days.size === 1 && day !== null;
  const titles = titlesOf([...used], { names, used });
  if (isOne) return section(t('law'), [titles, t('desk_memo_read_on', { day: format.day(day) })]);
  return section(t('law'), bullets([...used].map((id) => {
    const title = titlesOf([id], { names, used });
    return readOn(id) === null ? title : `${title} (${t('read_on', { day: format.shortDay(readOn(id)) })})`;
  })));
}

/** One line for each permit that may be asked for, now or later. */
function offeredLines({ assessment, host, words, format }) {
  const hidden = new Set(GROUPS.filter((status) => !OFFERED.has(status) || status === 'more_info'));
  return rowsOf(assessment, { hidden, sort: 'status', isDown: false }, words, host).map((row) => {
    const told = rowPairs(row, { words, format }).map(({ text }) => text);
    return [pair(words, words.t(`status_${row.status}`), row.name.text), ...told].join(' – ');
  });
}

/** Dozens of names help nobody: which answers would settle most of them. */
function undecidedLines({ assessment, host, words, format }) {
  const { t, count, find } = words;
  const { permits, isFew, questions, moreQuestions } = undecidedOf(assessment, host);
  if (permits.length === 0) return [];
  const named = isFew ? format.list(permits.map(({ id }) => permitName(words, id).text)) : count('desk_permits', permits.length);
  const asked = questions.map(({ fact, permitCount }) => t('desk_memo_missed_by', { question: find('facts', fact, 'ask').text ?? fact, permits: count('desk_permits', permitCount) }));
  return [
    ...bullets([pair(words, t('status_more_info'), named), pair(words, t('desk_memo_missed'), '')]),
    ...bullets([...asked, ...(moreQuestions > 0 ? [count('desk_memo_missed_more', moreQuestions)] : [])], 2),
  ];
}

function outcomesPart(model) {
  return section(model.words.t('desk_outcomes'), [...heldLines(model), ...bullets(offeredLines(model)), ...undecidedLines(model)]);
}

/** Dangers for the person, whatever the permit. */
function dangersPart(model) {
  const { words } = model;
  return section(words.t('notices_title'), bullets(firstWarnings(model).map((id) => firstOf(words, ['warnings', id], [id]).text)));
}

/** A way that was not needed is named and no more, as on the page. */
function reasonLines(node, model, depth, isOnlySpare = false) {
  const mark = isOnlySpare ? 'spare' : node.truth;
  const change = isOnlySpare ? null : changeText(node, model);
  const own = `[${model.words.t(`truth_${mark}`)}] ${sentenceOf(node, model).text}${change === null ? '' : ` ${change}`}${cited(node.sources ?? [], model)}`;
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
  const route = papersRoute(permit, model);
  const lines = [...permitLines(permit, model), ...permitMoreLines(permit, model).filter(({ key }) => IN_BRIEF.has(key))].filter(({ items }) => items.length > 0)
    .flatMap(({ label, items }) => (items.length === 1 ? [pair(words, label, items[0])] : [pair(words, label, ''), ...bullets(items)]));
  const reasons = permit.status === 'other_regime' ? [] : orderedRoutes(permit).slice(0, 1).flatMap((route) => routeLines(route, model));
  const basis = titlesOf(info?.basis ?? [], model);
  return section(permitName(words, permit.id).text, [
    ...(route === null ? [] : [`${words.t('desk_papers_of')} ${route.text}`]), ...lines, ...reasons, ...(basis === '' ? [] : [pair(words, words.t('law'), basis)]),
    ...(info ? [words.t(`confidence_${info.confidence}`, { day: format.day(info.checked_on) })] : []),
  ]);
}

function datesPart(model) {
  const { words, dates, now } = model;
  const lines = groupDates(dates ?? [], now).flatMap(({ deadlines }) => deadlines).flatMap((deadline) => {
    const { label, day, time } = whenText(deadline, model) ?? {};
    const name = firstOf(words, ['time_limits', deadline.id, 'name'], [deadline.id]).text;
    const doubt = deadline.certain === 'maybe' ? `${words.t('if_your_case')} ` : '';
    const when = [label, day, time, leftText(deadline, model)].filter(Boolean).join(' ');
    return bullets([`${pair(words, `${doubt}${name}`, when)}${cited(deadline.sources ?? [], model)}`]);
  });
  return section(words.t('your_dates'), lines);
}

function lawPart(model) {
  const { assessment: { law }, words: { t } } = model;
  const params = ageOfLaw(model);
  return [t('desk_memo_reference'), t('law_as_of', params), t('law_checked', params), ...(law.stale ? [t('law_stale')] : []), t('not_advice')];
}

/**
 * @param {object} model of the page, with `dates`
 * @param {{permits: object[], hasAnswers: boolean}} what permits told in full, and whether the answers are written down
 * @returns {{title: string, lines: string[]}[]} the first part is the head; no part is without lines, no line has a mark of any kind of markup
 */
export function memoParts(outer, { permits, hasAnswers }) {
  const model = { ...outer, used: new Set() };
  return [
    ...section(model.words.t('desk_memo_head'), lawPart(model)), ...(hasAnswers ? answersPart(model) : []), ...dangersPart(model), ...outcomesPart(model),
    ...datesPart(model), ...permits.flatMap((permit) => permitPart(permit, model)), ...sourcesPart(model),
  ];
}

/** The same parts as plain text. */
export function memoText(model, what) {
  const [head, ...others] = memoParts(model, what);
  const { language } = model.words;
  return [head.title, ...head.lines, ...others.flatMap(({ title, lines }) => ['', title.toLocaleUpperCase(language), ...lines])]
    .join('\n').replaceAll('\u00a0', ' ').replaceAll('\u2011', '-');
}
