/** A class of values that get one colour: the least and the most that is in it, and how many are. */
export interface ValueClass {
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** More colours than five are not told apart on a map. */
const MOST = 5;

/**
 * At most five classes with about as many values each; values that are written the same are always of one class, so that no two classes share a
 * number in the legend. From low to high.
 */
export function classesOf(values: readonly number[], write: (value: number) => string): readonly ValueClass[] {
  const sorted = [...values].sort((a, b) => a - b);
  const classes: { low: number; high: number; count: number }[] = [];
  let taken = -1;
  for (const [at, value] of sorted.entries()) {
    const share = Math.floor((at * MOST) / sorted.length);
    const last = classes.at(-1);
    if (last !== undefined && (write(last.high) === write(value) || share === taken)) {
      last.high = value;
      last.count++;
      continue;
    }
    classes.push({ low: value, high: value, count: 1 });
    taken = share;
  }
  return classes;
}

/** The colour of a class, 1 to 5: with fewer classes the ends of the scale are used, so that low and high stay far apart. */
export function colourOf(classes: readonly ValueClass[], value: number): number {
  const at = classes.findIndex(({ high }) => value <= high);
  if (classes.length === 1) return 3;
  return 1 + Math.round((Math.max(at, 0) * (MOST - 1)) / (classes.length - 1));
}
