// What people paste: JSON, a hashtable of PowerShell, or a body in Terraform's language. Nothing is run: it is read as text.
import { isObject, type Json, type JsonObject } from './json.js';

export interface Pasted {
  payload: JsonObject;
  /** Variables and calls, whose values are not in the text. */
  unknown: string[];
}

/** Null if there is no object in it. */
export function pasted(text: string): Pasted | null {
  return fromJson(text) ?? fromHere(text) ?? fromLanguage(text);
}

const whole = (payload: Json): Pasted | null => {
  const first = Array.isArray(payload) && payload.length === 1 ? payload[0]! : payload;
  return isObject(first) ? { payload: first, unknown: [] } : null;
};

function fromJson(text: string): Pasted | null {
  try {
    return whole(JSON.parse(text.replace(/^\uFEFF/, '')) as Json);
  } catch {
    return null;
  }
}

/** JSON in a text of PowerShell that begins with @' or of Terraform that begins with <<EOT. */
function fromHere(text: string): Pasted | null {
  const found = /@(['"])\r?\n([\s\S]*?)\r?\n\1@/.exec(text)?.[2] ?? /<<-?(\w+)\r?\n([\s\S]*?)\r?\n\s*\1\b/.exec(text)?.[2];
  return found === undefined ? null : fromJson(found);
}

function fromLanguage(text: string): Pasted | null {
  for (const start of starts(text)) {
    const reader = new Reader(text, start);
    try {
      const value = reader.value();
      if (isObject(value) && Object.keys(value).length > 0) return { payload: value, unknown: reader.unknown };
    } catch (problem) {
      if (!(problem instanceof SyntaxError)) throw problem;
    }
  }
  return null;
}

/** Where an object may begin, the likely places first. */
function starts(text: string): number[] {
  const likely = [/@\{/g, /\bjsonencode\(\s*\{/g, /\b(?:body|data|params)\s*=\s*\{/gi, /\{/g];
  return likely.flatMap((pattern) =>
    [...text.matchAll(pattern)].slice(0, 20).map((found) => found.index + found[0].length - (found[0] === '@{' ? 2 : 1)),
  );
}

const WORD = /[\w.\-@#]/;

class Reader {
  readonly unknown: string[] = [];

  constructor(
    private readonly text: string,
    private position: number,
  ) {}

  value(): Json | undefined {
    this.skip();
    const two = this.text.slice(this.position, this.position + 2);
    if (two === '@{') return this.object(2);
    if (two === '@(') return this.list(2, ')');
    const one = two[0];
    if (one === '{') return this.object(1);
    if (one === '[' && !/^\[\w+\]/.test(this.text.slice(this.position, this.position + 20))) return this.list(1, ']');
    if (one === '[') return this.cast();
    if (one === '"' || one === "'") return this.quoted(one);
    return this.word();
  }

  private object(opening: number): Json {
    this.position += opening;
    const entries: [string, Json][] = [];
    for (this.skip(/[\s,;]/); this.text[this.position] !== '}'; this.skip(/[\s,;]/)) {
      const name = this.name();
      this.skip();
      if (!/[=:]/.test(this.text[this.position] ?? '')) throw new SyntaxError();
      this.position++;
      const value = this.value();
      if (value !== undefined) entries.push([name, value]);
    }
    this.position++;
    return Object.fromEntries(entries);
  }

  private name(): string {
    const one = this.text[this.position];
    if (one === '"' || one === "'") return String(this.quoted(one));
    const name = this.while(WORD);
    if (name === '') throw new SyntaxError();
    return name;
  }

  private list(opening: number, end: string): Json {
    this.position += opening;
    const values: Json[] = [];
    for (this.skip(/[\s,;]/); this.text[this.position] !== end; this.skip(/[\s,;]/)) {
      const value = this.value();
      if (value !== undefined) values.push(value);
    }
    this.position++;
    return values;
  }

  /** A type of PowerShell in front of a value, such as [int]. */
  private cast(): Json | undefined {
    this.position = this.text.indexOf(']', this.position) + 1;
    return this.value();
  }

  /** With the escapes of the language: a backtick in PowerShell, a backslash in Terraform; two apostrophes are one. */
  private quoted(mark: string): Json {
    let text = '';
    for (this.position++; ; this.position++) {
      const one = this.text[this.position];
      if (one === undefined) throw new SyntaxError();
      if (one === mark && this.text[this.position + 1] === mark && mark === "'") this.position++;
      else if (one === mark) break;
      else if (mark === '"' && (one === '`' || one === '\\') && /["\\`nt$]/.test(this.text[this.position + 1] ?? '')) {
        const escaped = this.text[++this.position]!;
        text += escaped === 'n' ? '\n' : escaped === 't' ? '\t' : escaped;
        continue;
      }
      text += one;
    }
    this.position++;
    return text;
  }

  private word(): Json | undefined {
    const word = this.while(/[^\s,;)\]}([{"']/);
    if (word === '') throw new SyntaxError();
    const bare = word.replace(/^\$/, '').toLowerCase();
    if (bare === 'true' || bare === 'false') return bare === 'true';
    if (bare === 'null') return null;
    if (/^-?\d+(\.\d+)?$/.test(word)) return Number(word);
    this.unknown.push(word);
    this.call();
    return undefined;
  }

  /** What a call is given is skipped. */
  private call(): void {
    if (!/[([]/.test(this.text[this.position] ?? '')) return;
    let depth = 0;
    for (; this.position < this.text.length; this.position++) {
      if (/[([]/.test(this.text[this.position]!)) depth++;
      else if (/[)\]]/.test(this.text[this.position]!) && --depth === 0) {
        this.position++;
        return;
      }
    }
  }

  private skip(what: RegExp = /\s/): void {
    for (;;) {
      if (what.test(this.text[this.position] ?? '')) this.position++;
      else if (this.text[this.position] === '#' || this.text.startsWith('//', this.position)) this.while(/[^\n]/);
      else if (this.position >= this.text.length) throw new SyntaxError();
      else return;
    }
  }

  private while(what: RegExp): string {
    const start = this.position;
    while (this.position < this.text.length && what.test(this.text[this.position]!)) this.position++;
    return this.text.slice(start, this.position);
  }
}
