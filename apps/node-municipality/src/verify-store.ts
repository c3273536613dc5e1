import {
  areasHash,
  checkManifest,
  type KeysOf,
  type SealFinding,
  sealOf,
  sliceHash,
  sliceName,
  slicesOf,
} from '@zichtlijn/release';
import type { ReleaseStore } from './releases/release-content.ts';
import type { StoredRelease } from './releases/stored-release.ts';

/** One release of a store and what is wrong with it. */
export interface VerifiedRelease {
  readonly id: string;
  readonly findings: readonly SealFinding[];
}

/** Check every release in a store. One that cannot even be opened is found out too: nothing is believed of it. */
export async function verifyStore(store: ReleaseStore, keysOf: KeysOf): Promise<readonly VerifiedRelease[]> {
  const verified: VerifiedRelease[] = [];
  for (const id of await store.ids()) {
    const findings = await store.read(id, (release) => verifyStored(release, keysOf)).catch(() => null);
    verified.push({ id, findings: findings ?? [{ fault: 'FORM', at: id }] });
  }
  return verified;
}

/**
 * Hold a release in a store against its own signed manifest: every cell, area and hash of it.
 * @returns what is not as it was released; a release from before sealing is found UNSEALED.
 */
export async function verifyStored(release: StoredRelease, keysOf: KeysOf): Promise<readonly SealFinding[]> {
  const { manifest, findings } = checkManifest(release.manifest, keysOf);
  if (manifest === null) return findings;
  const found = [...findings];
  const { municipality, seal } = manifest;
  if (areasHash(await release.areas(null)) !== seal.areas) found.push({ fault: 'AREAS', at: 'areas' });
  const slices = new Map(slicesOf(await release.tables()).map((slice) => [sliceName(slice), slice]));
  const seals = new Map((await release.seals()).map((one) => [sliceName(one), one]));
  for (const name of new Set([...seals.keys(), ...slices.keys()])) {
    const [slice, own] = [slices.get(name), seals.get(name)];
    const isRight = slice && own && sliceHash(municipality, slice, own.saltKey) === own.hash;
    if (!isRight) found.push({ fault: 'SLICE', at: name });
  }
  const tables = hashes(sealOf(seal.areas, [...seals.values()]).tables);
  const sealed = hashes(seal.tables);
  for (const name of new Set([...sealed.keys(), ...tables.keys()]))
    if (sealed.get(name) !== tables.get(name)) found.push({ fault: 'TABLE', at: name });
  return found;
}

type Tables = readonly { readonly indicator: string; readonly version: number; readonly hash: string }[];
const hashes = (tables: Tables) =>
  new Map(tables.map(({ indicator, version, hash }) => [`${indicator}@${version}`, hash]));
