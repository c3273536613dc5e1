import { dataset } from '@zichtlijn/indicators';
import type pg from 'pg';

/** What a delivery says it covers; the facts themselves are in the vault. */
export interface Delivery {
  readonly dataset: string;
  readonly sourceHolder: string;
  /** First and last day, ISO 8601. */
  readonly from: string;
  readonly to: string;
  readonly synthetic: boolean;
  readonly columns: ReadonlySet<string>;
  /** What its manifest allows; nothing that must be said, unless said. */
  readonly terms?: DeliveryTerms;
}

/** What the source of a delivery allows it to be used for. */
export interface DeliveryTerms {
  /** Themes of the catalogue; null for all. */
  readonly allowedFor: ReadonlySet<string> | null;
  readonly consent: boolean;
  /** Kinds of criminal record that the consent is for; null for all. */
  readonly recordKinds: ReadonlySet<string> | null;
}

/** Every accepted delivery of a municipality, in a fixed order. */
export async function deliveries(pool: pg.Pool, municipality: string): Promise<readonly Delivery[]> {
  const { rows } = await pool.query<Row>(
    `select dataset, source_holder, to_char(period_from, 'YYYY-MM-DD') as period_from,
       to_char(period_to, 'YYYY-MM-DD') as period_to, synthetic, provided_columns,
       consent is not null as consent, allowed_for, consent_record_kinds
     from vault.delivery where municipality_code = $1 order by dataset, period_from, period_to, id`,
    [municipality],
  );
  return rows.map((row) => ({
    dataset: row.dataset,
    sourceHolder: row.source_holder,
    from: row.period_from,
    to: row.period_to,
    synthetic: row.synthetic,
    terms: {
      allowedFor: row.allowed_for === null ? null : new Set(row.allowed_for),
      consent: row.consent,
      recordKinds: row.consent_record_kinds === null ? null : new Set(row.consent_record_kinds),
    },
    columns: new Set([...row.provided_columns, ...standingIn(row.dataset)]),
  }));
}

interface Row {
  readonly dataset: string;
  readonly source_holder: string;
  readonly period_from: string;
  readonly period_to: string;
  readonly synthetic: boolean;
  readonly provided_columns: readonly string[];
  readonly consent: boolean;
  readonly allowed_for: readonly string[] | null;
  readonly consent_record_kinds: readonly string[] | null;
}

/** Columns for which the contract itself says what their absence means. */
function standingIn(id: string): string[] {
  const columns = dataset(id)?.columns ?? [];
  return columns.filter(({ absentMeans }) => absentMeans !== undefined).map(({ name }) => name);
}
