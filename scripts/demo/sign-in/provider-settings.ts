import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { AUDIENCE, BROWSER_CLIENT, PROGRAM_CLIENT, people } from './people.ts';

/** What the provider is told of who asks for a token. */
interface TokenContext {
  readonly oidc: {
    readonly client: { readonly clientId: string };
    readonly session: { readonly accountId: string };
    readonly provider: {
      readonly Grant: new (of: object) => { addOIDCScope(scope: string): void; save(): Promise<string> };
    };
  };
}

const claimsOf = (id: string) => people.find((person) => person.id === id)?.claims ?? {};
const programClaims = claimsOf('analist-riec');

/** The clients: browsers through this gateway, without a secret (PKCE), and one program. */
const clients = (gateway: string, programSecret: string) => [
  {
    client_id: BROWSER_CLIENT,
    token_endpoint_auth_method: 'none',
    redirect_uris: [`${gateway}/terug`],
    response_types: ['code'],
    grant_types: ['authorization_code'],
  },
  {
    client_id: PROGRAM_CLIENT,
    client_secret: programSecret,
    redirect_uris: [],
    response_types: [],
    grant_types: ['client_credentials'],
  },
];

/** Access tokens are for the gateway alone, as JWT. */
const resourceIndicators = {
  enabled: true,
  defaultResource: () => `urn:${AUDIENCE}`,
  getResourceServerInfo: () => ({
    scope: '',
    audience: AUDIENCE,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'RS256' } },
  }),
};

/** How the provider of the demonstration runs: keys of this start, people of the demonstration, a grant to whoever signs in. */
export function providerSettings(gateway: string, programSecret: string): object {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  return {
    clients: clients(gateway, programSecret),
    jwks: { keys: [{ ...key, use: 'sig', alg: 'RS256', kid: randomBytes(8).toString('hex') }] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    claims: { openid: ['sub', 'zicht', 'riec', 'gemeente'] },
    conformIdTokenClaims: false,
    findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id, ...claimsOf(id) }) }),
    extraTokenClaims: (_context: unknown, { kind }: { kind: string }) =>
      kind === 'ClientCredentials' ? programClaims : {},
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/kies/${uid}` },
    async loadExistingGrant({ oidc: { client, session, provider } }: TokenContext) {
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators,
    },
    ttl: { Session: 3_600, Interaction: 600, Grant: 3_600, IdToken: 600, AccessToken: 600, ClientCredentials: 600 },
  };
}
