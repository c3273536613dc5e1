/** What one release said about each cell: a number, or null where it was hidden. */
export type Told = ReadonlyMap<string, number | null>;

/** A cell that two releases together say more about than either. */
export interface Difference {
  readonly name: string;
  /** How many came or went between two shown numbers; the number itself where one release hid it. */
  readonly units: number;
}

/**
 * Attacks 12 and 13: two releases about the same units, one person or one correction apart. Two shown numbers under the threshold apart
 * are about those few; a number that one release hides and another shows undoes the hiding.
 */
export function releaseDifference(before: Told, after: Told, threshold = 10): readonly Difference[] {
  return [...before].flatMap(([name, old]): Difference[] => {
    const now = after.get(name);
    if (now === undefined || (old === null && now === null)) return [];
    if (old === null || now === null) return [{ name, units: (old ?? now)! }];
    const apart = Math.abs(now - old);
    return apart > 0 && apart < threshold ? [{ name, units: apart }] : [];
  });
}
