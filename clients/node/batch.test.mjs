// @microsoft/microsoft-graph-client: JSON batching.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { BatchRequestContent, BatchResponseContent } from '@microsoft/microsoft-graph-client';
import { anew, client, received } from './client.mjs';

const SEEDED = '8a5b2f5e-58b2-4f2e-9a3c-1f2b3c4d5e6f';
const NETWORK = '/networkAccess/connectivity/remoteNetworks/dc6a7efd-6b2b-4c6a-84e7-5dcf97e62e04';

// The client takes the paths of steps from addresses of any host
const step = (id, method, path, body, dependsOn) => ({
  id,
  dependsOn,
  request: new Request(`https://facade.invalid${path}`, {
    method,
    body: body && JSON.stringify(body),
    headers: body && { 'Content-Type': 'application/json' },
  }),
});
const send = async (version, steps) => {
  const content = await new BatchRequestContent(steps).getContent();
  return new BatchResponseContent(await client(version).api('/$batch').post(content));
};

beforeEach(anew);

test('reads, a create and a fault in one batch', async () => {
  const answers = await send('v1.0', [
    step('1', 'GET', `/devices/${SEEDED}?$select=id,displayName`),
    step('2', 'POST', '/devices', {
      accountEnabled: false,
      alternativeSecurityIds: [{ type: 2, key: 'base64Y3YxN2E1MWFlYw==' }],
      deviceId: crypto.randomUUID(),
      displayName: 'Kiosk 7',
      operatingSystem: 'linux',
      operatingSystemVersion: '1',
    }),
    step('3', 'POST', '/devices', { displayName: 'Kiosk 8' }),
    step('4', 'GET', '/devices/00000000-0000-0000-0000-000000000404'),
  ]);

  assert.equal((await answers.getResponseById('1').json()).displayName, 'The first device');
  assert.equal(answers.getResponseById('2').status, 201);
  const fault = answers.getResponseById('3');
  assert.equal(fault.status, 400);
  assert.equal((await fault.json()).error.code, 'invalidRequest');
  assert.equal(answers.getResponseById('4').status, 404);
  const creates = (await received()).filter((request) => request.method === 'POST');
  assert.deepEqual(
    creates.map((request) => [request.url, request.json().alternativeSecurityIds[0].key]),
    [['/v1.0/devices', 'Y3YxN2E1MWFlYw==']],
  );
});

test('one after the other, beta', async () => {
  const answers = await send('beta', [
    step('1', 'PATCH', NETWORK, { name: 'Branch 9' }),
    step('2', 'GET', NETWORK, undefined, ['1']),
  ]);

  assert.equal(answers.getResponseById('1').status, 200);
  assert.equal((await answers.getResponseById('2').json()).name, 'Branch 9');
});
