import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { moveImpossible, municipalityTaken } from './joining-fault.ts';
import { node, nodeMunicipality } from './tables.ts';

/** A change of the register that is made as a whole. */
export type Transaction = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0];

/** One at a time changes who speaks for whom, whichever copy of the gateway it comes through. */
export async function holdSpans(transaction: Transaction): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(hashtext('zicht-gateway municipalities'))`);
}

/** The first day on which no node speaks for a municipality any more: always, or after the last one's end. @throws Fault NODE_EXISTS when there is no such day */
export async function freeFrom(transaction: Transaction, code: string): Promise<string> {
  const rows = await transaction.select().from(nodeMunicipality).where(eq(nodeMunicipality.code, code));
  if (rows.some(({ until }) => until === null)) throw municipalityTaken(code);
  return rows.map(({ until }) => until ?? '').reduce((last, until) => (until > last ? until : last), '-infinity');
}

/**
 * Let another node speak for a municipality from a day on (a reclassification, another service organisation): up to that day it is the one of before.
 *
 * @param on first day of the other node, `yyyy-mm-dd` @throws Fault NODE_MOVE
 */
export async function moveMunicipality(transaction: Transaction, code: string, to: string, on: string): Promise<void> {
  await holdSpans(transaction);
  const [target] = await transaction.select().from(node).where(eq(node.id, to));
  const [now] = await transaction
    .select()
    .from(nodeMunicipality)
    .where(and(eq(nodeMunicipality.code, code), isNull(nodeMunicipality.until)))
    .orderBy(desc(nodeMunicipality.since));
  if (!target || !now || now.nodeId === to || (now.since !== '-infinity' && now.since >= on))
    throw moveImpossible(code);
  await transaction
    .update(nodeMunicipality)
    .set({ until: on })
    .where(and(eq(nodeMunicipality.code, code), isNull(nodeMunicipality.until)));
  await transaction.insert(nodeMunicipality).values({ code, nodeId: to, since: on });
}

/** From when to when a node speaks for a municipality; without a day that is without end. */
export interface MunicipalitySpan {
  readonly code: string;
  readonly node: string;
  readonly since: string | null;
  readonly until: string | null;
}

/** Who speaks for whom, and when. */
export async function spansOf(orm: NodePgDatabase): Promise<MunicipalitySpan[]> {
  const rows = await orm.select().from(nodeMunicipality).orderBy(nodeMunicipality.code, nodeMunicipality.since);
  return rows.map(({ code, nodeId, since, until }) => ({
    ...{ code, node: nodeId, until },
    since: since === '-infinity' ? null : since,
  }));
}
