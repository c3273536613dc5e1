import type { MemoryGrant, NodePolicy, PolicyState } from '@zichtlijn/assertion';
import type { Standing } from '../releases/standing.ts';
import { manifestHash } from './manifest-hash.ts';

/** What this node states to its gateway, from what it would itself answer by now. Without reasons: why something was retracted can disclose. */
export function statedPolicy(
  { memory, policy }: { readonly memory: MemoryGrant; readonly policy: NodePolicy | null },
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
  return { memory, policy, municipalities };
}
