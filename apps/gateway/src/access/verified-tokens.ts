import { hash } from 'node:crypto';
import { CLOCK_TOLERANCE } from './access-token.ts';
import type { Caller } from './caller.ts';

/** How long a token that was verified counts as such without being verified again. */
export const VERIFIED_MS = 60_000;
/** So many tokens are known at a time; whichever came first goes first. */
const MOST = 1_000;

interface Known {
  readonly caller: Caller;
  readonly edition: number;
  readonly until: number;
}

/**
 * Who the tokens are of that were verified less than a minute ago: verifying a signature for each request costs more than the rest of letting
 * somebody in. Only for the keys of the provider that it was verified with, never beyond its own end, and by a hash: no token is kept.
 */
export class VerifiedTokens {
  readonly #known = new Map<string, Known>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** @param edition of the keys as they stand now */
  find(token: string, edition: number): Caller | undefined {
    const key = hashOf(token);
    const known = this.#known.get(key);
    if (known === undefined) return undefined;
    if (known.edition === edition && this.#now() < known.until) return known.caller;
    this.#known.delete(key);
    return undefined;
  }

  /** Note who a token is of that was verified just now. @param exp its end, in seconds since 1970 */
  keep(token: string, caller: Caller, edition: number, exp: unknown): void {
    if (typeof exp !== 'number') return;
    const until = Math.min(this.#now() + VERIFIED_MS, (exp + CLOCK_TOLERANCE) * 1_000);
    this.#known.set(hashOf(token), { caller, edition, until });
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST) break;
      this.#known.delete(oldest);
    }
  }
}

const hashOf = (token: string): string => hash('sha256', token, 'base64url');
