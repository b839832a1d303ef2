// "From here you can go to": the paths as a drawn tree that reads as a list.
import { html, nothing } from 'lit';
import { pathsFrom } from './paths.js';
import { wordsView } from './text-view.js';
import { permitName } from './words.js';

function whenView({ when, day }, { words: { t }, format }) {
  const text = when === 'later' && day ? t('path_later', { day: format.day(day) }) : t(`path_${when === 'later' ? 'open' : when}`);
  return html`<span class="pg-when">${text}</span>`;
}

const nodeView = (node, model) => html`<li class="pg-path pg-path-${node.when}"><span class="pg-path-name">${wordsView(permitName(model.words, node.id))}</span> ${whenView(node, model)}
  ${node.next.length === 0 ? nothing : html`<ul class="pg-paths">${node.next.map((next) => nodeView(next, model))}</ul>`}</li>`;

const rootView = ({ id, isHeld, next }, model) => html`<li class="pg-path pg-path-root"><span class="pg-path-name">${wordsView(permitName(model.words, id))}</span> <span class="pg-when">${model.words.t(isHeld ? 'path_held' : 'path_now')}</span>
  <ul class="pg-paths">${next.map((node) => nodeView(node, model))}</ul></li>`;

export function pathsView(model) {
  const roots = pathsFrom(model.names, model.assessment, model.answers, model.host);
  if (roots.length === 0) return nothing;
  const { id, words: { t } } = model;
  return html`<section class="pg-group" aria-labelledby=${`${id}-paths`}>
    <h3 class="pg-group-title" id=${`${id}-paths`}>${t('paths_title')}</h3>
    <p class="pg-group-lead">${t('paths_lead')}</p>
    <ul class="pg-paths">${roots.map((root) => rootView(root, model))}</ul></section>`;
}
