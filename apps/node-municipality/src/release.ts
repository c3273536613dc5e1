import {
  defaultPolicy,
  type Policy,
  type Protection,
  ProtectionFault,
  type ProtectOptions,
  protectTogether,
} from '@zichtlijn/disclosure';
import { Fault } from '@zichtlijn/messages';
import { NODE_CONTRACT, type ReleaseManifest } from '@zichtlijn/release';
import software from '../package.json' with { type: 'json' };
import type { NodeConfiguration, NodeMunicipality } from './configuration/node-configuration.ts';
import { readSecrets } from './keys/secrets.ts';
import { releaseId } from './release-id.ts';
import { releaseLocation } from './release-location.ts';
import { levelOf } from './releases/level-of.ts';
import { openReleaseStore } from './releases/open-release-store.ts';
import type { ReleaseStore } from './releases/release-content.ts';
import { type StagedRelease, stage, staged } from './staged/staged-release.ts';
import { countVault } from './tabulate/count-vault.ts';
import type { Delivery } from './tabulate/delivery.ts';
import { earlierCells } from './tabulate/ledger.ts';
import type { Tabulation } from './tabulate/tabulate.ts';
import { openVault, type Vault } from './vault/open-vault.ts';

/**
 * Build: count the vault, protect all tables together with everything that was published before, and stage what may leave. Runs without any network listener.
 * @throws {Fault} NOTHING_DELIVERED for an empty vault; NOT_PROTECTED when disclosure control refuses.
 */
export async function build(configuration: NodeConfiguration, municipality: NodeMunicipality): Promise<StagedRelease> {
  const { stagingSecret } = readSecrets(configuration.directory);
  return withVault(configuration, async (vault) => {
    const before = await withStore(configuration, municipality, (store) => store.published());
    const { counted, delivered, names } = await countVault(vault, configuration, municipality.code, {
      ledger: before.tables,
    });
    const published = earlierCells(before.tables);
    const { tables, reasons, report } = await protectedTables(counted, defaultPolicy, { published });
    const release: StagedRelease = {
      manifest: manifestOf(municipality, counted, delivered),
      areas: counted.areas.map((code) => ({
        code,
        level: levelOf(code),
        name: code === municipality.code ? municipality.name : (names.get(code) ?? code),
      })),
      tables: [...tables, ...counted.notCollected],
      ...{ after: before.releases, reasons, report },
    };
    await stage(vault, stagingSecret, release);
    return release;
  });
}

/** Preview: the staged release as it would leave. */
export async function preview(
  configuration: NodeConfiguration,
  municipality: NodeMunicipality,
): Promise<StagedRelease> {
  const { stagingSecret } = readSecrets(configuration.directory);
  return withVault(configuration, (vault) => staged(vault, stagingSecret, municipality.code));
}

/**
 * Publish: copy what is public of the staged release to the release store, and make it current. All or nothing.
 * @throws {Fault} PUBLISHED_CELL_CHANGED or RELEASE_OVERTAKEN when it does not go with what is published by now.
 */
export async function publish(
  configuration: NodeConfiguration,
  municipality: NodeMunicipality,
): Promise<ReleaseManifest> {
  const { manifest, areas, tables, after } = await preview(configuration, municipality);
  await withStore(configuration, municipality, (store) => store.publish({ manifest, areas, tables, after }));
  return manifest;
}

async function withStore<T>(
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

/** Open the vault for one use. */
export async function withVault<T>(configuration: NodeConfiguration, use: (vault: Vault) => Promise<T>): Promise<T> {
  const vault = await openVault(configuration);
  try {
    return await use(vault);
  } finally {
    await vault.close();
  }
}

/**
 * What may be shown of what was counted, and why the rest is hidden.
 * @throws {Fault} NOT_PROTECTED when disclosure control refuses.
 */
export async function protectedTables(
  { tables, sizes }: Pick<Tabulation, 'tables' | 'sizes'>,
  policy: Policy = defaultPolicy,
  options: ProtectOptions = {},
): Promise<Protection> {
  try {
    return await protectTogether(tables, policy, sizes, options);
  } catch (error) {
    if (!(error instanceof ProtectionFault)) throw error;
    const which = error.indicators.join(', ');
    throw new Fault('NOT_PROTECTED', {
      nl: `De tabellen zijn niet te beveiligen (${error.code}: ${which}). Er is niets klaargezet; controleer de leveringen van deze indicatoren.`,
      en: `The tables cannot be protected (${error.code}: ${which}). Nothing was staged; check the deliveries behind these indicators.`,
    });
  }
}

function manifestOf(
  { code }: NodeMunicipality,
  { definitions }: Tabulation,
  delivered: readonly Delivery[],
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
