import type { Random } from './random.ts';

/** An invented inhabitant. */
export interface Resident {
  readonly bsn: string;
  readonly birthDate: string;
  readonly sex: string;
}

/** Who live in one dwelling: one to five people, or nobody in one of twenty. */
export function inventHousehold(number: () => string, random: Random): Resident[] {
  if (random.chance(0.05)) return [];
  const adults = random.chance(0.55) ? 2 : 1;
  const children = random.weighted([62, 16, 16, 6]);
  const parentYear = random.int(1932, 1996);
  return Array.from({ length: adults + children }, (_, i): Resident => {
    const year = i < adults ? parentYear + random.int(-3, 3) : Math.min(2018, parentYear + random.int(20, 38));
    const month = String(random.int(1, 12)).padStart(2, '0');
    return {
      bsn: number(),
      birthDate: `${year}${month}${String(random.int(1, 28)).padStart(2, '0')}`,
      sex: random.chance(0.504) ? 'V' : 'M',
    };
  });
}
