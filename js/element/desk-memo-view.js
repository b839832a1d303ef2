// The memo of the caseworker's page: made here, and only while it is shown; copied by hand or by button; nothing is sent.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { memoText } from './memo.js';
import { listedPermits } from './results.js';

const TOLD = new Set(['eligible', 'possible', 'later']);

/** The permits told in full. */
export function memoPermits({ assessment, host, desk: { look } }) {
  const all = listedPermits(assessment, host);
  return look.memoOf === 'chosen' && look.permit !== null ? [assessment.permits[look.permit]] : all.filter(({ status }) => TOLD.has(status));
}

/** Where the page may not write to the clipboard, the text is selected: one key copies it. @returns {Promise<boolean>} whether it was copied */
async function copyFrom(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return false;
  }
}

function choicesView({ id, desk, words: { t } }) {
  const { memoOf, hasAnswers } = desk.look;
  return html`<div class="pg-desk-line">
    <label for=${`${id}-memo-of`}>${t('desk_memo_of')}</label>
    <select class="pg-select" id=${`${id}-memo-of`} autocomplete="off" .value=${live(memoOf)} @change=${({ target }) => desk.show({ memoOf: target.value })}>
      ${['chosen', 'open'].map((value) => html`<option value=${value} ?selected=${value === memoOf}>${t(`desk_memo_${value}`)}</option>`)}</select>
    <label class="pg-desk-check" for=${`${id}-memo-answers`}><input type="checkbox" class="pg-radio" id=${`${id}-memo-answers`} autocomplete="off" .checked=${live(hasAnswers)}
      @change=${({ target }) => desk.show({ hasAnswers: target.checked })}> ${t('desk_memo_answers')}</label>
  </div>`;
}

function textView(model, act) {
  const { id, desk, words: { t } } = model;
  const copy = async ({ currentTarget }) => {
    const isCopied = await copyFrom(currentTarget.closest('section').querySelector('textarea'));
    act.say(t(isCopied ? 'desk_copied' : 'desk_selected'));
  };
  return html`${choicesView(model)}
    <textarea class="pg-input pg-desk-text" readonly rows="14" spellcheck="false" aria-labelledby=${`${id}-memo`}
      .value=${memoText(model, { permits: memoPermits(model), hasAnswers: desk.look.hasAnswers })}></textarea>
    <p><button type="button" class="pg-secondary pg-desk-copy" @click=${copy}>${t('desk_copy')}</button></p>`;
}

export function deskMemoView(model, act) {
  const { id, desk, words: { t } } = model;
  const { isMemoOpen } = desk.look;
  return html`<section class="pg-desk-memo" aria-labelledby=${`${id}-memo`}>
    <h3 class="pg-desk-title" id=${`${id}-memo`} tabindex="-1">${t('desk_memo')}</h3>
    <p class="pg-note">${t('desk_memo_lead')}</p>
    <p><button type="button" class="pg-secondary pg-desk-memo-way" aria-expanded=${isMemoOpen ? 'true' : 'false'} @click=${() => desk.show({ isMemoOpen: !isMemoOpen })}>
      ${t(isMemoOpen ? 'desk_memo_hide' : 'desk_memo_show')}</button></p>
    ${isMemoOpen ? textView(model, act) : nothing}
  </section>`;
}
