/** Size of an invented municipality and the seed it grows from. */
export interface MunicipalitySize {
  readonly wijken: number;
  readonly buurten: number;
  readonly seed: number;
  readonly years?: number;
  /** Share of each offence; one stands for no such dimension. */
  readonly offences?: readonly number[];
}

/** One count at the finest level; every code is a number from 0. */
export interface SyntheticCount {
  readonly wijk: number;
  readonly buurt: number;
  readonly age: number;
  readonly year: number;
  readonly offence: number;
  readonly n: number;
}

export const ages = ['12-17', '18-24', '25-34', '35-44', '45-64', '65+'];
const ageShares = [0.1, 0.26, 0.25, 0.16, 0.17, 0.06];

/**
 * Invented suspects by buurt, age and year: buurten of log-normal size (median 67 a year), ages that lean per buurt, Poisson
 * counts. One seed gives the same numbers everywhere; for five years and no offences they are those of the generator behind
 * the figures of the design document.
 */
export function* syntheticCounts({
  wijken,
  buurten,
  seed,
  years = 5,
  offences = [1],
}: MunicipalitySize): Generator<SyntheticCount> {
  const chance = uniform(seed);
  for (let buurt = 0; buurt < buurten; buurt++) {
    const size = Math.exp(4.2 + 0.9 * normal(chance));
    const lean = ageShares.map(() => Math.exp(0.3 * normal(chance)));
    for (let year = 0; year < years; year++) {
      const level = Math.exp(0.1 * normal(chance));
      for (const [age, share] of ageShares.entries())
        for (const [offence, part] of offences.entries()) {
          const n = poisson(size * share * lean[age]! * level * part, chance);
          yield { wijk: buurt % wijken, buurt, age, year, offence, n };
        }
    }
  }
}

type Chance = () => number;

/** Uniform on [0, 1): Mulberry32 (T. Ettinger, public domain). */
function uniform(seed: number): Chance {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Standard normal, by Box and Muller. */
function normal(chance: Chance): number {
  const radius = Math.sqrt(-2 * Math.log(1 - chance()));
  return radius * Math.cos(2 * Math.PI * chance());
}

/** Poisson, by Knuth's product; above 60 by the normal distribution. */
function poisson(mean: number, chance: Chance): number {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(chance)));
  const least = Math.exp(-mean);
  let n = -1;
  let product = 1;
  do {
    n += 1;
    product *= chance();
  } while (product > least);
  return n;
}
