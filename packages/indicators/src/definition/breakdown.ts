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
}
