import {
  allInputs,
  completePeriods,
  type IndicatorDefinition,
  parsePeriod,
  periodStart,
  type Rung,
  type Text,
  type UnitSet,
  unitSets,
} from '@zichtlijn/indicators';
import { isCollected } from './coverage.ts';
import type { Delivery } from './delivery.ts';
import { endYear, fixedDates, isStockOfPersons } from './fixed-dates.ts';
import type { FirstYears } from './inherited.ts';
import { type InputQuality, type Lack, lacksOf, notMeasured } from './input-quality.ts';
import { type LinkRates, type Shortfall, shortfallOf } from './link-rates.ts';
import { type Refusal, refusalOf } from './refusal.ts';

/** One period of one rung: to be counted as a whole, without its denominator, or not at all. */
export interface PlannedSlice {
  readonly rung: Rung;
  readonly period: string;
  readonly collected: 'all' | 'leading' | 'none';
  /** Why it is not collected although everything was delivered: too few rows are linked. */
  readonly shortfall?: Shortfall;
  /** Why it is not collected although it was delivered: a manifest does not allow it. */
  readonly refusal?: Refusal;
  /** Which amounts of the year are not known. */
  readonly unknownAmounts?: Text;
  /** Which input is too empty for it to be collected. */
  readonly lack?: Lack;
  /** Which input makes it a number of low reliability. */
  readonly low?: Lack;
}

/** A release tells of this many calendar years, so that it grows no larger with every year that is delivered (architecture, §7). */
const yearsTold = 12;

/**
 * Every period of every rung of a definition that the deliveries of the municipality touch and that is counted, or told of as not collected: below the
 * municipality only the first.
 * @param told years that earlier releases told of below the municipality.
 * @param since first years that may be told of.
 * @param quality what is measured of the deliveries.
 */
export function plan(
  definition: IndicatorDefinition,
  delivered: readonly Delivery[],
  rates: LinkRates,
  told: ReadonlySet<number> = new Set(),
  since: FirstYears = { municipality: 0, below: 0 },
  quality: InputQuality = notMeasured,
): readonly PlannedSlice[] {
  const slices = everySlice(definition, { delivered, rates, quality }, told, since);
  const counted = slices.filter(({ rung, collected }) => rung.level === 'municipality' || collected !== 'none');
  if (!isStockOfPersons(definition)) return counted;
  const dates = fixedDates(
    counted.filter(({ rung }) => rung.level !== 'municipality'),
    told,
  );
  return counted.filter(({ rung, period }) => rung.level === 'municipality' || dates.has(endYear(period)));
}

/** The same with whatever is not collected below the municipality, and why: for the node's own people. */
export function everySlice(
  definition: IndicatorDefinition,
  inputs: Inputs,
  told: ReadonlySet<number> = new Set(),
  since: FirstYears = { municipality: 0, below: 0 },
): readonly PlannedSlice[] {
  const years = span(definition, inputs.delivered);
  if (years === null) return [];
  const from = Math.max(years.from, years.to - yearsTold + 1);
  // The dates that a stock of persons was told of stay in every release, because each new one is held against them.
  const kept = isStockOfPersons(definition) ? told : new Set<number>();
  const slices = definition.ladder.flatMap((rung) =>
    completePeriods(rung.period, years.from, years.to)
      .filter((period) => {
        const first = rung.level === 'municipality' ? since.municipality : since.below;
        const begins = definition.time === 'stock' ? endYear(period) : startYear(period);
        if (rung.level !== 'municipality' && kept.has(endYear(period))) return true;
        return startYear(period) >= from && begins >= first;
      })
      .map((period) => ({ rung, period, ...collected(definition, { rung, period }, inputs) })),
  );
  return oneShape(slices);
}

const startYear = (period: string): number => Number(periodStart(period).slice(0, 4));

/** One indicator is one kind of table: where shares exist at all, a period without its denominator is not collected. */
function oneShape(slices: readonly PlannedSlice[]): readonly PlannedSlice[] {
  if (!slices.some((slice) => slice.collected === 'all')) return slices;
  return slices.map((slice) => (slice.collected === 'leading' ? { ...slice, collected: 'none' } : slice));
}

/** Calendar years of the sources of this indicator, or of everything delivered when none of its own was. */
function span(definition: IndicatorDefinition, delivered: readonly Delivery[]) {
  const used = new Set(unitSets(definition).flatMap((set) => allInputs(set).map((input) => input.split('.')[0])));
  const own = delivered.filter(({ dataset }) => used.has(dataset));
  const counted = own.length === 0 ? delivered : own;
  if (counted.length === 0) return null;
  const from = Math.min(...counted.map((one) => Number(one.from.slice(0, 4))));
  return { from, to: Math.max(...counted.map((one) => Number(one.to.slice(0, 4)))) };
}

/** What was delivered, and how good it is. */
export interface Inputs {
  readonly delivered: readonly Delivery[];
  readonly rates: LinkRates;
  readonly quality: InputQuality;
}

type Collected = Omit<PlannedSlice, 'rung' | 'period'>;

function collected(
  definition: IndicatorDefinition,
  at: Pick<PlannedSlice, 'rung' | 'period'>,
  inputs: Inputs,
): Collected {
  const [leading, beside] = unitSets(definition).map((set) => collectedSet(definition, set, at, inputs));
  if (leading?.collected !== 'all') return leading ?? { collected: 'none' };
  if (beside === undefined) return leading;
  if (beside.collected === 'all') return { ...beside, ...leading };
  // A link that lacks is told of the indicator as a whole.
  const { shortfall: _, ...reason } = beside;
  return { ...reason, ...leading, collected: 'leading' };
}

/** Whether one set is collected: delivered, held against amounts that are known, allowed, filled and linked; the first that fails is the reason. */
function collectedSet(
  definition: IndicatorDefinition,
  set: UnitSet,
  { rung, period }: Pick<PlannedSlice, 'rung' | 'period'>,
  { delivered, rates, quality }: Inputs,
): Collected {
  if (!isCollected(set, period, delivered)) return { collected: 'none' };
  if (set.amounts?.years.includes(endYear(period)) === false)
    return { collected: 'none', unknownAmounts: set.amounts.title };
  const refusal = refusalOf(definition, set, period, delivered);
  if (refusal !== undefined) return { collected: 'none', refusal };
  const { none, low } = lacksOf(definition, set, period, quality);
  if (none !== undefined) return { collected: 'none', lack: none };
  const shortfall = shortfallOf(rates, set, period, rung.level);
  if (shortfall !== undefined) return { collected: 'none', shortfall };
  return { collected: 'all', ...(low === undefined ? {} : { low }) };
}

/** How many whole years a period spans; a quarter spans none. */
export function wholeYears(period: string): number {
  const { kind, start, end } = parsePeriod(period);
  return kind === 'year' || kind === 'block' ? Number(end.slice(0, 4)) - Number(start.slice(0, 4)) + 1 : 0;
}
