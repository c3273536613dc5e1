import type { ReleasedTable } from '@zichtlijn/disclosure';
import type { ReleaseManifest } from '@zichtlijn/release';
import type { ReleasedArea } from './served-release.ts';

/** Everything that makes one release. Its tables can only have come through disclosure control. */
export interface ReleaseContent {
  readonly manifest: ReleaseManifest;
  readonly areas: readonly ReleasedArea[];
  readonly tables: readonly ReleasedTable[];
}

/** Where releases are published to. */
export interface ReleaseStore {
  /**
   * Write a release and make it current, all or nothing. Publishing the same release again changes nothing.
   * @throws {Fault} PUBLISHED_CELL_CHANGED when a cell of an earlier release would get another value or status.
   */
  publish(content: ReleaseContent): Promise<void>;
  /** The manifest of the release that is current now. */
  current(): Promise<ReleaseManifest | null>;
  close(): Promise<void>;
}
