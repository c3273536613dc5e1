import { type Interval, isExact } from './interval.ts';

/** How a number of several municipalities is told. */
export type ReferenceForm = 'POINT' | 'INTERVAL' | 'AT_LEAST' | 'UNKNOWN' | 'REFUSED';

/** Published cells must cover so much of the base before a reference is one number (our rule, November 2026). */
export const leastCovered = 0.95;

/** Hidden cells may move a number that is told as one by so much of it at most (our rule, November 2026). */
export const mostMoved = 0.05;

/** What decides how a number is told. */
export interface Reference {
  /** What the published cells alone give. Undefined when they give nothing, or may not be put together. */
  readonly published: number | undefined;
  /** What it can be, whatever is hidden or missing. */
  readonly all: Interval | undefined;
  /** What it can be over the municipalities that answered with a number or a hidden one. */
  readonly answered: Interval | undefined;
  /** The part of the base where the cells are published, 0 to 1. */
  readonly covered: number;
  /** It grows with every municipality: where one is missing, what is published is a lower bound and no estimate. */
  readonly isTotal: boolean;
  readonly missing: number;
  /** It is a part of a whole, and so cannot be more than 1. */
  readonly isPart: boolean;
}

/**
 * One number only where published cells cover enough of the base and what is hidden cannot move it far; otherwise what it can be, as far as public
 * cells tell.
 */
export function formOf({ published, all, answered, covered, isTotal, missing, isPart }: Reference): ReferenceForm {
  if (all === undefined) return 'UNKNOWN';
  if (isExact(all) && missing === 0) return 'POINT';
  const isWhole = !isTotal || missing === 0;
  if (published !== undefined && isWhole && covered >= leastCovered && isNear(published, answered)) return 'POINT';
  if (all.high < (isPart ? 1 : Number.POSITIVE_INFINITY)) return 'INTERVAL';
  if (all.low === 0) return 'UNKNOWN';
  return isPart ? 'INTERVAL' : 'AT_LEAST';
}

function isNear(value: number, answered: Interval | undefined): boolean {
  if (answered === undefined) return false;
  const room = value * mostMoved;
  return answered.low >= value - room && answered.high <= value + room;
}
