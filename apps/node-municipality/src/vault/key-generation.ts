import { createHmac } from 'node:crypto';
import { Fault } from '@zichtlijn/messages';
import { desc } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import type { Secrets } from '../keys/secrets.ts';
import { keyGenerationTable } from './tables.ts';

/**
 * The secrets with the rotations that the vault's keys went through. The database decides: a rotation secret that was written down for a
 * rotation that did not happen is not in force.
 *
 * @throws Fault SECRETS_BEHIND when the file lacks a rotation that the vault has, or has another secret for it.
 */
export async function secretsInForce(client: pg.PoolClient, secrets: Secrets): Promise<Secrets> {
  const { generation, proof } = keyGenerationTable;
  const [last] = await drizzle(client)
    .select({ generation, proof })
    .from(keyGenerationTable)
    .orderBy(desc(generation))
    .limit(1);
  if (last === undefined) return { ...secrets, rotations: [] };
  const secret = secrets.rotations[last.generation - 1];
  if (secret === undefined || proofOf(secret) !== last.proof) throw behind();
  return { ...secrets, rotations: secrets.rotations.slice(0, last.generation) };
}

/** Record, in the transaction of a rotation, that its secret is in force from now on. */
export async function recordGeneration(client: pg.PoolClient, generation: number, secret: Uint8Array): Promise<void> {
  await drizzle(client)
    .insert(keyGenerationTable)
    .values({ generation, proof: proofOf(secret) });
}

function proofOf(secret: Uint8Array): string {
  return createHmac('sha256', secret).update('zichtlijn key generation').digest('base64url');
}

function behind(): Fault {
  return new Fault('SECRETS_BEHIND', {
    nl: 'Het bestand secrets.json is ouder dan de kluis: het geheim van de laatste sleutelwisseling ontbreekt. Zet de kopie terug die na die wisseling is gemaakt; er is niets ingelezen.',
    en: 'The file secrets.json is older than the vault: the secret of the last rotation of keys is missing. Restore the copy that was made after that rotation; nothing was ingested.',
  });
}
