import type { TransferRow } from './rows.ts';

/** A sale as the oracle sees it: its party rows, and the first and last day on which it can have been. */
export interface Sale {
  readonly key: string;
  readonly object: string;
  readonly first: string;
  readonly last: string;
  readonly rows: readonly TransferRow[];
}

function lastDayOf(row: TransferRow): string {
  const [year = 0, month = 0] = row.transfer_date.split('-').map(Number);
  if (row.transfer_date_precision === 'day') return row.transfer_date;
  const months = row.transfer_date_precision === 'month' ? month : 12;
  return new Date(Date.UTC(year, months, 0)).toISOString().slice(0, 10);
}

function isSale(row: TransferRow): boolean {
  if (row.right === 'vruchtgebruik' || row.right === 'bloot_eigendom') return false;
  if (row.transfer_kind !== null) return row.transfer_kind === 'verkoop';
  return row.price !== 0;
}

/** All sales that certainly fall within the days from `start` to `end`. */
export function salesWithin(rows: readonly TransferRow[], start: string, end: string): Sale[] {
  const within = rows.filter((row) => isSale(row) && row.transfer_date >= start && lastDayOf(row) <= end);
  const byFact = new Map<string, TransferRow[]>();
  for (const row of within) {
    const price = row.deed_key === null ? row.price : '';
    const fact = [row.object_key, row.deed_key, row.transfer_date, row.transfer_date_precision, price].join('|');
    byFact.set(fact, [...(byFact.get(fact) ?? []), row]);
  }
  return [...byFact.values()].flatMap((group) => (group[0]!.deed_key === null ? dealt(group) : [group])).map(asSale);
}

/** Deals rows without a deed over as many sales as the shares of a role need. */
function dealt(group: readonly TransferRow[]): TransferRow[][] {
  const sales: TransferRow[][] = [];
  for (const role of ['koper', 'verkoper']) {
    let hundredths = 0;
    for (const row of group.filter((candidate) => candidate.role === role).sort(byParty)) {
      hundredths += Math.round((row.share ?? 0) * 100);
      const index = Math.max(1, Math.ceil(hundredths / 100));
      sales[index] = [...(sales[index] ?? []), row];
    }
  }
  return sales.filter((rows) => rows !== undefined);
}

function byParty(a: TransferRow, b: TransferRow): number {
  if (a.party_key === b.party_key) return a.fact_key < b.fact_key ? -1 : 1;
  if (a.party_key === null) return 1;
  if (b.party_key === null) return -1;
  return a.party_key < b.party_key ? -1 : 1;
}

function asSale(rows: readonly TransferRow[]): Sale {
  const row = rows[0]!;
  const key = rows.map(({ fact_key }) => fact_key).sort()[0]!;
  return { key, object: row.object_key, first: row.transfer_date, last: lastDayOf(row), rows };
}

export function buyersOf(sale: Sale): readonly TransferRow[] {
  return sale.rows.filter(({ role }) => role === 'koper');
}

/** Keys of those who bought; null for a buyer who is not known. */
export function buyerKeys(sales: readonly Sale[]): (string | null)[] {
  return sales.flatMap((sale) => buyersOf(sale).map(({ party_key }) => party_key));
}

/** Keys of those who sold; null for a seller who is not known. */
export function sellerKeys(sales: readonly Sale[]): (string | null)[] {
  return sales.flatMap(({ rows }) => rows.filter(({ role }) => role === 'verkoper').map(({ party_key }) => party_key));
}

export function isWhole(sale: Sale): boolean {
  const shares = buyersOf(sale).map(({ share }) => share);
  if (shares.length === 0 || shares.includes(null)) return true;
  return shares.reduce<number>((sum, share) => sum + Math.round((share ?? 0) * 100), 0) >= 100;
}

/** What the buyers of a sale agree on; unknown without a sale or without buyers. */
export function agreedOn(sale: Sale | undefined, field: 'party_kind' | 'party_residence'): string {
  const values = new Set(sale === undefined ? [] : buyersOf(sale).map((row) => row[field] ?? 'onbekend'));
  if (values.size > 1) return 'gemengd';
  return [...values][0] ?? 'onbekend';
}

/** The last of an object's sales, or undefined when it cannot be told. `all` are all sales of the object in the window. */
export function lastSale(counted: readonly Sale[], all: readonly Sale[]): Sale | undefined {
  const possible = counted.filter((sale) => counted.every((other) => sale.last >= other.first));
  if (possible.length === 1) return possible[0];
  const dayKnown = possible.every(({ rows }) => rows[0]!.transfer_date_precision === 'day');
  const known = possible.every((sale) => buyersOf(sale).length > 0 && sale.rows.every((row) => row.party_key !== null));
  if (!dayKnown || !known) return undefined;
  const sellers = all
    .filter(({ first, rows }) => first === possible[0]!.first && rows[0]!.transfer_date_precision === 'day')
    .flatMap(({ rows }) => rows.filter(({ role }) => role === 'verkoper').map(({ party_key }) => party_key));
  const ends = possible.filter((sale) => buyersOf(sale).every(({ party_key }) => !sellers.includes(party_key)));
  return ends.length === 1 ? ends[0] : undefined;
}
