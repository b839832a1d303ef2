// The texts that a page cites: above, each is a link down to here; here it stands once, with its address and the day it was read.
import { html, nothing } from 'lit';
import { partView } from './page.mjs';
import { render } from './render.mjs';

const anchorOf = (id) => `s-${id}`;

/** Sources as the shared views want them, each leading to its line on the same page. */
export const sourcesInPage = (sources) => Object.fromEntries(Object.entries(sources).map(([id, source]) => [id, { ...source, url: `#${anchorOf(id)}` }]));

function sourceView(id, { sources, words, format }) {
  const { title = id, url, read_on: read } = sources[id] ?? {};
  const name = html`<span lang="fr" dir="ltr">${title}</span>`;
  return html`<li id=${anchorOf(id)}>${url ? html`<a href=${url} rel="external">${name}</a>` : name}${read ? html` <small>${words.t('read_on', { day: format.shortDay(read) })}</small>` : nothing}</li>`;
}

/** How sure a rule is, and the day somebody checked it. */
export const confidenceView = ({ confidence, checked_on: checked }, { words, format }) => html`<p>${words.t(`confidence_${confidence}`, { day: format.day(checked) })}</p>`;

/** @param {unknown} view what the page says @param {string[]} basis named first, cited or not @param {unknown} head before the list */
export function sourcesPartView(view, basis, model, head) {
  const cited = [...render(view).matchAll(/href="#s-([^"]+)"/g)].map(([, id]) => id);
  const ids = [...new Set([...basis, ...cited])];
  return partView('sources', model.words.t('sources'), html`${head}<ul>${ids.map((id) => sourceView(id, model))}</ul>`);
}

