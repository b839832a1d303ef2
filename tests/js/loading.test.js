// Every form in which the files may be given, and every way in which that can fail.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { createGuide, GuideError, joinTexts, openEngine } from '../../js/engine.js';
import { bytes, compiled, faultOf, json, names, open, options, pack, url } from './support/shipped.js';

const request = { asOf: '2026-11-23', answers: { nationality: ['BR'], in_france: true } };
const sameOutcome = async (guide) => assert.equal(guide.assess(request).regime, (await open()).assess(request).regime);

describe('a guide opens from', () => {
  it('file URLs', async () => sameOutcome(await createGuide({ wasm: url('permit-guide.wasm'), pack: url('rulebook.pack'), names: url('names.json'), texts: url('texts/') })));
  it('addresses as text', async () => sameOutcome(await createGuide({ wasm: url('permit-guide.wasm').href, pack: url('rulebook.pack').href, names: url('names.json').href, texts: url('texts').href })));
  it('typed arrays', async () => sameOutcome(await createGuide({ wasm: bytes('permit-guide.wasm'), pack, names, texts: {} })));
  it('array buffers', async () => sameOutcome(await createGuide({ wasm: bytes('permit-guide.wasm').buffer, pack: pack.slice().buffer, names, texts: {} })));
  it('a part of a larger buffer', async () => {
    const larger = new Uint8Array(pack.length + 3);
    larger.set(pack, 3);
    await sameOutcome(await createGuide({ wasm: compiled, pack: larger.subarray(3), names, texts: {} }));
  });
  it('responses', async () => sameOutcome(await createGuide({ wasm: new Response(bytes('permit-guide.wasm')), pack: new Response(pack), names: new Response(JSON.stringify(names)), texts: {} })));
  it('a compiled module, and promises', async () => sameOutcome(await createGuide({ wasm: Promise.resolve(compiled), pack: Promise.resolve(pack), names: Promise.resolve(names), texts: {} })));
});

it('the shipped file finds the others beside it', async () => {
  const { createGuide: createShipped, openEngine: openShipped } = await import(url('engine.js').href);
  const guide = await createShipped();
  await sameOutcome(guide);
  assert.equal((await guide.texts('fr')).language, 'fr');
  assert.equal((await openShipped()).assess(20000)[5], names.permits.length);
});

describe('a guide opens over HTTP', () => {
  let server;
  let base;
  let type;
  let asked;
  before(async () => {
    server = createServer((message, reply) => {
      asked.push(message.url.slice(1));
      try {
        const name = message.url.slice(1).replace(/\?.*/, '');
        const body = bytes(name);
        reply.writeHead(200, { 'content-type': name.endsWith('.wasm') ? type : 'application/octet-stream' }).end(body);
      } catch {
        reply.writeHead(404).end('nothing here');
      }
    });
    await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
    base = `http://127.0.0.1:${server.address().port}/`;
  });
  after(() => server.close());
  const openThere = () => {
    asked = [];
    return createGuide({ wasm: `${base}permit-guide.wasm`, pack: `${base}rulebook.pack`, names: `${base}names.json`, texts: `${base}texts/` });
  };

  for (const served of ['application/wasm', 'application/octet-stream', 'text/html']) {
    it(`when the module is served as ${served}, with one request a file`, async () => {
      type = served;
      await sameOutcome(await openThere());
      assert.deepEqual(asked.sort(), ['names.json', 'names.more.json', 'permit-guide.wasm', 'rulebook.pack']);
    });
  }

  it('in parts with the first pack and the first names, then with the whole of both, each once', async () => {
    type = 'application/wasm';
    asked = [];
    const guide = await createGuide({ wasm: `${base}permit-guide.wasm`, pack: `${base}rulebook.first.pack?v=1`, names: `${base}names.json?v=1`, texts: `${base}texts/`, inParts: true });
    assert.deepEqual(asked.sort(), ['names.json?v=1', 'permit-guide.wasm', 'rulebook.first.pack?v=1']);
    JSON.stringify(Object.values(guide.assess(request).permits).map(({ status, missing }) => [status, missing]));
    assert.equal(asked.length, 3, 'an answer asks for nothing');
    asked = [];
    await guide.complete();
    await guide.complete();
    assert.deepEqual(asked.sort(), ['names.more.json?v=1', 'rulebook.pack?v=1']);
    await sameOutcome(guide);
  });

  it('asks for nothing because of an answer', async () => {
    type = 'application/wasm';
    const guide = await openThere();
    asked = [];
    JSON.stringify(guide.assess(request));
    assert.deepEqual(asked, []);
  });

  it('reads the words of a language once, and no language it does not have', async () => {
    const guide = await openThere();
    asked = [];
    const [first, second] = await Promise.all([guide.texts('fr'), guide.texts('fr')]);
    assert.equal(first.language, 'fr');
    assert.equal(first, second);
    assert.deepEqual(asked.sort(), ['texts/fr.json', 'texts/fr.more.json']);
    assert.equal(await faultOf(guide.texts('../names')), 'unknown_language');
    assert.equal(await faultOf(guide.texts('fr', '../names')), 'unknown_part');
    assert.deepEqual(asked.length, 2);
  });

  it('reads one part of the words without the other, and the whole without reading a part twice', async () => {
    const guide = await openThere();
    asked = [];
    const first = await guide.texts('en', 'first');
    assert.deepEqual(asked, ['texts/en.json']);
    const more = await guide.texts('en', 'more');
    assert.deepEqual(asked, ['texts/en.json', 'texts/en.more.json']);
    assert.deepEqual(await guide.texts('en'), joinTexts(first, more));
    assert.equal(asked.length, 2);
  });

  it('says which file is not there', async () => {
    const error = await createGuide({ ...options(), pack: `${base}nothing.pack` }).catch((caught) => caught);
    assert.ok(error instanceof GuideError);
    assert.deepEqual([error.code, error.params], ['load_failed', { url: `${base}nothing.pack`, status: 404 }]);
  });
});

