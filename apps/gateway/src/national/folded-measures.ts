import { type FoldShape, foldOf } from '@zichtlijn/indicators';
import type { Measure } from '@zichtlijn/release';
import type { Question } from './question.ts';

/** How a measure of an area is made of cells of its municipalities. */
export interface FoldedMeasure {
  readonly measure: Measure;
  /** `first`: of the first of the two cells; `second`: of the other; `quotient`: of one over the other; `none`: it cannot be put together. */
  readonly of: 'first' | 'second' | 'quotient' | 'none';
}

/** What is read of every municipality, and what is made of it. */
export interface MeasuredCells {
  readonly first: Measure;
  readonly firstAdds: boolean;
  /** `total`: it is the first measure of the total instead of the category. */
  readonly second: { readonly measure: Measure; readonly adds: boolean; readonly ofTotal: boolean } | null;
  /** The first is a part of the second: it is no more, and the quotient no more than one. */
  readonly isPart: boolean;
  readonly per: number;
  readonly folded: readonly FoldedMeasure[];
  /** The measure that municipalities are compared by. */
  readonly main: FoldedMeasure;
}

/** Which cells a question needs, and which measures of an area come of them. */
export function measuredCells({ definition, breakdown }: Question): MeasuredCells {
  const shape = foldOf(definition);
  if (shape === null) return alone(definition.formula.kind === 'load' ? 'mean' : 'share', 'none', false);
  switch (shape.kind) {
    case 'count':
      return alone('count', 'first', shape.adds);
    case 'distribution':
      if (breakdown === null || breakdown.within) return alone('count', 'first', shape.adds);
      return pair('count', shape.adds, 'count', shape.adds, { quotient: 'share', isPart: true, ofTotal: true, per: 1 });
    case 'sum':
      return pair('sum', shape.adds, 'count', shape.adds, { quotient: 'mean', isPart: false, ofTotal: false, per: 1 });
    case 'share':
    case 'rate':
      return quotient(shape);
  }
}

function quotient(shape: Extract<FoldShape, { kind: 'share' | 'rate' }>): MeasuredCells {
  const isPart = shape.kind === 'share';
  const made = { quotient: shape.kind, isPart, ofTotal: false, per: shape.per } as const;
  return pair('numerator', shape.numeratorAdds, 'denominator', shape.denominatorAdds, made);
}

function alone(measure: Measure, of: FoldedMeasure['of'], adds: boolean): MeasuredCells {
  const main = { measure, of };
  return { first: measure, firstAdds: adds, second: null, isPart: false, per: 1, folded: [main], main };
}

function pair(
  first: Measure,
  firstAdds: boolean,
  second: Measure,
  adds: boolean,
  made: { readonly quotient: Measure; readonly isPart: boolean; readonly ofTotal: boolean; readonly per: number },
): MeasuredCells {
  const main: FoldedMeasure = { measure: made.quotient, of: 'quotient' };
  const folded: FoldedMeasure[] = [{ measure: first, of: 'first' }];
  if (!made.ofTotal) folded.push({ measure: second, of: 'second' });
  return {
    first,
    firstAdds,
    second: { measure: second, adds, ofTotal: made.ofTotal },
    isPart: made.isPart,
    per: made.per,
    folded: [...folded, main],
    main,
  };
}
