import type { FoldedNumber } from '../../documents/fold.ts';
import type { ProfileRow } from './profile-row.ts';

/** The upper end of the scale on which a municipality and its references are drawn; the lower end is zero, or the least where that is below it. */
export function scaleOf({ own, references }: ProfileRow): readonly [from: number, to: number] {
  const ends = references.flatMap(({ number }) => [...(drawn(number) ?? []), number.published ?? 0]);
  const all = [0, ...[own.value, own.interval?.low, own.interval?.high].filter((end) => end != null), ...ends];
  const [from, to] = [Math.min(...all), Math.max(...all)];
  return from === to ? [0, 1] : [from, to];
}

/** Both ends of what can be drawn of a number of an area: one place, a stretch, or nothing where public cells tell too little. */
export function drawn({ form, value, low, high }: FoldedNumber): readonly [low: number, high: number] | null {
  if (form === 'POINT' && value !== null) return [value, value];
  if (form === 'INTERVAL' && low !== null && high !== null) return [low, high];
  return null;
}
