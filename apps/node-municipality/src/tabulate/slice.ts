import type { CellAddress, ConfidentialCell } from '@zichtlijn/disclosure';
import {
  type IndicatorDefinition,
  type NodeLevel,
  quantityScopes,
  type TabulatedCell,
  TOTAL,
  UNKNOWN,
} from '@zichtlijn/indicators';
import type { SharedCounts } from './shared-counts.ts';

/** What one slice of an indicator is: a level, a period, and the breakdowns shown there. */
export interface SliceRequest {
  readonly municipality: string;
  readonly level: NodeLevel;
  readonly period: string;
  readonly breakdowns: readonly string[];
  /** All areas known on this level. */
  readonly areas: readonly string[];
  /** Quantities to keep: without a denominator that is not collected. */
  readonly quantities: readonly string[];
  readonly publishable: boolean;
}

/** A counted cell, of how many units a contributor is not known, by role, and what is to be said of its value. */
export type CountedCell = ConfidentialCell & {
  readonly unknownUnits: Readonly<Record<string, number>>;
  readonly marks?: readonly string[];
};

/** Count one slice, in a counting session: every known area and category has a cell, and what belongs to none is a child `_U`. In memory only. */
export async function countSlice(
  counts: SharedCounts,
  definition: IndicatorDefinition,
  request: SliceRequest,
): Promise<readonly CountedCell[]> {
  const counted = (await counts.cells(definition, request)).map((cell) => known(definition, cell));
  const byAddress = new Map(counted.map((cell) => [keyOf(cell), cell]));
  return request.quantities.flatMap((quantity) =>
    addresses(definition, request, quantity, counted).map((address) =>
      confidential(address, byAddress.get(keyOf(address)), request.publishable && isTold(definition, address)),
    ),
  );
}

const keyOf = ({ quantity, area, breakdown, category }: Omit<CellAddress, 'period'>): string =>
  JSON.stringify([quantity, area, breakdown, category]);

/** A category that the definition does not list is the unknown one. */
function known(definition: IndicatorDefinition, cell: TabulatedCell): TabulatedCell {
  if (cell.breakdown === TOTAL) return cell;
  const listed = definition.breakdowns.find(({ id }) => id === cell.breakdown)?.categories;
  return listed?.some(({ code }) => code === cell.category) ? cell : { ...cell, category: UNKNOWN };
}

/** A total that pools what is never pooled is counted, because its parts hang together by it, and told to nobody. */
function isTold(definition: IndicatorDefinition, { quantity, breakdown }: CellAddress): boolean {
  const pooled = quantityScopes(definition).some((scope) => scope.quantity === quantity && scope.set.pooled === true);
  return !pooled || breakdown !== TOTAL;
}

function addresses(
  definition: IndicatorDefinition,
  request: SliceRequest,
  quantity: string,
  counted: readonly TabulatedCell[],
): CellAddress[] {
  const { period, level } = request;
  const seen = counted.filter((cell) => cell.quantity === quantity).map(({ area }) => area);
  const unknown = level === 'municipality' ? [] : [UNKNOWN];
  const areas = [...new Set([...request.areas, ...seen, ...unknown])].sort();
  const own = quantityScopes(definition).find((scope) => scope.quantity === quantity)?.breakdowns ?? [];
  const shown = definition.breakdowns.filter(({ id }) => request.breakdowns.includes(id) && own.includes(id));
  return areas.flatMap((area) => [
    { quantity, area, period, breakdown: TOTAL, category: TOTAL },
    ...shown.flatMap(({ id, categories }) =>
      [...categories.map(({ code }) => code), UNKNOWN].map((category) => ({
        ...{ quantity, area, period },
        ...{ breakdown: id, category },
      })),
    ),
  ]);
}

function confidential(address: CellAddress, cell: TabulatedCell | undefined, publishable: boolean): CountedCell {
  const roles = cell?.roles ?? [];
  return {
    ...address,
    units: cell?.units ?? 0,
    value: cell?.value ?? 0,
    contributors: roles.map(({ role, contributors, largest, second, unknownUnits }) => ({
      role,
      count: contributors + unknownUnits,
      largest,
      second,
    })),
    unknownUnits: Object.fromEntries(roles.map(({ role, unknownUnits }) => [role, unknownUnits])),
    publishable: publishable && address.area !== UNKNOWN && address.category !== UNKNOWN,
  };
}
