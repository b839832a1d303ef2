// Drawn signs, so that no status is told by colour alone. Decorative: the word always stands beside them.
import { svg, html } from 'lit';

const CIRCLE = svg`<circle cx="12" cy="12" r="10" class="pg-sign-ground"/>`;

const SHAPES = {
  eligible: svg`${CIRCLE}<path d="M7.2 12.4l3.2 3.2 6.4-7" class="pg-sign-line"/>`,
  possible: svg`${CIRCLE}<path d="M6.8 13.2c1.7-2.6 3.5-2.6 5.2-1.2s3.5 1.4 5.2-1.2" class="pg-sign-line"/>`,
  later: svg`${CIRCLE}<path d="M12 6.6v5.6l3.6 2.4" class="pg-sign-line"/>`,
  more_info: svg`${CIRCLE}<path d="M9.4 9.6c.2-1.7 1.3-2.6 2.8-2.6 1.6 0 2.7 1 2.7 2.4 0 2.1-2.7 2.2-2.7 4.2M12.2 16.8v.2" class="pg-sign-line"/>`,
  not_eligible: svg`${CIRCLE}<path d="M7.5 12h9" class="pg-sign-line"/>`,
  other_regime: svg`${CIRCLE}<path d="M7.5 9.5h8l-2-2M16.5 14.5h-8l2 2" class="pg-sign-line"/>`,
  risk: svg`<path d="M12 3l9.5 17h-19z" class="pg-sign-ground"/><path d="M12 9.5v5M12 17.2v.2" class="pg-sign-line"/>`,
  world: svg`<path d="M2.5 12h19M12 2.5c6 6 6 13 0 19-6-6-6-13 0-19" class="pg-sign-world"/><circle cx="12" cy="12" r="9.5" class="pg-sign-world"/>`,
  shield: svg`<path d="M12 2.5l8 3v6c0 5-3.4 8.4-8 10-4.6-1.6-8-5-8-10v-6z" class="pg-sign-ground"/><path d="M8.2 12l2.7 2.7 5-5.5" class="pg-sign-line"/>`,
};

const BY_TRUTH = { yes: 'eligible', no: 'no', unknown: 'more_info', spare: 'spare' };
SHAPES.no = svg`${CIRCLE}<path d="M8.4 8.4l7.2 7.2M15.6 8.4l-7.2 7.2" class="pg-sign-line"/>`;

SHAPES.spare = svg`<circle cx="12" cy="12" r="4" class="pg-sign-ground"/>`;

export function signView(name) {
  return html`<svg class="pg-sign pg-sign-${name}" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">${SHAPES[name]}</svg>`;
}

export const truthSignView = (truth) => signView(BY_TRUTH[truth]);

/** A bar of what is settled; the sentence beside it says the same. */
export function barView(percent) {
  return html`<svg class="pg-bar" width="100%" height="10" aria-hidden="true" focusable="false">
    <rect class="pg-bar-track" width="100%" height="10" rx="5"></rect>
    <rect class="pg-bar-fill" width="${Math.max(percent, 2)}%" height="10" rx="5"></rect>
  </svg>`;
}
