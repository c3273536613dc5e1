import type { OwnersPolicy } from './owners-policy.ts';

/** The tables that are signed for now, by municipality. What is signed for no longer is given no longer, in whichever release it stands. */
export class SignedTables {
  #tables: ReadonlyMap<string, ReadonlySet<string> | null> = new Map();

  /** @param signed as the owner's decisions have it */
  constructor(signed: OwnersPolicy['signed']) {
    this.keepTo(signed);
  }

  /** Keep to other decisions from the next request on. */
  keepTo(signed: OwnersPolicy['signed']): void {
    this.#tables = new Map(Object.entries(signed).map(([code, tables]) => [code, tables && new Set(tables)]));
  }

  /** Names of the tables of a municipality, `indicator@version`; null where no signature is needed. */
  of(municipality: string): ReadonlySet<string> | null {
    return this.#tables.get(municipality) ?? null;
  }
}
