import type { CellAddress, ConfidentialCell, Relation } from '@zichtlijn/disclosure';
import {
  type IndicatorDefinition,
  periodEnd,
  periodStart,
  quantityScopes,
  timeOf,
  unitSources,
} from '@zichtlijn/indicators';
import { addressOf, type CountedSlice, totals } from './counted-slice.ts';

/** Relations over time, with the hidden remainders that close them. */
export interface TimeRelations {
  readonly relations: readonly Relation[];
  readonly cells: readonly ConfidentialCell[];
}

/**
 * The periods of a flow that fill a longer one, at the municipality: sales add up, distinct objects or persons may stand in several periods. A
 * fact dated by its year alone lies in no quarter: that remainder is a hidden part. The base of a rate is a stock: what is told of it over several
 * periods that end in one year is one number.
 */
export function timeRelations(definition: IndicatorDefinition, slices: readonly CountedSlice[]): TimeRelations {
  const whole = slices.filter(({ level }) => level === 'municipality');
  const found = quantityScopes(definition).map(({ quantity, set }) => {
    const own = whole.filter((slice) => totals(slice, quantity).length > 0);
    if (timeOf(set) === 'flow') {
      const flow = ofFlow(quantity, unitSources[set.source].additive, own);
      return { ...flow, relations: [...flow.relations, ...ofWhatHappened(definition, quantity, own)] };
    }
    if (set.window.kind !== 'reference-year') return { relations: [], cells: [] };
    const beside = definition.time === 'flow' ? besideRemainders(quantity, own) : { relations: [], cells: [] };
    return { relations: [...sameMoment(quantity, own), ...beside.relations], cells: beside.cells };
  });
  return { relations: found.flatMap(({ relations }) => relations), cells: found.flatMap(({ cells }) => cells) };
}

function ofFlow(quantity: string, additive: boolean, whole: readonly CountedSlice[]): TimeRelations {
  const relations: Relation[] = [];
  const cells: ConfidentialCell[] = [];
  for (const long of whole) {
    const parts = filling(long, whole);
    const [total] = totals(long, quantity);
    if (parts.length === 0 || total === undefined) continue;
    const addends = parts.flatMap((part) => totals(part, quantity));
    const rest = remainder(total, addends);
    cells.push(rest);
    const kind = additive ? 'sum' : 'union';
    relations.push({ kind, total: addressOf(total), parts: [...addends, rest].map(addressOf) });
  }
  return { relations, cells };
}

/** Each category of what happened in a block of years is covered by those of its years. */
function ofWhatHappened(
  { breakdowns }: IndicatorDefinition,
  quantity: string,
  whole: readonly CountedSlice[],
): Relation[] {
  const ids = new Set(breakdowns.filter((one) => one.ofWhatHappened).map(({ id }) => id));
  const own = (slice: CountedSlice) =>
    slice.cells.filter((cell) => cell.quantity === quantity && ids.has(cell.breakdown));
  return whole
    .filter(({ period }) => period.includes('/'))
    .flatMap((long) => {
      const years = filling(long, whole).map(own);
      return own(long).flatMap((total): Relation[] => {
        const parts = years.flatMap((cells) => cells.filter((cell) => isAlike(cell, total)));
        if (parts.length === 0 || parts.length !== years.length) return [];
        return [{ kind: 'union', total: addressOf(total), parts: parts.map(addressOf) }];
      });
    });
}

const isAlike = (a: CellAddress, b: CellAddress): boolean => a.breakdown === b.breakdown && a.category === b.category;

/** A remainder of a flow is set against the same base as the period that it is left of. */
function besideRemainders(quantity: string, whole: readonly CountedSlice[]): TimeRelations {
  const found = whole
    .filter((long) => filling(long, whole).length > 0)
    .flatMap((long) => totals(long, quantity).map((total) => ({ total, cell: { ...total, ...remainderOf(total) } })));
  return {
    cells: found.map(({ cell }) => cell),
    relations: found.map(({ total, cell }): Relation => {
      return { kind: 'sum', total: addressOf(total), parts: [addressOf(cell)] };
    }),
  };
}

/** One number under several periods: each is bound to that of the year, or to the first, in every category. */
function sameMoment(quantity: string, whole: readonly CountedSlice[]): Relation[] {
  const moments = Map.groupBy(whole, ({ period }) => periodEnd(period).slice(0, 4));
  const own = (slice: CountedSlice) => slice.cells.filter((cell) => cell.quantity === quantity);
  return [...moments.values()].flatMap((slices) => {
    const itself = slices.find(({ period }) => period.endsWith('JJ00') && !period.includes('/')) ?? slices[0]!;
    const others = slices.filter((slice) => slice !== itself);
    return others.flatMap(own).flatMap((part): Relation[] => {
      const total = own(itself).find((cell) => isAlike(cell, part));
      return total === undefined ? [] : [{ kind: 'sum', total: addressOf(total), parts: [addressOf(part)] }];
    });
  });
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
  return { ...addressOf(total), ...remainderOf(total), units, value, contributors: [] };
}

const remainderOf = ({ period }: ConfidentialCell) => ({ period: `${period} _U`, publishable: false });
