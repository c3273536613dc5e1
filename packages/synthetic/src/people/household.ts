import type { Town } from '../town.ts';
import { inventPerson, type PersonOrder } from './invent-person.ts';
import type { Person } from './person.ts';

/** What a household can pay a home with: its income, what it saved, or nothing that anybody can see. */
export type Means = 'ordinary' | 'saved' | 'unexplained';

/** People who keep house together for as long as they are followed; children come and leave. */
export interface Household {
  readonly id: string;
  readonly adults: readonly Person[];
  readonly children: readonly Person[];
  /** Debts, benefits and registrations are likelier in one household of ten. */
  readonly burdened: boolean;
  readonly means: Means;
}

/** What is known of a household before the draws. */
export interface HouseholdOrder {
  /** The year in which it starts to live where it lives. */
  readonly year: number;
  readonly buys: boolean;
  readonly risk: number;
  readonly means?: Means;
  /** The citizen number of its head, where it is already named. */
  readonly head?: string;
}

type Kind = 'single' | 'couple' | 'family' | 'single_parent';
const kinds: readonly Kind[] = ['single', 'couple', 'family', 'single_parent'];
const bought = [20, 13, 59, 8];
const rented = [40, 11, 33, 16];
/** Nobody is invented who would be older than this in 2021. */
const oldest = 1928;

/** A household as it starts to live somewhere. */
export function inventHousehold(order: HouseholdOrder, town: Town): Household {
  const { random } = town;
  const { year, buys, risk, means = 'ordinary' } = order;
  const kind = kinds[random.weighted(buys ? bought : rented)]!;
  const burdened = random.chance((buys ? 0.09 : 0.11) * Math.sqrt(risk));
  const age = buys ? 24 + Math.floor(30 * random.next() ** 1.5) : 18 + Math.floor(53 * random.next() ** 2.05);
  const born = Math.max(oldest, year - age);
  const unseen = means === 'unexplained' ? random.pick(['nothing', 'nothing', 'benefit'] as const) : undefined;
  const alone = kind === 'single_parent' && random.chance(0.82) ? ('vrouw' as const) : undefined;
  const usual = { burdened, risk, ...(unseen && { livelihood: unseen }) };
  const given = { ...(order.head !== undefined && { bsn: order.head }), ...(alone && { sex: alone }) };
  const head = inventPerson({ birthYear: born, ...usual, ...given }, town);
  const partnered = kind === 'couple' || kind === 'family';
  const adults = partnered ? [head, partnerOf(head, usual, town)] : [head];
  return {
    id: `H-${head.bsn}`,
    adults,
    children: kind === 'family' || kind === 'single_parent' ? children(born, year, burdened, risk, town) : [],
    burdened,
    means,
  };
}

/** A partner of about the same age; one in ten has a business with the head who has one. */
function partnerOf({ birthYear, kvk }: Person, usual: Omit<PersonOrder, 'birthYear'>, town: Town): Person {
  const { random } = town;
  const together = kvk !== null && random.chance(0.1) ? { livelihood: 'self_employed' as const, kvk } : {};
  return inventPerson({ birthYear: Math.max(oldest, birthYear + random.int(-4, 4)), ...usual, ...together }, town);
}

/** One to three children that are at home when the household starts, or are born later; the others left before. */
function children(parent: number, year: number, burdened: boolean, risk: number, town: Town): Person[] {
  const { random } = town;
  const count = 1 + random.weighted([15, 46, 39]);
  const first = parent + random.int(22, 37);
  return Array.from({ length: count }, (_, nth) => first + nth * random.int(2, 3))
    .map((birthYear) => ({
      birthYear,
      leaves: birthYear + (random.chance(0.15) ? random.int(25, 32) : random.int(18, 23)),
    }))
    .filter(({ birthYear, leaves }) => leaves > year && birthYear <= 2021)
    .map((child) => inventPerson({ ...child, burdened, risk }, town));
}
