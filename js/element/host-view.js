// The words of the site that shows the guide, always marked as such: its help and offices, its notes on practice, how many permits
// it leaves out.
import { html, nothing } from 'lit';
import { numberView, siteView } from './help-line-view.js';
import { hostText, notesOf } from './host-rules.js';
import { listedPermits } from './results.js';
import { linkView } from './text-view.js';

/** In another language than the page, marked with it; its direction is that of its letters. */
function saidView(words, language) {
  const { text, lang } = hostText(words, language);
  return lang === null ? text : html`<span lang=${lang} dir="auto">${text}</span>`;
}

/** A sentence of the guide with the name of the host in it. */
function sentenceView(key, name, { t, language }) {
  const [before, after = ''] = t(key).split('{name}');
  return html`${before}${saidView(name, language)}${after}`;
}

/** Whose words these are. */
const signedView = ({ host, words }) => html`<p class="pg-note pg-host-said">${host.name ? sentenceView('host_said', host.name, words) : words.t('help_host_note')}</p>`;

function partView({ words: said, url, isStrong }, { words }) {
  const text = saidView(said, words.language);
  if (url?.startsWith('http')) return linkView(url, text, words);
  if (url) return html`<a class="pg-link" href=${url}>${text}</a>`;
  return isStrong ? html`<strong>${text}</strong>` : text;
}

function placeView(link, name, model) {
  if (link.startsWith('http')) return siteView(link, hostText(name, model.words.language), model);
  return html`<a class="pg-link" href=${link}><bdi dir="ltr">${link.slice(link.indexOf(':') + 1).split('?')[0]}</bdi></a>`;
}

function lineView({ parts, phone, link, name }, model) {
  if (parts) return html`<p>${parts.map((part) => partView(part, model))}</p>`;
  return phone ? html`<p class="pg-numbers">${numberView({ phone }, model)}</p>` : html`<p>${placeView(link, name, model)}</p>`;
}

const groupView = ({ heading, key, entries }, model, title) => html`${title(heading ? saidView(heading, model.words.language) : model.words.t(key))}
  <ul class="pg-helpers pg-host-help">${entries.map((lines) => html`<li class="pg-helper">${lines.map((line) => lineView(line, model))}</li>`)}</ul>`;

function noteView({ words: said, dated, place, link }, model) {
  const { words: { t, language }, format } = model;
  return html`<li>${place ? html`<strong>${saidView(place, language)}</strong> ` : nothing}${saidView(said, language)}
    <small class="pg-note">${t('host_noted', { day: format.shortDay(dated) })}${link ? html` ${placeView(link, place ?? said, model)}` : nothing}</small></li>`;
}

/**
 * What the host has seen in practice of one permit or one step, or in general.
 * @param {{permit?: string, step?: string}} about @param {(text: unknown) => unknown} title
 */
export function hostNotesView(model, about, title = (text) => html`<h5 class="pg-part-title">${text}</h5>`) {
  const notes = notesOf(model.host, about);
  return notes.length === 0 ? nothing : html`<section class="pg-part pg-host-notes">${title(model.words.t('host_notes'))}
    <ul class="pg-list">${notes.map((note) => noteView(note, model))}</ul>${signedView(model)}<p class="pg-note">${model.words.t('host_not_law')}</p></section>`;
}

/** Its help and its offices, before that of the guide; never in the place of an emergency number. */
export function hostView(model, title) {
  if (!model.host) return nothing;
  const { groups } = model.host;
  return html`${groups.map((group) => groupView(group, model, title))}${groups.length === 0 ? nothing : signedView(model)}${hostNotesView(model, {}, title)}`;
}

/** They count in the law all the same, and the page says so. */
export function withoutView({ assessment, host, words: { count } }) {
  const left = Object.keys(assessment.permits).length - listedPermits(assessment, host).length;
  return left === 0 ? nothing : html`<p class="pg-host-without">${count('host_without', left)}</p>`;
}
