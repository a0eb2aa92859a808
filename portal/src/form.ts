// The form of a payload: a tree of fields, made of the schema and of what is written. Nothing that is written is lost: a property that the
// schema does not have is a field too.
import { child, folded, isObject, tokens, type Json, type JsonObject } from './json.js';
import { isType, kind, resolved, type Rule, type Schema } from './schema.js';

export type Kind = 'text' | 'number' | 'boolean' | 'choice' | 'secret' | 'texts' | 'object' | 'list' | 'other';

export interface Field {
  kind: Kind;
  /** As the schema spells it. */
  name: string;
  /** As it is written, which may be spelled otherwise. */
  key: string;
  /** The place of what is written. */
  pointer: string;
  title: string;
  help: string;
  example: string;
  required: boolean;
  rules: Rule[];
  choices: string[];
  value: Json | undefined;
  /** Whether the value is not of the kind of the field, such as a text where an object belongs. */
  odd: boolean;
  most: number | undefined;
  fields: Field[];
  /** For a choice of types. */
  types: { title: string; value: string }[];
  type: { key: string; value: string } | undefined;
}

/** The name under which a property is written, if it is. */
export function writtenName(holder: Json | undefined, name: string): string | undefined {
  if (!isObject(holder)) return undefined;
  if (Object.hasOwn(holder, name)) return name;
  return Object.keys(holder).find((key) => folded(key) === folded(name));
}

export const form = (schema: Schema, payload: Json): Field =>
  field(schema, schema, { name: '', key: '', pointer: '', required: true }, payload);

interface Place {
  name: string;
  key: string;
  pointer: string;
  required: boolean;
}

function field(root: Schema, schema: Schema, place: Place, value: Json | undefined): Field {
  const type = resolved(root, schema);
  const plain: Field = {
    ...place,
    kind: kindOf(root, type),
    title: type.title ?? place.name,
    help: type.description ?? '',
    example: type.examples?.[0] === undefined ? '' : String(type.examples[0]),
    rules: type['x-rules'] ?? [],
    choices: (type.enum ?? []).map(String),
    value,
    odd: false,
    most: type.maxItems,
    fields: [],
    types: [],
    type: undefined,
  };
  if (plain.kind === 'object') return object(root, type, plain);
  if (plain.kind === 'list') return list(root, type, plain);
  const fits = plain.kind === 'texts' ? value === undefined || textsOnly(value) : !isObject(value) && !Array.isArray(value);
  return { ...plain, odd: !fits };
}

const textsOnly = (value: Json): boolean => Array.isArray(value) && value.every((each) => typeof each === 'string');

function kindOf(root: Schema, type: Schema): Kind {
  if (type.oneOf || type.properties || isType(type, 'object')) return 'object';
  if (isType(type, 'array')) {
    const element = resolved(root, type.items ?? {});
    return element.properties || element.oneOf ? 'list' : 'texts';
  }
  if (type.format === 'password' || type.writeOnly) return 'secret';
  if (type.enum) return 'choice';
  if (isType(type, 'boolean')) return 'boolean';
  return isType(type, 'integer') || isType(type, 'number') ? 'number' : 'text';
}

function object(root: Schema, type: Schema, plain: Field): Field {
  const written = isObject(plain.value) ? plain.value : undefined;
  const chosen = type.oneOf ? chosenType(root, type.oneOf, written) : { type, key: '' };
  const properties = Object.entries(chosen.type.properties ?? {});
  const known = new Set<string>();
  const fields = properties.flatMap(([name, property]) => {
    const key = writtenName(written, name);
    if (key !== undefined) known.add(key);
    if (resolved(root, property).const !== undefined) return [];
    const place: Place = {
      name,
      key: key ?? name,
      pointer: child(plain.pointer, key ?? name),
      required: chosen.type.required?.includes(name) ?? false,
    };
    return [field(root, property, place, key === undefined ? undefined : written?.[key])];
  });
  return {
    ...plain,
    odd: plain.value !== undefined && written === undefined,
    fields: [...fields, ...others(plain.pointer, written, known)],
    types: (type.oneOf ?? []).map((one) => {
      const each = resolved(root, one);
      return { title: each.title ?? '', value: kind(each).value };
    }),
    type: type.oneOf ? { key: chosen.key, value: kind(chosen.type).value } : undefined,
  };
}

/** The type that is meant, however its name is written; the first one if none is. */
function chosenType(root: Schema, types: Schema[], written: JsonObject | undefined): { type: Schema; key: string } {
  const all = types.map((one) => resolved(root, one));
  const name = kind(all[0]!).name;
  const key = writtenName(written, name) ?? name;
  const said = folded(String(written?.[key] ?? ''));
  const last = (type: Schema) => folded(kind(type).value.split('.').at(-1) ?? '');
  return { type: all.find((each) => said !== '' && said.endsWith(last(each))) ?? all[0]!, key };
}

function others(pointer: string, written: JsonObject | undefined, known: Set<string>): Field[] {
  return Object.entries(written ?? {})
    .filter(([key]) => !known.has(key))
    .map(([key, value]) => ({
      kind: 'other' as const,
      name: key,
      key,
      pointer: child(pointer, key),
      title: key,
      help: '',
      example: '',
      required: false,
      rules: [],
      choices: [],
      value,
      odd: false,
      most: undefined,
      fields: [],
      types: [],
      type: undefined,
    }));
}

/** Elements are made into fields where they are shown, because there may be a thousand of them. */
function list(root: Schema, type: Schema, plain: Field): Field {
  const values = Array.isArray(plain.value) ? plain.value : [];
  const odd = plain.value !== undefined && !Array.isArray(plain.value);
  const title = resolved(root, type.items ?? {}).title ?? plain.title;
  const fields = values.map((value, index) => ({
    ...plain,
    kind: 'object' as const,
    name: String(index),
    key: String(index),
    pointer: child(plain.pointer, index),
    title,
    help: '',
    required: false,
    value,
  }));
  return { ...plain, odd, fields };
}

/** The whole field of an element of a list. */
export function element(root: Schema, holder: Field, index: number): Field {
  const type = itemsOf(root, holder);
  const place: Place = {
    name: String(index),
    key: String(index),
    pointer: child(holder.pointer, index),
    required: false,
  };
  const value = Array.isArray(holder.value) ? holder.value[index] : undefined;
  return { ...field(root, type, place, value), title: type.title ?? holder.title };
}

/** The schema of the elements of a list. */
export const itemsOf = (root: Schema, holder: Field): Schema =>
  resolved(root, schemaAt(root, holder.pointer).items ?? {});

function schemaAt(root: Schema, pointer: string): Schema {
  return tokens(pointer).reduce((schema, token) => {
    const type = resolved(root, schema);
    if (type.items && /^\d+$/.test(token)) return resolved(root, type.items);
    const all = [type, ...(type.oneOf ?? []).map((one) => resolved(root, one))];
    const found = all
      .flatMap((each) => Object.entries(each.properties ?? {}))
      .find(([name]) => folded(name) === folded(token));
    return found ? resolved(root, found[1]) : {};
  }, root);
}

/** What a field of numbers holds becomes a number; anything else stays as it is typed, and the facade says what it makes of it. */
export function typed(field: Field, text: string): Json | undefined {
  if (text === '') return undefined;
  if (field.kind === 'number' && /^-?(0|[1-9]\d{0,14})$/.test(text)) return Number(text);
  if (field.kind === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  if (field.kind === 'texts') return text.split('\n');
  return text;
}
