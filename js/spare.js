// The third script: fetched only when something went wrong. The module as JavaScript, and what a webmaster can do.
export { spareExports } from './engine/spare.js';
export { explain } from './element/explain.js';
