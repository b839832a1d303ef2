// Which law a release holds, as its release.json says it: of the build, and of the law replaced alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads them from the names that the compiler wrote into a folder. */
export function lawFields(folder) {
  const { version: rulebook, format, checked_on, review_on } = JSON.parse(readFileSync(join(folder, 'names.json'), 'utf8'));
  return { rulebook, format, checked_on, review_on };
}
