// @microsoft/microsoft-graph-client: devices, v1.0.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { GraphError, PageIterator } from '@microsoft/microsoft-graph-client';
import { anew, client, FACADE, graphWill, only, received, TOKEN } from './client.mjs';

const SEEDED = '8a5b2f5e-58b2-4f2e-9a3c-1f2b3c4d5e6f';
const SEEDED_DEVICE_ID = '11111111-1111-1111-1111-111111111111';
const graph = client('v1.0');
const device = (displayName = 'Kiosk 7', deviceId = crypto.randomUUID()) => ({
  accountEnabled: false,
  alternativeSecurityIds: [{ type: 2, key: 'Y3YxN2E1MWFlYw==' }],
  deviceId,
  displayName,
  operatingSystem: 'linux',
  operatingSystemVersion: '1',
});
const failure = async (promise) => {
  const error = await promise.then(
    () => assert.fail('it succeeded'),
    (reason) => reason,
  );
  assert.ok(error instanceof GraphError, String(error));
  return error;
};

beforeEach(anew);

test('create', async () => {
  const kiosk = device();
  const created = await graph.api('/devices').post(kiosk);

  const sent = await only('POST');
  assert.equal(sent.url, '/v1.0/devices');
  assert.deepEqual(sent.json(), kiosk);
  assert.equal(sent.header('authorization'), `Bearer ${TOKEN}`);
  assert.ok(created.id);
  assert.equal(created.deviceId, kiosk.deviceId);
});

test('get', async () => {
  const read = await graph.api(`/devices/${SEEDED}`).select(['id', 'displayName']).get();

  assert.equal(read.displayName, 'The first device');
  assert.equal(read.operatingSystem, undefined);
});

test('update', async () => {
  await graph.api(`/devices/${SEEDED}`).patch({ displayName: 'Kiosk 8' });

  assert.deepEqual((await only('PATCH')).json(), { displayName: 'Kiosk 8' });
  assert.equal((await graph.api(`/devices/${SEEDED}`).get()).displayName, 'Kiosk 8');
});

test('delete', async () => {
  await graph.api(`/devices/${SEEDED}`).delete();

  assert.equal((await only('DELETE')).url, `/v1.0/devices/${SEEDED}`);
  const absent = await failure(graph.api(`/devices/${SEEDED}`).get());
  assert.equal(absent.statusCode, 404);
  assert.equal(absent.code, 'Request_ResourceNotFound');
});

test('get, update and delete by deviceId', async () => {
  const path = `/devices(deviceId='${SEEDED_DEVICE_ID}')`;
  const read = await graph.api(path).get();
  await graph.api(path).update({ displayName: 'Kiosk 8' });
  const renamed = await graph.api(path).get();
  await graph.api(path).del();

  assert.equal(read.id, SEEDED);
  assert.equal(renamed.displayName, 'Kiosk 8');
  assert.deepEqual((await graph.api('/devices').get()).value, []);
});

test('list with filter and select', async () => {
  await graph.api('/devices').post(device("Kiosk of O'Neil"));
  const found = await graph
    .api('/devices')
    .filter("displayName eq 'Kiosk of O''Neil'")
    .select('id,displayName')
    .top(10)
    .get();

  assert.deepEqual(
    found.value.map((each) => each.displayName),
    ["Kiosk of O'Neil"],
  );
  assert.equal((await only('GET')).header('consistencylevel'), undefined);
});

test('count and search with ConsistencyLevel', async () => {
  await graphWill(
    {
      method: 'GET',
      urlPath: '/v1.0/devices',
      headers: { ConsistencyLevel: { equalTo: 'eventual' } },
      queryParameters: { $search: { equalTo: '"displayName:Kiosk"' }, $count: { equalTo: 'true' } },
    },
    { jsonBody: { '@odata.count': 1, value: [{ id: '1', displayName: 'Kiosk 7' }] } },
  );
  const found = await graph
    .api('/devices')
    .header('ConsistencyLevel', 'eventual')
    .search('"displayName:Kiosk"')
    .orderby('displayName')
    .count(true)
    .get();

  assert.equal(found['@odata.count'], 1);
  assert.match((await only('GET')).url, /\$orderby=displayName/);
});

