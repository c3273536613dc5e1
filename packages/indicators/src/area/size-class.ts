import type { Text } from '../text.ts';

/** A class of municipalities by number of inhabitants: from `from` up to the next class. */
export interface SizeClass {
  /** The CBS code of the class, 1 to 8. */
  readonly code: number;
  readonly from: number;
  readonly title: Text;
}

const lowerBounds = [0, 5_000, 10_000, 20_000, 50_000, 100_000, 150_000, 250_000] as const;

/** The eight size classes of CBS (*gemeentegrootte*; November 2026, to be confirmed with CBS). */
export const sizeClasses: readonly SizeClass[] = lowerBounds.map((from, at) => ({
  code: at + 1,
  from,
  title: titleOf(from, lowerBounds[at + 1]),
}));

/** The size class of so many inhabitants. */
export function sizeClassOf(inhabitants: number): SizeClass {
  return sizeClasses.findLast(({ from }) => inhabitants >= from)!;
}

function titleOf(from: number, below: number | undefined): Text {
  const dutch = (count: number) => count.toLocaleString('nl-NL');
  if (below === undefined) return { nl: `${dutch(from)} inwoners of meer`, en: `${english(from)} inhabitants or more` };
  return { nl: `${dutch(from)} tot ${dutch(below)} inwoners`, en: `${english(from)} to ${english(below)} inhabitants` };
}

function english(count: number): string {
  return count.toLocaleString('en-GB');
}
