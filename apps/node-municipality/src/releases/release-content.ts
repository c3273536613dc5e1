import type { ReleasedTable } from '@zichtlijn/disclosure';
import type {
  PublishedTable,
  ReleaseManifest,
  RetractionsStatement,
  SliceSeal,
  VerifiedRelease,
} from '@zichtlijn/release';
import type { FirstSight } from './first-sight.ts';
import type { Retraction } from './retraction.ts';
import type { ReleasedArea } from './served-release.ts';
import type { StoredRelease } from './stored-release.ts';

/** Everything that makes one release. Its tables can only have come through disclosure control. */
export interface ReleaseContent {
  readonly manifest: ReleaseManifest;
  readonly areas: readonly ReleasedArea[];
  readonly tables: readonly ReleasedTable[];
  /** Ids of the releases that it was protected together with: all that were published when it was built. */
  readonly after: readonly string[];
  /** The seals of its slices, with which its numbers are proved; none in a release from before sealing. */
  readonly seals?: readonly SliceSeal[];
  /** Until when it is for the municipality's own people alone, ISO 8601; null or left out: for everybody at once. */
  readonly firstSightUntil?: string | null;
}

/** Everything that was ever published of a municipality. */
export interface PublishedBefore {
  /** Ids of all releases, the first one first. */
  readonly releases: readonly string[];
  /** Their tables, in the same order. */
  readonly tables: readonly PublishedTable[];
}

/** A retraction with the signature of the municipality. */
export type SignedRetraction = Retraction & { readonly signature: NonNullable<Retraction['signature']> };

/** Where releases are published to. */
export interface ReleaseStore {
  /**
   * Write a release and make it current, all or nothing. Publishing the same release again changes nothing.
   * @throws {Fault} PUBLISHED_CELL_CHANGED when a cell of an earlier release would get another value or status; RELEASE_OVERTAKEN when
   * there is a release that it was not protected together with.
   */
  publish(content: ReleaseContent): Promise<void>;
  /** What every release so far told. */
  published(): Promise<PublishedBefore>;
  /**
   * Write a release that came in a file and was verified, and make it current, all or nothing. The same again changes nothing.
   * @throws {Fault} PUBLISHED_CELL_CHANGED as for `publish`; HOSTED_OLDER when a later one is there already; HOSTED_RETRACTED when it was retracted.
   */
  host(release: VerifiedRelease): Promise<void>;
  /** Read one release, of all that were published; null when there is none of that id. */
  read<T>(id: string, use: (release: StoredRelease) => Promise<T>): Promise<T | null>;
  /** Ids of all releases, the first one first. */
  ids(): Promise<readonly string[]>;
  /** Until when releases are, or were, for the municipality's own people alone; those that were for everybody at once are not among them. */
  firstSights(): Promise<readonly FirstSight[]>;
  /** The manifest of the release that is current now. */
  current(): Promise<ReleaseManifest | null>;
  /**
   * Give a release or a table no more, from now on. What was published stays in the ledger. Again for the same changes nothing: the first
   * reason and moment stand.
   * @throws {Fault} RETRACTION_UNKNOWN for what was not published.
   */
  retract(retraction: Retraction): Promise<void>;
  /**
   * The same on a host, by the signed word of the municipality, of which the caller checked the signature. It may come before the release does, and it
   * takes the place of what the host itself retracted.
   */
  heed(retraction: SignedRetraction): Promise<void>;
  /**
   * Heed all of a statement of the municipality, of which the caller checked every signature, and keep it as what is known by now; all or nothing. One that is older than what is kept
   * adds what it retracts and stands for nothing else.
   */
  hear(statement: RetractionsStatement): Promise<void>;
  /** The last statement that was heard; null before the first, and where the municipality itself publishes. */
  heard(): Promise<RetractionsStatement | null>;
  /** What was retracted, the first one first. */
  retractions(): Promise<readonly Retraction[]>;
  close(): Promise<void>;
}
