// JSON values and pointers into them (RFC 6901).
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type JsonObject = { [name: string]: Json };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const child = (pointer: string, name: string | number): string =>
  `${pointer}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;

export const tokens = (pointer: string): string[] =>
  pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));

/** Without what spellings of one name differ in. */
export const folded = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

function inside(value: Json | undefined, token: string): Json | undefined {
  if (Array.isArray(value)) return /^\d+$/.test(token) ? value[Number(token)] : undefined;
  return isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined;
}

export const at = (value: Json | undefined, pointer: string): Json | undefined =>
  tokens(pointer).reduce(inside, value);

/** A copy with another value at this place; `undefined` removes what is there. Objects on the way are made. */
export function put(value: Json | undefined, pointer: string, news: Json | undefined): Json {
  return putAt(value, tokens(pointer), news) ?? {};
}

function putAt(value: Json | undefined, path: string[], news: Json | undefined): Json | undefined {
  const [token, ...deeper] = path;
  if (token === undefined) return news;
  if (Array.isArray(value)) {
    const copy = [...value];
    const inner = putAt(copy[Number(token)], deeper, news);
    if (inner === undefined) copy.splice(Number(token), 1);
    else copy[Number(token)] = inner;
    return copy;
  }
  const copy: JsonObject = isObject(value) ? { ...value } : {};
  const inner = putAt(Object.hasOwn(copy, token) ? copy[token] : undefined, deeper, news);
  if (inner === undefined) delete copy[token];
  else copy[token] = inner;
  return copy;
}

/** A copy in which the property at this place has another name, and stands where it stood. */
export function rename(value: Json, pointer: string, name: string): Json {
  const path = tokens(pointer);
  const old = path.pop();
  const parent = path.reduce(child, '');
  const holder = at(value, parent);
  if (!isObject(holder) || old === undefined) return value;
  const entries = Object.entries(holder).filter(([key]) => key === old || key !== name);
  return put(value, parent, Object.fromEntries(entries.map(([key, inner]) => [key === old ? name : key, inner])));
}

/** The value at a place that may be written in another spelling. */
export function writtenAt(value: Json | undefined, pointer: string): Json | undefined {
  return tokens(pointer).reduce((holder: Json | undefined, token) => {
    const key = isObject(holder) && !Object.hasOwn(holder, token) ? Object.keys(holder).find((one) => folded(one) === folded(token)) : token;
    return key === undefined ? undefined : inside(holder, key);
  }, value);
}
