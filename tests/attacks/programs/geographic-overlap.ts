/** A published number for an area, as the places that it is made of. */
export interface AreaCount {
  readonly area: string;
  readonly places: ReadonlySet<string>;
  readonly units: number;
}

/** Places that no table names, and how many units they hold. */
export interface Sliver {
  readonly places: readonly string[];
  readonly units: number;
}

/**
 * Attack 11: two geographies over one ground (old and new boundaries, postcodes and buurten, a municipality before and after a merger).
 * Gives every difference of an area and one or more areas wholly inside it that do not overlap each other.
 */
export function geographicOverlap(counts: readonly AreaCount[], threshold = 10): readonly Sliver[] {
  const slivers = counts.flatMap((outer) => {
    const inside = counts
      .filter(({ places }) => places.size < outer.places.size && [...places].every((place) => outer.places.has(place)))
      .sort((a, b) => b.places.size - a.places.size);
    return [...inside.map((one) => [one]), ...inside.map((one) => disjoint(one, inside))].map((inner) => {
      const left = [...outer.places].filter((place) => !inner.some(({ places }) => places.has(place)));
      return { places: left.sort(), units: outer.units - inner.reduce((all, { units }) => all + units, 0) };
    });
  });
  return slivers.filter(({ units }) => units > 0 && units < threshold);
}

/** One area with as many others as fit beside it, the largest first. */
function disjoint(first: AreaCount, others: readonly AreaCount[]): readonly AreaCount[] {
  const chosen = [first];
  for (const one of others) {
    if (chosen.every(({ places }) => ![...places].some((place) => one.places.has(place)))) chosen.push(one);
  }
  return chosen;
}
