import type { Sale } from './oracle-sales.ts';
import type { ObjectRow, TransferRow } from './rows.ts';

/** What is known of a sold object: from the file, else the latest word of its transfers. */
export function knownOf(sales: readonly Sale[], listed: ObjectRow | undefined) {
  const rows = sales.flatMap((sale) => [...sale.rows]).sort(latestFirst);
  const use = listed?.use ?? rows.find((row) => row.use !== null && row.use.length > 0)?.use ?? [];
  return {
    use,
    neighbourhood:
      listed?.neighbourhood_code ?? rows.find((row) => row.neighbourhood_code !== null)?.neighbourhood_code ?? null,
    useCategory: use.length > 1 ? 'gemengd' : (use[0] ?? 'onbekend'),
  };
}

function latestFirst(a: TransferRow, b: TransferRow): number {
  const [left, right] = [a.transfer_date + a.fact_key, b.transfer_date + b.fact_key];
  return left < right ? 1 : -1;
}
