import { day, isoDay, newYear } from '../calendar.ts';
import type { Random } from '../random.ts';

/** A transaction that FIU-Nederland declared suspicious. */
export interface SuspiciousTransaction {
  readonly bsn: string | null;
  readonly rsin: string | null;
  readonly date: string;
  /** Whole euros. */
  readonly amount: number;
}

type Party = Pick<SuspiciousTransaction, 'bsn' | 'rsin'>;

/** The suspicious transactions of somebody in a year, of whom a share of `chance` has one or, seldom, several. */
export function suspiciousIn(party: Party, year: number, chance: number, random: Random): SuspiciousTransaction[] {
  if (!random.chance(chance)) return [];
  const found: SuspiciousTransaction[] = [];
  do {
    const date = isoDay(newYear(year) + random.int(0, 364) * day);
    found.push({ ...party, date, amount: Math.round(Math.exp(8.4 + random.normal() * 1.1)) });
  } while (random.chance(0.2));
  return found;
}
