// Plain drawn signs for those who read little: beside questions and ways in. Decorative: the words always stand beside them.
// Which question has which is data (`sign` in rulebook/facts.json and doors.json).
import { html, nothing, svg } from 'lit';

const DRAWINGS = {
  globe: svg`<circle cx="16" cy="16" r="12"/><path d="M4 16h24M16 4c8 8 8 16 0 24c-8-8-8-16 0-24"/>`,
  cake: svg`<path d="M5 27V17h22v10zM5 21c3 3 5 3 7 0s5 3 8 0s5 0 7 0M11 17v-5M16 17v-5M21 17v-5M11 8v.5M16 8v.5M21 8v.5"/>`,
  card: svg`<rect x="3" y="7" width="26" height="18" rx="3"/><circle cx="10.5" cy="14" r="2.5"/><path d="M6.5 21c1-4 7-4 8 0M18 13h7M18 17h7M18 21h4"/>`,
  plane: svg`<path d="M4 19l24-9c1 3-2 4.5-4 5.5L13 20l-4 6H6l2-5zM13 15L8 10h3.5l7 3"/>`,
  calendar: svg`<rect x="4" y="6" width="24" height="22" rx="3"/><path d="M4 13h24M10 3v6M22 3v6M10 18h3M19 18h3M10 23h3"/>`,
  shield: svg`<path d="M16 3l11 4v8c0 7-4.5 11-11 14c-6.5-3-11-7-11-14V7z"/>`,
  family: svg`<circle cx="9" cy="8" r="3.5"/><circle cx="23" cy="8" r="3.5"/><circle cx="16" cy="17" r="2.8"/><path d="M3 27v-7c0-4 2.5-6 6-6M29 27v-7c0-4-2.5-6-6-6M11 28c0-7 10-7 10 0"/>`,
  rings: svg`<circle cx="11.5" cy="18" r="8"/><circle cx="20.5" cy="18" r="8"/>`,
  book: svg`<path d="M16 9C12 6 8 6 4 7v18c4-1 8-1 12 2c4-3 8-3 12-2V7c-4-1-8-1-12 2zM16 9v18"/>`,
  tool: svg`<rect x="3" y="11" width="26" height="16" rx="3"/><path d="M11 11V8c0-2 1-3 3-3h4c2 0 3 1 3 3v3M3 18h26M16 16.5v3"/>`,
  coins: svg`<circle cx="16" cy="16" r="12"/><path d="M21 11c-6-4-10 0-10 5s4 9 10 5M8 14.5h8M8 18h8"/>`,
  heart: svg`<path d="M16 27C6 20 4 15 4 11c0-6 9-8 12-2c3-6 12-4 12 2c0 4-2 9-12 16zM16 12v8M12 16h8"/>`,
  hand: svg`<path d="M10 28c-3-4-5-8-5-11c2-1 3 0 5 3V8c0-3 3.5-3 3.5 0v6V5.5c0-3 3.5-3 3.5 0V14V7c0-3 3.5-3 3.5 0v8v-5c0-3 3.5-3 3.5 0v10c0 4-2 6-3 8z"/>`,
  talk: svg`<path d="M4 6h24v15H15l-7 6v-6H4zM9 11.5h14M9 16h9"/>`,
  scales: svg`<path d="M16 4v24M9 28h14M5 9h22M5 9l-3 9h7zM27 9l-4 9h7z"/>`,
  house: svg`<path d="M3 16L16 5l13 11M7 14v14h18V14M13 28v-8h6v8"/>`,
  star: svg`<path d="M16 4l3.8 8l8.700 1l-6.5 6l1.8 9L16 23.5L8.2 28L10 19l-6.5-6l8.700-1z"/>`,
  envelope: svg`<rect x="3" y="7" width="26" height="18" rx="2"/><path d="M3 9l13 9l13-9"/>`,
  hourglass: svg`<path d="M8 4h16M8 28h16M10 4c0 7 5 8 5 12s-5 5-5 12M22 4c0 7-5 8-5 12s5 5 5 12"/>`,
  shut: svg`<rect x="7" y="4" width="18" height="24" rx="2"/><path d="M12 12l8 8M20 12l-8 8"/>`,
};

export const drawingNames = Object.keys(DRAWINGS);

/** The drawing of a name; nothing for a name that has none. */
export function drawingView(name) {
  const shape = DRAWINGS[name];
  return shape === undefined ? nothing : html`<svg class="pg-drawing" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">${shape}</svg>`;
}
