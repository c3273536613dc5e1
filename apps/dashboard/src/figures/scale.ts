import { scaleLinear } from 'd3-scale';

/** A scale from zero (or below, where numbers are) to the largest end of any interval, with its rounded ticks. */
export function scaleOver(
  ends: readonly (number | null | undefined)[],
  range: readonly [number, number],
  ticks: number,
) {
  const known = ends.filter((end) => end !== null && end !== undefined);
  const top = Math.max(0, ...known);
  const bottom = Math.min(0, ...known);
  const scale = scaleLinear([bottom, top === bottom ? bottom + 1 : top], [range[0], range[1]]).nice(ticks);
  const at = (value: number): number => scale(value);
  const rounded = scale.ticks(ticks);
  return { at, ticks: rounded, step: (rounded[1] ?? 1) - (rounded[0] ?? 0) };
}
