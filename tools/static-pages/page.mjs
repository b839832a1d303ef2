// The frame of every page: what stands around its text, and the same page in other languages. No script, one small style sheet.
import { html, nothing } from 'lit';
import { wordsView } from '../../js/element/text-view.js';
import { escape, render } from './render.mjs';

const POLICY = "default-src 'none'; style-src 'self'";

/** Classes that the style sheet of the pages knows; those of the shared views that it does not are left out. */
const STYLED = /^(pg-(hidden|note|number|risks|loud|case|then|cite|langs|skip|fee|rule))$/;

const tidyClasses = (text) => text.replace(/ class="([^"]*)"/g, (whole, names) => {
  const kept = names.split(' ').filter((name) => STYLED.test(name));
  return kept.length === 0 ? '' : ` class="${kept.join(' ')}"`;
});

/** A page opens links in its own place: the views of the element open them aside, for there something would be lost. */
function inPlace(text, { words }) {
  const aside = `<span class="pg-hidden"> (${escape(words.t('new_tab'))})</span>`;
  return text.replaceAll(' target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer"', '').replaceAll(aside, '');
}

const tidySpace = (text) => text.replace(/\s*\n\s*/g, '\n').replace(/>\n+</g, '>\n<').replace(/\n{2,}/g, '\n');

/** A citation is a link to its line below; its French title is marked where the page is not in French. */
function shortCitations(text, { words }) {
  const mark = words.language === 'fr' ? '' : ' lang="fr" dir="ltr"';
  return text.replace(/<a href="(#s-[^"]+)"><span lang="fr" dir="ltr">([^<]*)<\/span><\/a>/g, '<a href="$1">$2</a>')
    .replace(/<span class="pg-cite">(.*?)<\/span>/g, `<small${mark}>$1</small>`);
}

export const finished = (view, model) => tidySpace(shortCitations(tidyClasses(inPlace(render(view), model).replace(/ class="pg-link"/g, '')), model));

/** A part of a page under its heading, with an address of its own; nothing when it has nothing to say. */
export function partView(id, title, content, kind = nothing) {
  if (render(content).trim() === '') return nothing;
  return html`<section class=${kind}><h2 id=${id}>${typeof title === 'string' ? title : wordsView(title)}</h2>${content}</section>`;
}

/** The same page in the other languages. */
function languagesView({ at, languages, words, ownNames, up }) {
  const links = languages.filter((language) => language !== words.language)
    .map((language) => html`<li><a href=${`${up}../${language}/${at}.html`} lang=${language} hreflang=${language}>${ownNames[language]}</a></li>`);
  return html`<nav class="pg-langs" aria-label=${words.t('language')}><ul>${links}</ul></nav>`;
}

/** Sentences borrowed from French; the titles of sources are always French. */
const BORROWED = /(?<!<a [^>]*>|<li id="s-[^"]*">)<span lang="fr" dir="ltr">/;

/** That a part of the page is in French, and where it stands in English. */
function gapsView(body, { at, up, words, ownNames }) {
  if (words.language.startsWith('fr') || !BORROWED.test(render(body))) return nothing;
  return html`<p>${words.t('words_gaps')} <a href=${`${up}../en/${at}.html`} lang="en" hreflang="en">${ownNames.en}</a></p>`;
}

/** What this is not, how old it is, until when it may be relied on. */
export function ageView({ words, format, law, say }) {
  return html`<p>${words.t('not_advice')}</p><p>${words.t('law_checked', { checked: format.day(law.checked_on), version: law.version })}
    ${wordsView(say('pages_review', { day: format.day(law.review_on) }))}</p>
    ${words.language === 'fr' || words.language === 'en' ? nothing : html`<p>${words.t('words_drafted')}</p>`}`;
}

/**
 * @param {{at: string, title: string, lead: unknown, body: unknown}} page `at` is its place under its language, without ending
 * @param {object} outer what the pages of one language share
 * @returns {string} the document
 */
export function documentOf({ at, title, heading, body }, outer) {
  const up = at.includes('/') ? '../' : '';
  const model = { ...outer, at, up };
  const { words, say } = model;
  const wayTo = (name, text) => (at === name ? nothing : html`<a href=${`${up}${name}.html`}>${text}</a>`);
  const view = html`<a class="pg-skip" href="#text">${wordsView(say('pages_skip'))}</a>
<header><nav aria-label=${say('pages_all').text}>${wayTo('index', wordsView(say('pages_all')))} ${wayTo('help', words.t('help_find'))} ${wayTo('cannot-file', wordsView(words.find('doors', 'cannot-file', 'name')))}</nav></header>
<main id="text"><h1>${heading}</h1>${gapsView(body, model)}${body}
<section><h2 id="age">${words.t('law')}</h2>${ageView(model)}</section></main>
<footer>${languagesView(model)}</footer>`;
  return `<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
<link rel="stylesheet" href="${up}../pages.css">
</head>
<body>
${finished(view, model)}
</body>
</html>
`;
}
