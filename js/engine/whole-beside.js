// The late parts of the engine, brought by the second script (decision 0012).
import { fail } from './errors.js';

let late = null;

/** **Fails:** `names_incomplete` while they are not there. */
export const whole = () => late ?? fail('names_incomplete');

export function bring(parts) {
  late = parts;
}
