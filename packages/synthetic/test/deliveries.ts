import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DeliveryOrder, writeDeliveries } from '../src/index.ts';

export type Row = Readonly<Record<string, string>>;

/** Write one city into a fresh directory. */
export async function inventCity(order: Omit<DeliveryOrder, 'seed' | 'directory'>, seed: string) {
  const directory = await mkdtemp(join(tmpdir(), 'zichtlijn-synthetic-'));
  const deliveries = await writeDeliveries({ ...order, seed, directory });
  return { directory, deliveries };
}

/** Every file below a directory, by its relative path. */
export async function bytesBelow(directory: string): Promise<Map<string, string>> {
  const names = (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(
    await Promise.all(paths.map(async (path) => [path.slice(directory.length), await readFile(path, 'utf8')] as const)),
  );
}

/** The rows of a semicolon file whose fields hold no quotes. */
export async function rowsOf(path: string): Promise<Row[]> {
  return rowsIn(await readFile(path, 'utf8'));
}

/** The same of a text; only some of its columns where `only` names them. */
export function rowsIn(text: string, only?: readonly string[]): Row[] {
  const [head, ...lines] = text.trimEnd().split('\r\n');
  const columns = head!.split(';').flatMap((header, at) => (only?.includes(header) === false ? [] : [{ header, at }]));
  return lines.map((line) => {
    const fields = line.split(';');
    const row: Record<string, string> = {};
    for (const { header, at } of columns) row[header] = fields[at] ?? '';
    return row;
  });
}

/** A count per key, straight from the files and by other code than the generator's. */
export function tally(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Year of a date as the files write it, `dd-mm-yyyy`. */
export const yearIn = (date: string): number => Number(date.slice(-4));

/** Days since 1970 of a date as the files write it. */
export function dayIn(date: string): number {
  const [day, month, year] = date.split('-').map(Number);
  return Date.UTC(year!, month! - 1, day!) / 86_400_000;
}
