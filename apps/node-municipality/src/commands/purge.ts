import { say } from '@zichtlijn/messages';
import type { Command } from 'commander';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { purge } from '../purge.ts';
import { type ExpiredDelivery, expiredDeliveries } from '../vault/forget-expired.ts';
import { withVault } from '../vault/with-vault.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { print } from './print.ts';

/** `zicht-node purge`: destroy every delivery whose retention is over, and prove it. */
export function purgeCommand(): Command {
  const about = {
    nl: 'Vernietig leveringen waarvan de bewaartermijn voorbij is, en bewijs het; releases blijven',
    en: 'Destroy deliveries whose retention is over, and prove it; releases stay',
  };
  return nodeCommand('purge')
    .description(say(about))
    .option('--dry-run', say({ nl: 'toon alleen wat zou gaan', en: 'only show what would go' }))
    .action(async ({ dir, json, dryRun }: CommonOptions & { readonly dryRun?: true }) => {
      const configuration = readConfiguration(dir);
      const today = new Date().toISOString().slice(0, 10);
      await withVault(configuration, async (vault) => {
        if (dryRun === true) return show('expired', await expiredDeliveries(vault.pool, today), json === true);
        const { purged, proved } = await purge(configuration, vault, today);
        show('purged', purged, json === true);
        if (json === true) print(JSON.stringify({ event: 'purge-proved', deliveries: proved, rowsLeft: 0 }));
        else print(say(provedOf(proved)));
      });
    });
}

const provedOf = (proved: number) => ({
  nl: `Bewezen: van ${proved} vernietigde leveringen staat niets meer in de kluis. Vernietig ook reservekopieën van voor vandaag.`,
  en: `Proved: of ${proved} destroyed deliveries nothing is left in the vault. Destroy backups of before today as well.`,
});

function show(event: string, deliveries: readonly ExpiredDelivery[], json: boolean): void {
  for (const delivery of deliveries) {
    const { municipality, id, dataset, sourceHolder, periodFrom, periodTo, retainUntil } = delivery;
    if (json) print(JSON.stringify({ event, ...delivery }));
    else print(`${municipality} ${dataset} ${sourceHolder} ${periodFrom}/${periodTo} → ${retainUntil} (${id})`);
  }
}
