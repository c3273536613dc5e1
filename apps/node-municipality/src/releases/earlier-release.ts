import type { ReleaseManifest } from '@zichtlijn/release';
import type { OfferedTable } from './served-release.ts';

/** A release in the store as it can be told of later: what it says about itself, and which tables it held. Its cells are not read. */
export interface EarlierRelease {
  readonly manifest: ReleaseManifest;
  /** Until when it was for the municipality's own people, ISO 8601; null when it was for everybody at once. */
  readonly until: string | null;
  offers(): Promise<readonly OfferedTable[]>;
}

/**
 * The release that whoever asks had before the current one; null when there was none. What was retracted does not come back. Others had what was for everybody
 * by the time the current one was: that stays so, also when the first sight of one between the two ends later, because they never saw that one.
 *
 * @param all every release, the first one first
 * @param retracted subjects of retractions, ids of releases among them
 */
export function releaseBefore(
  current: string,
  all: readonly EarlierRelease[],
  retracted: ReadonlySet<string>,
  isOwn: boolean,
): EarlierRelease | null {
  const now = all.find(({ manifest }) => manifest.id === current);
  if (now === undefined) return null;
  const shownFrom = now.until ?? now.manifest.createdAt;
  const wasShown = ({ until }: EarlierRelease) => until === null || Date.parse(until) <= Date.parse(shownFrom);
  const before = all.filter(({ manifest: { id } }) => id < current && !retracted.has(id));
  return before.findLast((one) => isOwn || wasShown(one)) ?? null;
}
