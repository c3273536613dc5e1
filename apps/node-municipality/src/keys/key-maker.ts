import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { Key, KeyKind } from '@zichtlijn/indicators';
import { isDutchPostcode } from './canonical-identifier.ts';
import { type SecretKind, type Secrets, secretKinds } from './secrets.ts';

/** A key, what it is the key of, and how good its source was: 0 is the best. */
export interface MadeKey {
  readonly key: string;
  readonly kind: KeyKind;
  readonly grade: number;
}

/** Canonical identifiers of one row by contract name; only those that are filled. */
export type Identifiers = ReadonlyMap<string, string>;

/**
 * Makes pseudonymous keys: HMAC-SHA-256 cut to 128 bits, in base64url. The input starts with the kind, because a BSN and an
 * RSIN have the same form. What it makes is what the first secrets say; `carry` leads that to what the vault has.
 */
export class KeyMaker {
  // Prepared once: making them per hash costs four times the hash itself.
  readonly #keyring: ReadonlyMap<SecretKind, KeyObject>;

  readonly #rotations: readonly KeyObject[];

  /** @param secrets with the rotations that are in force. */
  constructor(secrets: Pick<Secrets, 'keyring' | 'rotations'>) {
    this.#rotations = secrets.rotations.map((secret) => createSecretKey(secret));
    this.#keyring = new Map(secretKinds.map((kind) => [kind, createSecretKey(secrets.keyring[kind])]));
  }

  /** The key out of the first alternative whose identifiers are all filled; null when there is none. */
  make(key: Key, identifiers: Identifiers): MadeKey | null {
    const best = alternatives(key).find((one) => isFilled(one, identifiers));
    return best === undefined ? null : this.#made(best, identifiers);
  }

  /** The keys that the same thing has by its lesser alternatives, as far as they are filled: how another file may know it. */
  lesser(key: Key, made: MadeKey, identifiers: Identifiers): readonly string[] {
    return alternatives(key)
      .filter((one) => one.kind === made.kind && one.grade > made.grade && isFilled(one, identifiers))
      .map((one) => this.#made(one, identifiers).key);
  }

  /** A key as the vault has it: carried through every rotation of keys. */
  carry(key: string): string {
    return this.#rotations.reduce(hmac, key);
  }

  /** Keyed hash of anything that must be recognised again without being kept. */
  fact(content: string | Buffer): string {
    return this.#sign('fact', content);
  }

  #made({ names, kind, grade }: Alternative, identifiers: Identifiers): MadeKey {
    if (names.includes('postcode')) return { key: this.#address(identifiers), kind, grade };
    const values = names.map((name) => identifiers.get(name) ?? '');
    return { key: this.#hash(kind, `${form(names)}:${JSON.stringify(values)}`), kind, grade };
  }

  #address(identifiers: Identifiers): string {
    const part = (name: string): string => identifiers.get(name) ?? '';
    const postcode = part('postcode');
    const parts = [postcode, part('house_number'), part('house_letter'), part('house_addition')];
    if (!isDutchPostcode(postcode)) parts.push(part('street'));
    return this.#hash('object', `address:${JSON.stringify(parts)}`);
  }

  #hash(kind: SecretKind, content: string): string {
    return this.#sign(kind, `${kind}:${content}`);
  }

  #sign(kind: SecretKind, content: string | Buffer): string {
    return hmac(content, this.#keyring.get(kind)!);
  }
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Of the 22 digits of 128 bits the last stands for two: the same digit without its other four. */
const lastDigit = new Map([...digits].map((digit, value) => [digit, digits[value & 0b110000]!]));

/**
 * HMAC-SHA-256, of which 128 bits are enough to tell ten thousand million things apart. Cut as text: an ingest makes some six for a row, and to cut the bytes and
 * write those took half as long again.
 */
function hmac(content: string | Buffer, secret: KeyObject): string {
  const whole = createHmac('sha256', secret).update(content).digest('base64url');
  return `${whole.slice(0, 21)}${lastDigit.get(whole[21]!)}`;
}

/** One way to make a key. */
interface Alternative {
  readonly names: readonly string[];
  readonly kind: KeyKind;
  readonly grade: number;
}

const known = new WeakMap<Key, readonly Alternative[]>();

function alternatives(key: Key): readonly Alternative[] {
  const found = known.get(key);
  if (found !== undefined) return found;
  const kinds = key.from.map((names) => (key.kind === 'party' ? partyKind(names) : key.kind));
  const made = key.from.map((names, at): Alternative => {
    const kind = kinds[at]!;
    return { names, kind, grade: kinds.slice(0, at).filter((other) => other === kind).length };
  });
  known.set(key, made);
  return made;
}

function isFilled({ names }: Alternative, identifiers: Identifiers): boolean {
  return names.every((name) => identifiers.has(name));
}

/** A party is a person or a legal entity, and gets the same key as in the files about those. */
function partyKind(names: readonly string[]): 'person' | 'entity' {
  return names.some((name) => name.endsWith('bsn')) ? 'person' : 'entity';
}

/** What the identifier is, the same in every dataset: `party_bsn`, `holder_bsn` and `bsn` are one thing. */
function form(names: readonly string[]): string {
  return names.map((name) => name.replace(/^(party|holder)_/, '')).join('+');
}
