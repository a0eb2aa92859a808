// portal.json, which lies beside the page: where the facade is, and how people sign in.
export interface SignIn {
  /** Of the page's own app registration, for single-page applications. */
  clientId: string;
  /** With the tenant, such as https://login.microsoftonline.com/TENANT. */
  authority: string;
  /** What a token is asked for, by family of operations: see docs/portal.md. */
  scopes: { devices: string[]; networkAccess: string[] };
}

export interface Config {
  /** URL of the facade without a slash at its end; empty for the page's own host. */
  base: string;
  signIn: SignIn | undefined;
  samples: boolean;
}

let read: Promise<Config> | undefined;

export const config = (): Promise<Config> => (read ??= load());

async function load(): Promise<Config> {
  const answer = await fetch('portal.json', { cache: 'no-cache' });
  const found = (answer.ok ? await answer.json() : {}) as { facade?: string; signIn?: SignIn; samples?: boolean };
  return { base: (found.facade ?? '').replace(/\/$/, ''), signIn: found.signIn, samples: found.samples ?? false };
}
