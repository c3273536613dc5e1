import type { ReleaseManifest } from '@zichtlijn/release';
import type { NodeConfiguration, NodeMunicipality } from './configuration/node-configuration.ts';
import { preview } from './preview.ts';
import { withReleaseStore } from './with-release-store.ts';

/**
 * Publish: copy what is public of the staged release to the release store, and make it current. All or nothing.
 * @throws {Fault} PUBLISHED_CELL_CHANGED or RELEASE_OVERTAKEN when it does not go with what is published by now.
 */
export async function publish(
  configuration: NodeConfiguration,
  municipality: NodeMunicipality,
): Promise<ReleaseManifest> {
  const { manifest, areas, tables, after } = await preview(configuration, municipality);
  await withReleaseStore(configuration, municipality, (store) => store.publish({ manifest, areas, tables, after }));
  return manifest;
}