describe('opening fails clearly', () => {
  const cases = [
    ['a file that does not exist', { names: url('no-names.json') }, 'load_failed'],
    ['a host that does not answer', { pack: 'http://127.0.0.1:9/rulebook.pack' }, 'load_failed'],
    ['an address that is none', { wasm: 'http://' }, 'load_failed'],
    ['a module that is none', { wasm: new Uint8Array([1, 2, 3]) }, 'wasm_refused'],
    ['names that are no JSON', { names: new TextEncoder().encode('{') }, 'load_failed'],
    ['names that are something else', { names: { format: 1 } }, 'names_malformed'],
    ['names of another format', { names: { ...names, format: 1 } }, 'names_format'],
    ['names of another rulebook', { names: { ...names, permits: names.permits.slice(1) } }, 'pack_of_other_names'],
    ['names with another fact', { names: { ...names, facts: names.facts.slice(1) } }, 'pack_of_other_names'],
    ['no pack at all', { pack: new Uint8Array() }, 'pack_truncated'],
    ['a huge pack', { pack: new Uint8Array(3000000) }, 'pack_too_large'],
  ];
  for (const [name, given, code] of cases) {
    it(name, async () => assert.equal(await faultOf(createGuide({ ...options(), ...given })), code));
  }

  it('words that are not there can be asked for again', async () => {
    let tries = 0;
    const texts = { get fr() { tries += 1; return tries === 1 ? new Response('', { status: 503 }) : json('texts/fr.json'); } };
    const guide = await createGuide({ ...options(), texts });
    assert.equal(await faultOf(guide.texts('fr')), 'load_failed');
    assert.equal((await guide.texts('fr')).language, 'fr');
  });
});

it('words given as objects are whole in every part', async () => {
  const whole = joinTexts(json('texts/fr.json'), json('texts/fr.more.json'));
  const guide = await createGuide({ ...options(), texts: { fr: whole } });
  assert.equal(await guide.texts('fr', 'first'), whole);
  assert.equal(await guide.texts('fr', 'more'), whole);
  assert.equal(await guide.texts('fr'), whole);
});

it('the typed engine needs no names', async () => {
  const engine = await openEngine({ wasm: compiled, pack });
  const reply = engine.assess(20000);
  assert.equal(reply[5], names.permits.length);
  assert.equal(reply.length, 6 + 6 * names.permits.length);
  engine.dispose();
});
