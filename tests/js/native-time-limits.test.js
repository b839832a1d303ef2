// Named time limits counted twice: by the shipped module in Node and by `permit-guide time-limit`, on every written case,
// then on events that must be refused. The same objects, the same codes in the same places.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { names, open, text } from './support/shipped.js';
import { generator, dayAfter } from './support/draw.js';
import { runNative, skip } from './support/native.js';

const WRITTEN = ['tests/tables/time-limit-vectors.json', 'rulebook/time-limits/cases.json'];
const AS_OF = '2026-11-26';

/** What the guide says, or where it says no. */
function ours(guide, { time_limit: id, event, as_of: asOf }) {
  try {
    return guide.timeLimit(id, event, { asOf });
  } catch (error) {
    if (error.name !== 'GuideError') throw error;
    return { code: error.code, path: error.path.replace(/^\/asOf/, '/as_of') || '/', instead: error.params.instead ?? [] };
  }
}

/** The first fault is the one that the guide throws. */
function native(answer) {
  if (!('error' in answer)) return answer;
  const [{ code, path, instead = [] }] = answer.error.faults;
  return { code, path, instead };
}

async function compare(requests) {
  const guide = await open();
  const answers = runNative('time-limit', requests, { mayRefuse: true });
  const differences = [];
  answers.forEach((answer, i) => {
    try {
      assert.deepEqual(native(answer), ours(guide, requests[i]));
    } catch (error) {
      differences.push(`${JSON.stringify(requests[i])}\n${error.message}`);
    }
  });
  assert.equal(differences.length, 0, `${differences.length} differ\n${differences.slice(0, 3).join('\n')}`);
}

/** One event of each kind that is refused, and some that are not. */
const BAD = [
  { time_limit: 'no-such-limit', event: { on: AS_OF } }, { time_limit: 7, event: { on: AS_OF } }, { event: { on: AS_OF } }, { time_limit: 'oqtf-cra-48-hours' },
  ...[
    null, [], 'x', {}, { on: null }, { on: 20261126 }, { on: '2026-11-2' }, { on: '26/11/2026' }, { on: '2026-02-30' }, { on: '2026-13-01' }, { on: '0000-01-01' },
    { on: '9999-12-31', at: '10:00' }, { on: '1990-01-01', at: '10:00' }, { on: AS_OF }, { on: '2026-11-27', at: '10:00' }, { on: AS_OF, at: '24:00' }, { on: AS_OF, at: '9:00' },
    { on: AS_OF, at: 9 }, { on: '2026-03-29', at: '02:30' }, { on: '2026-11-20', at: '23:59' }, { on: AS_OF, at: null, moves: null }, { on: AS_OF, when: 1 },
    { on: AS_OF, at: '10:00', territory: 'abroad' }, { on: AS_OF, at: '10:00', territory: 'mars' }, { on: AS_OF, territory: 3 }, { on: AS_OF, court: 'nowhere' },
    { on: AS_OF, served: 'pigeon' }, { on: AS_OF, case: 'no-such-case' }, { on: AS_OF, at: '10:00', served: 'registered_letter', reached_on: '2026-11-01' },
    { on: AS_OF, reached_on: '2026-11-31' }, { on: AS_OF, printed_on: 'x' }, { on: AS_OF, printed_at: '1000' }, { on: AS_OF, moves: {} },
    { on: AS_OF, moves: Array(7).fill({ by: 'legal_aid', on: AS_OF }) }, { on: AS_OF, moves: [7] }, { on: AS_OF, moves: [{ by: 'rain', on: AS_OF }] },
    { on: AS_OF, moves: [{ by: 'legal_aid' }] }, { on: AS_OF, moves: [{ by: 'legal_aid', on: AS_OF, until: AS_OF }] }, { on: AS_OF, moves: [{ by: 'legal_aid', on: AS_OF, at: 'noon' }] },
    { on: AS_OF, at: '10:00', moves: [{ by: 'legal_aid', on: '2026-11-01' }] },
  ].flatMap((event) => ['oqtf-cra-48-hours', 'oqtf-free-one-month'].map((id) => ({ time_limit: id, as_of: AS_OF, event }))),
  ...['2026-11', 20261126, '2026-02-30', '2026-11-26T', '2026-11-26T25:00', '2026-11-26T10:00T', '', null].map((moment) => ({ time_limit: 'oqtf-free-one-month', as_of: moment, event: { on: AS_OF } })),
];

/** Any limit on any day, told in any way, with whatever happened since. */
function drawRequest(draw) {
  const limit = draw.pick(names.time_limits);
  const on = dayAfter(AS_OF, draw.below(1200) - 1100);
  const after = (most) => dayAfter(on, draw.below(most));
  const maybe = (key, value) => (draw.chance(0.4) ? { [key]: value } : {});
  const time = () => `${String(draw.below(24)).padStart(2, '0')}:${String(draw.below(60)).padStart(2, '0')}`;
  const move = () => ({ by: draw.pick(names.moves), on: after(60), ...maybe('answered_on', after(200)) });
  const event = {
    on, ...maybe('at', time()), ...maybe('served', draw.pick(names.services).id), ...maybe('reached_on', after(30)), ...maybe('territory', draw.pick(names.territories)),
    ...maybe('court', draw.pick(names.territories)), ...(limit.cases ? maybe('case', draw.pick(limit.cases)) : {}), ...maybe('printed_on', after(90)), ...maybe('moves', [move(), move()].slice(draw.below(2))),
  };
  return { time_limit: limit.id, as_of: draw.chance(0.5) ? AS_OF : `${AS_OF}T${time()}`, event };
}

describe('named time limits, native and wasm', { skip }, () => {
  for (const file of WRITTEN) {
    const requests = JSON.parse(text(file)).cases.filter((one) => one.time_limit).map(({ time_limit, event, as_of }) => ({ time_limit, event, as_of }));
    it(`${file} (${requests.length})`, () => compare(requests));
  }
  it(`events that are refused (${BAD.length})`, () => compare(BAD));
  it('events made up at random (3000)', () => {
    const draw = generator(20261126);
    return compare(Array.from({ length: 3000 }, () => drawRequest(draw)));
  });
});
