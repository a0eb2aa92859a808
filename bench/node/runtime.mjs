// The Lambda Runtime API, as small as it gets: AWS's own client for Node wants to be compiled and does no more here.
import { Client } from 'undici';
import { handler } from './function.mjs';

const runtime = new Client(`http://${process.env.AWS_LAMBDA_RUNTIME_API}`, { headersTimeout: 0 });
const INVOCATION = '/2018-06-01/runtime/invocation';

async function call(method, path, answer) {
  const headers = { 'content-type': 'application/json' };
  const body = answer && JSON.stringify(answer);
  const response = await runtime.request({ method, path: `${INVOCATION}/${path}`, headers, body });
  return { headers: response.headers, text: await response.body.text() };
}

for (;;) {
  const event = await call('GET', 'next');
  const id = event.headers['lambda-runtime-aws-request-id'];
  try {
    await call('POST', `${id}/response`, await handler(JSON.parse(event.text)));
  } catch (error) {
    await call('POST', `${id}/error`, { errorType: error.name, errorMessage: error.message });
  }
}
