import type { ServedRelease } from '../releases/served-release.ts';

/** What a resolver may reach: by code, each municipality that this node publishes for, and its current release. Nothing else. */
export interface NodeContext {
  readonly releases: ReadonlyMap<string, ServedRelease | null>;
}
