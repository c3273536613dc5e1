import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { AccessSettings } from './access-file.ts';
import type { AccessKey } from './access-key.ts';
import { Cookies } from './cookies.ts';
import { EndedSessions } from './ended-sessions.ts';
import { grantOf } from './grants.ts';
import { clientAuthentication, IdentityProvider, type SignInSettings } from './identity-provider.ts';
import { HOME } from './return-path.ts';
import type { Sealed } from './sealed.ts';
import { type Attempt, type Session, sealedAttempts, sealedSessions } from './session.ts';

const SESSION = 'zicht-sessie';
const ATTEMPT = 'zicht-aanmelding';
export const CALLBACK_PATH = '/terug';

/** Where a browser goes next, and what it keeps or drops on the way. */
export interface Step {
  readonly to: string;
  readonly cookies: readonly string[];
}

/** Signing in with a browser: authorization code with PKCE, state and nonce (OpenID Connect Core 1.0, §3.1; RFC 9700, §2.1). */
export class SignIn {
  readonly address: string;
  readonly #settings: AccessSettings;
  readonly #signIn: SignInSettings;
  readonly #key: AccessKey;
  readonly #provider: IdentityProvider;
  readonly #cookies: Cookies;
  readonly #sessions: Sealed<Session>;
  readonly #attempts: Sealed<Attempt>;
  readonly #ended = new EndedSessions();

  /** @throws Fault CLIENT_SECRET */
  constructor(settings: AccessSettings, signIn: SignInSettings, key: AccessKey, directory: string) {
    this.address = signIn.address;
    this.#settings = settings;
    this.#signIn = signIn;
    this.#key = key;
    this.#provider = new IdentityProvider(settings.issuer, signIn, clientAuthentication(directory, signIn));
    this.#cookies = new Cookies(signIn.address);
    this.#sessions = sealedSessions(key, settings);
    this.#attempts = sealedAttempts(key, settings);
  }

  /** Send a browser to the provider, to come back to `back` in the end. Null when the provider is away. */
  async begin(back: string): Promise<Step | null> {
    const provider = await this.#provider.configuration();
    if (provider === null) return null;
    const attempt = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), back };
    const to = buildAuthorizationUrl(provider, {
      redirect_uri: new URL(CALLBACK_PATH, this.address).href,
      scope: ['openid', ...this.#signIn.scopes].join(' '),
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
    });
    const kept = this.#cookies.keep(ATTEMPT, await this.#attempts.seal(attempt), this.#attempts.seconds);
    return { to: to.href, cookies: [kept] };
  }

  /** Take a browser that comes back from the provider: a fresh session, never one that it brought. */
  async finish(request: IncomingMessage, { search }: URL): Promise<Step | 'SIGN_IN_FAILED' | 'NO_ROLE'> {
    const attempt = await this.#attempts.open(this.#cookies.read(request, ATTEMPT));
    const provider = attempt && (await this.#provider.configuration());
    if (!attempt || !provider) return 'SIGN_IN_FAILED';
    const identity = await authorizationCodeGrant(provider, new URL(`${CALLBACK_PATH}${search}`, this.address), {
      pkceCodeVerifier: attempt.verifier,
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      idTokenExpected: true,
    }).then(
      (tokens) => tokens.claims(),
      () => undefined,
    );
    if (identity === undefined) return 'SIGN_IN_FAILED';
    const grant = grantOf(this.#settings.grants, identity);
    if (grant === null) return 'NO_ROLE';
    const { seconds } = this.#sessions;
    const session = await this.#sessions.seal({
      id: randomBytes(16).toString('base64url'),
      actor: this.#key.actor(this.#settings.issuer, identity.sub),
      grant,
      until: Math.floor(Date.now() / 1_000) + seconds,
    });
    return { to: attempt.back, cookies: [this.#cookies.keep(SESSION, session, seconds), this.#cookies.drop(ATTEMPT)] };
  }

  /** The session of a request, if it has one that holds. */
  async session(request: IncomingMessage): Promise<Session | null> {
    const session = await this.#sessions.open(this.#cookies.read(request, SESSION));
    return session !== null && !this.#ended.has(session.id) ? session : null;
  }

  /** End a session, here and at the provider if it has a page for that. */
  async end(session: Session | null): Promise<Step> {
    if (session !== null) this.#ended.end(session.id, session.until);
    const provider = await this.#provider.configuration();
    const isOffered = provider?.serverMetadata().end_session_endpoint !== undefined;
    const to = provider && isOffered ? buildEndSessionUrl(provider, { client_id: this.#signIn.clientId }).href : HOME;
    return { to, cookies: [this.#cookies.drop(SESSION), this.#cookies.drop(ATTEMPT)] };
  }
}
