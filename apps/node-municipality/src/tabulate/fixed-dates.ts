import {
  type IndicatorDefinition,
  periodEnd,
  timeOf,
  type UnitSet,
  unitSets,
  unitSources,
} from '@zichtlijn/indicators';
import type { PlannedSlice } from './plan.ts';

/** Fewest years between two dates at which a stock of persons is told below the municipality (design: disclosure, 1a.8; November 2026). */
const leastYearsApart = 3;

/** Year in which a period ends: the moment that a stock is about. */
export const endYear = (period: string): number => Number(periodEnd(period).slice(0, 4));

/** The sets of an indicator that are the persons who are somewhere at a moment: what it counts, or the base that it sets a flow against. */
export function stocksOfPersons(definition: IndicatorDefinition): readonly UnitSet[] {
  // A whole percent of them tells at no date how many they are.
  if (definition.formula.kind === 'percent') return [];
  return unitSets(definition).filter((set) => timeOf(set) === 'stock' && unitSources[set.source].persons);
}

/** Whether an indicator tells of the persons who are somewhere at a moment. */
export const isStockOfPersons = (definition: IndicatorDefinition): boolean => stocksOfPersons(definition).length > 0;

/**
 * The dates at which a stock of persons is told below the municipality: those that earlier releases told of, then the latest ones that lie far
 * enough from each of these. They are dates of the largest areas below the municipality, because smaller ones add up to them.
 * @param slices everything below the municipality that can be counted.
 * @param told years that earlier releases told of; a release beside one that cannot be counted any more tells of no other.
 */
export function fixedDates(slices: readonly PlannedSlice[], told: ReadonlySet<number>): ReadonlySet<number> {
  const years = new Set(slices.map(({ period }) => endYear(period)));
  const dates = new Set([...told].filter((year) => years.has(year)));
  if (dates.size < told.size) return dates;
  const [coarsest] = ['district', 'neighbourhood'].filter((level) => slices.some(({ rung }) => rung.level === level));
  const candidates = slices.filter(({ rung }) => rung.level === coarsest).map(({ period }) => endYear(period));
  for (const year of candidates.sort((a, b) => b - a))
    if ([...dates].every((date) => Math.abs(date - year) >= leastYearsApart)) dates.add(year);
  return dates;
}
