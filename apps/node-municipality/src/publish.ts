import type { ReleaseManifest } from '@zichtlijn/release';
import type { NodeConfiguration, NodeMunicipality } from './configuration/node-configuration.ts';
import { type Approving, approved } from './four-eyes/approved.ts';
import { firstSightUntil } from './releases/first-sight.ts';
import { assertSigned } from './sign-off/assert-signed.ts';
import { sealedStaging } from './staged/sealed-staging.ts';
import { withReleaseStore } from './with-release-store.ts';

/**
 * Publish: copy what is public of the staged release to the release store, and make it current. All or nothing.
 * @throws {Fault} STAGED_CHANGED when something is not what the build sealed and signed; PUBLISHED_CELL_CHANGED or RELEASE_OVERTAKEN when it does not go with what is published by now; SIGN_OFF_CHANGED when it has a table that is not signed for; FOUR_EYES where
 * two persons are needed and the one who publishes is not another than who built, or does not say what is approved.
 */
export async function publish(
  configuration: NodeConfiguration,
  municipality: NodeMunicipality,
  approving: Approving | null = null,
): Promise<ReleaseManifest> {
  const { manifest: built, areas, tables, after, seals } = await sealedStaging(configuration, municipality);
  assertSigned(configuration, built);
  const manifest = approved(configuration, built, approving);
  const firstSight = firstSightUntil(configuration.firstSight?.days, Date.now());
  const content = { manifest, areas, tables, after, seals, firstSightUntil: firstSight };
  await withReleaseStore(configuration, municipality, (store) => store.publish(content));
  return manifest;
}
