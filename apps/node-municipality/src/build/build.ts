import type { KeyObject } from 'node:crypto';
import type { ReleasedTable } from '@zichtlijn/disclosure';
import { levelOf } from '@zichtlijn/release';
import type { NodeConfiguration, NodeMunicipality } from '../configuration/node-configuration.ts';
import { assertBuilder } from '../four-eyes/assert-eyes.ts';
import { readSecrets } from '../keys/secrets.ts';
import { tableName } from '../releases/retraction.ts';
import { signedTables } from '../sign-off/sign-off-file.ts';
import { type StagedRelease, stage } from '../staged/staged-release.ts';
import { assertHasVault } from '../vault/open-vault.ts';
import { withReleaseStore } from '../with-release-store.ts';
import { manifestOf } from './manifest-of.ts';
import { sealManifest } from './seal-manifest.ts';
import { type OnStage, protectionStages } from './stages.ts';
import { withWorkbench } from './workbench.ts';

type Tabled = Pick<ReleasedTable, 'indicator' | 'version'>;

/**
 * Build: count the vault, protect all tables together with everything that was published before, and stage what may leave. What nobody signed for, where that is needed, is protected with the rest
 * and no part of what leaves; what was retracted is protected too, and leaves no more. Runs without any network listener.
 * @throws {Fault} NOTHING_DELIVERED for an empty vault; NOT_PROTECTED when disclosure control refuses; RELEASE_KEY; FOUR_EYES where two persons are needed and the one who builds does not say who; SIGN_OFF_INVALID when it cannot be read what was signed for.
 *
 * @param builder key of the person who builds, where two are needed
 */
export async function build(
  configuration: NodeConfiguration,
  municipality: NodeMunicipality,
  onStage: OnStage = () => {},
  builder: KeyObject | null = null,
): Promise<StagedRelease> {
  assertHasVault(configuration);
  assertBuilder(configuration, builder);
  const secrets = readSecrets(configuration.directory);
  const signed = signedTables(configuration, municipality.code);
  const retractions = await withReleaseStore(configuration, municipality, (store) => store.retractions());
  const retracted = new Set(retractions.map(({ subject }) => subject));
  return withWorkbench(configuration, municipality, async (workbench) => {
    const vault = await workbench.count({ onCounted: (done, of) => onStage('counting', done, of) });
    const { counted, names } = vault;
    const { tables, reasons, report } = await workbench.protect(counted, protectionStages(onStage));
    const all = [...tables, ...counted.notCollected];
    const isRetracted = (one: Tabled): boolean => retracted.has(tableName(one.indicator, one.version));
    const isSigned = (one: Tabled): boolean => signed === null || signed.has(tableName(one.indicator, one.version));
    const leaves = (one: Tabled): boolean => isSigned(one) && !isRetracted(one);
    const leaving = counted.definitions.filter(({ id, version }) => leaves({ indicator: id, version }));
    const released = {
      manifest: manifestOf(municipality, vault, leaving),
      areas: counted.areas.map((code) => ({
        code,
        level: levelOf(code),
        name: code === municipality.code ? municipality.name : (names.get(code) ?? code),
      })),
      tables: all.filter(leaves),
    };
    const after = workbench.before.releases;
    const built = { pool: workbench.vault.pool, configuration, municipality, after, builder };
    const manifest = await sealManifest(released, built, secrets);
    const withheld = all.filter((table) => !isSigned(table) && !isRetracted(table));
    const release: StagedRelease = { ...released, ...{ manifest, withheld, after, reasons, report } };
    await stage(workbench.vault, secrets.stagingSecret, release);
    return release;
  });
}
