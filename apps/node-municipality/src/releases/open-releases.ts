import { EmbeddedReleaseReader } from './embedded-release-reader.ts';
import { EmbeddedReleaseStore } from './embedded-release-store.ts';
import type { ReleaseStore } from './release-content.ts';
import type { ReleaseReader } from './served-release.ts';
import { ServerReleaseReader } from './server-release-reader.ts';
import { ServerReleaseStore } from './server-release-store.ts';

/** Where releases are: a directory of sealed releases, or a PostgreSQL database under one role. */
export type ReleaseLocation = { readonly directory: string } | { readonly url: string };

/** Open the releases for publishing. */
export async function openReleaseStore(at: ReleaseLocation, municipality: string): Promise<ReleaseStore> {
  return 'url' in at ? ServerReleaseStore.open(at.url, municipality) : new EmbeddedReleaseStore(at.directory);
}

/** Open the releases for serving, where nothing can be written. */
export async function openReleaseReader(at: ReleaseLocation, municipality: string): Promise<ReleaseReader> {
  return 'url' in at ? ServerReleaseReader.open(at.url, municipality) : new EmbeddedReleaseReader(at.directory);
}
