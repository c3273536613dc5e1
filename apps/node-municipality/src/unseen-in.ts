import type { ReleaseManifest } from '@zichtlijn/release';
import { lasts, unseenSubjects } from './releases/first-sight.ts';
import type { ReleaseStore } from './releases/release-content.ts';

/** Releases in a store, and tables of those alone, that nobody but the municipality's own people knows of yet. */
export async function unseenIn(store: ReleaseStore, now: number): Promise<ReadonlySet<string>> {
  const held = (await store.firstSights()).filter((one) => lasts(one, now)).map(({ id }) => id);
  if (held.length === 0) return new Set();
  const manifests: ReleaseManifest[] = [];
  for (const id of await store.ids()) {
    const manifest = await store.read(id, async (release) => release.manifest);
    if (manifest !== null) manifests.push(manifest);
  }
  const isHeld = ({ id }: ReleaseManifest) => held.includes(id);
  return unseenSubjects(
    manifests.filter(isHeld),
    manifests.filter((one) => !isHeld(one)),
  );
}
