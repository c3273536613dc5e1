import type { QuantityId } from '../tabulation/tabulation.ts';
import type { Text } from '../text.ts';

/** A category; `code` is what travels, `title` what is shown. */
export interface Category {
  readonly code: string;
  readonly title: Text;
}

/** `partition`: the categories add up to the total. `overlapping`: a unit may stand in several. A test proves which. */
export interface Breakdown {
  readonly id: string;
  readonly title: Text;
  readonly kind: 'partition' | 'overlapping';
  /** A category above the group share would say something about everyone in it. */
  readonly sensitive: boolean;
  readonly categories: readonly Category[];
  /** A category belongs to what happened and not to who is counted, so that over time each of them is covered as the total is. */
  readonly ofWhatHappened?: true;
  /** One of its categories holds the same units as the category of that code in another breakdown of the same definition. */
  readonly shares?: { readonly category: string; readonly with: string };
  /** Two other breakdowns of the same definition, of which every category is a pair, coded `first.second`. */
  readonly crosses?: readonly [first: string, second: string];
  /** Each category, coded `first.second`, is a part of the category `first` of another breakdown of the same definition; within it they add up, or overlap. */
  readonly within?: { readonly breakdown: string; readonly kind: Breakdown['kind'] };
  /** Categories of an overlapping breakdown whose units stand in no other of it: those that stand in the others are then a number too. */
  readonly apart?: readonly string[];
  /** Nobody who stands in the category stands in one of another breakdown, by which another definition may tell of the same units. */
  readonly outside?: readonly { readonly category: string; readonly of: InsideOf }[];
  /** Whoever stands in the category stands in one of another breakdown, by which another definition may tell of the same units. */
  readonly inside?: readonly { readonly category: string; readonly of: InsideOf }[];
}

/** A category of another breakdown, of the same quantity unless another is named that holds these units. */
export interface InsideOf {
  readonly breakdown: string;
  readonly category: string;
  readonly quantity?: QuantityId;
}

/** Categories of a code list, with a title for each code. */
export function titled(codes: readonly string[], titles: Readonly<Record<string, Text>>): readonly Category[] {
  return codes.map((code) => ({ code, title: titles[code] ?? { nl: code, en: code } }));
}

/** Two breakdowns of one definition against each other. It overlaps when either does. */
export function crossed(first: Breakdown, second: Breakdown): Breakdown {
  return {
    id: `${first.id}-${second.id}`,
    title: { nl: `${first.title.nl} × ${second.title.nl}`, en: `${first.title.en} × ${second.title.en}` },
    kind: first.kind === 'partition' && second.kind === 'partition' ? 'partition' : 'overlapping',
    sensitive: first.sensitive || second.sensitive,
    categories: first.categories.flatMap((one) =>
      second.categories.map((other) => ({
        code: `${one.code}.${other.code}`,
        title: { nl: `${one.title.nl}, ${other.title.nl}`, en: `${one.title.en}, ${other.title.en}` },
      })),
    ),
    crosses: [first.id, second.id],
    ...(second.apart && {
      apart: first.categories.flatMap((one) => second.apart!.map((code) => `${one.code}.${code}`)),
    }),
    ...(second.outside && { outside: first.categories.flatMap(({ code }) => pairs(first.id, code, second.outside!)) }),
    ...(second.inside && { inside: first.categories.flatMap(({ code }) => pairs(first.id, code, second.inside!)) }),
  };
}

function pairs(
  first: string,
  code: string,
  inside: NonNullable<Breakdown['inside']>,
): NonNullable<Breakdown['inside']> {
  return inside.map(({ category, of }) => ({
    category: `${code}.${category}`,
    of: { breakdown: `${first}-${of.breakdown}`, category: `${code}.${of.category}` },
  }));
}
