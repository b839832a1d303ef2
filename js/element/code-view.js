// A QR code, drawn as one path: black on white whatever the colours around it, with the white margin that cameras need.
/*! uqr 0.1.3, MIT License: Copyright (c) Project Nayuki; Copyright (c) 2023 Anthony Fu. The licence: https://spdx.org/licenses/MIT.html */
import { html, svg } from 'lit';
import { encode } from 'uqr';

const MARGIN = 4;

/** A bar for each run of dark squares of a row. */
function pathOf(rows) {
  return rows.flatMap((row, y) => row.map((isDark, x) => (isDark && !row[x - 1] ? `M${x} ${y}h${runFrom(row, x)}v1H${x}z` : ''))).join('');
}

function runFrom(row, from) {
  const end = row.indexOf(false, from);
  return (end < 0 ? row.length : end) - from;
}

/** @param {string} text letters and digits @param {string} label what it is, for those who do not see it */
export function codeView(text, label) {
  const { data, size } = encode(text, { ecc: 'L', boostEcc: true, border: MARGIN });
  return html`<svg class="pg-code" viewBox=${`0 0 ${size} ${size}`} role="img" aria-label=${label} shape-rendering="crispEdges">
    ${svg`<rect class="pg-code-ground" width=${size} height=${size}></rect><path class="pg-code-ink" d=${pathOf(data)}></path>`}</svg>`;
}
