// The stage is running already: the gateway's address, and that of Graph's stand-in, which says what it received.
import { Client } from '@microsoft/microsoft-graph-client';

export const FACADE = process.env.FACADE_URL;
export const TOKEN = 'a.token-for~Graph';
const HOST = new URL(FACADE).hostname;
const authProvider = { getAccessToken: async () => TOKEN };
const GRAPH = process.env.GRAPH_URL;

/** As the README has it. */
export const client = (defaultVersion) =>
  Client.initWithMiddleware({ authProvider, baseUrl: FACADE, customHosts: new Set([HOST]), defaultVersion });

async function admin(method, path, body) {
  const answer = await fetch(`${GRAPH}/__admin/${path}`, { method, body: body && JSON.stringify(body) });
  const text = await answer.text();
  return text && JSON.parse(text);
}

/** The tenant as it was at the beginning, and nothing received yet. */
export async function anew() {
  await admin('POST', 'mappings/reset');
  await admin('DELETE', 'requests');
}

/** Lets Graph answer differently. */
export const graphWill = (request, response, more = {}) =>
  admin('POST', 'mappings', { priority: 1, request, response, ...more });

/** What Graph received, in the order in which it came. */
export async function received() {
  const { requests } = await admin('GET', 'requests');
  return requests
    .map(({ request }) => ({
      ...request,
      header: (name) => Object.entries(request.headers).find(([key]) => key.toLowerCase() === name)?.[1],
      json: () => JSON.parse(request.body),
    }))
    .sort((one, other) => one.loggedDate - other.loggedDate);
}

export async function only(method) {
  const found = (await received()).filter((request) => request.method === method);
  if (found.length !== 1) throw new Error(`Graph received ${found.length} times ${method}`);
  return found[0];
}
