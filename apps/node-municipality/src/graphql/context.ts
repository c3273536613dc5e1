import type { AskedOfNode } from '../access/asked-of-node.ts';
import type { ServedRelease } from '../releases/served-release.ts';

/** What a resolver may reach: by code, each municipality that this node publishes for, its current release, and what the request may be given. Nothing else. */
export interface NodeContext {
  readonly releases: ReadonlyMap<string, ServedRelease | null>;
  /** Says what may be given, and hears what was asked. */
  readonly asked: AskedOfNode;
}
