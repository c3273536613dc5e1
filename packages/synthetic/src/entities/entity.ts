import { isoDay, newYear } from '../calendar.ts';
import type { Numbers } from '../numbers.ts';
import type { Neighbourhood } from '../place/geography.ts';
import type { Random } from '../random.ts';

export type LegalForm =
  | 'stichting'
  | 'vereniging'
  | 'bv'
  | 'vve'
  | 'kerkgenootschap'
  | 'cooperatie'
  | 'nv'
  | 'publiekrechtelijk';

/** An invented legal entity. */
export interface Entity {
  readonly rsin: string;
  readonly kvk: string;
  readonly form: LegalForm;
  readonly socialLandlord: boolean;
  readonly stak: boolean;
  readonly holdsProperty: boolean;
  /** Of a branch in which directors have records more often than average. */
  readonly risky: boolean;
  readonly sbi: string;
  readonly anbiFrom: string | null;
  readonly anbiTo: string | null;
  readonly neighbourhood: string;
  readonly founded: number;
  readonly dissolvedOn: string | null;
}

/** What an entity is by its place in the list. */
export interface EntityPlace {
  readonly index: number;
  readonly form: LegalForm;
  readonly holdsProperty: boolean;
  readonly socialLandlord: boolean;
}

/** Sections of SBI 2008 and their weights: catering, property and rental services are what investigators look at first. */
const branches: Readonly<Partial<Record<LegalForm, readonly (readonly [string, number])[]>>> = {
  stichting: Object.entries({ Q: 24, R: 22, S: 22, P: 12, L: 6, K: 6, I: 4, N: 4 }),
  vereniging: Object.entries({ R: 52, S: 36, Q: 8, I: 4 }),
  bv: Object.entries({ G: 22, M: 20, K: 17, F: 12, J: 9, L: 8, N: 7, I: 5 }),
};
const riskyBranches = new Set(['I', 'L', 'N']);

/** The entity at a place; its draws are its own, so that any entity can be told of before or after any other. */
export function inventEntity(
  { index, form, holdsProperty, socialLandlord }: EntityPlace,
  numbers: Numbers,
  neighbourhoods: readonly Neighbourhood[],
  random: Random,
): Entity {
  const weights = branches[form] ?? [['S', 1] as const];
  const drawn = weights[random.weighted(weights.map(([, weight]) => weight))]![0];
  const sbi = form === 'vve' || (holdsProperty && random.chance(0.5)) ? 'L' : drawn;
  const founded = 2020 - Math.floor(60 * random.next() ** 1.4);
  const anbi = !socialLandlord && (form === 'stichting' || form === 'kerkgenootschap') && random.chance(0.3);
  const anbiYear = Math.max(2008, founded);
  const dissolved = !holdsProperty && random.chance(0.05) ? random.int(Math.max(2019, founded), 2021) : null;
  return {
    rsin: numbers.rsin(index),
    kvk: numbers.kvk(index),
    form,
    socialLandlord,
    stak: form === 'stichting' && !socialLandlord && !anbi && random.chance(0.05),
    holdsProperty,
    risky: form !== 'vve' && riskyBranches.has(sbi),
    sbi,
    anbiFrom: anbi ? `${anbiYear}-01-01` : null,
    anbiTo: anbi && anbiYear < 2019 && random.chance(0.06) ? '2019-12-31' : null,
    neighbourhood: random.pick(neighbourhoods).code,
    founded,
    dissolvedOn: dissolved === null ? null : isoDay(newYear(dissolved) + random.int(0, 364) * 86_400_000),
  };
}
