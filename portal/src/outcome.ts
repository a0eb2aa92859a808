// What became of a write, and what to do. What each error means is what docs/troubleshooting.md says.
import documents from '../target/documents.json' with { type: 'json' };
import { errorOf, type Answer } from './api.js';
import { isObject } from './json.js';
import type { Finding } from './report.js';
import { texts } from './texts.js';

/** Done; refused, so that something has to be changed; not done, so that it can be sent again; or in doubt. */
export type Tone = 'done' | 'refused' | 'again' | 'doubt';

export interface Outcome {
  tone: Tone;
  title: string;
  /** The facade's or Graph's own words. */
  message: string;
  advice: string;
  /** Seconds to wait before it is sent again. */
  wait: number;
  ids: { name: string; value: string }[];
  findings: Finding[];
  answer: Answer | undefined;
}

const ERRORS = documents.errors as Record<string, { means: string; sent: string; advice: string }>;

/** @param answer undefined if none came */
export function outcomeOf(answer: Answer | undefined): Outcome {
  if (!answer) {
    return { ...plain(undefined), tone: 'doubt', title: texts.noAnswer, advice: texts.lookFirst };
  }
  if (answer.status < 300) return { ...plain(answer), tone: 'done', title: texts.done };
  const error = errorOf(answer);
  const known = ERRORS[error?.code ?? ''];
  const tone = toneOf(answer.status, known);
  // only there are details faults of the request; elsewhere they say what was seen, and something may have been sent
  if (error?.code === 'invalidRequest' && error.details?.length) {
    return {
      ...plain(answer),
      tone,
      title: texts.notAccepted,
      advice: texts.correct,
      findings: error.details.map((detail) => ({ ...detail, severity: 'error', pointer: detail.target ?? '' })),
    };
  }
  return {
    ...plain(answer),
    tone,
    title: known?.means ?? titleOf(tone),
    message: error ? [error.message, ...(error.details ?? []).map((detail) => detail.message)].join(' ') : messageOf(answer),
    advice: known?.advice ?? adviceOf(tone),
  };
}

function toneOf(status: number, known: { means: string; sent: string } | undefined): Tone {
  // Graph's own, which it says before it does anything
  if (status === 429 || (status === 503 && !known)) return 'again';
  if (status < 500) return 'refused';
  if (!known) return 'doubt';
  return known.sent === 'no' || /was not done/.test(known.means) ? 'again' : 'doubt';
}

const titleOf = (tone: Tone): string =>
  tone === 'doubt' ? texts.inDoubt : tone === 'again' ? texts.notNow : texts.refusedByGraph;

const adviceOf = (tone: Tone): string =>
  tone === 'doubt' ? texts.lookFirst : tone === 'again' ? texts.sendAgain : texts.correct;

/** API Gateway's own answers have a message and no error. */
function messageOf(answer: Answer): string {
  const said = isObject(answer.body) ? answer.body['message'] ?? answer.body['Message'] : undefined;
  return typeof said === 'string' ? said : texts.status(answer.status);
}

function plain(answer: Answer | undefined): Outcome {
  const ids = ['request-id', 'client-request-id']
    .map((name) => ({ name, value: answer?.headers.get(name) ?? '' }))
    .filter(({ value }) => value !== '');
  return {
    tone: 'done',
    title: '',
    message: '',
    advice: '',
    wait: waitOf(answer?.headers.get('retry-after') ?? ''),
    ids,
    findings: [],
    answer,
  };
}

function waitOf(header: string): number {
  if (/^\d+(\.\d+)?$/.test(header)) return Math.ceil(Number(header));
  const date = Date.parse(header);
  return Number.isNaN(date) ? 0 : Math.max(0, Math.ceil((date - Date.now()) / 1000));
}

/** The codes and places of a header such as Facade-Warnings, a list of RFC 9651. */
export function listed(header: string | null): { code: string; pointer: string }[] {
  return [...(header ?? '').matchAll(/([a-z0-9-]+);pointer="((?:[^"\\]|\\.)*)"/g)].map(([, code, pointer]) => ({
    code: code!,
    pointer: pointer!.replace(/\\(.)/g, '$1'),
  }));
}
