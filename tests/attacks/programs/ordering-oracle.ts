/** A list as it was given, with the number of each item or null where it was hidden. */
export type Listed = readonly (readonly [name: string, value: number | null])[];

/** Between which shown numbers a hidden one stands, if the list was sorted by number. */
export interface Between {
  readonly low: number;
  readonly high: number;
}

/** Attack 26: a sorted list, a top ten, a class of a map tells where a hidden number stands. Nothing when the list is not so sorted. */
export function orderingOracle(list: Listed): Map<string, Between> {
  const shown = list.flatMap(([, value]) => (value === null ? [] : [value]));
  const ordered = (sign: number) => shown.every((value, i) => i === 0 || sign * (value - shown[i - 1]!) >= 0);
  const distinct = new Set(shown).size > 1;
  if (!distinct || !(ordered(1) || ordered(-1))) return new Map();
  return new Map(
    list.flatMap(([name, value], at): [string, Between][] => {
      if (value !== null) return [];
      const before = list.slice(0, at).findLast(([, other]) => other !== null)?.[1];
      const after = list.slice(at).find(([, other]) => other !== null)?.[1];
      const ends = [before, after].filter((end) => end !== undefined && end !== null);
      if (ends.length < 2) return [];
      return [[name, { low: Math.min(...ends), high: Math.max(...ends) }]];
    }),
  );
}
