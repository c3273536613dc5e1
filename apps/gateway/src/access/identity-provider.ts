import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  None,
} from 'openid-client';
import type { AccessSettings } from './access-file.ts';
import { isPrivate } from './access-key.ts';

const TIMEOUT_S = 5;
const COOL_DOWN_MS = 10_000;
const FRESH_MS = 3_600_000;

export type SignInSettings = NonNullable<AccessSettings['signIn']>;

/** The provider as a client of it sees it: found by discovery at first use, read anew every hour, kept while it is away. */
export class IdentityProvider {
  readonly #issuer: URL;
  readonly #clientId: string;
  readonly #authentication: ClientAuth;
  #found: Configuration | null = null;
  #foundAt = 0;
  #triedAt = 0;
  #finding: Promise<void> | undefined;

  constructor(issuer: string, { clientId }: SignInSettings, authentication: ClientAuth) {
    this.#issuer = new URL(issuer);
    this.#clientId = clientId;
    this.#authentication = authentication;
  }

  /** Null when it was never found. */
  async configuration(): Promise<Configuration | null> {
    const now = Date.now();
    if (now - this.#foundAt >= FRESH_MS && now - this.#triedAt >= COOL_DOWN_MS) {
      this.#triedAt = now;
      this.#finding = this.#find(now);
    }
    await this.#finding;
    return this.#found;
  }

  async #find(now: number): Promise<void> {
    try {
      const isPlain = this.#issuer.protocol === 'http:';
      this.#found = await discovery(this.#issuer, this.#clientId, {}, this.#authentication, {
        timeout: TIMEOUT_S,
        // Plain http is taken by `access.yaml` for a provider on this machine alone. A signature counts where the line may be read too.
        execute: isPlain ? [allowInsecureRequests, enableNonRepudiationChecks] : [enableNonRepudiationChecks],
      });
      this.#foundAt = now;
    } catch {
      // What is known holds; without it the caller says that the provider is away.
    }
  }
}

/**
 * How the gateway shows the provider that it is itself: with the secret in its file, or not at all (PKCE alone, RFC 7636).
 *
 * @throws Fault CLIENT_SECRET
 */
export function clientAuthentication(directory: string, { clientSecretFile }: SignInSettings): ClientAuth {
  if (clientSecretFile === undefined) return None();
  const secret = readSecret(resolve(directory, clientSecretFile));
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (methods.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}

function readSecret(path: string): string {
  try {
    const secret = isPrivate(path) ? readFileSync(path, 'utf8').trim() : '';
    if (secret !== '') return secret;
  } catch {
    // Said below, with whatever else can be wrong with it.
  }
  throw new Fault('CLIENT_SECRET', {
    nl: 'Het bestand van signIn.clientSecretFile in access.yaml is er niet, is leeg, of anderen mogen het lezen. Zet het geheim erin en geef het rechten 0600.',
    en: 'The file of signIn.clientSecretFile in access.yaml is not there, is empty, or others may read it. Put the secret in it and give it mode 0600.',
  });
}
