import { randomUUID } from 'node:crypto';
import { canonical } from './canonical.mjs';
import { faults } from './faults.mjs';

const GRAPH = process.env.GRAPH_URL ?? 'https://graph.microsoft.com';
const GUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const PATH = new RegExp(`^(?:/beta)?(/networkAccess/connectivity/remoteNetworks/${GUID}/deviceLinks)$`, 'i');

export async function handler(event) {
  const begin = performance.now();
  const clientRequestId = event.headers['client-request-id'] ?? randomUUID();
  const answer = await create(event, clientRequestId);
  answer.headers = { ...answer.headers, 'content-type': 'application/json', 'client-request-id': clientRequestId };
  const duration = performance.now() - begin;
  console.log(JSON.stringify({ operation: 'createDeviceLink', status: answer.statusCode, clientRequestId, duration }));
  return answer;
}

async function create(event, clientRequestId) {
  const path = PATH.exec(event.rawPath)?.[1];
  if (!path || event.requestContext.http.method !== 'POST') {
    return failure(404, 'notFound', 'There is no such operation.');
  }
  const authorization = event.headers.authorization;
  if (!/^Bearer \S+$/i.test(authorization ?? '')) {
    return failure(401, 'unauthenticated', 'A bearer token is missing.');
  }
  let link;
  try {
    link = canonical(JSON.parse(event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body));
  } catch (error) {
    return failure(400, 'invalidRequest', error.message);
  }
  const details = faults(link);
  if (details.length > 0) {
    return failure(400, 'invalidRequest', 'The request has faults; see details.', details);
  }
  return forward(path, link, authorization, clientRequestId);
}

async function forward(path, link, authorization, clientRequestId) {
  const graph = await fetch(`${GRAPH}/beta${path}`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json', 'client-request-id': clientRequestId },
    body: JSON.stringify(link),
    redirect: 'error',
    signal: AbortSignal.timeout(20_000),
  });
  const text = await graph.text();
  if (!graph.ok) {
    return { statusCode: graph.status, body: text };
  }
  const created = text ? JSON.parse(text) : link;
  delete created.tunnelConfiguration?.preSharedKey;
  delete created.tunnelConfiguration?.zoneRedundancyPreSharedKey;
  return {
    statusCode: 201,
    headers: created.id ? { location: `${path}/${created.id}` } : {},
    body: JSON.stringify(created),
  };
}

function failure(statusCode, code, message, details) {
  return { statusCode, body: JSON.stringify({ error: { code, message, details } }) };
}
