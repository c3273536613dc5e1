/** Largest prime under 2^26, so that a product of two elements is exact in a double. */
export const PRIME = 67_108_859;

export const times = (a: number, b: number): number => (a * b) % PRIME;

/** The number that gives 1 when multiplied by `a` (extended Euclid). */
export function inverse(a: number): number {
  let [t, next, r, rest] = [0, 1, PRIME, a];
  while (rest !== 0) {
    const q = Math.floor(r / rest);
    [t, next] = [next, t - q * next];
    [r, rest] = [rest, r - q * rest];
  }
  return t < 0 ? t + PRIME : t;
}

/** A sparse vector: position → element, never 0. */
export type Vector = Map<number, number>;

/** `target += factor × added`, in place. Tells which positions appeared and which vanished. */
export function addTo(
  target: Vector,
  factor: number,
  added: Vector,
  appeared?: (at: number) => void,
  vanished?: (at: number) => void,
): void {
  for (const [at, value] of added) {
    const before = target.get(at);
    const sum = ((before ?? 0) + times(factor, value)) % PRIME;
    if (sum !== 0) {
      target.set(at, sum);
      if (before === undefined) appeared?.(at);
    } else if (before !== undefined) {
      target.delete(at);
      vanished?.(at);
    }
  }
}

/** Whether one is a multiple of the other. */
export function parallel(a: Vector, b: Vector): boolean {
  if (a.size !== b.size) return false;
  let factor = -1;
  for (const [at, value] of a) {
    const other = b.get(at);
    if (other === undefined) return false;
    if (factor < 0) factor = times(other, inverse(value));
    else if (other !== times(factor, value)) return false;
  }
  return true;
}
