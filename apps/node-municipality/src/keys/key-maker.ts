import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { Key } from '@zichtlijn/indicators';
import { isDutchPostcode } from './canonical-identifier.ts';
import { type SecretKind, type Secrets, secretKinds } from './secrets.ts';

/** A key and which alternative it came from: 0 is the best. */
export interface MadeKey {
  readonly key: string;
  readonly grade: number;
}

/** Canonical identifiers of one row by contract name; only those that are filled. */
export type Identifiers = ReadonlyMap<string, string>;

/**
 * Makes pseudonymous keys: HMAC-SHA-256 cut to 128 bits, in base64url. The input starts with the kind, because a BSN and an
 * RSIN have the same form.
 */
export class KeyMaker {
  // Prepared once: making them per hash costs four times the hash itself.
  readonly #keyring: ReadonlyMap<SecretKind, KeyObject>;

  constructor(secrets: Pick<Secrets, 'keyring'>) {
    this.#keyring = new Map(secretKinds.map((kind) => [kind, createSecretKey(secrets.keyring[kind])]));
  }

  /** The key out of the first alternative whose identifiers are all filled; null when there is none. */
  make(key: Key, identifiers: Identifiers): MadeKey | null {
    const grade = key.from.findIndex((all) => all.every((name) => identifiers.has(name)));
    const names = key.from[grade];
    if (names === undefined) return null;
    if (names.includes('postcode')) return { key: this.#address(identifiers), grade };
    const kind = key.kind === 'party' ? partyKind(names) : key.kind;
    const values = names.map((name) => identifiers.get(name) ?? '');
    return { key: this.#hash(kind, `${form(names)}:${JSON.stringify(values)}`), grade };
  }

  /** The key of the row's address, when it has one: the alias by which an address-only file finds the same object. */
  alias(identifiers: Identifiers): string | null {
    return identifiers.has('postcode') && identifiers.has('house_number') ? this.#address(identifiers) : null;
  }

  /** Keyed hash of anything that must be recognised again without being kept. */
  fact(content: string | Buffer): string {
    return this.#sign('fact', content);
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
    return createHmac('sha256', this.#keyring.get(kind)!)
      .update(content)
      .digest()
      .subarray(0, 16)
      .toString('base64url');
  }
}

/** A party is a person or a legal entity, and gets the same key as in the files about those. */
function partyKind(names: readonly string[]): 'person' | 'entity' {
  return names.some((name) => name.endsWith('bsn')) ? 'person' : 'entity';
}

/** What the identifier is, the same in every dataset: `party_bsn`, `holder_bsn` and `bsn` are one thing. */
function form(names: readonly string[]): string {
  return names.map((name) => name.replace(/^(party|holder)_/, '')).join('+');
}
