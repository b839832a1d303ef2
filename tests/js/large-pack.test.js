// A rulebook eight times as large needs more memory than the module may take: refused with a code, and the one before goes on.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createGuide, openEngine } from '../../js/engine.js';
import { compiled, faultOf, firstPack, json, outline, root } from './support/shipped.js';
import { run, skip } from './support/native.js';

const TIMES = 8;
const REQUEST = { asOf: '2026-11-23', answers: { nationality: ['BR'], in_france: true } };

describe('a pack that is sound and too large', { skip }, () => {
  let folder;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'permit-guide-large-'));
    const permits = join(folder, 'rulebook/permits');
    cpSync(fileURLToPath(new URL('rulebook', root)), join(folder, 'rulebook'), { recursive: true, filter: (path) => !path.endsWith('cases.json') });
    for (const id of readdirSync(permits)) {
      const permit = JSON.parse(readFileSync(join(permits, id, 'permit.json'), 'utf8'));
      for (let copy = 2; copy <= TIMES; copy += 1) {
        cpSync(join(permits, id), join(permits, `${id}-${copy}`), { recursive: true });
        writeFileSync(join(permits, `${id}-${copy}`, 'permit.json'), JSON.stringify({ ...permit, id: `${id}-${copy}` }));
      }
    }
    const { status, stderr } = run(['compile', join(folder, 'rulebook'), '--locales', fileURLToPath(new URL('locales', root)), '--out', join(folder, 'dist')]);
    assert.equal(status, 0, stderr);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  const large = (name) => readFileSync(join(folder, 'dist', name));

  for (const name of ['rulebook.first.pack', 'rulebook.pack']) {
    it(`is refused when it is opened (${name})`, async () => {
      assert.equal(await faultOf(openEngine({ wasm: compiled, pack: large(name) })), 'pack_too_large');
    });
  }
  it('is refused as the whole of a first one, which goes on', async () => {
    const guide = await createGuide({ wasm: compiled, pack: firstPack, morePack: large('rulebook.pack'), names: json('names.json'), moreNames: json('names.more.json'), texts: {}, inParts: true });
    const before_ = outline(guide.assess(REQUEST));
    assert.equal(await faultOf(guide.complete()), 'pack_too_large');
    assert.deepEqual(outline(guide.assess(REQUEST)), before_);
  });
});
