import type { MemoryGrant, NodePolicy, PolicyState } from '@zichtlijn/assertion';
import type { Standing } from '../releases/standing.ts';
import { manifestHash } from './manifest-hash.ts';

/** What a node allows, and of which software that is. */
export interface StatedGrant {
  readonly memory: MemoryGrant;
  readonly policy: NodePolicy | null;
  readonly about?: PolicyState['about'] | undefined;
}

/** What this node states to its gateway, from what it would itself answer by now. Without reasons: why something was retracted can disclose. */
export function statedPolicy(
  { memory, policy, about }: StatedGrant,
  standing: ReadonlyMap<string, Standing>,
): PolicyState {
  const municipalities = [...standing].map(([code, { release, retractedTables }]) => {
    const manifest = release?.manifest;
    return {
      code,
      release: manifest
        ? { id: manifest.id, hash: manifestHash(manifest), date: manifest.createdAt.slice(0, 10) }
        : null,
      retracted: [...retractedTables],
    };
  });
  return { ...(about && { about }), memory, policy, municipalities };
}
