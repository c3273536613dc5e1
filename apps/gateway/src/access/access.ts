import type { IncomingMessage } from 'node:http';
import type { Page } from '../server/page.ts';
import type { AccessSettings } from './access-file.ts';
import type { AccessKey } from './access-key.ts';
import { verifyAccessToken } from './access-token.ts';
import { Budgets } from './budgets.ts';
import { type Caller, stranger } from './caller.ts';
import { grantOf } from './grants.ts';
import { ProviderKeys } from './provider-keys.ts';
import type { Refusal } from './refusal.ts';
import { isOfOwnPage } from './same-origin.ts';
import { callerOf } from './session.ts';
import { SignIn } from './sign-in.ts';
import { signInPages } from './sign-in-pages.ts';
import { VerifiedTokens } from './verified-tokens.ts';

const bearer = /^Bearer +(\S+) *$/i;

/** Lets people in at a gateway with a provider: by access token, or by the session of a browser. */
export class Access {
  readonly budgets: Budgets;
  readonly #settings: AccessSettings;
  readonly #key: AccessKey;
  readonly #keys: ProviderKeys;
  readonly #signIn: SignIn | null;
  readonly #verified = new VerifiedTokens();

  /** @throws Fault CLIENT_SECRET */
  constructor(settings: AccessSettings, key: AccessKey, directory: string) {
    this.#settings = settings;
    this.#key = key;
    this.#keys = new ProviderKeys(settings.issuer);
    this.#signIn = settings.signIn ? new SignIn(settings, settings.signIn, key, directory) : null;
    this.budgets = new Budgets(settings.budgets);
  }

  /** The pages that signing in needs; none where only programs come in. */
  get pages(): readonly Page[] {
    return this.#signIn === null ? [] : signInPages(this.#signIn);
  }

  /** Who a request is of and whether they have requests left, or why it is not answered. A token counts before a session, and alone. */
  async admit(request: IncomingMessage): Promise<Caller | Refusal> {
    const { authorization } = request.headers;
    const found = authorization === undefined ? await this.#bySession(request) : await this.#byToken(authorization);
    if ('code' in found) return found;
    const wait = this.budgets.takeRequest(found.actor);
    return wait === 0 ? found : { code: 'TOO_OFTEN', retryAfter: wait, caller: found };
  }

  async #byToken(authorization: string): Promise<Caller | Refusal> {
    const token = bearer.exec(authorization)?.[1];
    const known = token === undefined ? undefined : this.#verified.find(token, this.#keys.edition);
    if (known !== undefined) return known;
    const { issuer, grants } = this.#settings;
    const verified = token === undefined ? 'INVALID' : await verifyAccessToken(token, this.#keys, this.#settings);
    if (verified === 'UNAVAILABLE') return { code: 'SIGN_IN_UNAVAILABLE', retryAfter: 30 };
    if (verified === 'INVALID') return { code: 'UNAUTHENTICATED', hadToken: true };
    const grant = grantOf(grants, verified.claims);
    const actor = this.#key.actor(issuer, verified.subject);
    if (grant === null) return { code: 'NO_ROLE', caller: { ...stranger, actor } };
    const caller = { actor, role: grant.role, grant };
    this.#verified.keep(token!, caller, this.#keys.edition, verified.claims['exp']);
    return caller;
  }

  async #bySession(request: IncomingMessage): Promise<Caller | Refusal> {
    const session = this.#signIn && (await this.#signIn.session(request));
    if (this.#signIn === null || session === null) return { code: 'UNAUTHENTICATED' };
    if (!isOfOwnPage(request, this.#signIn.address)) return { code: 'OTHER_ORIGIN' };
    return callerOf(session);
  }
}
