import type { CellAddress } from './cell.ts';
import type { Policy } from './policy.ts';
import type { QuantileMeasure } from './quantile.ts';
import type { ReleasedMeasure } from './released-table.ts';
import { hasTooFewDegreesOfFreedom } from './rules/degrees-of-freedom.ts';
import { riskRatio } from './rules/risk-ratio.ts';
import { quantitiesByMeasure } from './shape-quantities.ts';
import type { Shape } from './table.ts';

/** undefined: hidden; null: cannot exist. */
export type Measured = readonly [ReleasedMeasure, number | null | undefined];

/** The shown value of a quantity at the address asked about, or in another category of it. */
export type ShownValue = (quantity: string, category?: string) => number | undefined;

/** What measures are made of. */
export interface Measuring {
  readonly shown: ShownValue;
  /** Of a distribution: the shown value of the whole that the address is a part of (undefined: hidden); null for a whole itself. */
  readonly whole: number | null | undefined;
  readonly policy: Policy;
}

/**
 * Every measure of one address, from shown values only: share, rate, mean and ratio exist when all that they are made of is shown, because
 * any of them gives one part back to who has the others.
 */
export function measuresAt(
  shape: Shape,
  address: CellAddress,
  { shown, whole, policy }: Measuring,
): readonly Measured[] {
  switch (shape.kind) {
    case 'count':
      return [['count', shown(shape.count)]];
    case 'share': {
      const [numerator, denominator] = [shown(shape.numerator), shown(shape.denominator)];
      return [
        ['numerator', numerator],
        ['denominator', denominator],
        ['share', quotient(numerator, denominator)],
        ...comparison(shape, address, shown, policy),
      ];
    }
    case 'rate': {
      const [numerator, denominator] = [shown(shape.numerator), shown(shape.denominator)];
      return [
        ['numerator', numerator],
        ['denominator', denominator],
        ['rate', quotient(numerator, denominator, shape.per)],
      ];
    }
    case 'distribution': {
      const count = shown(shape.count);
      return whole === null
        ? [['count', count]]
        : [
            ['count', count],
            ['share', quotient(count, whole)],
          ];
    }
    case 'percent': {
      const percent = shown(shape.share);
      return [['share', percent === undefined ? undefined : percent / 100]];
    }
    case 'load':
      return [['mean', shown(shape.mean)]];
    case 'sum': {
      const [sum, count] = [shown(shape.sum), shown(shape.count)];
      return [
        ['sum', sum],
        ['count', count],
        ['mean', quotient(sum, count)],
      ];
    }
    case 'quantiles':
      return percentiles(shape, shown);
  }
}

function quotient(part: number | undefined, whole: number | undefined, times = 1): number | null | undefined {
  if (part === undefined || whole === undefined) return undefined;
  return whole === 0 ? null : (part * times) / whole;
}

function percentiles(shape: Extract<Shape, { kind: 'quantiles' }>, shown: ShownValue): Measured[] {
  const count = shown(shape.count);
  return quantitiesByMeasure(shape).map(([measure, quantity]): Measured => {
    if (measure === 'count') return ['count', count];
    // Nothing has no middle.
    return [measure as QuantileMeasure, count === 0 ? null : shown(quantity)];
  });
}

function comparison(
  { compare, numerator, denominator }: Extract<Shape, { kind: 'share' }>,
  { breakdown, category }: CellAddress,
  shown: ShownValue,
  policy: Policy,
): Measured[] {
  if (compare === undefined || compare.breakdown !== breakdown || compare.category !== category) return [];
  const [a, n, c, m] = [category, compare.against].flatMap((of) => [shown(numerator, of), shown(denominator, of)]);
  const complete = a !== undefined && n !== undefined && c !== undefined && m !== undefined;
  // Two parameters: a risk in either group.
  const told = complete && !hasTooFewDegreesOfFreedom({ units: n + m, parameters: 2 }, policy);
  const found = told ? riskRatio({ numerator: a, denominator: n }, { numerator: c, denominator: m }) : null;
  return [
    ['ratio', found?.ratio],
    ['low', found?.low],
    ['high', found?.high],
  ];
}
