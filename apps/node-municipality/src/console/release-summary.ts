import type { ReleaseManifest } from '@zichtlijn/release';
import { type RungCount, rungCounts } from '../commands/rung-counts.ts';
import type { ReleaseStore } from '../releases/release-content.ts';

/** What a release holds, and how its cells read. */
export interface ReleaseSummary {
  readonly manifest: ReleaseManifest;
  readonly rungs: readonly RungCount[];
}

/** Summaries of releases. A release never changes, so each is read once. */
export class ReleaseSummaries {
  readonly #read = new Map<string, ReleaseSummary>();

  /** The summary of the current release; null before the first. */
  async current(store: ReleaseStore): Promise<ReleaseSummary | null> {
    const manifest = await store.current();
    if (manifest === null) return null;
    const known = this.#read.get(manifest.id);
    if (known !== undefined) return known;
    const tables = (await store.read(manifest.id, (release) => release.tables())) ?? [];
    const summary = { manifest, rungs: rungCounts(tables) };
    this.#read.set(manifest.id, summary);
    return summary;
  }
}
