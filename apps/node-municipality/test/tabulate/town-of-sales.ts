import type { IngestBench } from '../ingest/ingest-bench.ts';

const bagOf = (number: number): string => `990001${String(number).padStart(10, '0')}`;
const numbers = (to: number) => Array.from({ length: to }, (_, at) => at);

/** A hundred dwellings in one neighbourhood, in each of the years 2020, 2021 and 2022. */
export function deliverDwellings(bench: IngestBench, municipality: string, manifest: Record<string, unknown> = {}) {
  const rows = [2020, 2021, 2022].flatMap((year) =>
    numbers(100).map((at) => `${bagOf(at)};${year};BU${municipality.slice(2)}0101\n`),
  );
  return bench.ingest({
    municipality,
    dataset: 'object',
    columns: { bag_id: 'bag', year: 'jaar', use: { constant: 'woning' }, neighbourhood_code: 'buurt' },
    manifest,
    text: `bag;jaar;buurt\n${rows.join('')}`,
  });
}

/** A sale of each of the hundred in 2021: the first so many without a price, and beside them so many rows of a day that no year has. */
export function deliverSales(
  bench: IngestBench,
  municipality: string,
  { priceless = 0, broken = 0, manifest = {} }: { priceless?: number; broken?: number; manifest?: object } = {},
) {
  const sales = numbers(100).map(
    (at) =>
      `a${at};${bagOf(at)};${at < broken ? '2021-13-01' : '2021-06-01'};${at < priceless + broken ? '' : 100_000 + at};${900000000 + at}\n`,
  );
  return bench.ingest({
    municipality,
    dataset: 'property_transfer',
    columns: {
      deed_id: 'akte',
      bag_id: 'bag',
      transfer_date: 'datum',
      role: { constant: 'koper' },
      price: 'prijs',
      party_bsn: 'bsn',
    },
    manifest: { synthetic: true, ...manifest },
    text: `akte;bag;datum;prijs;bsn\n${sales.join('')}`,
  });
}
