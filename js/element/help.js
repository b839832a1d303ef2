// Who helps, for this visitor: which topics are called for, which lines stand before anything else. What calls for what is
// data (rulebook/help.json). Pure.
import { OFFERED } from '../engine/statuses.js';

const NONE = { topics: [], lines: [] };
const helpIn = ({ help = NONE }) => help;

/** Whether a warning stands before the list of permits: because of an answer, or because it goes with all that is offered. */
function standsFirst({ id, fact, in: values }, { answers, assessment }) {
  if (fact) return values.includes(answers[fact]);
  const offered = Object.values(assessment?.permits ?? {}).filter(({ status }) => OFFERED.has(status));
  return offered.length > 0 && offered.every(({ warnings }) => warnings.includes(id));
}

const warningOf = (names, id) => (names.first_warnings ?? []).find((warning) => warning.id === id);

function callsNow({ fact, in: values, door, warning }, model) {
  if (fact) return values.includes(model.answers[fact]);
  if (door) return model.screen.door === door;
  const known = warningOf(model.names, warning);
  return known !== undefined && standsFirst(known, model);
}

const isCalled = ({ called_by: calls = [] }, model) => calls.some((call) => callsNow(call, model));

const urgentTopicsIn = ({ topics, lines }) => topics.filter(({ id }) => lines.some(({ urgent_for: urgent = [] }) => urgent.includes(id)));

const urgentNow = (model) => urgentTopicsIn(helpIn(model.names)).filter((topic) => isCalled(topic, model));

/** Lines that stand before anything else on every screen, in the order of the rulebook; none while nothing calls for them. */
export function urgentLines(model) {
  const topics = new Set(urgentNow(model).map(({ id }) => id));
  return helpIn(model.names).lines.filter(({ urgent_for: urgent = [] }) => urgent.some((id) => topics.has(id)));
}

/** Whether the answer just given, on the screen before this one, calls for what is urgent. */
export function isJustCalled(model) {
  const { fact, facts = [fact] } = model.state.screens[model.state.at - 1] ?? {};
  const factOf = (call) => call.fact ?? warningOf(model.names, call.warning)?.fact;
  return urgentNow(model).some(({ called_by: calls }) => calls.some((call) => facts.includes(factOf(call)) && callsNow(call, model)));
}

/** Warnings to say before the list of permits, by id; those that the urgent lines speak for are at home there. */
export function firstWarnings(model) {
  const isAtHome = (id) => urgentTopicsIn(helpIn(model.names)).some(({ called_by: calls = [] }) => calls.some(({ warning }) => warning === id));
  return (model.names.first_warnings ?? []).filter((warning) => !isAtHome(warning.id) && standsFirst(warning, model)).map(({ id }) => id);
}

/** Each line once, under the first of its topics; a topic whose lines all stand elsewhere is left out. */
function grouped(topics, lines, without = []) {
  const shown = new Set(without);
  const group = ({ id }) => {
    const own = lines.filter((line) => line.topics.includes(id) && !shown.has(line));
    for (const line of own) shown.add(line);
    return { id, lines: own };
  };
  return topics.map(group).filter((one) => one.lines.length > 0);
}

/** What the answers call for; while they call for nothing, the topics that help everybody. */
function topicsNow(topics, model) {
  const called = topics.filter((topic) => isCalled(topic, model));
  return called.length > 0 ? called : topics.filter((topic) => topic.by_default);
}

/**
 * Topics with their lines: those called for, then the others, in the order of the rulebook.
 * @param {object[]} without lines that the screen shows already
 * @returns {{called: {id: string, lines: object[]}[], others: {id: string, lines: object[]}[]}}
 */
export function helpGroups(model, without = []) {
  const { topics, lines } = helpIn(model.names);
  const isNow = new Set(topicsNow(topics, model));
  const called = grouped([...isNow], lines, without);
  const shown = called.flatMap((group) => group.lines);
  return { called, others: grouped(topics.filter((topic) => !isNow.has(topic)), lines, [...without, ...shown]) };
}

/** All of them, for a screen of their own: the first topic of the rulebook, immediate danger, always leads. */
export function allHelp(model) {
  const { topics: [first, ...rest], lines } = helpIn(model.names);
  const isNow = (topic) => isCalled(topic, model);
  return grouped([first, ...rest.filter(isNow), ...rest.filter((topic) => !isNow(topic))], lines);
}

/** A number as a telephone dials it. */
export const dialled = (number) => number.replaceAll(' ', '');
