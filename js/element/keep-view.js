// Keeping answers in a file or showing them as a code, opening what was kept; one thing after the other when there is something to decide.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { codeView } from './code-view.js';
import { errorNoteView, errorSummaryView } from './error-view.js';
import { foundView } from './found-view.js';
import { foldedView } from './text-view.js';

const errorOf = ({ errors }, field) => errors.find(({ fields }) => fields.includes(field));

/** A passphrase: never offered by the browser, never remembered, seen when the visitor wants to see it. */
function secretView(field, label, enter, model, act) {
  const { id, draft, words: { t } } = model;
  const error = errorOf(model, field);
  const onKey = (event) => { if (event.key === 'Enter') { event.preventDefault(); enter(); } };
  return html`<div class="pg-secret"><label class="pg-label" for=${`${id}-${field}`}>${label}</label>
    ${errorNoteView(error, `${id}-${field}-error`, model)}
    <span class="pg-secret-line"><input type=${draft.isShown ? 'text' : 'password'} class="pg-input pg-wide" id=${`${id}-${field}`} autocomplete="off" autocapitalize="none" autocorrect="off"
      spellcheck="false" maxlength="200" aria-invalid=${error ? 'true' : nothing} aria-describedby=${error ? `${id}-${field}-error` : nothing}
      .value=${live(draft[field] ?? '')} @input=${(event) => act.edit({ [field]: event.target.value })} @keydown=${onKey}>
    <button type="button" class="pg-secondary" aria-pressed=${draft.isShown ? 'true' : 'false'} @click=${() => act.edit({ isShown: !draft.isShown })}>${t('keep_show')}</button></span></div>`;
}

const busyView = ({ draft, words: { t } }) => html`<p class="pg-note" role="status">${draft.isBusy ? t('keep_busy') : nothing}</p>`;

function saveView(model, act) {
  const { draft, words: { t } } = model;
  const kept = act.kept();
  const save = () => { if (!draft.isBusy) kept.save(); };
  return html`<section class="pg-part pg-keep-part"><h3 class="pg-part-title">${t('keep_file')}</h3>
    <p>${t('keep_file_lead')}</p>
    <p class="pg-gentle">${t('keep_file_risk')}</p>
    ${kept.canLock
      ? html`${secretView('phrase', t('keep_passphrase'), save, model, act)}<p class="pg-note">${t('keep_passphrase_help')}</p>`
      : html`<p class="pg-note">${t('keep_no_lock')}</p>`}
    <p class="pg-actions"><button type="button" class="pg-primary" aria-disabled=${draft.isBusy ? 'true' : nothing} @click=${save}>${t('keep_save')}</button></p>
    ${busyView(model)}
    <div role="status">${draft.isSaved ? html`<p class="pg-strong">${t('keep_saved')}</p>` : nothing}</div></section>`;
}

function showView(model, act) {
  const { draft, words: { t } } = model;
  const kept = act.kept();
  const { code } = draft;
  return html`<section class="pg-part pg-keep-part pg-no-print"><h3 class="pg-part-title">${t('keep_code')}</h3>
    <p>${t('keep_code_lead')}</p>
    <p class="pg-gentle">${t('keep_code_risk')}</p>
    ${code ? html`${codeView(code, t('keep_code_label'))}${foldedView(t('keep_code_text'), html`<p class="pg-code-text" dir="ltr" translate="no">${code}</p>`)}` : nothing}
    <div role="status">${draft.isTooLong ? html`<p class="pg-strong">${t('keep_code_long')}</p>` : nothing}</div>
    <p class="pg-actions"><button type="button" class="pg-secondary" @click=${() => (code ? kept.hideCode() : kept.showCode())}>${t(code ? 'keep_code_hide' : 'keep_code_show')}</button></p></section>`;
}

function fileView(model, act) {
  const { id, draft, words: { t } } = model;
  const error = errorOf(model, 'file');
  const onFile = ({ target }) => {
    const [file] = target.files;
    if (file !== undefined && !draft.isBusy) act.kept().read(file);
    target.value = '';
  };
  return html`${errorNoteView(error, `${id}-file-error`, model)}
    <label class="pg-file"><input type="file" class="pg-file-input" id=${`${id}-file`} accept=".json,application/json,text/plain" autocomplete="off"
      aria-invalid=${error ? 'true' : nothing} aria-describedby=${error ? `${id}-file-error` : nothing} @change=${onFile}><span>${t('keep_choose')}</span></label>`;
}

function pastedView(model, act) {
  const { id, draft, words: { t } } = model;
  const error = errorOf(model, 'pasted');
  return html`<div class="pg-pasted"><label class="pg-label" for=${`${id}-pasted`}>${t('keep_paste')}</label>
    <p class="pg-example" id=${`${id}-pasted-help`}>${t('keep_paste_help')}</p>
    ${errorNoteView(error, `${id}-pasted-error`, model)}
    <textarea class="pg-input pg-wide" id=${`${id}-pasted`} rows="3" dir="ltr" autocomplete="off" autocapitalize="none" autocorrect="off" spellcheck="false"
      aria-invalid=${error ? 'true' : nothing} aria-describedby=${`${error ? `${id}-pasted-error ` : ''}${id}-pasted-help`}
      .value=${live(draft.pasted ?? '')} @input=${(event) => act.edit({ pasted: event.target.value })}></textarea>
    <p class="pg-actions"><button type="button" class="pg-secondary" @click=${() => act.kept().readPasted()}>${t('keep_read')}</button></p></div>`;
}

function openView(model, act) {
  const { t } = model.words;
  return html`<section class="pg-part pg-keep-part pg-no-print"><h3 class="pg-part-title">${t('keep_open')}</h3>
    <p>${t('keep_open_lead')}</p>${fileView(model, act)}${pastedView(model, act)}</section>`;
}

function keyView(model, act) {
  const { draft, words: { t } } = model;
  const unlock = () => { if (!draft.isBusy) act.kept().unlock(); };
  return html`<h2 class="pg-heading" tabindex="-1">${t('keep_key_title')}</h2>
    ${errorSummaryView(model.errors, model)}
    ${secretView('key', t('keep_key'), unlock, model, act)}
    ${busyView(model)}
    <p class="pg-actions"><button type="button" class="pg-primary" aria-disabled=${draft.isBusy ? 'true' : nothing} @click=${unlock}>${t('keep_unlock')}</button>
      <button type="button" class="pg-secondary" @click=${() => act.kept().cancel()}>${t('keep_cancel')}</button></p>`;
}

/** Whoever asked for one of the two finds that one. */
function ways(model, act) {
  const { words: { t }, errors, hasAnswers, screen: { part } } = model;
  const isSaving = hasAnswers && part !== 'open';
  return html`<h2 class="pg-heading" tabindex="-1">${t(isSaving ? 'keep_title' : 'keep_open')}</h2>
    <p class="pg-lead">${t('keep_lead')}</p>
    ${errorSummaryView(errors, model)}
    ${isSaving ? html`${saveView(model, act)}${showView(model, act)}` : nothing}
    ${isSaving && part === 'save' ? nothing : openView(model, act)}
    <p class="pg-back"><button type="button" class="pg-quiet" @click=${act.back}>${t('back')}</button></p>`;
}

export function keepView(model, act) {
  const { found, locked } = model.draft;
  return html`<div class="pg-keep">${(found ? foundView : locked ? keyView : ways)(model, act)}</div>`;
}
