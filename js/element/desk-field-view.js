// One fact of the caseworker's page in one line: its question, one native control, "I don't know" and "I prefer not to say".
// Lists of countries and of people open the fields of the interview (field-view.js).
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { choiceName } from './choice-view.js';
import { partsOfHour, partsOfText, textOfHour, textOfParts } from './date-text.js';
import { describeAnswer } from './describe.js';
import { choicesOf, isDeclined, isUnknown } from './draft.js';
import { errorNoteView } from './error-view.js';
import { fieldView } from './field-view.js';
import { aboutView, wordsView } from './text-view.js';

/** Beside the choices of a fact, which have no such marks. */
const SKIP_MARK = '?';

const isComposite = ({ type }) => type === 'country_list' || type === 'record_list';
const isChosen = ({ type }) => type === 'bool' || type === 'choice' || type === 'permit_id';

function skipOf(answer) {
  return isUnknown(answer) ? 'unknown' : isDeclined(answer) ? 'declined' : '';
}

/** Nobody declines what is not about the person. */
function skipOptions({ fact, words: { t } }, chosen, mark = '') {
  const skips = fact.sensitivity === 'none' ? ['unknown'] : ['unknown', 'declined'];
  const names = { unknown: t('dont_know'), declined: t('decline') };
  return skips.map((skip) => html`<option value=${mark + skip} ?selected=${chosen === skip}>${names[skip]}</option>`);
}

const described = ({ base, errors }) => ({ invalid: errors.length > 0 ? 'true' : nothing, by: errors.length > 0 ? `${base}-error` : nothing });

function optionsView(model) {
  const { fact, answers, draft, words } = model;
  const option = (value, name) => html`<option value=${value} ?selected=${value === draft.value}>${name}</option>`;
  if (fact.type === 'bool') {
    const own = (value) => words.find('facts', fact.id, 'choices', value).text;
    return [option('yes', own('true') ?? words.t('yes')), option('no', own('false') ?? words.t('no'))];
  }
  const named = (values) => values.map((value) => option(value, choiceName(model, value).text));
  const { choices, isNarrow } = choicesOf(fact, answers, { ...draft, showAll: false });
  if (!isNarrow) return named(fact.choices);
  return html`<optgroup label=${words.t('desk_choices_likely')}>${named(choices)}</optgroup>
    <optgroup label=${words.t('desk_choices_others')}>${named(fact.choices.filter((value) => !choices.includes(value)))}</optgroup>`;
}

function selectView(model) {
  const { fact, base, draft, desk, answer, words: { t } } = model;
  const skip = skipOf(answer);
  const choose = ({ target: { value } }) => (value.startsWith(SKIP_MARK) ? desk.skip(fact, value.slice(1)) : desk.edit(fact, { value }));
  const { invalid, by } = described(model);
  return html`<select class="pg-select pg-desk-wide" id=${`${base}-value`} autocomplete="off" aria-invalid=${invalid} aria-describedby=${by}
      .value=${live(skip === '' ? draft.value : SKIP_MARK + skip)} @change=${choose}>
    <option value="" ?selected=${skip === '' && draft.value === ''}>${t('desk_empty')}</option>
    ${optionsView(model)}${skipOptions(model, skip, SKIP_MARK)}
  </select>`;
}

/** How each type stands in one text field, and what typing changes in its draft. */
const TEXT = {
  date: { written: (draft, { order }) => draft.text ?? textOfParts(draft, order), read: (text, { order }) => ({ ...partsOfText(text, order), text }) },
  time: { written: (draft) => draft.text ?? textOfHour(draft), read: (text) => ({ ...partsOfHour(text), text }) },
  integer: { written: (draft) => draft.text, read: (text) => ({ text }) },
};
TEXT.money = TEXT.integer;

function hintOf({ fact, order, words: { t } }) {
  if (fact.type === 'date') return order.map((part) => t(part)).join('/');
  return fact.type === 'money' ? t('euros') : fact.type === 'time' ? '17:40' : nothing;
}

/** Enter, which sends nothing here, goes on to the most useful question; from a field with a mistake, nowhere. */
function onEnter(event, { fact, desk, nextFact }, act) {
  if (event.key !== 'Enter' || event.isComposing) return;
  event.preventDefault();
  desk.settle(fact);
  if (desk.field(fact).errors.length === 0 && nextFact !== null) act.askAgain(nextFact);
}

