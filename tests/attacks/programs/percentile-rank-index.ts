/** A published order statistic over a group: how many stand below it, how many above. */
export interface Percentile {
  readonly share: number;
  readonly units: number;
}

/** Attack 21: with fewer than ten on one side a percentile is about them: the largest, or the one just below it. */
export function thinSides(percentiles: readonly Percentile[], threshold = 10): readonly Percentile[] {
  return percentiles.filter(({ share, units }) => Math.min(share, 1 - share) * units < threshold);
}

/** A series in which a base year is 100; the absolute number of one year gives every other. */
export interface IndexSeries {
  readonly index: ReadonlyMap<string, number>;
  readonly absolute: ReadonlyMap<string, number>;
}

/** The hidden years of a series. */
export function fromIndex({ index, absolute }: IndexSeries): Map<string, number> {
  const [year, value] = [...absolute].find(([known]) => index.has(known)) ?? [];
  if (year === undefined || value === undefined) return new Map();
  const per = value / index.get(year)!;
  const hidden = [...index].filter(([other]) => !absolute.has(other));
  return new Map(hidden.map(([other, points]) => [other, Math.round(points * per)]));
}

/** The number behind a rate per thousand of a published population. */
export const fromRate = (perThousand: number, population: number): number =>
  Math.round((perThousand * population) / 1000);
