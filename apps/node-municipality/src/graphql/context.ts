import type { AskedOfNode } from '../access/asked-of-node.ts';
import type { Standing } from '../releases/standing.ts';

/** What a resolver may reach: by code, each municipality that this node publishes for, what stands of its current release, and what the request may be given. Nothing else. */
export interface NodeContext {
  readonly releases: ReadonlyMap<string, Standing>;
  /** Says what may be given, and hears what was asked. */
  readonly asked: AskedOfNode;
}
