// Around every screen, once the second part of the page is there: above it listen, below it what to know of the words.
import { html, nothing } from 'lit';
import { readAloud, sentencesOf, voiceFor } from './listen.js';

const LISTENING = 'listening';
const SCREENS_WITH_NOTE = new Set(['start', 'results']);

/** Where the voice reads: it stops when the screen changes. */
let readAt = null;
let isWaitingForVoices = false;

/** Many browsers only learn of their voices a moment later. */
function waitForVoices(synth, act) {
  if (isWaitingForVoices) return;
  isWaitingForVoices = true;
  synth.addEventListener?.('voiceschanged', act.refresh);
}

function listen({ state, open }, act, root) {
  const { speechSynthesis: synth } = globalThis;
  if (open.has(LISTENING)) return synth.cancel();
  readAt = state.at;
  act.toggle(LISTENING, true);
  return readAloud(sentencesOf(root), synth, () => act.toggle(LISTENING, false));
}

function listenView(model, act) {
  const { speechSynthesis: synth } = globalThis;
  const { words, open, state } = model;
  if (synth === undefined) return nothing;
  waitForVoices(synth, act);
  if (voiceFor(words.language, synth.getVoices()) === null) return nothing;
  const isListening = open.has(LISTENING);
  if (isListening && readAt !== state.at) synth.cancel();
  return html`<button type="button" class="pg-secondary pg-listen" tabindex="0" aria-pressed=${isListening ? 'true' : 'false'}
    @click=${(event) => listen(model, act, event.currentTarget.closest('.pg').querySelector('.pg-screen'))}>${words.t(isListening ? 'listen_stop' : 'listen')}</button>`;
}

/** Honest about the words: translated but not yet read by a second person; or not all there, with English one touch away. */
export function wordsNoteView({ words, read, names, screen }, act) {
  const { sentences, french } = read.texts;
  if (!SCREENS_WITH_NOTE.has(screen.name) || sentences === undefined) return nothing;
  if (words.language.startsWith('fr-')) return nothing; // plain French borrows from French on purpose
  const hasGaps = french !== undefined;
  const isDraft = sentences.reviewed < sentences.translated;
  if (!hasGaps && !isDraft) return nothing;
  return html`<div class="pg-words-note">${isDraft ? html`<p>${words.t('words_drafted')}</p>` : nothing}
    ${hasGaps ? html`<p>${words.t('words_gaps')}</p>
    <p class="pg-no-print"><button type="button" class="pg-quiet" lang="en" dir="ltr" @click=${() => act.speak('en')}>${names.own_names.en}</button></p>` : nothing}</div>`;
}

export function besideToolsView(model, act) {
  return html`<div class="pg-beside-tools">${listenView(model, act)}</div>`;
}
