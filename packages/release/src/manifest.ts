import type { Approval, BuiltBy } from './seal/approval.ts';

/**
 * What a release says about itself, outside the node: nothing low-entropy, no counts of rows or rejects, no plain digests of
 * inputs (design: disclosure, 1a.10).
 */
export interface ReleaseManifest {
  /** 2 is sealed and signed; 1 was made before releases were sealed. */
  readonly format: 1 | 2;
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
  /** Whose sources are read for the tables of the release, as the municipality names them. */
  readonly sources: readonly ReleaseSource[];
  /** Keyed commitment to all else that the build looked at: earlier releases, ledgers of predecessors, public knowledge, area names, and deliveries that no table of the release is made of. */
  readonly beside?: string;
  readonly seal?: ReleaseSeal;
  /** Where building and publishing takes two persons: who built. */
  readonly builtBy?: BuiltBy;
  /** And who approved it for publication, and why. */
  readonly approval?: Approval;
  readonly signature?: ReleaseSignature;
}

/** A source, and the keyed commitment to what it delivered: only the node can open it, and in no two releases is it the same. */
export interface ReleaseSource {
  readonly dataset: string;
  readonly holder: string;
  readonly commitment?: string;
}

/** The salted hash of a table, hexadecimal. */
export interface SealedTable {
  readonly indicator: string;
  readonly version: number;
  readonly hash: string;
}

/** Hashes of what is released, hexadecimal. `root` is over all others, and the same in every rebuild from the same inputs. */
export interface ReleaseSeal {
  readonly areas: string;
  readonly tables: readonly SealedTable[];
  readonly root: string;
}

/** Ed25519 over all of the manifest but this, with the public key of the node; both base64url. */
export interface ReleaseSignature {
  readonly key: string;
  readonly value: string;
}

/** Version of the node contract in `schema/node.graphql`. After 1 only nullable fields and optional arguments are added. */
export const NODE_CONTRACT = '1';
