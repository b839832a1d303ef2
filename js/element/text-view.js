// Small pieces of text that every view shares: borrowed words marked with their language, links to sources, hidden words.
import { html, nothing } from 'lit';

/** Words of the rulebook; borrowed ones carry the language they are in. */
export function wordsView({ text, lang }) {
  return lang === null ? text : html`<span lang=${lang} dir="ltr">${text}</span>`;
}

export const hiddenView = (text) => html`<span class="pg-hidden">${text}</span>`;

/** A link that opens aside, tells nobody where it comes from, and says that it opens aside. */
export function linkView(url, text, { t }) {
  return html`<a class="pg-link" href=${url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">${text}${hiddenView(` (${t('new_tab')})`)}</a>`;
}

export function sourceView(id, { names, words }) {
  const source = names.sources?.[id];
  const title = source?.title ?? id;
  const label = html`<span lang="fr" dir="ltr">${title}</span>`;
  return source?.url ? linkView(source.url, label, words) : label;
}

/** Links in a row, after a sentence. */
export function sourcesInlineView(ids, model) {
  if (ids.length === 0) return nothing;
  return html`<span class="pg-cite">${ids.map((id, index) => html`${index > 0 ? ' · ' : nothing}${sourceView(id, model)}`)}</span>`;
}

export function sectionView(title, content, kind = '') {
  if (content === nothing || content === null || content === undefined) return nothing;
  return html`<section class="pg-part ${kind}"><h5 class="pg-part-title">${title}</h5>${content}</section>`;
}

/** Words for a screen reader only, after words that stand more than once on a screen: what they are about. */
export const aboutView = (text, about) => html`${text}${hiddenView(html` : ${about}`)}`;

/** One touch away. On paper nothing can be unfolded: all is in sight under its title. */
export function foldedView(summary, content, isOnPaper = false) {
  return content === nothing ? nothing : isOnPaper ? html`<div class="pg-more"><p class="pg-strong">${summary}</p>${content}</div>`
    : html`<details class="pg-more"><summary>${summary}</summary>${content}</details>`;
}

/** A bulleted list of sentences; nothing when there is none. */
export function listView(items) {
  return items.length === 0 ? nothing : html`<ul class="pg-list">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
