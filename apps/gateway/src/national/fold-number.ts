import type { Measure, ObsStatus } from '@zichtlijn/release';
import { type Covered, coverageOf } from './arithmetic/coverage.ts';
import { addedUp, quotientOf, shareOf, united } from './arithmetic/fold-intervals.ts';
import { type Interval, isExact, unknown } from './arithmetic/interval.ts';
import { formOf, type ReferenceForm } from './arithmetic/reference-form.ts';
import type { FoldedMeasure, MeasuredCells } from './folded-measures.ts';
import { inhabitantsOf } from './inhabitants.ts';
import { joint, type KnownQuantity, type MunicipalNumber } from './municipal-number.ts';
import { type Said, sayFold } from './say-fold.ts';

/** One number of an area, with how it is told and what stands behind it. */
export interface FoldedNumber {
  readonly measure: Measure;
  readonly form: ReferenceForm;
  /** Only where the form is POINT. */
  readonly value: number | null;
  readonly low: number | null;
  /** Null where nothing public bounds it. */
  readonly high: number | null;
  readonly published: number | null;
  readonly statuses: readonly ObsStatus[];
  readonly covered: Covered;
  readonly says: Said;
}

/** Fold one measure over municipalities. It sees published cells and nothing else. */
export function foldNumber(
  numbers: readonly MunicipalNumber[],
  measured: MeasuredCells,
  folded: FoldedMeasure,
): FoldedNumber {
  const states = numbers.map((number) => stateIn(number, folded));
  const covered = coverageOf(
    numbers.map(({ tables }, at) => ({ state: states[at]!, inhabitants: inhabitantsOf(tables.place.code) })),
  );
  const statuses = [...new Set(numbers.flatMap((number) => number.statuses))].filter((status) => status !== 'A');
  if (folded.of === 'none') {
    const nothing = { value: null, low: null, high: null, published: null, statuses, covered };
    return { measure: folded.measure, form: 'REFUSED', ...nothing, says: sayFold('REFUSED', covered, true) };
  }
  const fold = (some: readonly MunicipalNumber[]) => boundsOver(some, measured, folded);
  const adds = addsIn(measured, folded);
  const all = fold(numbers);
  const answered = fold(numbers.filter((_, at) => states[at] === 'PUBLISHED' || states[at] === 'HIDDEN'));
  const told = fold(numbers.filter((_, at) => states[at] === 'PUBLISHED'));
  const published = told && isExact(told) && covered.published > 0 ? told.low : undefined;
  const isTotal = folded.of !== 'quotient';
  const isPart = measured.isPart && !isTotal;
  const missing = covered.notCollected + covered.unanswered;
  const reference = { all, answered, covered: covered.covered, isTotal, isPart, missing };
  const form = formOf({ ...reference, published: adds ? published : undefined });
  const isPoint = form === 'POINT';
  const exact = all && isExact(all) ? all.low : (published ?? null);
  return {
    measure: folded.measure,
    form,
    value: isPoint ? exact : null,
    low: all?.low ?? null,
    high: all && Number.isFinite(all.high) ? all.high : null,
    published: adds || covered.published === 1 ? (published ?? null) : null,
    statuses,
    covered,
    says: sayFold(form, covered, adds),
  };
}

function stateIn({ first, second }: MunicipalNumber, { of }: FoldedMeasure) {
  if (of === 'quotient') return joint(first, second);
  return (of === 'second' ? second! : first).state;
}

function addsIn({ firstAdds, second }: MeasuredCells, { of }: FoldedMeasure): boolean {
  if (of === 'first') return firstAdds;
  return of === 'second' ? second!.adds : firstAdds && second!.adds;
}

function boundsOver(
  numbers: readonly MunicipalNumber[],
  measured: MeasuredCells,
  { of }: FoldedMeasure,
): Interval | undefined {
  if (numbers.length === 0) return undefined;
  const firsts = numbers.map(({ first }) => first.interval);
  if (of === 'first') return together(firsts, measured.firstAdds);
  const { adds } = measured.second!;
  const seconds = numbers.map(({ second }) => (second as KnownQuantity).interval);
  if (of === 'second') return together(seconds, adds);
  if (measured.isPart && measured.firstAdds && adds) {
    return shareOf(firsts.map((numerator, at) => ({ numerator, denominator: seconds[at] ?? unknown })));
  }
  const found = quotientOf(together(firsts, measured.firstAdds), together(seconds, adds), measured.per);
  return found && measured.isPart ? { low: found.low, high: Math.min(1, found.high) } : found;
}

function together(parts: readonly Interval[], adds: boolean): Interval {
  return adds ? addedUp(parts) : united(parts);
}
