import type { Dataset } from '@zichtlijn/indicators';
import { and, eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { deliveryTable } from './tables.ts';

/** What the vault keeps of a manifest. */
export interface DeliveryTerms {
  readonly sourceHolder: string;
  readonly legalBasis: { readonly basis: string; readonly article: string };
  readonly purpose: string;
  readonly allowedFor?: readonly string[] | undefined;
  readonly period: { readonly from: string; readonly to: string };
  readonly absentMeans: string;
  /** How derived rows were made. */
  readonly method?: string | undefined;
  readonly contact: string;
  readonly consent?:
    | {
        readonly by: string;
        readonly reference: string;
        readonly on: string;
        readonly recordKinds?: readonly string[] | undefined;
      }
    | undefined;
  readonly synthetic: boolean;
  readonly deliveredOn: string;
  readonly retainUntil: string;
}

/** Rows that were not kept, by the rule that says why. */
export interface CountedRows {
  readonly total: number;
  readonly byRule: Readonly<Record<string, number>>;
}

/** A delivery that was accepted. */
export interface AcceptedDelivery {
  readonly id: string;
  readonly municipality: string;
  readonly dataset: Dataset;
  readonly manifest: DeliveryTerms;
  /** The year of the area division that its codes follow. */
  readonly division: number;
  readonly fingerprint: string;
  readonly provided: readonly string[];
  readonly counts: {
    readonly read: number;
    readonly kept: number;
    readonly repeated: number;
    readonly rejected: CountedRows;
    readonly outOfScope: CountedRows;
  };
  readonly judgedByYear: Readonly<Record<string, { readonly kept: number; readonly rejected: number }>>;
}

/** Whether exactly this delivery (files, manifest and mapping) is in the vault. */
export async function isIngested(client: pg.PoolClient, municipality: string, fingerprint: string): Promise<boolean> {
  const { municipality_code, fingerprint: kept, id } = deliveryTable;
  const where = and(eq(municipality_code, municipality), eq(kept, fingerprint));
  return (await drizzle(client).select({ id }).from(deliveryTable).where(where).limit(1)).length > 0;
}

/** Remove what the same source holder delivered for the same dataset and period; how many deliveries that were. */
export async function forgetReplaced(
  client: pg.PoolClient,
  municipality: string,
  dataset: Dataset,
  { sourceHolder, period }: DeliveryTerms,
): Promise<number> {
  const t = deliveryTable;
  const where = and(
    eq(t.municipality_code, municipality),
    eq(t.dataset, dataset.id),
    eq(t.source_holder, sourceHolder),
    eq(t.period_from, period.from),
    eq(t.period_to, period.to),
  );
  const gone = await drizzle(client).delete(t).where(where).returning({ id: t.id });
  for (const table of [dataset.id, 'alias']) {
    await client.query(`DELETE FROM vault."${table}" WHERE municipality_code = $1 AND delivery_id = ANY($2)`, [
      municipality,
      gone.map(({ id }) => id),
    ]);
  }
  return gone.length;
}

export async function recordDelivery(client: pg.PoolClient, delivery: AcceptedDelivery): Promise<void> {
  const { id, municipality, dataset, manifest, fingerprint, provided, counts, judgedByYear } = delivery;
  const { consent, legalBasis } = manifest;
  await drizzle(client)
    .insert(deliveryTable)
    .values({
      municipality_code: municipality,
      id,
      dataset: dataset.id,
      column_group: dataset.group?.name ?? null,
      source_holder: manifest.sourceHolder,
      legal_basis: `${legalBasis.basis}, ${legalBasis.article}`,
      purpose: manifest.purpose,
      allowed_for: manifest.allowedFor === undefined ? null : [...manifest.allowedFor],
      period_from: manifest.period.from,
      period_to: manifest.period.to,
      absent_means: manifest.absentMeans,
      method: manifest.method ?? null,
      areas_year: delivery.division,
      contact: manifest.contact,
      consent: consent === undefined ? null : `${consent.by}, ${consent.reference}, ${consent.on}`,
      consent_record_kinds: consent?.recordKinds === undefined ? null : [...consent.recordKinds],
      synthetic: manifest.synthetic,
      provided_columns: [...provided],
      rows_read: counts.read,
      rows_kept: counts.kept,
      rows_repeated: counts.repeated,
      rows_rejected: counts.rejected.total,
      rejected_by_rule: counts.rejected.byRule,
      rows_out_of_scope: counts.outOfScope.total,
      out_of_scope_by_rule: counts.outOfScope.byRule,
      judged_by_year: judgedByYear,
      fingerprint,
      delivered_on: manifest.deliveredOn,
      retention_until: manifest.retainUntil,
    });
}
