/**
 * What a release says about itself, outside the node: nothing low-entropy, no counts of rows or rejects, no plain digests of
 * inputs (design: disclosure, 1a.10). Signatures come with sealed releases.
 */
export interface ReleaseManifest {
  readonly format: 1;
  /** Unguessable id of the release, `r-` and 26 characters of Crockford base32; sorts by time. */
  readonly id: string;
  readonly municipality: string;
  /** ISO 8601, UTC, to the second. */
  readonly createdAt: string;
  /** Version of the node contract the release was made for. */
  readonly contract: string;
  readonly software: string;
  readonly policy: { readonly id: string; readonly version: number };
  readonly definitions: readonly { readonly indicator: string; readonly version: number }[];
  /** True when any input was invented data (`verzonnen gegevens`). Follows every answer. */
  readonly synthetic: boolean;
  /** Whose sources were used, as the municipality names them. */
  readonly sources: readonly { readonly dataset: string; readonly holder: string }[];
}

/** Version of the node contract in `schema/node.graphql`. After 1 only nullable fields and optional arguments are added. */
export const NODE_CONTRACT = '1';
