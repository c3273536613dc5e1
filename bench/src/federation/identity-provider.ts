import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { riecs } from '@zichtlijn/indicators';

/** Somebody who may ask all that is measured, and what a gateway needs to know of who vouches for them. */
export interface SignedIn {
  /** An access token, for twelve hours. */
  readonly token: string;
  /** What stands in `access.yaml`. */
  readonly access: object;
  stop(): void;
}

const audience = 'zichtlijn-bench';

/** An identity provider of one person (OpenID Connect discovery and keys, RS256), so that every measured request carries a token that is verified. */
export async function signIn(): Promise<SignedIn> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'bench', alg: 'RS256', use: 'sig' };
  const server = createServer((request, response) => {
    const metadata = { issuer, jwks_uri: `${issuer}/keys`, id_token_signing_alg_values_supported: ['RS256'] };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys: [jwk] } : metadata));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const now = Math.floor(Date.now() / 1_000);
  const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const claims = { iss: issuer, aud: audience, sub: 'bench', iat: now, exp: now + 12 * 3_600, group: 'bench' };
  const text = `${encoded({ alg: 'RS256', kid: 'bench', typ: 'at+jwt' })}.${encoded(claims)}`;
  const signature = sign('RSA-SHA256', Buffer.from(text), privateKey).toString('base64url');
  const riec = riecs.map(({ slug }) => slug);
  return {
    token: `${text}.${signature}`,
    access: {
      issuer,
      audience,
      grants: [{ claim: 'group', value: 'bench', role: 'riec-analyst', riec }],
      budgets: { requestsPerMinute: 1_000_000, costPerMinute: 1_000_000_000 },
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
