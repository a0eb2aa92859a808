// Sign-in at Entra with PKCE. Its library is loaded when somebody signs in. Tokens are in memory only, and end with the page.
import type { AuthenticationResult, PublicClientApplication } from '@azure/msal-browser';
import { config, type SignIn } from './config.js';

export type Family = 'devices' | 'networkAccess';

/** Where nobody signs in, dev mode, any text is a token. */
const DEMO = 'demo';

const kept = new Map<Family, AuthenticationResult>();
let client: Promise<PublicClientApplication> | undefined;
let name = '';
const listeners = new Set<() => void>();
let signInConfig: SignIn | undefined;

export const onSignIn = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const signedInAs = (): string => name;

export class SignInFailed extends Error {}

/** A token that is at hand, without asking anybody. */
export function tokenIfThereIs(family: Family): string | undefined {
  const result = kept.get(family);
  return result && stillGood(result) ? result.accessToken : signInConfig ? undefined : DEMO;
}

const stillGood = (result: AuthenticationResult): boolean =>
  result.expiresOn !== null && result.expiresOn.getTime() > Date.now() + 60_000;

/** @param claims what Entra wants of the token, as the facade's 401 hands it on */
export async function token(family: Family, claims?: string): Promise<string> {
  const { signIn } = await config();
  if (!signIn) return DEMO;
  signInConfig = signIn;
  const result = kept.get(family);
  return result && stillGood(result) && !claims ? result.accessToken : asked(signIn, family, claims);
}

async function asked(signIn: SignIn, family: Family, claims: string | undefined): Promise<string> {
  const msal = await loaded(signIn);
  const account = msal.getActiveAccount() ?? undefined;
  const request = {
    scopes: signIn.scopes[family],
    ...(account ? { account } : {}),
    ...(claims ? { claims } : {}),
  };
  try {
    const result =
      account && !claims
        ? await msal.acquireTokenSilent({ ...request, account }).catch(() => msal.acquireTokenPopup(request))
        : await msal.acquireTokenPopup(request);
    msal.setActiveAccount(result.account);
    kept.set(family, result);
    name = result.account.username;
    listeners.forEach((listener) => listener());
    return result.accessToken;
  } catch (problem) {
    throw new SignInFailed(problem instanceof Error ? problem.message : String(problem));
  }
}

async function loaded(signIn: SignIn): Promise<PublicClientApplication> {
  client ??= import('@azure/msal-browser').then(async ({ PublicClientApplication, BrowserCacheLocation }) => {
    const authority = new URL(signIn.authority);
    const made = new PublicClientApplication({
      auth: {
        clientId: signIn.clientId,
        authority: signIn.authority,
        knownAuthorities: [authority.host],
        redirectUri: new URL('signed-in.html', location.href).href,
      },
      cache: { cacheLocation: BrowserCacheLocation.MemoryStorage },
    });
    await made.initialize();
    return made;
  });
  return client;
}

/** Forgets all tokens; the user stays signed in at Entra. */
export function signOut(): void {
  kept.clear();
  name = '';
  client = undefined;
  listeners.forEach((listener) => listener());
}

export async function prepare(): Promise<void> {
  signInConfig = (await config()).signIn;
}
