import { inventedKvk, inventedNumber } from './identifiers.ts';
import type { Random } from './random.ts';

/** Gives out the numbers of one municipality: no two persons or entities share one, and some can be named before they are met. */
export interface Numbers {
  /** The citizen number of the next person. */
  person(): string;
  /** The citizen number of a collector. */
  collector(index: number): string;
  /** The RSIN of a legal entity. */
  rsin(entity: number): string;
  /** The KVK number of a legal entity. */
  kvk(entity: number): string;
  /** The KVK number of the next business that is no legal person, and has no RSIN. */
  business(): string;
}

const persons = 50_000_000;
const collectors = 80_000_000;
const entities = 81_000_000;
const businesses = 100_000;

export function numbersOf(random: Random): Numbers {
  let next = random.int(0, persons);
  let business = businesses;
  return {
    person: () => inventedNumber(next++),
    collector: (index) => inventedNumber(collectors + index),
    rsin: (entity) => inventedNumber(entities + entity),
    kvk: (entity) => inventedKvk(1 + entity),
    business: () => inventedKvk(business++),
  };
}
