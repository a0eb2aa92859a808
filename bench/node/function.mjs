import { randomUUID } from 'node:crypto';
import { Agent, request } from 'undici';
import { canonical } from './canonical.mjs';
import { faults } from './faults.mjs';
import { deviceLink, remoteNetwork } from './graph-types.mjs';

const GRAPH = process.env.GRAPH_URL ?? 'https://graph.microsoft.com';
const GUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const PATH = new RegExp(`^(?:/beta)?(/networkAccess/connectivity/remoteNetworks(/${GUID}/deviceLinks)?)$`, 'i');
const dispatcher = new Agent({ headersTimeout: 20_000, bodyTimeout: 20_000, keepAliveTimeout: 60_000 });

export async function handler(event) {
  const begin = performance.now();
  const clientRequestId = event.headers['client-request-id'] ?? randomUUID();
  const answer = await create(event, clientRequestId);
  answer.headers = { ...answer.headers, 'content-type': 'application/json', 'client-request-id': clientRequestId };
  const duration = performance.now() - begin;
  console.log(JSON.stringify({ path: event.rawPath, status: answer.statusCode, clientRequestId, duration }));
  return answer;
}

async function create(event, clientRequestId) {
  const [, path, ofNetwork] = PATH.exec(event.rawPath) ?? [];
  if (!path || event.requestContext.http.method !== 'POST') {
    return failure(404, 'notFound', 'There is no such operation.');
  }
  const authorization = event.headers.authorization;
  if (!/^Bearer \S+$/i.test(authorization ?? '')) {
    return failure(401, 'unauthenticated', 'A bearer token is missing.');
  }
  const type = ofNetwork ? deviceLink : remoteNetwork;
  const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body;
  let payload;
  try {
    payload = canonical(JSON.parse(text), type);
  } catch (error) {
    return failure(400, 'invalidRequest', error.message);
  }
  const details = faults(payload, type);
  if (details.length > 0) {
    return failure(400, 'invalidRequest', 'The request has faults; see details.', details);
  }
  return forward(path, payload, authorization, clientRequestId);
}

async function forward(path, payload, authorization, clientRequestId) {
  const graph = await request(`${GRAPH}/beta${path}`, {
    method: 'POST',
    dispatcher,
    headers: { authorization, 'content-type': 'application/json', 'client-request-id': clientRequestId },
    body: JSON.stringify(payload),
  });
  const text = await graph.body.text();
  if (graph.statusCode >= 300) {
    return { statusCode: graph.statusCode, body: text };
  }
  const created = text ? JSON.parse(text) : payload;
  for (const { tunnelConfiguration } of [created, ...(created.deviceLinks ?? [])]) {
    delete tunnelConfiguration?.preSharedKey;
    delete tunnelConfiguration?.zoneRedundancyPreSharedKey;
  }
  return {
    statusCode: 201,
    headers: created.id ? { location: `${path}/${created.id}` } : {},
    body: JSON.stringify(created),
  };
}

function failure(statusCode, code, message, details) {
  return { statusCode, body: JSON.stringify({ error: { code, message, details } }) };
}
