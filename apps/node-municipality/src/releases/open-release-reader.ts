import { EmbeddedReleaseReader } from './embedded-release-reader.ts';
import type { ReleaseLocation } from './release-location.ts';
import type { ReleaseReader } from './served-release.ts';
import { ServerReleaseReader } from './server-release-reader.ts';

/** Open the releases for serving, where nothing can be written. */
export async function openReleaseReader(at: ReleaseLocation, municipality: string): Promise<ReleaseReader> {
  return 'url' in at ? ServerReleaseReader.open(at.url, municipality) : new EmbeddedReleaseReader(at.directory);
}
