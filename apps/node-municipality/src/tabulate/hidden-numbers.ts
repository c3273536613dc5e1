import type { ConfidentialCell, Relation } from '@zichtlijn/disclosure';

/** Numbers that are never shown but follow from others: hidden cells, the relations that bind them, and the contributor roles of their quantities. */
export interface HiddenNumbers {
  readonly cells: readonly ConfidentialCell[];
  readonly relations: readonly Relation[];
  readonly roles: Readonly<Record<string, readonly string[]>>;
}

/** Everything of several. */
export function together(all: readonly HiddenNumbers[]): HiddenNumbers {
  return {
    cells: all.flatMap(({ cells }) => cells),
    relations: all.flatMap(({ relations }) => relations),
    roles: Object.assign({}, ...all.map(({ roles }) => roles)),
  };
}
