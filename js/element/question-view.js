// One question a page: the question, why it is asked, its fields, and the right not to answer.
import { html, nothing } from 'lit';
import { errorSummaryView } from './error-view.js';
import { fieldView } from './field-view.js';
import { asideView, progressView } from './progress-view.js';
import { foldedView, listView, wordsView } from './text-view.js';
import { shortPermitName } from './words.js';
import { isDeclined, isUnknown } from './draft.js';

const SHOWN_PERMITS = 4;

function whyView({ words, screen }) {
  const why = words.find('facts', screen.fact, 'why');
  const permits = screen.permits ?? [];
  const shown = permits.slice(0, SHOWN_PERMITS).map((id) => wordsView(shortPermitName(words, id)));
  const more = permits.length - shown.length;
  if (why.text === null && permits.length === 0) return nothing;
  if (more > 0) shown.push(words.count('why_more', more));
  return foldedView(words.t('why_title'), html`${why.text === null ? nothing : html`<p>${wordsView(why)}</p>`}
    ${shown.length === 0 ? nothing : html`<p>${words.t('why_permits')}</p>${listView(shown)}`}`);
}

function skipView({ words: { t }, fact, answer }, act) {
  const maySayNo = fact.sensitivity !== 'none';
  return html`<div class="pg-skips" role="group" aria-label=${t('skip_title')}>
    <button type="button" class="pg-secondary" aria-pressed=${isUnknown(answer) ? 'true' : nothing} @click=${act.dontKnow}>${t('dont_know')}</button>
    ${maySayNo ? html`<button type="button" class="pg-secondary" aria-pressed=${isDeclined(answer) ? 'true' : nothing}
      @click=${act.decline}>${t('decline')}</button>` : nothing}
  </div>`;
}

function gentleView({ words: { t }, fact }) {
  return fact.sensitivity === 'sensitive' ? html`<p class="pg-gentle">${t('sensitive_note')}</p>` : nothing;
}

export function questionView(model, act) {
  const { words, fact, id, errors, draft } = model;
  const { t } = words;
  const ask = words.find('facts', fact.id, 'ask');
  const help = words.find('facts', fact.id, 'help');
  const isRecords = fact.type === 'record_list';
  const mayContinue = !(isRecords && draft.records.length === 0);
  return html`<form class="pg-question" novalidate autocomplete="off" @submit=${act.submit}>
    ${progressView(model)}
    ${errorSummaryView(errors, model)}
    ${model.more?.drawingView(fact.sign) ?? nothing}
    <h2 class="pg-heading" tabindex="-1" id=${`${id}-ask`}>${wordsView(ask.text === null ? { text: fact.id, lang: null } : ask)}</h2>
    ${help.text === null ? nothing : html`<p class="pg-help" id=${`${id}-help`}>${wordsView(help)}</p>`}
    ${gentleView(model)}
    ${whyView(model)}
    ${fieldView(model, act)}
    <div class="pg-actions">
      ${mayContinue ? html`<button type="submit" class="pg-primary">${t('continue')}</button>` : nothing}
      ${skipView(model, act)}
    </div>
    <p class="pg-back"><button type="button" class="pg-quiet" @click=${act.back}>${t('back')}</button></p>
    ${asideView(model, act)}
  </form>`;
}
