/**
 * The whole guide in one import: the engine's door, the element's class, and the tag `<permit-guide>`, registered.
 * Types of everything that goes in and out are in `types.js`.
 */
import './element/define.js';

export { createGuide, GuideError } from './engine.js';
export { PermitGuideElement } from './element/permit-guide.js';
