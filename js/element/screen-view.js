// Chooses the view of the present screen and puts the tools around it.
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { answersView } from './answers-view.js';
import { troubleView } from './error-view.js';
import { questionView } from './question-view.js';
import { resultsView } from './results-view.js';
import { startView } from './start-view.js';
import { toolbarView } from './toolbar-view.js';

const SCREENS = { start: startView, question: questionView, answers: answersView, results: resultsView };

/** Trouble while loading: said above the author's own content, which stays. */
export function failedView(words, act) {
  return html`<div class="pg-screen">${troubleView({ words, trouble: 'load' }, act)}</div>`;
}

export function screenView(model, act) {
  const view = model.trouble === null ? SCREENS[model.screen.name] : troubleView;
  return html`${toolbarView(model, act)}
    <div class="pg-screen pg-screen-${model.screen.name}">${keyed(model.state.at, view(model, act))}</div>`;
}
