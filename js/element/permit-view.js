// One permit of the results: the verdict closed; opened, its risks first, then reasons, papers, price, place, rights and sources.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { decidingReasons } from './reasons.js';
import { orderedRoutes } from './results.js';
import { signView } from './sign-view.js';
import { wordsView } from './text-view.js';
import { toComeView } from './waiting-view.js';
import { labelOf, permitName } from './words.js';

/** What is true of the permit today, in one sentence; softer once the law is too old. */
export function verdictText(permit, { words: { t, count }, format, assessment }) {
  const soft = assessment.law.stale ? '_stale' : '';
  if (permit.status === 'later') return t(`verdict_later${soft}`, { day: format.day(permit.from) });
  if (permit.status === 'more_info') return count('verdict_more_info', permit.missing.length);
  if (permit.status === 'possible') return t(`verdict_${permit.nature === 'discretionary' ? 'discretionary' : 'appraisal'}${soft}`);
  if (permit.status === 'eligible' && permit.nature === 'notification') return t(`verdict_notification${soft}`);
  return t(`verdict_${permit.status}${soft}`);
}

function untilView(permit, { words: { t }, format }) {
  const isHeld = permit.status === 'eligible' || permit.status === 'possible' || permit.status === 'later';
  return isHeld && permit.until ? html` <span class="pg-when">${t('verdict_until', { day: format.day(permit.until) })}</span>` : nothing;
}

/** Why not: the first statements that decide, of the route that speaks. */
function whyNotView(permit, { words, permitId }) {
  if (permit.status !== 'not_eligible') return nothing;
  const [route] = orderedRoutes(permit);
  const label = route ? decidingReasons(route.why)[0] : undefined;
  if (label === undefined) return nothing;
  const sentence = labelOf(words, permitId, label);
  return html`<span class="pg-why-not">${words.t('missing_condition')} ${wordsView(sentence)}</span>`;
}

/** The number of an article stays whole at the end of a line. */
const whole = (text) => text.replace(/([LR]\.) (?=\d)/g, '$1\u00a0').replace(/(\d)-(?=\d)/g, '$1\u2011');

/** The words on the card, in French, so that they can be shown at a counter. */
function legalNameView({ words, permitId }) {
  const legal = words.find('permits', permitId, 'legal_name').text;
  return legal === null ? nothing : html`<span class="pg-legal-name" lang="fr" dir="ltr" translate="no">${whole(legal)}</span>`;
}

/** Its name, the French one, what is true of it today. */
export function permitHeadView(permit, model) {
  return html`<h4 class="pg-permit-name">${wordsView(permitName(model.words, permit.id))}</h4>
        ${legalNameView(model)}
        <span class="pg-verdict">${verdictText(permit, model)}${untilView(permit, model)}</span>
        ${whyNotView(permit, model)}`;
}

export function permitView(permit, outer, act) {
  const model = { ...outer, permitId: permit.id };
  const isOpen = model.open.has(permit.id);
  const onToggle = (event) => act.toggle(permit.id, event.currentTarget.open);
  return html`<details class="pg-permit pg-is-${permit.status}" .open=${live(isOpen)} @toggle=${onToggle}>
    <summary class="pg-permit-summary">
      ${signView(permit.status)}
      <span class="pg-permit-head">${permitHeadView(permit, model)}</span>
      <span class="pg-chevron" aria-hidden="true"></span>
    </summary>
    ${isOpen ? model.more?.permitBodyView(permit, model, act) ?? html`<div class="pg-permit-body">${toComeView(model)}</div>` : nothing}
  </details>`;
}
