import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Children } from '../children.ts';
import { freePort } from '../free-port.ts';
import { step } from '../progress.ts';
import { AUDIENCE, BROWSER_CLIENT, grants, PROGRAM_CLIENT } from './people.ts';

/** The provider of a demonstration that runs. */
export interface RunningProvider {
  readonly issuer: string;
  /** The header by which the program of the demonstration is known: an access token that it asks for by its secret. */
  programHeaders(): Promise<Record<string, string>>;
}

/** Start the provider, and describe it in the directory of a gateway that is to listen on a port. */
export async function startProvider(
  children: Children,
  directory: string,
  gatewayPort: number,
): Promise<RunningProvider> {
  const address = `http://127.0.0.1:${gatewayPort}`;
  const port = await freePort(0);
  const program = join(import.meta.dirname, 'provider.ts');
  const line = await children.serve(
    { title: 'oidc-provider', program, arguments: [String(port), address] },
    /(\{"issuer":.*\})/,
  );
  const { issuer, programSecret } = JSON.parse(line) as { issuer: string; programSecret: string };
  const access = { issuer, audience: AUDIENCE, grants, signIn: { clientId: BROWSER_CLIENT, address } };
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await writeFile(join(directory, 'access.yaml'), `${JSON.stringify(access, null, 2)}\n`);
  step({ nl: `de aanmeldvoorziening luistert op ${issuer}`, en: `the identity provider listens on ${issuer}` });
  return { issuer, programHeaders: () => programHeaders(issuer, programSecret) };
}

async function programHeaders(issuer: string, secret: string): Promise<Record<string, string>> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${PROGRAM_CLIENT}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', resource: `urn:${AUDIENCE}` }),
  });
  const { access_token: token } = (await response.json()) as { access_token?: string };
  return { authorization: `Bearer ${token}` };
}
