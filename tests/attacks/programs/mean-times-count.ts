/** Sum, number and mean of one cell, each null where it was hidden. */
export interface Mean {
  readonly name: string;
  readonly sum: number | null;
  readonly count: number | null;
  readonly mean: number | null;
}

/** Attack 20: two of sum, number and mean give the third. */
export function meanTimesCount(means: readonly Mean[]): Map<string, number> {
  return new Map(
    means.flatMap(({ name, sum, count, mean }): [string, number][] => {
      if (sum === null && count !== null && mean !== null) return [[`${name} sum`, Math.round(mean * count)]];
      if (count === null && sum !== null && mean !== null && mean !== 0)
        return [[`${name} count`, Math.round(sum / mean)]];
      return [];
    }),
  );
}
