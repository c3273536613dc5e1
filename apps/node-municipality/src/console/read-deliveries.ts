import type pg from 'pg';

/** A delivery that lies in the vault, and until when it may. */
export interface HeldDelivery {
  readonly dataset: string;
  readonly sourceHolder: string;
  readonly legalBasis: string;
  /** First and last day that it is about, ISO 8601. */
  readonly from: string;
  readonly to: string;
  readonly deliveredOn: string;
  readonly retainUntil: string;
  /** Whether that last day is over. */
  readonly isOver: boolean;
  readonly synthetic: boolean;
}

/** Every delivery of a municipality, the one that has to go first in front. */
export async function heldDeliveries(pool: pg.Pool, municipality: string): Promise<readonly HeldDelivery[]> {
  const { rows } = await pool.query<HeldDelivery>(
    `select dataset, source_holder as "sourceHolder", legal_basis as "legalBasis", to_char(period_from, 'YYYY-MM-DD') as "from",
       to_char(period_to, 'YYYY-MM-DD') as "to", to_char(delivered_on, 'YYYY-MM-DD') as "deliveredOn",
       to_char(retention_until, 'YYYY-MM-DD') as "retainUntil", retention_until < current_date as "isOver", synthetic
     from vault.delivery where municipality_code = $1 order by retention_until, dataset, period_from, source_holder, id`,
    [municipality],
  );
  return rows;
}
