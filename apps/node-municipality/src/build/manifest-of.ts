import { defaultPolicy } from '@zichtlijn/disclosure';
import { NODE_CONTRACT, type ReleaseManifest } from '@zichtlijn/release';
import software from '../../package.json' with { type: 'json' };
import type { NodeMunicipality } from '../configuration/node-configuration.ts';
import type { CountedVault } from '../tabulate/count-vault.ts';
import { releaseId } from './release-id.ts';

/** What a release that is built now says about itself. */
export function manifestOf(
  { code }: NodeMunicipality,
  { counted: { definitions }, delivered }: CountedVault,
): ReleaseManifest {
  const sources = new Map(delivered.map((one) => [`${one.dataset}|${one.sourceHolder}`, one]));
  return {
    format: 1,
    id: releaseId(),
    municipality: code,
    createdAt: `${new Date().toISOString().slice(0, 19)}Z`,
    contract: NODE_CONTRACT,
    software: software.version,
    policy: { id: defaultPolicy.id, version: defaultPolicy.version },
    definitions: definitions.map(({ id, version }) => ({ indicator: id, version })),
    synthetic: delivered.some(({ synthetic }) => synthetic),
    sources: [...sources.values()].map(({ dataset, sourceHolder }) => ({ dataset, holder: sourceHolder })),
  };
}
