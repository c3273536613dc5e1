import type { KeysOf } from '@zichtlijn/release';
import type { NodeConfiguration } from './configuration/node-configuration.ts';
import { publicKeys, releaseKey } from './keys/release-key.ts';

/**
 * The keys with which each municipality of a node signs: the node's own, or on a host those that it was given. None for any other municipality.
 * @throws {Fault} RELEASE_KEY
 */
export function knownKeys({ directory, municipalities }: NodeConfiguration): KeysOf {
  const isHost = municipalities.some(({ releaseKeys }) => releaseKeys !== undefined);
  const own = isHost ? [] : publicKeys(releaseKey(directory));
  const keys = new Map(municipalities.map(({ code, releaseKeys }) => [code, releaseKeys ?? own]));
  return (municipality) => keys.get(municipality) ?? [];
}
