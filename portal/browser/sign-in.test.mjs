// Signing in, with a stand-in for Entra in the browser: PKCE, scope by family, claims that Entra wants, and tokens that are in memory only.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { front } from './front.mjs';
import { anew, onPage, send, start, status, stop } from './stage.mjs';

const HOST = 'https://login.microsoftonline.com';
const TENANT = '11111111-2222-3333-4444-555555555555';
const CLIENT = '77777777-8888-9999-0000-111111111111';
const config = {
  signIn: {
    clientId: CLIENT,
    authority: `${HOST}/${TENANT}`,
    scopes: {
      devices: ['https://graph.microsoft.com/Directory.AccessAsUser.All'],
      networkAccess: ['https://graph.microsoft.com/NetworkAccess.ReadWrite.All'],
    },
  },
};
const CHALLENGE = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';

let served;
before(async () => {
  await start();
  served = await front(process.env.FACADE_URL, { config });
});
after(async () => {
  await stop();
  served.close();
});
beforeEach(anew);

const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const cors = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };

/** @returns what it was asked, in order */
function entra(context, { refuses = false } = {}) {
  const asked = { authorize: [], token: [] };
  const json = (route, body, status = 200) =>
    route.fulfill({ status, headers: cors, contentType: 'application/json', body: JSON.stringify(body) });
  const nonces = new Map();
  return context
    .route(`${HOST}/**`, async (route) => {
      const url = new URL(route.request().url());
      if (url.pathname.endsWith('/openid-configuration')) {
        const base = `${HOST}/${TENANT}`;
        return json(route, {
          issuer: `${base}/v2.0`,
          authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
          token_endpoint: `${base}/oauth2/v2.0/token`,
          jwks_uri: `${base}/keys`,
        });
      }
      if (url.pathname.endsWith('/authorize')) {
        const query = Object.fromEntries(url.searchParams);
        asked.authorize.push(query);
        const answer = refuses
          ? { error: 'access_denied', error_description: 'The user said no', state: query.state }
          : { code: `code-${asked.authorize.length}`, state: query.state };
        nonces.set(answer.code, query.nonce);
        const target = `${query.redirect_uri}#${new URLSearchParams(answer)}`;
        return route.fulfill({ contentType: 'text/html', body: `<script>location.replace(${JSON.stringify(target)})</script>` });
      }
      if (url.pathname.endsWith('/token') && route.request().method() === 'POST') {
        const body = Object.fromEntries(new URLSearchParams(route.request().postData()));
        asked.token.push(body);
        const now = Math.floor(Date.now() / 1000);
        const claims = { iss: `${HOST}/${TENANT}/v2.0`, aud: CLIENT, tid: TENANT, oid: 'o', sub: 's', preferred_username: 'adele@contoso.com', name: 'Adele', iat: now, nbf: now, exp: now + 3600, nonce: nonces.get(body.code) };
        return json(route, {
          token_type: 'Bearer',
          scope: body.scope,
          expires_in: 3600,
          ext_expires_in: 3600,
          access_token: `token-${asked.token.length}`,
          id_token: `${encoded({ alg: 'none' })}.${encoded(claims)}.x`,
          refresh_token: `refresh-${asked.token.length}`,
          client_info: encoded({ uid: 'o', utid: TENANT }),
        });
      }
      return json(route, {});
    })
    .then(() => asked);
}

/** The facade's answers, so that tokens need not be real; what it was given is kept. */
async function facade(page, answer) {
  const tokens = [];
  await page.route(/\/(v1\.0|beta)\//, async (route) => {
    const request = route.request();
    const token = (await request.allHeaders())['authorization'];
    if (!request.url().endsWith('$validate')) tokens.push(token);
    const special = answer?.(request, token);
    return special ? route.fulfill({ contentType: 'application/json', ...special }) : route.continue();
  });
  return tokens;
}

const keeps = (page) => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]));
const options = (before) => ({ url: served.url, hosts: [new URL(HOST).host], before });

test('its library is loaded when somebody signs in, and not before', () =>
  onPage(
    'device',
    async (page, context) => {
      await status(page, 'fields to fill in');
      const scripts = () => page.evaluate(() => performance.getEntriesByType('resource').filter((one) => one.name.endsWith('.js')).length);
      const before = await scripts();
      const asked = await entra(context);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByText('Signed in as adele@contoso.com').waitFor();
      assert.equal(await scripts(), before + 1);
      const [query] = asked.authorize;
      assert.equal(query.response_type, 'code');
      assert.equal(query.code_challenge_method, 'S256');
      assert.equal(query.redirect_uri, `${served.url}/signed-in.html`);
      assert.match(query.scope, /Directory\.AccessAsUser\.All/);
      assert.ok(asked.token[0].code_verifier.length > 40);
      assert.equal(asked.token[0].client_secret, undefined);
    },
    options(),
  ));

test('each family has a token of its own scope, and tokens are in memory only', () =>
  onPage(
    'device',
    async (page, context) => {
      const asked = await entra(context);
      const tokens = await facade(page, (request) => (request.method() === 'POST' && !request.url().includes('$validate') ? { status: 201, body: '{"id":"1"}' } : undefined));
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByText('Signed in as').waitFor();
      await page.getByText('Paste or drop a payload').click();
      await page.getByRole('textbox', { name: 'Paste or drop a payload' }).fill(
        '{"accountEnabled":true,"alternativeSecurityIds":[{"type":2,"key":"Y3YxN2E1MWFlYw=="}],"deviceId":"4c299165-6e8f-4b45-a5ba-c5d250a707ff","displayName":"Kiosk","operatingSystem":"linux","operatingSystemVersion":"1"}',
      );
      await page.getByRole('button', { name: 'Fill the form' }).click();
      await status(page, 'Ready to send');
      await send(page);
      await page.getByRole('heading', { name: 'It was created.' }).waitFor();
      assert.deepEqual(tokens, ['Bearer token-1']);
      assert.doesNotMatch(await keeps(page), /token-|refresh-/);
      await page.getByRole('link', { name: 'Remote networks' }).click();
      await page.getByRole('table').or(page.getByText('Load again')).or(page.getByText('There is nothing')).first().waitFor();
      assert.match(asked.token.at(-1).scope, /NetworkAccess\.ReadWrite\.All/);
      assert.notEqual(tokens.at(-1), 'Bearer token-1');
      assert.doesNotMatch(await keeps(page), /token-|refresh-/);
    },
    options(),
  ));

test('claims that Entra wants are followed once', async () => {
  let asked;
  await onPage(
    'devices',
    (page) => page.getByRole('button', { name: 'Load again' }).waitFor(),
    options(async (page, context) => {
      asked = await entra(context);
      await facade(page, () => ({
        status: 401,
        body: JSON.stringify({ error: { code: 'unauthenticated', message: 'More is needed', innerError: { claims: CHALLENGE } } }),
      }));
    }),
  );
  assert.equal(asked.authorize.length, 2);
  assert.equal(asked.authorize[0].claims, undefined);
  assert.deepEqual(JSON.parse(asked.authorize[1].claims).access_token.acrs, { essential: true, value: 'c1' });
});

test('a user who says no is told, and can try again', () =>
  onPage(
    'devices',
    async (page) => {
      await page.getByText('Signing in did not work.').waitFor();
      await page.getByRole('button', { name: 'Load again' }).waitFor();
    },
    options((page, context) => entra(context, { refuses: true })),
  ));
