import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';
import { choicePage } from './choice-page.ts';
import { people } from './people.ts';
import { providerSettings } from './provider-settings.ts';

/**
 * A program of its own: an identity provider on this machine with the people of the demonstration, for the gateway at an address (arguments: port, address).
 * Whoever reaches it is whoever they say: for invented data only.
 */
const [port = '0', gateway = ''] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;
const programSecret = randomBytes(24).toString('base64url');
const provider = new Provider(issuer, providerSettings(gateway, programSecret));
const standard = provider.callback();

/** `/kies/UID` asks who somebody is; `/kies/UID/ID` takes the answer. */
async function choose(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { uid } = await provider.interactionDetails(request, response);
  const id = new URL(request.url ?? '/', issuer).pathname.split('/')[3];
  if (request.method === 'POST' && people.some((person) => person.id === id)) {
    return provider.interactionFinished(request, response, { login: { accountId: id } });
  }
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(choicePage(uid));
}

const server = createServer((request, response) => {
  if (!request.url?.startsWith('/kies/')) return standard(request, response);
  choose(request, response).catch(() => {
    if (!response.headersSent) response.writeHead(400);
    response.end();
  });
});
server.listen(Number(port), '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ issuer, programSecret })}\n`);
});
process.once('SIGTERM', () => process.exit(0));
