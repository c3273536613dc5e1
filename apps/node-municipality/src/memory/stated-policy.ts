import { type MemoryGrant, type NodePolicy, type PolicyState, unsignedSubject } from '@zichtlijn/assertion';
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
  const municipalities = [...standing].map(([code, { release, retractedTables, isSignedOnly }]) => {
    const manifest = release?.manifest;
    return {
      code,
      release: manifest
        ? { id: manifest.id, hash: manifestHash(manifest), date: manifest.createdAt.slice(0, 10) }
        : null,
      // What is remembered of `changes` names what the release before held: it has to go when signatures come to be needed, also where all of this one is signed for.
      retracted: [...retractedTables, ...(isSignedOnly ? [unsignedSubject] : [])],
    };
  });
  return { ...(about && { about }), memory, policy, municipalities };
}
