import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import { z } from 'zod';
import type { NodeConfiguration } from './configuration/node-configuration.ts';
import { replaceSynced } from './synced-file.ts';
import { type ExpiredDelivery, expiredDeliveries, forgetDeliveries, rowsLeft } from './vault/forget-expired.ts';
import { holdVault } from './vault/hold-vault.ts';
import type { Vault } from './vault/open-vault.ts';

/** A delivery that was purged, and on which day. */
export type PurgedDelivery = ExpiredDelivery & { readonly purgedOn: string };

/** What a purge did, and the proof of it and of all before it. */
export interface Purge {
  readonly purged: readonly PurgedDelivery[];
  /** All that was ever purged, of which the vault was searched. */
  readonly proved: number;
}

/** Within the node directory: a line of JSON for each delivery that was purged. */
export const purgedFile = 'purged.jsonl';

const day = z.iso.date();
const line = z.strictObject({
  ...{ municipality: z.string(), id: z.string(), dataset: z.string(), sourceHolder: z.string() },
  ...{ periodFrom: day, periodTo: day, retainUntil: day, purgedOn: day },
});

/**
 * Remove every delivery that may not be kept any more, in one transaction, and prove it: no row of what was ever purged is in any table of the vault.
 * Releases stay: what was published is nobody's data. What is noted is noted before the transaction, so that whatever ends the program, the note names at
 * least what is gone; what it names and is not gone, the next purge removes.
 *
 * @param on ISO 8601 day of today
 * @throws Fault PURGE_INCOMPLETE when something purged is in the vault all the same; PURGED_DAMAGED
 */
export async function purge({ directory }: NodeConfiguration, vault: Vault, on: string): Promise<Purge> {
  const before = readPurged(directory);
  const client = await vault.pool.connect();
  let broken = true;
  let gone: ExpiredDelivery[] = [];
  try {
    await client.query('BEGIN');
    await holdVault(client);
    gone = await expiredDeliveries(client, on);
    // A backup that was put back has what was destroyed, whatever date stands beside it.
    const ids = before.map(({ id }) => id);
    const back = (await rowsLeft(client, ids)) > 0 ? before : [];
    if (gone.length > 0) writePurged(directory, notedWith(before, gone, on));
    if (gone.length + back.length > 0) await forgetDeliveries(client, [...back, ...gone]);
    await client.query('COMMIT');
    broken = false;
    // The database keeps samples of columns as statistics: those of before hold keys of what is gone.
    if (gone.length > 0) {
      await client.query('ANALYZE');
      await client.query('VACUUM FULL pg_catalog.pg_statistic');
    }
  } finally {
    // A connection that is dropped takes its open transaction with it.
    client.release(broken);
  }
  const noted = notedWith(before, gone, on);
  const ids = noted.map(({ id }) => id);
  if ((await rowsLeft(vault.pool, ids)) > 0) throw incomplete();
  return { purged: gone.map((delivery) => ({ ...delivery, purgedOn: on })), proved: ids.length };
}

/** What was purged so far. */
export function readPurged(directory: string): readonly PurgedDelivery[] {
  const file = join(directory, purgedFile);
  if (!existsSync(file)) return [];
  try {
    const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
    return lines.map((text) => line.parse(JSON.parse(text)));
  } catch {
    throw new Fault('PURGED_DAMAGED', {
      nl: `Het bestand ${file} is beschadigd. Zet een reservekopie terug: er staat in wat is vernietigd.`,
      en: `The file ${file} is damaged. Restore a backup: it says what was destroyed.`,
    });
  }
}

function notedWith(
  before: readonly PurgedDelivery[],
  gone: readonly ExpiredDelivery[],
  on: string,
): readonly PurgedDelivery[] {
  const known = new Set(before.map(({ id }) => id));
  return [...before, ...gone.filter(({ id }) => !known.has(id)).map((delivery) => ({ ...delivery, purgedOn: on }))];
}

function writePurged(directory: string, purged: readonly PurgedDelivery[]): void {
  const text = purged.map((one) => `${JSON.stringify(line.parse(one))}\n`).join('');
  replaceSynced(join(directory, purgedFile), text, 0o600);
}

function incomplete(): Fault {
  return new Fault('PURGE_INCOMPLETE', {
    nl: 'In de kluis staat nog iets van een levering die vernietigd is. Draai "zicht-node purge" opnieuw en meld het als dit blijft.',
    en: 'The vault still holds something of a delivery that was destroyed. Run "zicht-node purge" again, and report it if this persists.',
  });
}
