// One line or kind of place: who, what they do, a number large enough for a shaking thumb, hours, languages, source.
import { html, nothing } from 'lit';
import { dialled } from './help.js';
import { hiddenView, linkView, sourceView, wordsView } from './text-view.js';

/** 1 is Monday. */
const A_MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86400000;

function dayName(day, language) {
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(A_MONDAY + (day - 1) * DAY_MS);
}

/** Null for a language that the browser cannot name: its code would say nothing. */
function languageName(code, language) {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(code);
  return name === code ? null : name;
}

function hoursText(hours, { words: { t, language }, format }) {
  if (hours.always) return t('help_always');
  const times = { from: format.time(hours.from), until: format.time(hours.until) };
  if (hours.first_day === 1 && hours.last_day === 7) return t('help_hours_daily', times);
  return t('help_hours', { ...times, first: dayName(hours.first_day, language), last: dayName(hours.last_day, language) });
}

/** A link that a telephone dials, or writes to. */
export function numberView({ phone, sms }, { words }, label = nothing) {
  const link = (scheme, number, verb) => html`<a class="pg-number" href=${`${scheme}:${dialled(number)}`}>${hiddenView(`${words.t(verb)} `)}<bdi class="pg-digits" dir="ltr">${number}</bdi>${label}</a>`;
  return html`${phone ? link('tel', phone, 'help_call') : nothing}${sms ? link('sms', sms, 'help_text') : nothing}`;
}

/** Short words beside the number: they say nothing of what was answered. */
export function shortNumberView(line, model) {
  const short = model.words.find('help_lines', line.id, 'short');
  return html`<li>${numberView(line, model, html` <span class="pg-number-for">${wordsView(short)}</span>`)}</li>`;
}

function factsOf(line, model) {
  const { words: { t, language }, format } = model;
  const { free, hours, languages = [], off_bills: isOffBills } = line;
  return [
    free === true ? t('help_free') : free === false ? t('help_paid') : null,
    hours ? hoursText(hours, model) : null,
    languages.length > 0 ? t('help_languages', { languages: format.list(languages.map((code) => languageName(code, language)).filter((name) => name !== null)) }) : null,
    isOffBills ? t('help_off_bills') : null,
  ].filter((fact) => fact !== null);
}

/** Sources come by their place in the list. */
const sourceIds = (line, { sources = {} }) => line.sources.map((index) => Object.keys(sources)[index] ?? index);

/** On paper nothing can be touched: the address is written. */
export function siteView(url, name, { words, isPrinting }) {
  return linkView(url, isPrinting ? html`<bdi dir="ltr" translate="no">${new URL(url).host}</bdi>` : html`${words.t('help_site')}${hiddenView(` : ${name.text}`)}`, words);
}

export function lineView(line, model) {
  const { words, format, names } = model;
  const name = words.find('help_lines', line.id, 'name');
  const [day, facts] = [format.shortDay(line.checked_on), factsOf(line, model)];
  return html`<li class="pg-helper">
    <p class="pg-helper-name">${wordsView(name)}</p>
    <p>${wordsView(words.find('help_lines', line.id, 'what'))}</p>
    ${line.phone || line.sms ? html`<p class="pg-numbers">${numberView(line, model)}</p>` : nothing}
    ${line.url ? html`<p>${siteView(line.url, name, model)}</p>` : nothing}
    ${facts.length === 0 ? nothing : html`<p>${facts.join(' · ')}</p>`}
    <p class="pg-note">${words.t(line.confidence === 'low' ? 'help_to_confirm' : 'help_checked', { day })} ${sourceIds(line, names).map((id, index) => html`${index > 0 ? ' · ' : nothing}${sourceView(id, model)}`)}</p>
  </li>`;
}
