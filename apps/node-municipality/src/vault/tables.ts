import { datasets, type StoredColumn, storedColumns } from '@zichtlijn/indicators';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgSchema,
  primaryKey,
  smallint,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';

/** The vault: pseudonymous microdata, identifiable to whoever holds the secrets, and guarded as such. */
export const vaultSchema = pgSchema('vault');

const builders = {
  text: () => text(),
  'text[]': () => text().array(),
  date: () => date({ mode: 'string' }),
  smallint: () => smallint(),
  integer: () => integer(),
  bigint: () => bigint({ mode: 'number' }),
  numeric: () => numeric(),
  boolean: () => boolean(),
} as const satisfies Record<StoredColumn['sql'], unknown>;

function stored({ name, sql: type, nullable }: StoredColumn) {
  const column = builders[type]();
  return [name, nullable ? column : column.notNull()] as const;
}

/** One table per dataset of the microdata contract; every key leads with the municipality, so that a large node can partition. */
function datasetTable(dataset: (typeof datasets)[number]) {
  return vaultSchema.table(
    dataset.id,
    {
      municipality_code: text().notNull(),
      delivery_id: text().notNull(),
      fact_key: text().notNull(),
      ...Object.fromEntries(storedColumns(dataset).map(stored)),
    },
    (t) => [
      primaryKey({ name: `${dataset.id}_pk`, columns: [t.municipality_code, t.fact_key] }),
      index(`${dataset.id}_delivery`).on(t.municipality_code, t.delivery_id),
      ...dataset.keys.map(({ name }) => index(`${dataset.id}_${name}`).on(t.municipality_code, t[name as never])),
    ],
  );
}

// drizzle-kit finds tables among a module's exports, so each dataset is named here.
const tableOf = (id: string) => {
  const found = datasets.find((dataset) => dataset.id === id);
  if (found === undefined) throw new Error(`the microdata contract has no dataset ${id}`);
  return datasetTable(found);
};
export const objectTable = tableOf('object');
export const propertyTransferTable = tableOf('property_transfer');
export const ownershipTable = tableOf('ownership');
export const personYearTable = tableOf('person_year');
export const personYearHouseholdTable = tableOf('person_year_household');
export const personYearIncomeTable = tableOf('person_year_income');
export const personYearWealthTable = tableOf('person_year_wealth');
export const personYearDebtTable = tableOf('person_year_debt');
export const personYearEducationTable = tableOf('person_year_education');
export const residenceMoveTable = tableOf('residence_move');
export const legalEntityTable = tableOf('legal_entity');
export const directorshipTable = tableOf('directorship');
export const criminalRecordTable = tableOf('criminal_record');
export const drugSuspectTable = tableOf('drug_suspect');
export const cannabisClearanceTable = tableOf('cannabis_clearance');
export const wastewaterLoadTable = tableOf('wastewater_load');
export const suspiciousTransactionTable = tableOf('suspicious_transaction');
export const permitOrSubsidyTable = tableOf('permit_or_subsidy');

/**
 * The crosswalks: keyed hash of a lesser identifier (an address, a cadastral designation, a KVK number) → key of the object, entity
 * or person that a delivery with both gave it, and the days between which it did.
 */
export const aliasTable = vaultSchema.table(
  'alias',
  {
    municipality_code: text().notNull(),
    delivery_id: text().notNull(),
    target: text().notNull(),
    alias_key: text().notNull(),
    key: text().notNull(),
    first_day: date({ mode: 'string' }).notNull(),
    last_day: date({ mode: 'string' }).notNull(),
  },
  (t) => [
    primaryKey({
      name: 'alias_pk',
      columns: [t.municipality_code, t.alias_key, t.target, t.key, t.delivery_id],
    }),
    index('alias_delivery').on(t.municipality_code, t.delivery_id),
  ],
);

/**
 * One row per rotation of keys; the last one is in force. `proof` is a keyed hash by the rotation's secret, so that another secret
 * cannot pass for it.
 */
export const keyGenerationTable = vaultSchema.table('key_generation', {
  generation: smallint().primaryKey(),
  proof: text().notNull(),
  rotated_at: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
});

/** One row per accepted delivery: what it says of itself, and what came of it. */
export const deliveryTable = vaultSchema.table(
  'delivery',
  {
    municipality_code: text().notNull(),
    id: text().notNull(),
    dataset: text().notNull(),
    column_group: text(),
    source_holder: text().notNull(),
    legal_basis: text().notNull(),
    purpose: text().notNull(),
    allowed_for: text().array(),
    period_from: date({ mode: 'string' }).notNull(),
    period_to: date({ mode: 'string' }).notNull(),
    absent_means: text().notNull(),
    method: text(),
    areas_year: smallint().notNull(),
    contact: text().notNull(),
    consent: text(),
    consent_record_kinds: text().array(),
    synthetic: boolean().notNull(),
    provided_columns: text().array().notNull(),
    rows_read: integer().notNull(),
    rows_kept: integer().notNull(),
    rows_repeated: integer().notNull(),
    rows_rejected: integer().notNull(),
    rows_out_of_scope: integer().notNull().default(0),
    out_of_scope_by_rule: jsonb().$type<Record<string, number>>().notNull().default({}),
    rejected_by_rule: jsonb().$type<Record<string, number>>().notNull(),
    /** Null of a delivery that was taken in before rows were counted by their own year. */
    judged_by_year: jsonb().$type<Readonly<Record<string, { readonly kept: number; readonly rejected: number }>>>(),
    fingerprint: text().notNull(),
    delivered_on: date({ mode: 'string' }).notNull(),
    retention_until: date({ mode: 'string' }).notNull(),
    ingested_at: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
  },
  (t) => [primaryKey({ name: 'delivery_pk', columns: [t.municipality_code, t.id] })],
);
