/** How a published whole divides over categories; null where a category was hidden. */
export interface Division {
  readonly whole: string;
  readonly units: number;
  readonly parts: ReadonlyMap<string, number | null>;
}

/** A group in which everybody is alike. */
export interface Alike {
  readonly whole: string;
  readonly category: string;
}

/** Attack 16: enough units to be shown, and all in one category; whoever is in the group is in the category. */
export function homogeneity(divisions: readonly Division[]): readonly Alike[] {
  return divisions.flatMap(({ whole, units, parts }) => {
    const sole = [...parts].filter(([, value]) => value === units && units > 0);
    const emptied = [...parts].filter(([, value]) => value === null);
    const shown = [...parts.values()].reduce<number>((sum, value) => sum + (value ?? 0), 0);
    // One hidden category beside nothing but zeros holds them all.
    const left = shown === 0 && emptied.length === 1 && units > 0 ? emptied : [];
    return [...sole, ...left].map(([category]) => ({ whole, category }));
  });
}