test('the page iterator stays on the facade', async () => {
  for (let i = 0; i < 24; i++) await graph.api('/devices').post(device(`Kiosk ${i}`));
  const first = await graph.api('/devices').top(10).get();
  const names = new Set();
  await new PageIterator(graph, first, (each) => names.add(each.displayName)).iterate();

  assert.ok(first['@odata.nextLink'].startsWith(`${FACADE}/v1.0/devices?`), first['@odata.nextLink']);
  assert.equal(names.size, 25);
  assert.equal((await received()).filter((request) => request.method === 'GET').length, 3);
});

test('faults are read as errors of Graph', async () => {
  const error = await failure(graph.api('/devices').post({ ...device(), deviceId: 'x', operatingSystem: null }));

  assert.equal(error.statusCode, 400);
  assert.equal(error.code, 'invalidRequest');
  assert.match(error.message, /2 faults/);
  assert.ok(error.requestId);
  assert.ok(error.date instanceof Date);
  assert.deepEqual(
    JSON.parse(error.body)
      .details.map((detail) => detail.target)
      .sort(),
    ['/deviceId', '/operatingSystem'],
  );
  assert.equal((await received()).length, 0);
});

test('what was read is no update as a whole', async () => {
  const read = await graph.api(`/devices/${SEEDED}`).get();
  const error = await failure(graph.api(`/devices/${SEEDED}`).patch({ ...read, displayName: 'Kiosk 8' }));

  assert.equal(error.statusCode, 400);
  assert.ok(JSON.parse(error.body).details.some((detail) => detail.target === '/deviceId'), error.body);
});

test("a duplicate is Graph's conflict", async () => {
  const kiosk = device();
  await graph.api('/devices').post(kiosk);
  const error = await failure(graph.api('/devices').post(device('Kiosk 8', kiosk.deviceId)));

  assert.equal(error.statusCode, 409);
  assert.equal(error.code, 'Request_BadRequest');
});

test("the client's retry handler waits as Graph says", async () => {
  await graphWill(
    { method: 'ANY', urlPattern: '.*' },
    { status: 429, headers: { 'Retry-After': '1' } },
    { scenarioName: 'busy', requiredScenarioState: 'Started', newScenarioState: 'free' },
  );
  const created = await graph.api('/devices').post(device());

  assert.ok(created.id);
  assert.equal((await received()).length, 2);
});

test("a redirect of Graph's is none of the facade's", async () => {
  await graphWill({ method: 'ANY', urlPattern: '.*' }, { status: 302, headers: { Location: 'https://localhost:1/x' } });
  const error = await failure(graph.api(`/devices/${SEEDED}`).get());

  assert.equal(error.statusCode, 502);
});

test('headers of the client are taken', async () => {
  const id = crypto.randomUUID();
  const answer = await graph
    .api('/devices')
    .headers({ 'client-request-id': id, Prefer: 'return=representation', 'x-ms-throttle-priority': 'Low' })
    .responseType('raw')
    .post(device());

  assert.equal(answer.status, 201);
  assert.ok(answer.headers.get('location').startsWith(`${FACADE}/v1.0/devices/`));
  const sent = await only('POST');
  assert.equal(sent.header('x-ms-throttle-priority'), 'Low');
  assert.equal(sent.header('client-request-id'), answer.headers.get('client-request-id'));
});

test('a body that is compressed', async () => {
  const kiosk = device();
  const plain = new Blob([JSON.stringify(kiosk)]).stream();
  const body = await new Response(plain.pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
  const created = await graph
    .api('/devices')
    .headers({ 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' })
    .post(body);

  assert.equal(created.deviceId, kiosk.deviceId);
  assert.deepEqual((await only('POST')).json(), kiosk);
});
