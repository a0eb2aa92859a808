// A JSON Schema of docs/schemas, as far as forms need it.
import type { Json } from './json.js';

export interface Rule {
  code: string;
  severity: 'error' | 'warning' | 'change';
  message: string;
}

export interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  title?: string;
  description?: string;
  type?: string | string[];
  format?: string;
  enum?: Json[];
  const?: Json;
  default?: Json;
  examples?: Json[];
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  oneOf?: Schema[];
  maxItems?: number;
  writeOnly?: boolean;
  'x-rules'?: Rule[];
}

/** What the reference leads to, with what stands beside it: a property's own title, help and rules. */
export function resolved(root: Schema, schema: Schema): Schema {
  if (!schema.$ref) return schema;
  const { $ref, ...own } = schema;
  const { 'x-rules': general, ...type } = root.$defs?.[$ref.slice('#/$defs/'.length)] ?? {};
  const rules = [...(own['x-rules'] ?? []), ...(general ?? [])];
  return { ...type, ...own, ...(rules.length ? { 'x-rules': rules } : {}) };
}

export const isType = (schema: Schema, type: string): boolean =>
  Array.isArray(schema.type) ? schema.type.includes(type) : schema.type === type;

/** The property that tells the types of a choice apart, and its value in this one. */
export function kind(type: Schema): { name: string; value: string } {
  const found = Object.entries(type.properties ?? {}).find(([, property]) => property.const !== undefined);
  return { name: found?.[0] ?? '', value: String(found?.[1].const ?? '') };
}

/** What a form begins with: objects that are required, and the first type where there is a choice. */
export function beginning(root: Schema, schema: Schema): Json | undefined {
  const type = resolved(root, schema);
  if (type.const !== undefined) return type.const;
  if (type.oneOf) return beginning(root, type.oneOf[0]!);
  if (isType(type, 'array')) {
    const first = resolved(root, type.items ?? {});
    return first.properties ? [beginning(root, first) ?? {}] : undefined;
  }
  if (!type.properties) return undefined;
  const entries = Object.entries(type.properties)
    .filter(([name]) => type.required?.includes(name))
    .map(([name, property]) => [name, beginning(root, property)] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Json;
}
