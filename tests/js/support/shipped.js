// The shipped files, as tests want them. `PERMIT_GUIDE_DIST` names another folder than dist/.
import { readFileSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createGuide, joinNames } from '../../../js/engine.js';
import { rawPack } from '../../../js/engine/pack.js';

export const root = new URL('../../../', import.meta.url);
export const dist = process.env.PERMIT_GUIDE_DIST ? pathToFileURL(`${process.env.PERMIT_GUIDE_DIST}/`) : new URL('dist/', root);

export const url = (name) => new URL(name, dist);
export const bytes = (name) => new Uint8Array(readFileSync(url(name)));
export const json = (name) => JSON.parse(readFileSync(url(name), 'utf8'));
export const text = (path) => readFileSync(new URL(path, root), 'utf8');

/** What `createGuide` needs, read once. */
export const options = () => ({ wasm: compiled, pack, names, texts: url('texts/') });
export const compiled = new WebAssembly.Module(bytes('permit-guide.wasm'));
export const pack = rawPack(bytes('rulebook.pack'));
/** What a page opens with: questions and outcomes. */
export const firstPack = rawPack(bytes('rulebook.first.pack'));
export const names = joinNames(json('names.json'), json('names.more.json'));

export const open = () => createGuide(options());

/** Every case of the rulebook that is about a person, with its file. */
export const cases = readdirSync(new URL('rulebook/permits/', root)).sort().flatMap((permit) => {
  const file = `rulebook/permits/${permit}/cases.json`;
  return JSON.parse(text(file)).cases.filter((one) => one.answers).map((one) => ({ ...one, permit, file }));
});

/** The code and place of the GuideError that `act` throws, or null. */
export function fault(act) {
  try {
    act();
    return null;
  } catch (error) {
    if (error.name !== 'GuideError') throw error;
    return { code: error.code, path: error.path };
  }
}

export async function faultOf(promise) {
  const outcome = await promise.then(() => null, (error) => error);
  return outcome?.name === 'GuideError' ? outcome.code : outcome;
}

/** Everything an assessment says, as plain data. */
export const plain = (assessment) => JSON.parse(JSON.stringify(assessment));

/** Status, days and route of each permit: what may be compared a thousand times. */
export const outline = ({ permits }) => Object.fromEntries(Object.values(permits).map(
  ({ id, status, from, until, undecided_from: undecided, route }) => [id, [status, from, until, undecided, route].join(' ')],
));
