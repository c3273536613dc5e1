import type { NodeConfiguration, NodeMunicipality } from './configuration/node-configuration.ts';
import { releaseLocation } from './release-location.ts';
import { openReleaseStore } from './releases/open-release-store.ts';
import type { ReleaseStore } from './releases/release-content.ts';

/** Open the releases of a municipality for one use of the role that publishes, and close them whatever comes of that. */
export async function withReleaseStore<T>(
  configuration: NodeConfiguration,
  { code }: NodeMunicipality,
  use: (store: ReleaseStore) => Promise<T>,
): Promise<T> {
  const store = await openReleaseStore(releaseLocation(configuration, code, 'releaseUrl'), code);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
