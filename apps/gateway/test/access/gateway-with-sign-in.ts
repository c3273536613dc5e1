import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GatewayOptions, startGateway } from '../../src/server/gateway.ts';
import { AUDIENCE, CLIENT } from './test-provider.ts';

/** What the roles of the tests rest on: what a provider says in `roles`, and where it holds in claims of their own. */
export const grants = [
  { claim: 'roles', value: 'riec', role: 'riec-analyst', riec: { claim: 'riec' } },
  { claim: 'roles', value: 'town', role: 'municipality-analyst', municipality: { claim: 'town' } },
  { claim: 'roles', value: 'coordinator', role: 'coordinator' },
  { claim: ['realm', 'roles'], value: 'auditor', role: 'auditor' },
];

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** The whole gateway, with its files in a directory and people of one provider. */
export async function startWithSignIn(issuer: string, more: object = {}, options: Partial<GatewayOptions> = {}) {
  const directory = await mkdtemp(join(tmpdir(), 'zicht-access-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const settings = { issuer, audience: AUDIENCE, grants, signIn: { clientId: CLIENT, address }, ...more };
  await writeFile(join(directory, 'access.yaml'), JSON.stringify(settings));
  const gateway = await startGateway({ directory, host: '127.0.0.1', port, ...options });
  return {
    directory,
    address,
    get: (path: string, headers: Record<string, string> = {}) =>
      fetch(`${address}${path}`, { headers, redirect: 'manual' }),
    post: (query: string, headers: Record<string, string> = {}) =>
      fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      }),
    /** All that stands in its log. */
    async log(): Promise<string> {
      const files = await readdir(join(directory, 'log'));
      return (await Promise.all(files.map((name) => readFile(join(directory, 'log', name), 'utf8')))).join('');
    },
    async close() {
      await gateway.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

export type GatewayWithSignIn = Awaited<ReturnType<typeof startWithSignIn>>;

/** The closed code of a refusal, with its HTTP status. */
export async function refusalOf(response: Response): Promise<[number, string | undefined]> {
  const body = (await response.json()) as { errors?: { extensions: { code: string; nl: string; en: string } }[] };
  const extensions = body.errors?.[0]?.extensions;
  return [response.status, extensions?.nl && extensions.en ? extensions.code : undefined];
}
