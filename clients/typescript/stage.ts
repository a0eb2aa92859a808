// The stage is running already: a proxy that compares each exchange with the document, in front of the facade, and the stand-in for Graph.
import assert from 'node:assert/strict';

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

export const FACADE = given('FACADE_URL');
export const TOKEN = 'a.token-for~Graph';
export const DEVICE = '8a5b2f5e-58b2-4f2e-9a3c-1f2b3c4d5e6f';
export const NETWORK = 'dc6a7efd-6b2b-4c6a-84e7-5dcf97e62e04';
const GRAPH = given('GRAPH_URL');

interface Violation {
  location: string[];
  code: string;
  message: string;
}

const violations: Violation[] = [];

/** Keeps what the proxy has against an exchange. */
export function compared(response: Response): void {
  const found = response.headers.get('sl-violations');
  if (found) violations.push(...(JSON.parse(found) as Violation[]));
}

/** The tenant as it was at the beginning, and nothing received yet. */
export async function anew(): Promise<void> {
  violations.length = 0;
  await fetch(`${GRAPH}/__admin/mappings/reset`, { method: 'POST' });
  await fetch(`${GRAPH}/__admin/requests`, { method: 'DELETE' });
}

/** Everything sent and answered is as the document says. */
export function nothingAgainst(): void {
  assert.deepEqual(violations, []);
}

/** The answers are as the document says, and a request is not. */
export function nothingButAgainstRequests(): void {
  assert.notEqual(violations.length, 0);
  assert.deepEqual(
    violations.filter((violation) => violation.location[0] !== 'request'),
    [],
  );
}

/** Lets Graph answer a path with this. */
export async function graphAnswers(urlPath: string, jsonBody: unknown): Promise<void> {
  const mapping = { priority: 1, request: { method: 'GET', urlPath }, response: { jsonBody } };
  await fetch(`${GRAPH}/__admin/mappings`, { method: 'POST', body: JSON.stringify(mapping) });
}

/** The bodies that Graph received, in the order in which they came. */
export async function received(method: string): Promise<unknown[]> {
  const answer = await fetch(`${GRAPH}/__admin/requests`);
  const { requests } = (await answer.json()) as {
    requests: { request: { method: string; body: string; loggedDate: number } }[];
  };
  return requests
    .map(({ request }) => request)
    .filter((request) => request.method === method)
    .sort((one, other) => one.loggedDate - other.loggedDate)
    .map((request) => (request.body ? JSON.parse(request.body) : undefined));
}
