import type { LocalPostgres } from '@zichtlijn/local-postgres';
import { protectedTables } from '../../../apps/node-municipality/src/build/protected-tables.ts';
import { countVault } from '../../../apps/node-municipality/src/tabulate/count-vault.ts';
import { deliveries } from '../../../apps/node-municipality/src/tabulate/delivery.ts';
import { areaNames, knownAreas } from '../../../apps/node-municipality/src/tabulate/known-areas.ts';
import { linkRates } from '../../../apps/node-municipality/src/tabulate/link-rates.ts';
import { openVault } from '../../../apps/node-municipality/src/vault/open-vault.ts';
import type { BuildResult } from './build-result.ts';
import { planOf } from './counted-cells.ts';
import { inventNode, seconds, town } from './invented-node.ts';
import { timeRounds } from './rounds.ts';

/** What to measure, and where; without a server the vault is embedded. */
export interface BuildOrder {
  readonly database: string;
  readonly dwellings: number;
  readonly rounds: number;
  readonly countingOnly: boolean;
  readonly directory: string;
  readonly server: LocalPostgres | null;
}

/**
 * Invent a municipality, take it in, and time the counting of the stated indicators against bare SQL; then that of the whole catalogue.
 * @throws {Fault} BENCH_WRONG_ANSWER when both do not give the same cells.
 */
export async function measureBuild(order: BuildOrder): Promise<BuildResult> {
  const { database, directory, dwellings, server } = order;
  const { municipality } = town;
  const { configuration, ...invented } = await inventNode(directory, dwellings, server?.url('postgres'));
  const vault = await openVault(configuration);
  try {
    const delivered = await deliveries(vault.pool, municipality);
    const known = await knownAreas(vault.pool, municipality, areaNames(configuration.areasFile).keys());
    const plans = planOf(delivered, await linkRates(vault.pool, municipality, delivered));
    const rounds = await timeRounds({ vault, server, known, plans }, order.rounds);
    const started = performance.now();
    const { counted } = await countVault(vault, configuration, municipality);
    const wholeCountSeconds = seconds(started, performance.now());
    const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
    const protecting = performance.now();
    if (!order.countingOnly) await protectedTables(counted);
    return {
      ...{ bench: 'build', database, dwellings, ...invented, ...rounds, wholeCountSeconds },
      wholeCells: counted.tables.reduce((sum, { cells }) => sum + cells.length, 0),
      protectSeconds: order.countingOnly ? null : seconds(protecting, performance.now()),
      peakMb,
    };
  } finally {
    await vault.close();
  }
}
