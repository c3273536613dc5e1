import type { ConfidentialCell, Relation } from '@zichtlijn/disclosure';
import { type IndicatorDefinition, periodEnd, periodStart, unitSets } from '@zichtlijn/indicators';
import { addressOf, type CountedSlice, quantitiesOf, totals } from './counted-slice.ts';

/** Relations over time, with the hidden remainders that close them. */
export interface TimeRelations {
  readonly relations: readonly Relation[];
  readonly cells: readonly ConfidentialCell[];
}

/**
 * The periods of a flow that fill a longer one, at the municipality: sales add up, distinct objects or persons may stand in several periods. A
 * fact dated by its year alone lies in no quarter: that remainder is a hidden part.
 */
export function timeRelations(definition: IndicatorDefinition, slices: readonly CountedSlice[]): TimeRelations {
  if (definition.time === 'stock') return { relations: [], cells: [] };
  const additive = unitSets(definition).every(({ source }) => source === 'sale');
  const whole = slices.filter(({ level }) => level === 'municipality');
  const relations: Relation[] = [];
  const cells: ConfidentialCell[] = [];
  for (const long of whole) {
    const parts = filling(long, whole);
    for (const quantity of parts.length === 0 ? [] : quantitiesOf(long)) {
      const [total] = totals(long, quantity);
      const addends = parts.flatMap((part) => totals(part, quantity));
      if (total === undefined || addends.length !== parts.length) continue;
      const rest = remainder(total, addends);
      cells.push(rest);
      const kind = additive ? 'sum' : 'union';
      relations.push({ kind, total: addressOf(total), parts: [...addends, rest].map(addressOf) });
    }
  }
  return { relations, cells };
}

/** The next shorter periods that together are exactly the long one. */
function filling(long: CountedSlice, slices: readonly CountedSlice[]): readonly CountedSlice[] {
  const [kind, count] = long.period.includes('/')
    ? ['JJ00', years(long.period)]
    : long.period.endsWith('JJ00')
      ? ['KW', 4]
      : ['', 0];
  const inside = slices.filter(
    ({ period }) =>
      kind !== '' &&
      !period.includes('/') &&
      period.slice(4).startsWith(kind) &&
      period !== long.period &&
      periodStart(period) >= periodStart(long.period) &&
      periodEnd(period) <= periodEnd(long.period),
  );
  return inside.length === count ? inside : [];
}

const years = (period: string): number =>
  Number(periodEnd(period).slice(0, 4)) - Number(periodStart(period).slice(0, 4)) + 1;

function remainder(total: ConfidentialCell, parts: readonly ConfidentialCell[]): ConfidentialCell {
  const left = (measure: (cell: ConfidentialCell) => number) =>
    Math.max(0, measure(total) - parts.reduce((sum, part) => sum + measure(part), 0));
  const units = left((cell) => cell.units);
  const value = units === 0 ? 0 : left((cell) => cell.value);
  return { ...addressOf(total), period: `${total.period} _U`, units, value, contributors: [], publishable: false };
}
