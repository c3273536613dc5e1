import type { CellAddress, ConfidentialTable, SetDifference } from '@zichtlijn/disclosure';
import { type IndicatorDefinition, quantities, quantityScopes, UNKNOWN } from '@zichtlijn/indicators';
import { levelOf } from '@zichtlijn/release';
import { areaRelations } from './area-relations.ts';
import { breakdownRelations } from './breakdown-relations.ts';
import { leading } from './count-definition.ts';
import { addressOf, type CountedSlice } from './counted-slice.ts';
import { repeatedDenominators } from './denominators.ts';
import type { HiddenNumbers } from './hidden-numbers.ts';
import { wholeYears } from './plan.ts';
import { timeRelations } from './time-relations.ts';
import { wholeOf } from './whole-of.ts';

/**
 * The confidential table of one indicator, with every relation; without a denominator anywhere it is a table of counts.
 * @param movements entries and exits between its dates, of a stock of persons.
 * @param beyond what follows from numbers of this definition and others.
 */
export function confidentialTable(
  definition: IndicatorDefinition,
  slices: readonly CountedSlice[],
  movements: readonly SetDifference[] = [],
  beyond: HiddenNumbers = { cells: [], relations: [], roles: {} },
): ConfidentialTable | null {
  if (slices.length === 0) return null;
  const whole = slices.some(({ collected }) => collected === 'all');
  const shape = whole ? quantities(definition) : ({ kind: 'count', count: leading(definition) } as const);
  const time = timeRelations(definition, slices);
  const beside = repeatedDenominators(shape, slices);
  const flags = contributorsUnknown(slices) ? ['contributors-unknown'] : [];
  const marked = new Map(slices.flatMap(({ cells }) => cells.map((cell) => [keyOf(cell), cell.marks ?? []] as const)));
  return {
    indicator: definition.id,
    version: definition.version,
    sensitivity: definition.sensitivity,
    shape,
    roles: {
      ...Object.fromEntries(quantityScopes(definition).map(({ quantity, roles }) => [quantity, roles])),
      ...beyond.roles,
    },
    cells: [...slices.flatMap((slice) => ownCells(slice, slices)), ...beside.cells, ...time.cells, ...beyond.cells],
    relations: [
      ...slices.flatMap((slice) => breakdownRelations(definition, slice)),
      ...areaRelations(definition, slices),
      ...time.relations,
      ...beside.relations,
      ...beyond.relations,
    ],
    movements,
    ...(shape.kind === 'distribution' ? { whole: wholeOf(definition) } : {}),
    sensitiveBreakdowns: definition.breakdowns.filter(({ sensitive }) => sensitive).map(({ id }) => id),
    rung: ({ area, period }) => ({ level: levelOf(area), years: wholeYears(period) }),
    flags: () => flags,
    marks: (cell) => marked.get(keyOf(cell)) ?? [],
  };
}

const keyOf = (cell: CellAddress): string => JSON.stringify(Object.values(addressOf(cell)));

/** The cells of a slice; where districts are shown over the period of neighbourhoods, what lies in neither is told by the districts. */
function ownCells({ level, period, cells }: CountedSlice, slices: readonly CountedSlice[]) {
  const told = level === 'neighbourhood' && slices.some((one) => one.level === 'district' && one.period === period);
  return told ? cells.filter(({ area }) => area !== UNKNOWN) : cells;
}

/** Whether a role is not known for any unit at all: the source has no such column, and each unit then stands for itself. */
function contributorsUnknown(slices: readonly CountedSlice[]): boolean {
  const known = new Map<string, boolean>();
  for (const { contributors, unknownUnits } of slices.flatMap(({ cells }) => cells)) {
    for (const { role, count } of contributors) {
      known.set(role, (known.get(role) ?? false) || count > (unknownUnits[role] ?? 0));
    }
  }
  return [...known.values()].includes(false);
}
