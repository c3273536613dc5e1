import type { CellAddress, Relation } from '@zichtlijn/disclosure';
import { districtOf, type IndicatorDefinition, quantityScopes, timeOf, UNKNOWN } from '@zichtlijn/indicators';
import { addressOf, type CountedSlice, quantitiesOf, totals } from './counted-slice.ts';
import { endYear } from './fixed-dates.ts';

/**
 * Areas add up. A flow over a block adds up to the municipality over that block; a stock is about the last day of its period,
 * so its neighbourhoods add up to districts and municipality of the same year, whatever their periods are called.
 */
export function areaRelations(definition: IndicatorDefinition, slices: readonly CountedSlice[]): readonly Relation[] {
  const relations: Relation[] = [];
  for (const { quantity, set } of quantityScopes(definition)) {
    const moment = (period: string) => (timeOf(set) === 'stock' ? String(endYear(period)) : period);
    const counted = slices.filter((slice) => quantitiesOf(slice).includes(quantity));
    for (const fine of counted.filter(({ level }) => level !== 'municipality')) {
      for (const coarse of counted.filter((one) => isCoarser(one, fine) && moment(fine.period) === moment(one.period)))
        relations.push(...nested(totals(fine, quantity), totals(coarse, quantity), coarse.level === 'municipality'));
    }
  }
  return relations;
}

function isCoarser(coarse: CountedSlice, fine: CountedSlice): boolean {
  // Quarters and years of one stock may share a moment; the year is the one that always exists.
  if (coarse.level === 'municipality') return !coarse.period.includes('KW');
  return coarse.level === 'district' && fine.level === 'neighbourhood';
}

function nested(fine: readonly CellAddress[], coarse: readonly CellAddress[], whole: boolean): readonly Relation[] {
  return coarse.flatMap((total) => {
    const parts = whole ? fine : fine.filter(({ area }) => parent(area) === total.area);
    // An unknown district has unknown neighbourhoods only; the same number under two names, or over the same period under one.
    const itself = parts.some(({ area, period }) => area === total.area && period === total.period);
    return parts.length === 0 || itself
      ? []
      : [{ kind: 'sum', total: addressOf(total), parts: parts.map(addressOf) } as const];
  });
}

const parent = (area: string): string => (area === UNKNOWN ? UNKNOWN : districtOf(area));
