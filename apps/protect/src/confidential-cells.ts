import type { ConfidentialCell, ConfidentialTable, LadderRung, Relation, Sensitivity } from '@zichtlijn/disclosure';
import { type AddressPlan, addressPlan, combinations, unknown } from './address-plan.ts';
import type { Cube } from './cube.ts';
import type { PublishedCodes } from './left-out.ts';

/** A table for disclosure control, and the way back from its addresses to the codes of each dimension. */
export interface TableToProtect {
  readonly table: ConfidentialTable;
  readonly codesOf: AddressPlan['codesOf'];
  /** Address of a cell, without its quantity → place in the cube. */
  readonly placeOf: (address: Pick<ConfidentialCell, 'area' | 'period' | 'category'>) => number;
}

export interface TableRules {
  readonly sensitivity: Sensitivity;
  /** What is published of each dimension. */
  readonly published: readonly PublishedCodes[];
  /** Dimensions of which each code is a table of its own. */
  readonly apart: readonly string[];
  /** Dimensions of which a code that nearly everyone has says something about everyone. */
  readonly sensitive: readonly string[];
  /** The dimension that disclosure control reads as area. */
  readonly area: number;
  /** A combination without a row cannot exist, which everybody knows. */
  readonly absentIsImpossible: boolean;
  /** Where a cell stands on the ladder of areas, which strict tables are judged by. */
  readonly rung: (cell: { readonly area: string }) => LadderRung;
}

/** Makes every cell that is to be published, and every sum between them. */
export function tableToProtect(cube: Cube, rules: TableRules): TableToProtect {
  const { dimensions, numbers, strides } = cube;
  const { published, area, sensitivity } = rules;
  const { slices, codesOf } = addressPlan(cube, published, rules.apart, area);
  const counts: Cells = new Array(cube.size);
  const values: Cells = numbers.value === undefined ? [] : new Array(cube.size);
  for (const position of published[area]!.kept) {
    const name = dimensions[area]!.codes[position]!;
    for (const { offset, isKnown, period, breakdown, category } of slices) {
      const at = offset + position * strides[area]!;
      const units = numbers.count![at]!;
      const more = {
        area: name,
        period,
        breakdown,
        category,
        units,
        publishable: isKnown && name !== unknown,
        structural: rules.absentIsImpossible && cube.present[at] === 0,
      };
      counts[at] = { quantity: 'n', value: units, contributors: behindCount(cube, at, units), ...more };
      if (numbers.value !== undefined)
        values[at] = {
          quantity: 'value',
          value: numbers.value[at]!,
          contributors: behindValue(cube, at, units),
          ...more,
        };
    }
  }
  const table: ConfidentialTable = {
    indicator: 'table',
    version: 1,
    sensitivity,
    shape: numbers.value === undefined ? { kind: 'count', count: 'n' } : { kind: 'sum', sum: 'value', count: 'n' },
    roles: { n: [role], value: [role] },
    rung: rules.rung,
    cells: [...counts, ...values].filter((cell) => cell !== undefined),
    sensitiveBreakdowns: slices
      .filter(({ split }) => split.some((name) => rules.sensitive.includes(name)))
      .map(({ breakdown }) => breakdown),
    relations: [...sums(cube, published, counts), ...(values.length > 0 ? sums(cube, published, values) : [])],
  };
  return { table, codesOf, placeOf: placeOf(cube, codesOf) };
}

type Cells = (ConfidentialCell | undefined)[];

function placeOf({ dimensions, strides }: Cube, codesOf: AddressPlan['codesOf']): TableToProtect['placeOf'] {
  return (address) =>
    codesOf(address).reduce((place, code, d) => place + dimensions[d]!.position.get(code)! * strides[d]!, 0);
}

const role = 'contributor';

/** Who stands behind the number of units: each unit for itself, unless the file tells otherwise. */
function behindCount({ numbers }: Cube, at: number, units: number): ConfidentialCell['contributors'] {
  const { contributors, largest, second, value } = numbers;
  const count = contributors?.[at] ?? units;
  // Beside a value the contributions are to the value.
  if (value !== undefined || largest === undefined || second === undefined)
    return [{ role, count, largest: Math.min(units, 1), second: units > 1 ? 1 : 0 }];
  return [{ role, count, largest: largest[at]!, second: second[at]! }];
}

function behindValue({ numbers }: Cube, at: number, units: number): ConfidentialCell['contributors'] {
  const { contributors, largest, second } = numbers;
  return [{ role, count: contributors?.[at] ?? units, largest: largest![at]!, second: second![at]! }];
}

function* sums({ strides }: Cube, published: readonly PublishedCodes[], cells: Cells): Generator<Relation> {
  const dimensions = [...published.keys()];
  for (const d of dimensions) {
    if (published[d]!.sums.length === 0) continue;
    const rest = dimensions.filter((other) => other !== d);
    for (const positions of combinations(published, rest)) {
      const offset = rest.reduce((place, other) => place + positions[other]! * strides[other]!, 0);
      const at = (position: number): ConfidentialCell => cells[offset + position * strides[d]!]!;
      for (const { total, parts } of published[d]!.sums) yield { kind: 'sum', total: at(total), parts: parts.map(at) };
    }
  }
}
