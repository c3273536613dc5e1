import type { ReleaseManifest } from '@zichtlijn/release';
import { tableName } from './retraction.ts';

/** A release that others do not see yet, and until when. */
export interface FirstSight {
  readonly id: string;
  /** ISO 8601, UTC; from this moment it is for everybody. */
  readonly until: string;
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Until when a release that is published now is for the municipality's own people; null when it is for everybody at once. */
export function firstSightUntil(days: number | undefined, now: number): string | null {
  return days === undefined ? null : new Date(now + days * DAY_MS).toISOString();
}

/** Whether a first sight is not over. */
export const lasts = ({ until }: Pick<FirstSight, 'until'>, now: number): boolean => Date.parse(until) > now;

/** Releases of which others know nothing, and tables that are in those alone: that one of these was retracted would tell that it exists. */
export function unseenSubjects(
  held: readonly ReleaseManifest[],
  seen: readonly ReleaseManifest[],
): ReadonlySet<string> {
  const tablesOf = (manifests: readonly ReleaseManifest[]) =>
    manifests.flatMap(({ definitions }) => definitions.map(({ indicator, version }) => tableName(indicator, version)));
  const known = new Set(tablesOf(seen));
  return new Set([...held.map(({ id }) => id), ...tablesOf(held).filter((table) => !known.has(table))]);
}
