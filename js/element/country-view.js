// Nationalities: type, choose, see them as chips; and the box for people whom no country recognises.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { countryName } from './describe.js';
import { errorNoteView } from './error-view.js';
import { findCountry } from './format.js';

const STATELESS = 'stateless';

function chipView(code, { id, words, format }, remove) {
  const name = countryName(code, words, format);
  return html`<li class="pg-chip">${name}
    <button type="button" class="pg-chip-remove" aria-label=${words.t('remove_country', { name })} @click=${() => remove(code, `#${id}-value`)}><span aria-hidden="true">×</span></button></li>`;
}

function inputView(model, act, add) {
  const { id, draft, errors, countries, words: { t } } = model;
  const onInput = (event) => {
    const typed = event.target.value;
    const isPicked = countries().some((country) => country.name === typed);
    return isPicked ? add(typed) : act.edit({ typed });
  };
  const onKey = (event) => {
    if (event.key !== 'Enter' || draft.typed.trim() === '') return;
    event.preventDefault();
    add(draft.typed);
  };
  return html`<div class="pg-country">
    <label class="pg-label" for=${`${id}-value`}>${t(draft.codes.length > 0 ? 'country_another' : 'country_type')}</label>
    <span class="pg-country-line">
      <input type="text" class="pg-input pg-wide" id=${`${id}-value`} list=${`${id}-countries`} autocomplete="off" autocapitalize="words" spellcheck="false"
        aria-invalid=${errors.length > 0 ? 'true' : nothing} aria-describedby=${errors.length > 0 ? `${id}-error` : nothing}
        .value=${live(draft.typed)} @input=${onInput} @keydown=${onKey}>
      <button type="button" class="pg-secondary" @click=${() => add(draft.typed)}>${t('add')}</button>
    </span>
    <datalist id=${`${id}-countries`}>${countries().map(({ name }) => html`<option value=${name}></option>`)}</datalist>
  </div>`;
}

function statelessView({ id, draft, words: { t } }, toggle) {
  return html`<label class="pg-choice pg-check" for=${`${id}-stateless`}>
    <input type="checkbox" class="pg-radio" id=${`${id}-stateless`} autocomplete="off" .checked=${live(draft.codes.includes(STATELESS))} @change=${toggle}>
    <span class="pg-choice-text">${t('stateless')}<small class="pg-note">${t('stateless_help')}</small></span></label>`;
}

export function countryView(model, act) {
  const { id, draft, errors, fact, countries, words, format } = model;
  const most = fact.max_items ?? 1;
  const remove = (code, focus) => act.edit({ codes: draft.codes.filter((other) => other !== code) }, focus);
  const add = (typed) => {
    const code = findCountry(typed, countries());
    if (code === null) return act.fail({ code: 'country_not_found', fields: ['value'] });
    const codes = draft.codes.includes(code) ? draft.codes : [...draft.codes, code];
    act.edit({ codes, typed: '' }, codes.length < most ? null : '[type=submit]');
    return act.say(words.t('country_added', { name: countryName(code, words, format) }));
  };
  const toggle = () => (draft.codes.includes(STATELESS) ? remove(STATELESS) : act.edit({ codes: [...draft.codes, STATELESS] }));
  const named = draft.codes.filter((code) => code !== STATELESS);
  const isFull = draft.codes.length >= most;
  return html`<div class="pg-field" role="group" aria-labelledby=${model.labelId}>
    ${errorNoteView(errors[0], `${id}-error`, model)}
    ${named.length === 0 ? nothing : html`<ul class="pg-chips">${named.map((code) => chipView(code, model, remove))}</ul>`}
    ${isFull ? nothing : inputView(model, act, add)}
    ${!isFull || draft.codes.includes(STATELESS) ? statelessView(model, toggle) : nothing}
  </div>`;
}
