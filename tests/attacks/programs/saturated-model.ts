import { fraction, minus, over, times, toNumber } from './fraction.ts';

/** A published straight line through the points of a few areas: x is public, y was not told. */
export interface FittedLine {
  readonly slope: number;
  readonly intercept: number;
  /** Public x of every area in the fit. */
  readonly x: ReadonlyMap<string, number>;
}

/** Attack 31: a model with as many parameters as observations is the observations; every point lies on the line. */
export function saturatedModel({ slope, intercept, x }: FittedLine, parameters = 2): Map<string, number> {
  if (x.size > parameters) return new Map();
  return new Map([...x].map(([area, at]) => [area, Math.round(slope * at + intercept)]));
}

/** The line through two points, exactly. */
export function lineThrough([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]) {
  const [a, b, c, d] = [x1, y1, x2, y2].map((whole) => fraction(BigInt(whole)));
  const slope = over(minus(d!, b!), minus(c!, a!));
  return { slope: toNumber(slope), intercept: toNumber(minus(b!, times(slope, a!))) };
}
