// @hey-api/openapi-ts: its schemas for zod check each body that is sent and each answer.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { beforeEach, test } from 'node:test';
import { device, linkWithDefaultPolicy, linkWithOwnPolicy } from './payloads.js';
import {
  anew,
  compared,
  DEVICE,
  FACADE,
  graphAnswers,
  NETWORK,
  nothingAgainst,
  nothingButAgainstRequests,
  received,
  TOKEN,
} from './stage.js';
import { client } from './target/hey-api/client.gen.js';
import * as facade from './target/hey-api/sdk.gen.js';
import { zODataError, zReport } from './target/hey-api/zod.gen.js';

const { schemas } = (JSON.parse(fs.readFileSync('../../docs/openapi.json', 'utf8')) as Document).components;

interface Document {
  components: { schemas: Record<string, { properties?: object }> };
}

client.setConfig({ baseUrl: FACADE, auth: TOKEN });
client.interceptors.response.use((response) => {
  compared(response);
  return response;
});

beforeEach(anew);

test('a device is created, read, updated, listed and deleted', async () => {
  const body = device();
  const { data: created } = await facade.createDevice({ body, throwOnError: true });
  assert.ok(created.id);
  assert.deepEqual(await received('POST'), [body]);
  const path = { id: created.id };
  await facade.updateDevice({ path, body: { displayName: 'Kiosk 8' }, throwOnError: true });
  const read = await facade.getDevice({ path, throwOnError: true });
  const all = await facade.listDevices({ throwOnError: true });
  await facade.deleteDevice({ path, throwOnError: true });
  const gone = await facade.getDevice({ path });

  assert.equal(read.data.displayName, 'Kiosk 8');
  assert.equal(all.data.value.length, 2);
  assert.equal(zODataError.parse(gone.error).error.code, 'Request_ResourceNotFound');
  nothingAgainst();
});

test("a user's device is created", async () => {
  const { data } = await facade.createUserDevice({
    path: { userId: 'adele@contoso.com' },
    body: device(),
    throwOnError: true,
  });

  assert.ok(data.id);
  nothingAgainst();
});

test('a remote network is created with both kinds of links, read, listed and deleted', async () => {
  const { data: created } = await facade.createRemoteNetwork({
    body: {
      name: 'Branch 7',
      region: 'westEurope',
      deviceLinks: [
        linkWithDefaultPolicy,
        { ...linkWithOwnPolicy, name: 'CPE4', ipAddress: '20.55.91.43' },
      ],
    },
    throwOnError: true,
  });
  assert.ok(created.id);
  const path = { remoteNetworkId: created.id };
  const read = await facade.getRemoteNetwork({ path, query: { $expand: 'deviceLinks' }, throwOnError: true });
  const all = await facade.listRemoteNetworks({ throwOnError: true });
  await facade.deleteRemoteNetwork({ path, throwOnError: true });

  assert.equal(read.data.deviceLinks?.length, 2);
  assert.equal(all.data.value.length, 2);
  nothingAgainst();
});

for (const [policy, body] of Object.entries({ default: linkWithDefaultPolicy, own: linkWithOwnPolicy })) {
  test(`a device link with the ${policy} policy is created, read, listed and deleted`, async () => {
    const path = { remoteNetworkId: NETWORK };
    const { data: created } = await facade.createDeviceLink({ path, body, throwOnError: true });
    assert.ok(created.id);
    const ofLink = { ...path, deviceLinkId: created.id };
    const read = await facade.getDeviceLink({ path: ofLink, throwOnError: true });
    const all = await facade.listDeviceLinks({ path, throwOnError: true });
    await facade.deleteDeviceLink({ path: ofLink, throwOnError: true });

    assert.equal(read.data.tunnelConfiguration?.['@odata.type'], body.tunnelConfiguration['@odata.type']);
    assert.equal(all.data.value.length, 2);
    nothingAgainst();
  });
}

test('connectivity configuration, profiles and deployments', async () => {
  const path = { remoteNetworkId: NETWORK };
  const whole = await facade.getConnectivityConfiguration({ path, throwOnError: true });
  const linkId = whole.data.links?.[0]?.id;
  assert.ok(linkId);
  await facade.getConnectivityOfLink({ path: { ...path, linkId }, throwOnError: true });
  const all = await facade.listForwardingProfiles({ throwOnError: true });
  await facade.listNetworkProfiles({ path, throwOnError: true });
  await graphAnswers('/beta/networkAccess/deployments', { value: [{ id: '7' }] });
  const deployments = await facade.listDeployments({ throwOnError: true });

  assert.ok(all.data.value.length > 0);
  assert.equal(deployments.data.value[0]?.['id'], '7');
  nothingAgainst();
});

/** Each property of an answer, and of what is inside. */
function nulls(schema: string): Record<string, null> {
  return Object.fromEntries(Object.keys(schemas[schema]?.properties ?? {}).map((name) => [name, null]));
}

test("Graph's nulls, device ids that are no GUIDs, and what is new", async () => {
  const news = { new: { in: ['Graph'] }, '@odata.context': 'a URL' };
  await graphAnswers('/v1.0/devices', {
    value: [
      { ...nulls('deviceAnswer'), ...news },
      { deviceId: 'kiosk-7', alternativeSecurityIds: [nulls('alternativeSecurityIdAnswer')], hostnames: [null] },
    ],
  });
  const links = `/beta/networkAccess/connectivity/remoteNetworks/${NETWORK}/deviceLinks`;
  await graphAnswers(links, {
    value: [
      { ...nulls('deviceLinkAnswer'), ...news },
      { deviceVendor: 'new', tunnelConfiguration: { ...nulls('tunnelConfigurationAnswer'), ikeEncryption: 'aes512' } },
    ],
  });
  await graphAnswers('/beta/networkAccess/connectivity/remoteNetworks', {
    value: [{ ...nulls('remoteNetworkAnswer'), ...news }],
  });
  const path = { remoteNetworkId: NETWORK };
  const devices = await facade.listDevices({ throwOnError: true });
  const deviceLinks = await facade.listDeviceLinks({ path, throwOnError: true });
  const networks = await facade.listRemoteNetworks({ throwOnError: true });

  assert.equal(devices.data.value[1]?.deviceId, 'kiosk-7');
  assert.equal(deviceLinks.data.value[1]?.tunnelConfiguration?.ikeEncryption, 'aes512');
  assert.equal(networks.data.value[0]?.name, null);
  nothingAgainst();
});

test('reports and errors', async () => {
  const good = await facade.validateDevice({ body: device(), throwOnError: true });
  const faulty = await facade.validateDevice({ body: device('00000000-0000-0000-0000-000000000000') });
  const twice = device();
  await facade.createDevice({ body: twice, throwOnError: true });
  const duplicate = await facade.createDevice({ body: twice });

  assert.equal(good.data.acceptable, true);
  assert.equal(zReport.parse(faulty.error).acceptable, false);
  assert.equal(zODataError.parse(duplicate.error).error.code, 'Request_BadRequest');
  nothingButAgainstRequests();
});

test('several requests in one', async () => {
  const { data } = await facade.sendBatch({
    body: { requests: [{ id: 'read', method: 'GET', url: `/devices/${DEVICE}` }] },
    throwOnError: true,
  });

  assert.equal(data.responses[0]?.status, 200);
  nothingAgainst();
});
