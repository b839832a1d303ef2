// Chooses the view of the present screen and puts the tools around it.
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { troubleView } from './error-view.js';
import { moreWordsView } from './more-words-view.js';
import { questionView } from './question-view.js';
import { resultsView } from './results-view.js';
import { startView } from './start-view.js';
import { toolbarView } from './toolbar-view.js';
import { waitingView } from './waiting-view.js';

const SCREENS = { start: startView, question: questionView, results: resultsView };

/** Screens of the second half of the page, and questions whose words come with it, are waited for. */
function viewOf({ screen: { name, fact }, words, more, mode }) {
  if (mode === 'expert') return more?.deskView ?? waitingView;
  if (name === 'question' && !words.isWhole && words.find('facts', fact, 'ask').text === null) return waitingView;
  return SCREENS[name] ?? more?.screens[name] ?? waitingView;
}

/** Trouble while loading: said above the author's own content, which stays. */
export function failedView(words, act) {
  return html`<div class="pg-screen">${troubleView({ words, trouble: 'load' }, act)}</div>`;
}

export function screenView(model, act) {
  const view = model.trouble === null ? viewOf(model) : troubleView;
  return html`${toolbarView(model, act)}${moreWordsView(model, act)}${model.more?.besideToolsView(model, act) ?? nothing}${model.more?.urgentHelpView(model, act)}
    <div class="pg-screen pg-screen-${model.screen.name}">${keyed(model.state.at, view(model, act))}</div>${model.more?.wordsNoteView(model, act) ?? nothing}`;
}