function inputView(model, act) {
  const { fact, base, draft, desk } = model;
  const { written, read } = TEXT[fact.type];
  const { invalid, by } = described(model);
  return html`<input type="text" class="pg-input pg-desk-input-${fact.type}" id=${`${base}-value`} autocomplete="off" spellcheck="false" placeholder=${hintOf(model)}
    aria-invalid=${invalid} aria-describedby=${by} .value=${live(written(draft, model))}
    @input=${({ target }) => desk.edit(fact, read(target.value, model))} @change=${() => desk.settle(fact)} @keydown=${(event) => onEnter(event, model, act)}>`;
}

/** Empty, or why there is no answer; for fields that are not a list of choices themselves. */
function skipView(model) {
  const { fact, base, desk, answer, question, words: { t } } = model;
  const skip = skipOf(answer);
  return html`<select class="pg-select pg-desk-skip" id=${`${base}-skip`} autocomplete="off" aria-label=${`${t('skip_title')} : ${question.text}`}
      .value=${live(skip)} @change=${({ target }) => desk.skip(fact, target.value)}>
    <option value="" ?selected=${skip === ''}>–</option>${skipOptions(model, skip)}</select>`;
}

/** Opened by hand: whoever types goes on typing. */
function onFold({ currentTarget: fold }) {
  if (fold.open && fold.getRootNode().activeElement === fold.firstElementChild) fold.querySelector('input, .pg-primary, .pg-secondary')?.focus();
}

/** The fields of the interview, folded under what they say; what is wrong in them is told when they are left. */
function compositeView(model, act) {
  const { fact, base, desk, answer, words, format } = model;
  const edit = (part, then) => { desk.edit(fact, part); if (then) act.focus(then); };
  const inner = { ...model, id: `${base}-in`, labelId: `${base}-label`, helpId: null, textPath: ['facts', fact.id] };
  const leave = ({ currentTarget, relatedTarget }) => currentTarget.contains(relatedTarget) || desk.settle(fact);
  return html`<details class="pg-desk-fold" @focusout=${leave} @toggle=${onFold}>
    <summary id=${`${base}-value`}>${aboutView(answer === undefined ? words.t('desk_fill') : describeAnswer(fact, answer, words, format), wordsView(model.question))}</summary>
    ${fieldView(inner, { ...act, edit, fail: (error) => desk.fail(fact, error), answer: (given) => desk.give(fact, given) })}
  </details>`;
}

/** What is wrong was not taken: which answer still counts. */
function keptView({ fact, answer, errors, words, format }) {
  return errors.length === 0 || answer === undefined ? nothing : html`<p class="pg-note">${words.t('desk_kept', { answer: describeAnswer(fact, answer, words, format) })}</p>`;
}

function controlView(model, act) {
  if (isChosen(model.fact)) return selectView(model);
  return html`${isComposite(model.fact) ? compositeView(model, act) : inputView(model, act)}${skipView(model)}`;
}

/** @param {boolean} isShown false: out of sight, not gone @param {object} outer the model of the page, with `desk`, `order` and `nextFact` */
export function deskFieldView(fact, isShown, outer, act) {
  const base = `${outer.id}-fact-${fact.id}`;
  const { draft, errors } = outer.desk.field(fact);
  const question = outer.words.find('facts', fact.id, 'ask');
  const model = { ...outer, fact, base, draft, errors, question, answer: outer.answers[fact.id], textPath: ['facts', fact.id] };
  const isNext = outer.nextFact === fact.id;
  const name = html`${wordsView(question)}${isNext ? html` <span class="pg-tag">${outer.words.t('desk_next')}</span>` : nothing}`;
  return html`<div class="pg-desk-fact ${isNext ? 'pg-is-next' : ''} ${model.answer === undefined ? '' : 'pg-is-answered'}" ?hidden=${!isShown}>
    ${isComposite(fact) ? html`<p class="pg-desk-label" id=${`${base}-label`}>${name}</p>` : html`<label class="pg-desk-label" for=${`${base}-value`}>${name}</label>`}
    <div class="pg-desk-control">${controlView(model, act)}</div>
    ${isComposite(fact) ? nothing : errorNoteView(errors[0], `${base}-error`, model)}${keptView(model)}
  </div>`;
}
