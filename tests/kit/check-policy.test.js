// How the check page reads a Content-Security-Policy (kit/check/policy.js). Not here: what a browser makes of one (policies.test.js).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgedBy } from '../../kit/check/policy.js';

const PAGE = 'https://www.example.org/fr/papers.html';
const OWN = new URL('https://www.example.org/permit-guide/');
const OTHER = new URL('https://files.example.org/permit-guide/');
const WASM = "'wasm-unsafe-eval'";
const NOTHING = { missing: [], unclear: [], mayRunWasm: true };
const ALL = (list) => `default-src 'none'; script-src ${list} ${WASM}; style-src ${list}; connect-src ${list}`;
const missing = (policy, files) => judgedBy(policy, files, PAGE).missing;

for (const list of ["'self'", '*', 'https:', 'http:', 'www.example.org', 'https://www.example.org', 'https://www.example.org/', 'https://www.example.org:443', '*.example.org', 'https://*.example.org', '*.example.org:*', 'www.example.org/permit-guide/', 'http://www.example.org']) {
  test(`${list} allows the guide on the own site`, () => assert.deepEqual(judgedBy(ALL(list), OWN, PAGE), NOTHING));
}
for (const list of ["'none'", 'example.org', '*.ww.example.org', 'www.example.org:8443', 'www.example.org/other/', 'https://www.example.org.evil.example', 'wss:', 'https://files.example.org']) {
  test(`${list} forbids it`, () => assert.deepEqual(missing(ALL(list), OWN), ["script-src 'self'", "style-src 'self'", "connect-src 'self'"]));
}
test("another host needs its own name or a wildcard: 'self' is not enough", () => {
  assert.deepEqual(judgedBy(ALL('*.example.org'), OTHER, PAGE), NOTHING);
  assert.deepEqual(missing(ALL("'self'"), OTHER)[0], 'script-src https://files.example.org');
});
test("with 'strict-dynamic' the hosts of scripts count for nothing: look by eye", () => {
  const policy = `script-src 'self' https: 'nonce-abc' 'strict-dynamic' ${WASM}`;
  assert.deepEqual(judgedBy(policy, OWN, PAGE), { ...NOTHING, unclear: ['script-src'] });
});
test('a nonce or a hash alone: look by eye; beside a list that allows the guide it changes nothing', () => {
  assert.deepEqual(judgedBy(`script-src 'nonce-abc' ${WASM}; style-src 'sha256-abc='`, OWN, PAGE), { ...NOTHING, unclear: ['script-src', 'style-src'] });
  assert.deepEqual(judgedBy(`script-src 'self' 'nonce-abc' ${WASM}`, OWN, PAGE), NOTHING);
});
test('what is missing is said even where something must be looked at', () => {
  assert.deepEqual(judgedBy("default-src 'none'; script-src 'nonce-abc'; style-src 'self'", OWN, PAGE), { missing: ["connect-src 'self'"], unclear: ['script-src'], mayRunWasm: false });
});
