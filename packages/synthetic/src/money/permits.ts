import { day, isoDay, newYear } from '../calendar.ts';
import type { Entity } from '../entities/entity.ts';
import type { Premises } from '../place/premises.ts';
import type { Spell } from '../property/chain.ts';
import type { Random } from '../random.ts';
import type { Town } from '../town.ts';

/** A permit or subsidy that was granted, to whom, and for which object. */
export interface Permit {
  readonly bsn: string | null;
  readonly rsin: string | null;
  readonly kvk: string | null;
  readonly premises: Premises | null;
  readonly date: string;
  readonly kind: 'omgevingsvergunning' | 'exploitatievergunning' | 'alcoholwetvergunning' | 'subsidie';
  /** Whole euros: the sum of a subsidy. */
  readonly amount: number | null;
}

const someDay = (year: number, random: Random): string => isoDay(newYear(year) + random.int(0, 364) * day);

/** Permits for an object in a year: to build, for its owner; to run a place of catering, for a company known by its KVK number. */
export function permitsFor(premises: Premises, { owners }: Spell, year: number, town: Town): readonly Permit[] {
  const { random, entities } = town;
  const permits: Permit[] = [];
  const [owner] = owners;
  if (owner !== undefined && random.chance(0.011)) {
    const { bsn, rsin } = owner;
    const date = someDay(year, random);
    permits.push({ bsn, rsin, kvk: null, premises, date, kind: 'omgevingsvergunning', amount: null });
  }
  if (premises.use.includes('horeca') && random.chance(0.25)) {
    const { kvk } = entities.drawCompany(random);
    const date = someDay(year, random);
    for (const kind of ['exploitatievergunning', 'alcoholwetvergunning'] as const)
      permits.push({ bsn: null, rsin: null, kvk, premises, date, kind, amount: null });
  }
  return permits;
}

/** The subsidy of a foundation or association in a year; null for most. */
export function subsidyFor({ rsin, form, socialLandlord }: Entity, year: number, random: Random): Permit | null {
  if ((form !== 'stichting' && form !== 'vereniging') || socialLandlord || !random.chance(0.07)) return null;
  const amount = Math.round(Math.exp(8.6 + random.normal() * 1.2) / 50) * 50;
  return { bsn: null, rsin, kvk: null, premises: null, date: someDay(year, random), kind: 'subsidie', amount };
}
