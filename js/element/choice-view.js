// Yes or no, one of several (radios), one of many (a list).
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { errorNoteView } from './error-view.js';
import { groundName } from './words.js';
import { choicesOf } from './draft.js';
import { signView } from './sign-view.js';
import { wordsView } from './text-view.js';

const MOST_RADIOS = 12;
/** A tick and a cross beside the words, for those who read little. */
const YES_NO = { yes: 'eligible', no: 'no' };

function radioView({ id, draft, errors }, act, value, label, index, sign = nothing) {
  const inputId = index === 0 ? `${id}-value` : `${id}-value-${index}`;
  return html`<label class="pg-choice" for=${inputId}>
    <input type="radio" class="pg-radio" id=${inputId} name=${`${id}-value`} value=${value} autocomplete="off"
      .checked=${live(draft.value === value)} aria-invalid=${errors.length > 0 ? 'true' : nothing}
      @change=${() => act.edit({ value })}>
    <span class="pg-choice-text">${label}</span>${sign}
  </label>`;
}

function groupView(model, radios) {
  const { id, errors } = model;
  const describedBy = errors.length > 0 ? `${id}-error` : model.helpId ?? nothing;
  return html`<div class="pg-choices" role="radiogroup" aria-labelledby=${model.labelId} aria-describedby=${describedBy}>
    ${errorNoteView(errors[0], `${id}-error`, model)}
    ${radios}
  </div>`;
}

export function yesNoView(model, act) {
  const labels = { yes: ownWord(model, 'true') ?? model.words.t('yes'), no: ownWord(model, 'false') ?? model.words.t('no') };
  return groupView(model, Object.keys(YES_NO).map((value, index) => radioView(model, act, value, labels[value], index, signView(YES_NO[value]))));
}

function ownWord({ words, textPath }, value) {
  const found = words.find(...textPath, 'choices', value);
  return found.text === null ? undefined : wordsView(found);
}

export function choiceName(model, value) {
  if (model.fact.words) return { text: model.words.t(`${model.fact.words}_${value}`), lang: null };
  if (model.fact.type === 'permit_id') return groundName(model.words, value);
  const found = model.words.find(...model.textPath, 'choices', value);
  return found.text === null ? { text: value, lang: null } : found;
}

function listView(model, act, choices) {
  const { id, draft, errors, words: { t } } = model;
  return html`<div class="pg-field">
    ${errorNoteView(errors[0], `${id}-error`, model)}
    <select class="pg-select pg-wide" id=${`${id}-value`} autocomplete="off" aria-labelledby=${model.labelId}
      aria-invalid=${errors.length > 0 ? 'true' : nothing} aria-describedby=${errors.length > 0 ? `${id}-error` : nothing}
      .value=${live(draft.value)} @change=${(event) => act.edit({ value: event.target.value })}>
      <option value="">${t('choose')}</option>
      ${choices.map((value) => html`<option value=${value} ?selected=${value === draft.value}>${choiceName(model, value).text}</option>`)}
    </select>
  </div>`;
}

export function choiceView(model, act) {
  const { choices, isNarrow } = choicesOf(model.fact, model.answers, model.draft);
  const fields = choices.length > MOST_RADIOS
    ? listView(model, act, choices)
    : groupView(model, choices.map((value, index) => radioView(model, act, value, wordsView(choiceName(model, value)), index)));
  if (!isNarrow) return fields;
  return html`${fields}<p><button type="button" class="pg-quiet" @click=${() => act.edit({ showAll: true, value: '' }, `#${model.id}-value`)}>${model.words.t('another_card')}</button></p>`;
}
