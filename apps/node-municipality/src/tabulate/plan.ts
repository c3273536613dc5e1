import {
  completePeriods,
  type IndicatorDefinition,
  parsePeriod,
  periodEnd,
  type Rung,
  unitSets,
} from '@zichtlijn/indicators';
import { isCollected } from './coverage.ts';
import type { Delivery } from './delivery.ts';
import { type LinkRates, type Shortfall, shortfallOf } from './link-rates.ts';

/** One period of one rung: to be counted as a whole, without its denominator, or not at all. */
export interface PlannedSlice {
  readonly rung: Rung;
  readonly period: string;
  readonly collected: 'all' | 'leading' | 'none';
  /** Why it is not collected although everything was delivered: too few rows are linked. */
  readonly shortfall?: Shortfall;
}

/** A release tells of this many calendar years, so that it grows no larger with every year that is delivered (architecture, §7). */
const yearsTold = 12;

/**
 * Every period of every rung of a definition that the deliveries of the municipality touch.
 * @param told years that earlier releases told of below the municipality.
 */
export function plan(
  definition: IndicatorDefinition,
  delivered: readonly Delivery[],
  rates: LinkRates,
  told: ReadonlySet<number> = new Set(),
): readonly PlannedSlice[] {
  const years = span(definition, delivered);
  if (years === null) return [];
  const from = Math.max(years.from, years.to - yearsTold + 1);
  const slices = definition.ladder.flatMap((rung) =>
    completePeriods(rung.period, from, years.to).map((period) => {
      return { rung, period, ...collected(definition, { rung, period }, delivered, rates) };
    }),
  );
  return definition.ladder.flatMap((rung) => {
    const own = oneShape(slices).filter((slice) => slice.rung === rung);
    return rung.level === 'municipality' ? own : belowMunicipality(definition, own, told);
  });
}

/** One indicator is one kind of table: where shares exist at all, a period without its denominator is not collected. */
function oneShape(slices: readonly PlannedSlice[]): readonly PlannedSlice[] {
  if (!slices.some((slice) => slice.collected === 'all')) return slices;
  return slices.map((slice) => (slice.collected === 'leading' ? { ...slice, collected: 'none' } : slice));
}

/**
 * Stocks about persons, below the municipality, appear at fixed dates only (design: disclosure, 1a.8; November 2026); until entries and
 * exits between two dates can be judged, that is the latest one, and after a release those that it told of and no other.
 */
function belowMunicipality(
  definition: IndicatorDefinition,
  slices: readonly PlannedSlice[],
  told: ReadonlySet<number>,
): readonly PlannedSlice[] {
  const counted = slices.filter(({ collected }) => collected !== 'none');
  const persons = unitSets(definition).some(({ source }) => source === 'person');
  if (!persons || definition.time !== 'stock') return counted;
  return told.size === 0 ? counted.slice(-1) : counted.filter(({ period }) => told.has(endYear(period)));
}

/** Calendar years of the sources of this indicator, or of everything delivered when none of its own was. */
function span(definition: IndicatorDefinition, delivered: readonly Delivery[]) {
  const used = new Set(unitSets(definition).flatMap(({ inputs }) => inputs.map((input) => input.split('.')[0])));
  const own = delivered.filter(({ dataset }) => used.has(dataset));
  const counted = own.length === 0 ? delivered : own;
  if (counted.length === 0) return null;
  const from = Math.min(...counted.map((one) => Number(one.from.slice(0, 4))));
  return { from, to: Math.max(...counted.map((one) => Number(one.to.slice(0, 4)))) };
}

function collected(
  definition: IndicatorDefinition,
  { rung, period }: Pick<PlannedSlice, 'rung' | 'period'>,
  delivered: readonly Delivery[],
  rates: LinkRates,
): Pick<PlannedSlice, 'collected' | 'shortfall'> {
  const [leading, beside] = unitSets(definition).map((set) => {
    const reached = isCollected(set, period, delivered);
    const shortfall = reached ? shortfallOf(rates, set, period, rung.level) : undefined;
    return { is: reached && shortfall === undefined, shortfall };
  });
  if (leading?.is !== true) {
    return leading?.shortfall === undefined
      ? { collected: 'none' }
      : { collected: 'none', shortfall: leading.shortfall };
  }
  return { collected: beside?.is === false ? 'leading' : 'all' };
}

/** Year in which a period ends: the moment that a stock is about. */
export const endYear = (period: string): number => Number(periodEnd(period).slice(0, 4));

/** How many whole years a period spans; a quarter spans none. */
export function wholeYears(period: string): number {
  const { kind, start, end } = parsePeriod(period);
  return kind === 'year' || kind === 'block' ? Number(end.slice(0, 4)) - Number(start.slice(0, 4)) + 1 : 0;
}
