// As CloudFront serves the page: its files with the policy of the templates, portal.json made of parameters, and below /v1.0 and /beta the
// facade.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const PAGE = path.resolve('target/page');
const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json', svg: 'image/svg+xml' };

/** The policy as the template has it, with the host of Entra that is set there. */
export function policy(authority) {
  const template = fs.readFileSync('../infra/template.yaml', 'utf8');
  const found = /ContentSecurityPolicy: !Sub\s+- (.*)\r?\n/.exec(template)?.[1];
  if (!found) throw new Error('infra/template.yaml has no ContentSecurityPolicy');
  return found.trim().replace(/^["']|["']$/g, '').replace('${Authority}', authority);
}

export async function front(facade, { config = {}, authority = 'https://login.microsoftonline.com' } = {}) {
  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (/^\/(v1\.0|beta)\//.test(pathname)) return handOn(facade, request, response);
    response.setHeader('Content-Security-Policy', policy(authority));
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    const file = path.join(PAGE, name);
    if (name === 'portal.json') {
      response.setHeader('Content-Type', TYPES.json);
      return response.end(JSON.stringify(config));
    }
    if (!file.startsWith(PAGE) || !fs.existsSync(file) || !fs.statSync(file).isFile()) {
      response.statusCode = 404;
      return response.end();
    }
    response.setHeader('Content-Type', TYPES[name.split('.').at(-1)] ?? 'application/octet-stream');
    response.end(fs.readFileSync(file));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://localhost:${server.address().port}`, close: () => server.close() };
}

async function handOn(facade, request, response) {
  const body = [];
  for await (const part of request) body.push(part);
  const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !/^(host|connection|content-length|accept-encoding|origin)$/.test(name)));
  const answer = await fetch(facade + request.url, {
    method: request.method,
    headers,
    ...(body.length ? { body: Buffer.concat(body) } : {}),
  });
  response.statusCode = answer.status;
  answer.headers.forEach((value, name) => /^(content-encoding|content-length|transfer-encoding|connection)$/.test(name) || response.setHeader(name, value));
  response.end(Buffer.from(await answer.arrayBuffer()));
}
