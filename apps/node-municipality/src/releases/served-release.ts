import type { NodeLevel } from '@zichtlijn/indicators';
import type { PublishedCell, ReleaseManifest, SliceSeal } from '@zichtlijn/release';
import type { EarlierRelease } from './earlier-release.ts';
import type { Retraction } from './retraction.ts';
import type { Heard } from './retraction-knowledge.ts';

/** A named area as a release carries it, so that the serving process needs nothing but the release. */
export interface ReleasedArea {
  readonly code: string;
  readonly level: NodeLevel;
  readonly name: string;
}

/** A table that a release holds: one indicator version at one level with one breakdown. */
export interface OfferedTable {
  readonly indicator: string;
  readonly version: number;
  readonly level: NodeLevel;
  readonly breakdown: string;
  readonly periods: readonly string[];
}

/** The measures and categories under which an indicator version was published, in order of the wire. */
export interface TableSelection {
  readonly indicator: string;
  readonly version: number;
  readonly level: NodeLevel;
  readonly breakdown: string;
  /** Null asks for every published period. */
  readonly periods: readonly string[] | null;
}

/** One release, open for reading. Everything in it has left the node's confidentiality already. */
export interface ServedRelease {
  readonly manifest: ReleaseManifest;
  areas(level: NodeLevel | null): Promise<readonly ReleasedArea[]>;
  offers(): Promise<readonly OfferedTable[]>;
  cells(selection: TableSelection): Promise<readonly PublishedCell[]>;
  /** The seals of the slices of a table, in the order of the seal; none in a release from before sealing. */
  seals(indicator: string, version: number): Promise<readonly SliceSeal[]>;
}

/** Where a serving process finds the release that is current now. */
export interface ReleaseReader {
  /** The newest release: for the municipality's own people. */
  current(): Promise<ServedRelease | null>;
  /** The newest release that is for everybody. While it loads nobody waits for a newer one, and nobody can tell that there is one. */
  shown(): Promise<ServedRelease | null>;
  /** Releases and tables of which nobody but the municipality's own people knows, not yet or, of one that was overtaken, never, by the names under which they are retracted. */
  unseen(): Promise<ReadonlySet<string>>;
  /** Every release there is, the first one first, to tell what came when. Not for giving cells of. */
  history(): Promise<readonly EarlierRelease[]>;
  /** The municipality's last statement of what it retracted; null before the first, and where it publishes itself. */
  heard(): Promise<Heard | null>;
  /** What was retracted, the first one first, and not why: who serves does not read that. */
  retractions(): Promise<readonly Pick<Retraction, 'subject'>[]>;
  close(): Promise<void>;
}
