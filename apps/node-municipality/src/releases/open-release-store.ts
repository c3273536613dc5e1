import { EmbeddedReleaseStore } from './embedded-release-store.ts';
import type { ReleaseStore } from './release-content.ts';
import type { ReleaseLocation } from './release-location.ts';
import { ServerReleaseStore } from './server-release-store.ts';

/** Open the releases for publishing, as the role that owns them. */
export async function openReleaseStore(at: ReleaseLocation, municipality: string): Promise<ReleaseStore> {
  return 'url' in at ? ServerReleaseStore.open(at.url, municipality) : new EmbeddedReleaseStore(at.directory);
}
