import type pg from 'pg';

/** What the manifest of an accepted delivery says, without a count of its rows: what a decision about it rests on. */
export interface DeliveryStatement {
  readonly dataset: string;
  readonly sourceHolder: string;
  /** Law and article. */
  readonly legalBasis: string;
  readonly purpose: string;
  /** Themes that the source allows; null for all. */
  readonly allowedFor: readonly string[] | null;
  readonly from: string;
  readonly to: string;
  readonly absentMeans: string;
  readonly method: string | null;
  readonly indelingsjaar: number;
  readonly contact: string;
  /** By whom, under which reference and when; null where none was given. */
  readonly consent: string | null;
  /** Kinds of criminal record that the consent is for; null for all. */
  readonly recordKinds: readonly string[] | null;
  readonly synthetic: boolean;
  readonly deliveredOn: string;
  readonly retainUntil: string;
}

/** The statements of every accepted delivery of a municipality, in a fixed order. */
export async function deliveryStatements(pool: pg.Pool, municipality: string): Promise<readonly DeliveryStatement[]> {
  const { rows } = await pool.query<DeliveryStatement>(
    `select dataset, source_holder as "sourceHolder", legal_basis as "legalBasis", purpose, allowed_for as "allowedFor",
       to_char(period_from, 'YYYY-MM-DD') as "from", to_char(period_to, 'YYYY-MM-DD') as "to", absent_means as "absentMeans", method,
       areas_year as indelingsjaar, contact, consent, consent_record_kinds as "recordKinds", synthetic,
       to_char(delivered_on, 'YYYY-MM-DD') as "deliveredOn", to_char(retention_until, 'YYYY-MM-DD') as "retainUntil"
     from vault.delivery where municipality_code = $1 order by dataset, period_from, period_to, id`,
    [municipality],
  );
  return rows;
}
