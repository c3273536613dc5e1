/** What anybody can see of an area: how many live or stand there, and the cells that are told about it. */
export interface SmallSet {
  readonly area: string;
  readonly dwellings: number;
  readonly inhabitants: number | null;
  /** Numbers that are told, zeros among them. */
  readonly told: readonly number[];
}

/** Attack 32: among so few, every number is about persons whom the neighbours know. */
export function smallAddressSets(
  sets: readonly SmallSet[],
  least: { readonly dwellings: number; readonly inhabitants: number },
) {
  return sets
    .filter(
      ({ dwellings, inhabitants }) =>
        dwellings < least.dwellings || (inhabitants ?? Number.POSITIVE_INFINITY) < least.inhabitants,
    )
    .filter(({ told }) => told.length > 0)
    .map(({ area, told }) => ({ area, told }));
}
