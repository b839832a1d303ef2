// Every file of the rulebook keeps the JSON Schema it names (2020-12), so that editors complete and check while one types.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { root } from '../js/support/shipped.js';

const schemas = new URL('rulebook/schema/', root);
const skip = existsSync(schemas) ? false : 'rulebook/schema does not exist yet';

describe('the schemas', { skip }, () => {
  it('hold every file', () => {
    const checker = fileURLToPath(new URL('tools/check-schemas.mjs', root));
    const { status, stdout, stderr } = spawnSync(process.execPath, [checker], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^[1-9]\d* passed, 0 failed$/m);
  });

  it('explain themselves: 2020-12, with a title', () => {
    for (const name of readdirSync(schemas).filter((file) => file.endsWith('.schema.json'))) {
      const schema = JSON.parse(readFileSync(new URL(name, schemas), 'utf8'));
      assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema', name);
      assert.equal(typeof schema.title, 'string', name);
    }
  });
});
