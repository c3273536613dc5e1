/** A published group and how many in it have a trait. */
export interface GroupCount {
  readonly group: string;
  readonly members: number;
  readonly having: number;
}

/** Attack 15: whoever knows that somebody is in the group, knows the trait of that one with this certainty. */
export function groupDisclosure(
  counts: readonly GroupCount[],
  share = 0.9,
): readonly { group: string; certainty: number }[] {
  return counts
    .filter(({ members, having }) => members > 0 && having > share * members)
    .map(({ group, members, having }) => ({ group, certainty: having / members }));
}
