import type { ReleaseManifest } from '@zichtlijn/release';
import type { OfferedTable } from './served-release.ts';

/** A release in the store as it can be told of later: what it says about itself, and which tables it held. Its cells are not read. */
export interface EarlierRelease {
  readonly manifest: ReleaseManifest;
  /** Until when it was for the municipality's own people, ISO 8601; null when it was for everybody at once. */
  readonly until: string | null;
  offers(): Promise<readonly OfferedTable[]>;
}

type Sighted = Pick<EarlierRelease, 'manifest' | 'until'>;

/**
 * The releases that others saw, up to the one that they see now. One that was overtaken while it was for the municipality's own people was never there for them: that stays so, also when its first
 * sight would have ended, and when what overtook it is retracted.
 *
 * @param all every release, the first one first @param shown id of the one that others see
 */
export function seenReleases<Release extends Sighted>(all: readonly Release[], shown: string): readonly Release[] {
  const upTo = all.filter(({ manifest }) => manifest.id <= shown);
  return upTo.filter(({ until }, at) => {
    return until === null || upTo.slice(at + 1).every((later) => Date.parse(until) <= Date.parse(shownFrom(later)));
  });
}

/** From when others saw a release, or would have. */
const shownFrom = ({ manifest, until }: Sighted): string => until ?? manifest.createdAt;

/**
 * The release that whoever asks had before the current one; null when there was none. What was retracted does not come back.
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
  const had = isOwn ? all : seenReleases(all, current);
  return had.findLast(({ manifest: { id } }) => id < current && !retracted.has(id)) ?? null;
}
