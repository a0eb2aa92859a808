// What the page asks of the facade. All of it is Graph's paths; nothing is asked of any other host.
import type { JsonObject, Json } from './json.js';
import type { ODataError, Report } from './report.js';
import { config } from './config.js';
import { token, tokenIfThereIs, type Family } from './signin.js';

export interface Answer {
  status: number;
  headers: Headers;
  /** Undefined if there is none, or if it is no JSON. */
  body: Json | undefined;
  text: string;
}

/** No answer came: the request may have been sent or not. */
export class NoAnswer extends Error {}

export const familyOf = (path: string): Family => (path.includes('/networkAccess/') ? 'networkAccess' : 'devices');

interface Options {
  body?: Json;
  signal?: AbortSignal;
  /** A report can be asked for without one. */
  token?: 'needed' | 'if there is';
  headers?: Record<string, string>;
  claims?: string | undefined;
}

export async function ask(method: string, path: string, options: Options = {}): Promise<Answer> {
  const family = familyOf(path);
  const bearer =
    options.token === 'if there is' ? tokenIfThereIs(family) : await token(family, options.claims);
  const { base } = await config();
  let response: Response;
  try {
    response = await fetch(base + path, {
      method,
      headers: {
        ...(options.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(bearer ? { Authorization: `Bearer ${bearer}` } : {}),
        ...options.headers,
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(options.signal ? { signal: options.signal } : {}),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    const text = await response.text();
    const answer = { status: response.status, headers: response.headers, body: parsed(text), text };
    // Entra wants something more of the user, such as a second factor: once, with what it wants
    const claims = claimsOf(answer);
    return claims && !options.claims && options.token !== 'if there is'
      ? ask(method, path, { ...options, claims })
      : answer;
  } catch (problem) {
    if (problem instanceof TypeError) throw new NoAnswer();
    throw problem;
  }
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

export const errorOf = (answer: Answer): ODataError['error'] | undefined =>
  (answer.body as unknown as Partial<ODataError> | undefined)?.error;

function claimsOf(answer: Answer): string | undefined {
  return answer.status === 401 ? errorOf(answer)?.innerError?.claims : undefined;
}

/** @returns the report, or the answer if there is none */
export async function validate(path: string, payload: Json, signal: AbortSignal): Promise<Report | Answer> {
  const answer = await ask('POST', `${path}/$validate`, { body: payload, signal, token: 'if there is' });
  const report = answer.body as unknown as Partial<Report> | undefined;
  return typeof report?.acceptable === 'boolean' ? (report as Report) : answer;
}

export interface Page {
  values: JsonObject[];
  /** Path of the next page. */
  next: string | undefined;
}

export async function list(path: string): Promise<Page | Answer> {
  const answer = await ask('GET', path);
  const body = answer.body as { value?: JsonObject[]; '@odata.nextLink'?: string } | undefined;
  if (answer.status !== 200 || !Array.isArray(body?.value)) return answer;
  const next = body['@odata.nextLink'];
  return { values: body.value, next: next === undefined ? undefined : below(next) };
}

/** The link leads to the facade, by whatever address it knows itself; what is asked stays at ours. */
function below(link: string): string {
  const url = new URL(link, location.href);
  const start = url.pathname.search(/\/(v1\.0|beta)\//i);
  return url.pathname.slice(Math.max(start, 0)) + url.search;
}
