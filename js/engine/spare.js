// What is needed only where WebAssembly does not start: finds out why, and brings the same module as JavaScript where
// WebAssembly is switched off (lockdown modes) or forbidden by the policy of the page.
import spareModule from 'module-as-javascript';

const SMALLEST = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0); // a module with nothing in it

/**
 * Whether not even a module with nothing in it is let in: then it is the browser or the policy, and not the file.
 * Instantiated as the module itself is: WebKit lets a forbidden module be compiled (`new WebAssembly.Module`) and no further.
 */
async function isForbidden() {
  try {
    return !(await WebAssembly.instantiate(SMALLEST));
  } catch {
    return true;
  }
}

/** The exports of a fresh instance of the module as JavaScript; null where WebAssembly works and the fault is elsewhere. */
export async function spareExports() {
  return (await isForbidden()) ? (await spareModule())() : null;
}
