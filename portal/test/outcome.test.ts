import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '../src/api.js';
import { listed, outcomeOf, type Tone } from '../src/outcome.js';

const answer = (status: number, code: string | undefined, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: new Headers(headers),
  body: (code === undefined ? { message: 'Endpoint request timed out' } : { error: { code, message: 'words' } }) as Answer['body'],
  text: '{}',
});

const cases: [number, string | undefined, Tone][] = [
  [201, undefined, 'done'],
  [400, 'invalidRequest', 'refused'],
  [401, 'unauthenticated', 'refused'],
  [403, 'Authorization_RequestDenied', 'refused'],
  [409, 'conflict', 'refused'],
  [429, 'TooManyRequests', 'again'],
  [503, 'serviceNotAvailable', 'again'],
  [503, 'tokensUnavailable', 'again'],
  [502, 'graphUnreachable', 'again'],
  [502, 'graphFailed', 'again'],
  [504, 'outOfTime', 'again'],
  [502, 'outcomeUnknown', 'doubt'],
  [500, 'internalError', 'doubt'],
  [502, 'answerTooLarge', 'doubt'],
  [504, undefined, 'doubt'],
  [500, undefined, 'doubt'],
];

for (const [status, code, tone] of cases) {
  test(`${status} ${code ?? 'of a gateway'}: ${tone}`, () => {
    const outcome = outcomeOf(answer(status, code));

    assert.equal(outcome.tone, tone);
    assert.ok(tone === 'done' || (outcome.title !== '' && outcome.advice !== ''));
  });
}

test('details of an error are findings at their places', () => {
  const body = { error: { code: 'invalidRequest', message: '1 fault', details: [{ code: 'query-option', message: 'm', target: 'format' }] } };
  const outcome = outcomeOf({ ...answer(400, 'invalidRequest'), body: body as Answer['body'] });

  assert.equal(outcome.tone, 'refused');
  assert.deepEqual(outcome.findings.map(({ code, pointer, severity }) => [code, pointer, severity]), [['query-option', 'format', 'error']]);
});

test('details of an outcome that is not known say what was seen, and are no faults', () => {
  const body = { error: { code: 'outcomeUnknown', message: 'Look.', details: [{ code: 'x', message: 'CPE1 is there.', target: '/deviceLinks/0' }] } };
  const outcome = outcomeOf({ ...answer(502, 'outcomeUnknown'), body: body as Answer['body'] });

  assert.deepEqual([outcome.tone, outcome.message, outcome.findings.length], ['doubt', 'Look. CPE1 is there.', 0]);
});

test('no answer at all is in doubt', () => assert.equal(outcomeOf(undefined).tone, 'doubt'));

test('Retry-After is seconds or a date', () => {
  assert.equal(outcomeOf(answer(429, 'x', { 'retry-after': '2.5' })).wait, 3);
  assert.ok(outcomeOf(answer(429, 'x', { 'retry-after': new Date(Date.now() + 9500).toUTCString() })).wait >= 8);
  assert.equal(outcomeOf(answer(429, 'x')).wait, 0);
});

test('codes and places of a header', () => {
  assert.deepEqual(listed('key-prefix;pointer="/alternativeSecurityIds/0/key", a;pointer="/x\\"y"'), [
    { code: 'key-prefix', pointer: '/alternativeSecurityIds/0/key' },
    { code: 'a', pointer: '/x"y' },
  ]);
  assert.deepEqual(listed(null), []);
});
