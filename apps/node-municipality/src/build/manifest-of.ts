import { defaultPolicy } from '@zichtlijn/disclosure';
import { type IndicatorDefinition, sourcesOf, unitSets } from '@zichtlijn/indicators';
import { NODE_CONTRACT, type ReleaseManifest } from '@zichtlijn/release';
import software from '../../package.json' with { type: 'json' };
import type { NodeMunicipality } from '../configuration/node-configuration.ts';
import type { CountedVault } from '../tabulate/count-vault.ts';
import { releaseId } from './release-id.ts';

/**
 * What a release that is built now says about itself. It names the sources that are read for what leaves: that there is another file would tell of tables that nobody signed for.
 *
 * @param definitions of the tables that leave
 */
export function manifestOf(
  { code }: NodeMunicipality,
  { delivered }: Pick<CountedVault, 'delivered'>,
  definitions: readonly IndicatorDefinition[],
): ReleaseManifest {
  const read = new Set(definitions.flatMap(unitSets).flatMap(sourcesOf));
  const named = delivered.filter(({ dataset }) => read.has(dataset));
  const sources = new Map(named.map((one) => [`${one.dataset}|${one.sourceHolder}`, one]));
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
