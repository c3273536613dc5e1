/** A published number of units with a label that covers certain classes. */
export interface Recoded {
  readonly label: string;
  readonly covers: ReadonlySet<string>;
  readonly units: number;
}

/** Units of which two recodings together tell the number. */
export interface Slice {
  readonly between: string;
  readonly units: number;
}

/** Attack 9: two recodings of one thing, one inside the other (under 20 and under 25), leave a slice between them. */
export function recodeOverlap(recodings: readonly Recoded[], threshold = 10): readonly Slice[] {
  return recodings.flatMap((wide) =>
    recodings
      .filter((tight) => tight.covers.size < wide.covers.size && [...tight.covers].every((one) => wide.covers.has(one)))
      .map((tight) => ({ between: `${wide.label} − ${tight.label}`, units: wide.units - tight.units }))
      .filter(({ units }) => units > 0 && units < threshold),
  );
}
