import type { Random } from '../random.ts';
import type { Household } from './household.ts';
import { ageIn, type Person } from './person.ts';

/** The six incomes of a person in a year in whole euros; null is unknown. */
export interface Incomes {
  readonly employment_income: number | null;
  readonly benefit_income: number | null;
  readonly self_employed_income: number | null;
  readonly pension_income: number | null;
  readonly rental_income: number | null;
  readonly other_income: number | null;
}

/** What a person earns in a year; null under 15, of whom the tax authority has no row. `lets` is how many dwellings they let. */
export function incomesIn(person: Person, year: number, lets: number, random: Random): Incomes | null {
  const age = ageIn(person, year);
  if (age < 15) return null;
  const earned = (mean: number): number =>
    Math.round((mean * person.earning * (0.97 + (year - 2019) * 0.03)) / 10) * 10;
  const works = age >= 25 && age < 67;
  const none = person.livelihood === 'nothing';
  const started = age >= 20 || random.chance(0.5);
  const young = age < 25 && !none && started ? earned(age < 20 ? 3_500 : 14_000) : 0;
  const incomes = {
    employment_income: works && person.livelihood === 'employed' ? earned(38_000) : young,
    benefit_income: works && person.livelihood === 'benefit' ? earned(13_500) : 0,
    self_employed_income: works && person.livelihood === 'self_employed' ? business(earned, random) : 0,
    pension_income: age >= 67 ? 12_000 + earned(9_000) : 0,
    rental_income: none ? 0 : lets * 7_200,
    other_income: !none && random.chance(0.05) ? earned(2_000) : 0,
  };
  // Of two in a hundred the authority knows a part only.
  return random.chance(0.02) ? { ...incomes, self_employed_income: null, other_income: null } : incomes;
}

/** A business can lose. */
function business(earned: (mean: number) => number, random: Random): number {
  return random.chance(0.07) ? -earned(6_000) : earned(34_000);
}

export const totalOf = (incomes: Incomes): number =>
  Object.values(incomes).reduce((sum: number, one) => sum + (one ?? 0), 0);

/** What is left of an income a year after taxes, roughly: more is taken of what is above the lowest band. */
const netOf = (gross: number): number => (gross < 22_000 ? gross * 0.92 : 22_000 * 0.92 + (gross - 22_000) * 0.58);

/**
 * The disposable income of a household as if it were one person's, in whole euros. Another adult adds 0.41 and a child 0.26 to what a single person needs:
 * so the low-income lines of 2020 lie apart (CBS, news 2022 week 40: 1 100 a month alone, 1 550 a couple, 2 110 with two children, 1 680 for one parent).
 */
export function standardisedIncome(incomes: readonly Incomes[], adults: number, children: number): number {
  const net = incomes.reduce((sum, one) => sum + netOf(totalOf(one)), 0);
  return Math.round(net / (1 + 0.41 * (Math.max(1, adults) - 1) + 0.26 * children));
}

/** What a household owns less what it owes, without the home that it lives in, in whole euros. */
export function wealthOf({ means, burdened }: Household, worth: number, random: Random): number {
  if (means === 'unexplained') return random.int(-4_000, 9_000);
  // What was not spent on the home.
  if (means === 'saved') return Math.round(worth * (0.1 + random.next()));
  if (burdened) return random.int(-45_000, 4_000);
  return Math.round(Math.exp(9.6 + random.normal() * 1.1));
}
