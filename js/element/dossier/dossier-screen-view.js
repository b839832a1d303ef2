// "Prepare my papers to print": what the paper will hold, a way to print it or to keep it as a file, and the paper itself.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { withoutView } from '../host-view.js';
import { foldedView, wordsView } from '../text-view.js';
import { permitName } from '../words.js';
import { chosenPermits, pickGroups, TICKED_ONLY, tickOf, WITH_ANSWERS } from './choices.js';
import { dossierView } from './dossier-view.js';
import { saveDossier } from './save.js';

/** Screens that the dossier stands for on paper; any other prints as it is. */
const PRINTED_AS_DOSSIER = new Set(['results', 'answers', 'dates']);

/** The way in, from the results. */
export const dossierWayView = ({ words: { t } }, act) => html`<button type="button" class="pg-secondary" @click=${act.showDossier}>${t('dossier_open')}</button>`;

/** One of two: the second one is a tick of the visit, the first its absence. */
function eitherView(key, [off, on], { id, ticked }, act) {
  const optionView = (text, isOn) => html`<label class="pg-choice" for=${`${id}-${key}-${isOn}`}>
    <input type="radio" class="pg-radio" name=${`${id}-${key}`} id=${`${id}-${key}-${isOn}`} autocomplete="off" .checked=${live(ticked.has(key) === isOn)}
      @change=${() => ticked.has(key) === isOn || act.tick(key)}><span class="pg-choice-text">${text}</span></label>`;
  return html`<div class="pg-choices">${optionView(off, false)}${optionView(on, true)}</div>`;
}

function pickView({ id: permit }, { id, words, ticked }, act) {
  const key = tickOf(permit);
  return html`<label class="pg-paper" for=${`${id}-${key}`}><input type="checkbox" class="pg-radio" id=${`${id}-${key}`} autocomplete="off"
    .checked=${live(ticked.has(key))} @change=${() => act.tick(key)}><span>${wordsView(permitName(words, permit))}</span></label>`;
}

function picksView(model, act) {
  const { words: { t }, assessment, ticked } = model;
  if (!ticked.has(TICKED_ONLY)) return nothing;
  const groupView = ({ status, permits, isFolded }) => {
    const picks = permits.map((permit) => pickView(permit, model, act));
    const title = `${t(`status_${status}`)} (${model.format.number(permits.length)})`;
    return isFolded ? foldedView(title, picks) : html`<div role="group" aria-label=${title}><p class="pg-label" aria-hidden="true">${title}</p>${picks}</div>`;
  };
  return html`<div class="pg-dossier-picks">${pickGroups(assessment, model.host).map(groupView)}
    ${withoutView(model)}${chosenPermits(model).length > 0 ? nothing : html`<p class="pg-error">${t('dossier_none_ticked')}</p>`}</div>`;
}

function choicesView(model, act) {
  const { words: { t } } = model;
  return html`<fieldset class="pg-field"><legend class="pg-label">${t('dossier_which')}</legend>
      ${eitherView(TICKED_ONLY, [t('dossier_all_open'), t('dossier_ticked_only')], model, act)}${picksView(model, act)}</fieldset>
    <fieldset class="pg-field"><legend class="pg-label">${t('dossier_answers')}</legend>
      <p class="pg-gentle">${t('dossier_care')}</p>
      ${eitherView(WITH_ANSWERS, [t('dossier_without'), t('dossier_with')], model, act)}</fieldset>`;
}

function actionsView(model, act) {
  const { t } = model.words;
  const save = (event) => {
    saveDossier(event.currentTarget.closest('.pg-dossier-screen').querySelector('.pg-dossier'), model.words);
    act.say(t('dossier_saved'));
  };
  return html`<div class="pg-actions"><button type="button" class="pg-primary" @click=${act.print}>${t('print')}</button>
    <button type="button" class="pg-secondary" @click=${save}>${t('dossier_save')}</button>
    <button type="button" class="pg-quiet" @click=${act.back}>${t('back')}</button></div>
    <p class="pg-note">${t('dossier_save_help')}</p>`;
}

export function dossierScreenView(model, act) {
  const { t } = model.words;
  return html`<div class="pg-dossier-screen">
    <div class="pg-no-print"><h2 class="pg-heading" tabindex="-1">${t('dossier_open')}</h2><p class="pg-lead">${t('dossier_lead')}</p>
      ${choicesView(model, act)}${actionsView(model, act)}<p class="pg-kicker">${t('dossier_preview')}</p></div>
    ${dossierView(model, act)}</div>`;
}

/** What goes to the printer from another screen: the dossier as it was chosen last, in the place of that screen. */
export function paperView(model, act) {
  const { screen: { name, door }, assessment, hasAnswers } = model;
  if (!PRINTED_AS_DOSSIER.has(name) || door || !hasAnswers || assessment === null) return nothing;
  return html`<div class="pg-printed">${dossierView(model, act)}</div>`;
}
