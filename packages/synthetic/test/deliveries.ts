import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type City, writeDeliveries } from '../src/index.ts';

/** Write one city into a fresh directory. */
export async function inventCity(city: City, seed: string) {
  const directory = await mkdtemp(join(tmpdir(), 'zichtlijn-synthetic-'));
  const deliveries = await writeDeliveries({ ...city, seed, directory });
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
export async function rowsOf(path: string): Promise<Record<string, string>[]> {
  const [head, ...lines] = (await readFile(path, 'utf8')).trimEnd().split('\r\n');
  const headers = head!.split(';');
  return lines.map((line) => {
    const fields = line.split(';');
    return Object.fromEntries(headers.map((header, i) => [header, fields[i] ?? '']));
  });
}
