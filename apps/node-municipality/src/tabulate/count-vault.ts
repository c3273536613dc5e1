import { Fault } from '@zichtlijn/messages';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import type { Vault } from '../vault/open-vault.ts';
import { type Delivery, deliveries } from './delivery.ts';
import { areaNames, knownAreas } from './known-areas.ts';
import { type Counting, type Tabulation, tabulate } from './tabulate.ts';

/** What a vault holds of one municipality, counted. Confidential: in memory only. */
export interface CountedVault {
  readonly counted: Tabulation;
  readonly delivered: readonly Delivery[];
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Count what the vault holds of a municipality, by the catalogue or by other definitions.
 * @throws {Fault} NOTHING_DELIVERED for an empty vault.
 */
export async function countVault(
  vault: Vault,
  configuration: NodeConfiguration,
  municipality: string,
  counting: Counting = {},
): Promise<CountedVault> {
  const delivered = await deliveries(vault.pool, municipality);
  if (delivered.length === 0) throw nothingDelivered(municipality);
  const names = areaNames(configuration.areasFile);
  const known = await knownAreas(vault.pool, municipality, names.keys());
  return { counted: await tabulate(vault.pool, known, delivered, counting), delivered, names };
}

function nothingDelivered(code: string): Fault {
  return new Fault('NOTHING_DELIVERED', {
    nl: `Voor ${code} is nog niets ingelezen. Lees eerst een levering in met "zicht-node ingest".`,
    en: `Nothing was ingested for ${code} yet. Ingest a delivery first with "zicht-node ingest".`,
  });
}
