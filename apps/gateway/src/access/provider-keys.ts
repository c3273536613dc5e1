import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { isSafeAddress } from './access-shape.ts';
import { discover, providerJson } from './provider-json.ts';

/** How long keys count as fresh; after that they are read anew, while requests go on. */
const FRESH_MS = 600_000;
/** So often the provider is asked at most, whatever tokens come. */
const COOL_DOWN_MS = 30_000;
/** How long keys hold while the provider is away: a key that it withdrew counts no longer than this. */
const HOLD_MS = 43_200_000;

/** The provider cannot be reached, and its keys are not known. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/** A token is signed with a key that the provider does not have. */
export class KeyUnknown extends Error {
  override readonly name = 'KeyUnknown';
}

/**
 * The keys of a provider, found by discovery and kept. Known keys go on while the provider is away; a token with an unknown key makes them be
 * read anew, once in a cool-down at most, so that nobody can make the gateway hammer its provider.
 */
export class ProviderKeys {
  readonly #issuer: string;
  readonly #now: () => number;
  #find: JWTVerifyGetKey | undefined;
  #readAt = Number.NEGATIVE_INFINITY;
  #triedAt = Number.NEGATIVE_INFINITY;
  #reading: Promise<void> | undefined;
  #edition = 0;

  constructor(issuer: string, now: () => number = Date.now) {
    this.#issuer = issuer;
    this.#now = now;
  }

  /** Another number each time the keys were read. */
  get edition(): number {
    return this.#edition;
  }

  /** The key for a token. @throws KeysUnavailable or KeyUnknown */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    const age = this.#now() - this.#readAt;
    if (age > HOLD_MS) await this.#read();
    else if (age > FRESH_MS) void this.#read();
    const known = await this.#known(header, token);
    if (known !== undefined) return known;
    await this.#read();
    const found = await this.#known(header, token);
    if (found === undefined) throw new KeyUnknown();
    return found;
  };

  async #known(...asked: Parameters<JWTVerifyGetKey>) {
    if (this.#find === undefined || this.#now() - this.#readAt > HOLD_MS) throw new KeysUnavailable();
    try {
      return await this.#find(...asked);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey) return undefined;
      throw error;
    }
  }

  /** Read the keys, unless that was just tried. What is known stays when it fails. */
  #read(): Promise<void> {
    if (this.#reading !== undefined) return this.#reading;
    if (this.#now() - this.#triedAt < COOL_DOWN_MS) return Promise.resolve();
    this.#triedAt = this.#now();
    this.#reading = this.#fetch()
      .catch(() => undefined)
      .finally(() => {
        this.#reading = undefined;
      });
    return this.#reading;
  }

  async #fetch(): Promise<void> {
    const { jwks_uri: address } = await discover(this.#issuer);
    if (typeof address !== 'string' || !isSafeAddress(address)) throw new Error('no safe address of keys');
    this.#find = createLocalJWKSet((await providerJson(address)) as unknown as JSONWebKeySet);
    this.#readAt = this.#now();
    this.#edition += 1;
  }
}
