// One question of a direct way in: a touch answers a choice; a day and its hour stand on one screen.
import { html, nothing } from 'lit';
import { choiceName } from './choice-view.js';
import { choicesAt, factOf, HELD } from './door-flow.js';
import { errorSummaryView } from './error-view.js';
import { fieldView } from './field-view.js';
import { lengthSwitchView, lengthView } from './length-view.js';
import { foldedView, wordsView } from './text-view.js';
import { waysView } from './ways-view.js';

const TO_CHOOSE = new Set(['bool', 'choice']);

export function doorNameView({ words, screen }) {
  return html`<p class="pg-kicker">${wordsView(words.find('doors', screen.door, 'name'))}</p>`;
}

const hasLetters = (text, script) => new RegExp(`\\p{Script=${script}}`, 'u').test(text);

/** Words on the paper are French: those in quotation marks, and Latin letters beside another script. */
function noteLanguage(note, name, lang) {
  const isForeign = /^\([“«„"]/.test(note) || (hasLetters(note, 'Latin') && !hasLetters(name, 'Latin'));
  return lang ?? (isForeign ? 'fr' : null);
}

/** What stands in brackets at the end (the French words on the paper) helps to recognise, not to choose. */
function choiceText({ text, lang }) {
  const [, name = text, note] = /^(.*) (\([^()]*\))$/.exec(text) ?? [];
  return html`${wordsView({ text: name, lang })}${note ? html` <small class="pg-note">${wordsView({ text: note, lang: noteLanguage(note, name, lang) })}</small>` : nothing}`;
}

function choicesView(fact, model, act) {
  const inner = { ...model, fact, textPath: ['facts', fact.id] };
  const name = (value) => (fact.type === 'bool' ? model.words.t(value ? 'yes' : 'no') : choiceText(choiceName(inner, value)));
  const isChosen = (value) => model.answers[fact.id] === value;
  const list = (values) => waysView(values.map((value) => ({ text: name(value), isChosen: isChosen(value), go: () => act.answerDoor({ [fact.id]: value }) })), `${model.id}-ask`);
  const [first, others] = choicesAt(model.names, model.screen.door, { choices: [true, false], ...fact }, model.answers);
  return html`${list(first)}${others.length === 0 ? nothing : foldedView(model.words.count('more_choices', others.length), list(others), others.some(isChosen))}`;
}

/** The first field is named by the heading, a second one by its own question. */
function typedView(fact, index, model, act) {
  const { words, draft, errors } = model;
  const id = `${model.id}-${fact.id}`;
  const labelId = index === 0 ? `${model.id}-ask` : `${id}-label`;
  const inner = { ...model, id, fact, labelId, draft: draft[fact.id], errors: errors.filter((error) => error.fact === fact.id) };
  const inAct = { ...act, edit: (part) => act.editFact(fact.id, part) };
  return html`${index === 0 ? nothing : html`<p class="pg-label pg-second" id=${labelId}>${wordsView(words.find('facts', fact.id, 'ask'))}</p>${helpOf(fact, model)}`}
    ${inner.draft.isLength ? lengthView(inner, inAct) : fieldView(inner, inAct)}
    ${lengthSwitchView(inner, act)}`;
}

function helpOf(fact, { words }) {
  const help = words.find('facts', fact.id, 'help');
  return help.text === null ? nothing : html`<p class="pg-help">${wordsView(help)}</p>`;
}

function whyView(facts, { words }) {
  const whys = facts.map((fact) => words.find('facts', fact.id, 'why')).filter(({ text }) => text !== null);
  return whys.length === 0 ? nothing : foldedView(words.t('why_title'), whys.map((why) => html`<p>${wordsView(why)}</p>`));
}

function actionsView(isChoice, hasHour, { words: { t } }, act) {
  return html`<div class="pg-actions">
    ${isChoice ? nothing : html`<button type="submit" class="pg-primary">${t('continue')}</button>`}
    ${hasHour ? html`<button type="button" class="pg-secondary" @click=${act.hourUnknown}>${t('hour_unknown')}</button>` : nothing}
    <button type="button" class="pg-secondary" @click=${act.doorUnknown}>${t('dont_know')}</button>
  </div>`;
}

export function doorView(model, act) {
  const { words, screen, id, errors, names, draft, hasAnswers } = model;
  const facts = (draft[screen.facts[0]].isLength ? screen.facts.slice(0, 1) : screen.facts).map((fact) => factOf(names, fact));
  const isChoice = TO_CHOOSE.has(facts[0].type);
  const isJustTold = model.state.screens[model.state.at - 1]?.facts?.[0] === HELD;
  return html`<form class="pg-question" novalidate autocomplete="off" @submit=${act.submitDoor}>
    ${doorNameView(model)}
    ${errorSummaryView(errors, model)}
    <h2 class="pg-heading" tabindex="-1" id=${`${id}-ask`} aria-describedby=${isJustTold ? `${id}-urgent` : nothing}>${wordsView(words.find('facts', facts[0].id, 'ask'))}</h2>
    ${helpOf(facts[0], model)}
    ${isChoice ? choicesView(facts[0], model, act) : facts.map((fact, index) => typedView(fact, index, model, act))}
    ${actionsView(isChoice, facts.length > 1, model, act)}
    ${whyView(facts, model)}
    <p class="pg-back"><button type="button" class="pg-quiet" @click=${act.back}>${words.t('back')}</button>
      ${hasAnswers ? html`<button type="button" class="pg-quiet" @click=${act.erase}>${words.t('erase')}</button>` : nothing}</p>
  </form>`;
}
