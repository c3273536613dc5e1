/** One entity that is asked for: its type and key fields, as the registry gave them. */
export interface Representation {
  readonly __typename: string;
  readonly code: string;
  readonly [key: string]: unknown;
}

/** The values of an operation's variables, without the representations. */
export type Variables = Readonly<Record<string, unknown>>;
