import { createHash, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, type JWK, SignJWT } from 'jose';

export const AUDIENCE = 'zichtlijn';
export const CLIENT = 'zichtlijn-gateway';

/** A key that a provider signs with. */
export interface SigningKey {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export function signingKey(kid: string, alg: 'RS256' | 'ES256' = 'RS256'): SigningKey {
  const pair =
    alg === 'RS256'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { kid, alg, ...pair };
}

interface Code {
  readonly nonce: string | null;
  readonly challenge: string;
  readonly redirectUri: string;
}

/** An identity provider over real HTTP, whose keys can turn, which can be away, and whose tokens can be anything. */
export class TestProvider {
  readonly issuer: string;
  /** Requests by path. */
  readonly asked = new Map<string, number>();
  /** The keys that it tells. */
  keys: SigningKey[];
  isAway = false;
  /** Claims of whoever signs in with a browser next. */
  person: Record<string, unknown> = {};
  /** What identity tokens say besides or instead. */
  instead: Record<string, unknown> = {};
  readonly #codes = new Map<string, Code>();
  readonly #close: () => Promise<void>;

  private constructor(issuer: string, keys: SigningKey[], close: () => Promise<void>) {
    this.issuer = issuer;
    this.keys = keys;
    this.#close = close;
  }

  static async start(...keys: SigningKey[]): Promise<TestProvider> {
    const server = createServer((request, response) => {
      provider.#answer(request, response).catch(() => response.writeHead(500).end());
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const close = async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    };
    const provider = new TestProvider(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, keys, close);
    return provider;
  }

  close(): Promise<void> {
    return this.#close();
  }

  /** A sound access token, unless told otherwise. */
  token(claims: Record<string, unknown> = {}, key = this.keys[0]!, header: Record<string, unknown> = {}) {
    const now = Math.floor(Date.now() / 1_000);
    const sound = { iss: this.issuer, aud: AUDIENCE, sub: 'p-1', iat: now, exp: now + 300, roles: ['coordinator'] };
    return new SignJWT({ ...sound, ...claims })
      .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'at+jwt', ...header })
      .sign(key.privateKey);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.issuer);
    this.asked.set(url.pathname, (this.asked.get(url.pathname) ?? 0) + 1);
    if (this.isAway) return void request.socket.destroy();
    const json = (value: unknown, status = 200) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (url.pathname === '/.well-known/openid-configuration') return json(this.#metadata());
    if (url.pathname === '/jwks') return json({ keys: await Promise.all(this.keys.map(publicJwk)) });
    if (url.pathname === '/authorize') return this.#authorize(url, response);
    if (url.pathname === '/token') return json(...(await this.#exchange(await formOf(request))));
    json({}, 404);
  }

  #metadata() {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
    };
  }

  #authorize({ searchParams }: URL, response: ServerResponse): void {
    const code = randomUUID();
    const redirectUri = searchParams.get('redirect_uri') ?? '';
    const challenge = searchParams.get('code_challenge_method') === 'S256' ? searchParams.get('code_challenge') : null;
    this.#codes.set(code, { nonce: searchParams.get('nonce'), challenge: challenge ?? '', redirectUri });
    const back = new URL(redirectUri);
    back.searchParams.set('code', code);
    back.searchParams.set('state', searchParams.get('state') ?? '');
    response.writeHead(302, { location: back.href }).end();
  }

  async #exchange(form: URLSearchParams): Promise<[unknown, number?]> {
    const code = this.#codes.get(form.get('code') ?? '');
    this.#codes.delete(form.get('code') ?? '');
    const shown = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!code || shown !== code.challenge || form.get('redirect_uri') !== code.redirectUri) {
      return [{ error: 'invalid_grant' }, 400];
    }
    const { nonce } = code;
    const id_token = await this.token({ aud: CLIENT, nonce, ...this.person, ...this.instead }, undefined, {
      typ: 'JWT',
    });
    return [{ access_token: 'opaque', token_type: 'Bearer', expires_in: 60, id_token }];
  }
}

async function publicJwk({ kid, alg, publicKey }: SigningKey): Promise<JWK> {
  return { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' };
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  return new URLSearchParams(text);
}
