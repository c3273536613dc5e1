import { defaultPolicy, type Protection, ProtectionFault, protectTogether } from '@zichtlijn/disclosure';
import { Fault } from '@zichtlijn/messages';
import { NODE_CONTRACT, type ReleaseManifest } from '@zichtlijn/release';
import software from '../package.json' with { type: 'json' };
import type { NodeConfiguration, NodeMunicipality } from './configuration/node-configuration.ts';
import { readSecrets } from './keys/secrets.ts';
import { releaseId } from './release-id.ts';
import { releaseLocation } from './release-location.ts';
import { levelOf } from './releases/level-of.ts';
import { openReleaseStore } from './releases/open-release-store.ts';
import { type StagedRelease, stage, staged } from './staged/staged-release.ts';
import { type Delivery, deliveries } from './tabulate/delivery.ts';
import { areaNames, knownAreas } from './tabulate/known-areas.ts';
import { type Tabulation, tabulate } from './tabulate/tabulate.ts';
import { openVault, type Vault } from './vault/open-vault.ts';

/**
 * Build: count the vault, protect all tables together, and stage what may leave. Runs without any network listener.
 * @throws {Fault} NOTHING_DELIVERED for an empty vault; NOT_PROTECTED when disclosure control refuses.
 */
export async function build(configuration: NodeConfiguration, municipality: NodeMunicipality): Promise<StagedRelease> {
  const { stagingSecret } = readSecrets(configuration.directory);
  return withVault(configuration, async (vault) => {
    const delivered = await deliveries(vault.pool, municipality.code);
    if (delivered.length === 0) throw nothingDelivered(municipality.code);
    const names = areaNames(configuration.areasFile);
    const known = await knownAreas(vault.pool, municipality.code, names.keys());
    const counted = await tabulate(vault.pool, known, delivered);
    const { tables, reasons, report } = await protectedTables(counted);
    const release: StagedRelease = {
      manifest: manifestOf(municipality, counted, delivered),
      areas: counted.areas.map((code) => ({
        code,
        level: levelOf(code),
        name: code === municipality.code ? municipality.name : (names.get(code) ?? code),
      })),
      tables: [...tables, ...counted.notCollected],
      ...{ reasons, report },
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
 * @throws {Fault} PUBLISHED_CELL_CHANGED when a cell of an earlier release would get another value or status.
 */
export async function publish(
  configuration: NodeConfiguration,
  municipality: NodeMunicipality,
): Promise<ReleaseManifest> {
  const { manifest, areas, tables } = await preview(configuration, municipality);
  const store = await openReleaseStore(
    releaseLocation(configuration, municipality.code, 'releaseUrl'),
    municipality.code,
  );
  try {
    await store.publish({ manifest, areas, tables });
    return manifest;
  } finally {
    await store.close();
  }
}

async function withVault<T>(configuration: NodeConfiguration, use: (vault: Vault) => Promise<T>): Promise<T> {
  const vault = await openVault(configuration);
  try {
    return await use(vault);
  } finally {
    await vault.close();
  }
}

async function protectedTables({ tables, sizes }: Tabulation): Promise<Protection> {
  try {
    return await protectTogether(tables, defaultPolicy, sizes);
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

function nothingDelivered(code: string): Fault {
  return new Fault('NOTHING_DELIVERED', {
    nl: `Voor ${code} is nog niets ingelezen. Lees eerst een levering in met "zicht-node ingest".`,
    en: `Nothing was ingested for ${code} yet. Ingest a delivery first with "zicht-node ingest".`,
  });
}
