import { readFile, rm } from 'node:fs/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { type City, inventedDatasets } from '../src/index.ts';
import { bytesBelow, inventCity, rowsOf } from './deliveries.ts';

const city: City = { municipality: 'GM9901', name: 'Proefstad', dwellings: 2_000, collects: inventedDatasets };

describe('one seed, one set of files', async () => {
  const [once, again, other] = await Promise.all([inventCity(city, 'a'), inventCity(city, 'a'), inventCity(city, 'b')]);
  afterAll(() => Promise.all([once, again, other].map(({ directory }) => rm(directory, { recursive: true }))));

  test('the same seed gives the same bytes', async () => {
    expect(await bytesBelow(again.directory)).toEqual(await bytesBelow(once.directory));
  });

  test('another seed gives other bytes in every file of rows', async () => {
    const [left, right] = [await bytesBelow(once.directory), await bytesBelow(other.directory)];
    for (const [path, bytes] of left) if (path.endsWith('.csv')) expect(right.get(path), path).not.toBe(bytes);
  });

  test('only the datasets that the city collects are written', async () => {
    const { directory, deliveries } = await inventCity({ ...city, collects: ['object'] }, 'a');
    expect(deliveries.map(({ dataset }) => dataset)).toEqual(['object']);
    expect([...(await bytesBelow(directory)).keys()].filter((path) => path.endsWith('.csv'))).toEqual([
      '/areas.csv',
      '/object/object.csv',
    ]);
    await rm(directory, { recursive: true });
  });

  test('what a city does not collect changes nothing in what it does, nor does the order', async () => {
    const some = [...inventedDatasets].reverse().filter((_, at) => at % 3 === 0);
    const { directory } = await inventCity({ ...city, collects: some }, 'a');
    const whole = await bytesBelow(once.directory);
    const part = await bytesBelow(directory);
    expect(part.size).toBeGreaterThan(15);
    for (const [path, bytes] of part) if (bytes !== whole.get(path)) expect.fail(`${path} differs`);
    await rm(directory, { recursive: true });
  });

  test('a source that does not reach back has the same rows from its first year on, and its manifest says so', async () => {
    const { directory, deliveries } = await inventCity(
      { ...city, since: { residence_move: 2018, ownership: 2021, person_year: 2021 } },
      'a',
    );
    expect(deliveries.filter(({ dataset }) => dataset === 'person_year').map(({ id }) => id)).toEqual([
      'person_year-2021',
    ]);
    for (const [dataset, first, header] of [
      ['residence_move', '2018', 'Datum'],
      ['ownership', '2021', 'Peiljaar'],
    ] as const) {
      const { file, manifest } = deliveries.find((one) => one.dataset === dataset)!;
      const all = await rowsOf(file.replace(directory, once.directory));
      expect(await rowsOf(file)).toEqual(all.filter((row) => row[header]!.slice(-4) >= first));
      expect(await readFile(manifest, 'utf8')).toContain(`from: ${first}-01-01`);
    }
    await rm(directory, { recursive: true });
  });

  test('a year that comes later stands in deliveries of its own, and with what came before it is the same', async () => {
    const { directory, deliveries } = await inventCity({ ...city, secondRelease: 2021 }, 'a');
    const of = (id: string) => deliveries.find((one) => one.id === id);
    for (const [dataset, header] of [
      ['object', 'Peiljaar'],
      ['property_transfer', 'Datum akte'],
    ] as const) {
      const [before, later] = [of(dataset)!, of(`${dataset}-2021`)!];
      const all = await rowsOf(before.file.replace(directory, once.directory));
      const isLater = (row: Readonly<Record<string, string>>) => row[header]!.slice(-4) >= '2021';
      expect(await rowsOf(before.file)).toEqual(all.filter((row) => !isLater(row)));
      expect(await rowsOf(later.file)).toEqual(all.filter(isLater));
      expect([before.to, later.from]).toEqual(['2020-12-31', '2021-01-01']);
    }
    // A directorship lasts for years: it has no year to come later.
    expect(of('directorship-2021')).toBeUndefined();
    await rm(directory, { recursive: true });
  });

  test('a column that a source lacks is in neither its file nor its mapping; the other columns are the same', async () => {
    const { directory, deliveries } = await inventCity(
      { ...city, lacks: ['property_transfer.mortgage_registered'] },
      'a',
    );
    const { file, mapping } = deliveries.find(({ dataset }) => dataset === 'property_transfer')!;
    expect(await readFile(mapping, 'utf8')).not.toContain('mortgage_registered');
    const all = await rowsOf(file.replace(directory, once.directory));
    expect(await rowsOf(file)).toEqual(all.map(({ Hypotheek: _, ...row }) => row));
    await rm(directory, { recursive: true });
  });

  test('dirt spoils its share of the rows and leaves the rest as they were', async () => {
    const { directory, deliveries } = await inventCity({ ...city, dirt: 0.1 }, 'a');
    for (const { file, rows, dirt, manifest } of deliveries.filter(({ rows }) => rows > 1_000)) {
      const spoilt = Object.values(dirt).reduce((sum, count) => sum + count, 0);
      expect(spoilt / rows).toBeGreaterThan(0.06);
      expect(spoilt / rows).toBeLessThan(0.13);
      const before = new Set((await readFile(file.replace(directory, once.directory), 'utf8')).split('\r\n'));
      const changed = (await readFile(file, 'utf8')).split('\r\n').filter((line) => !before.has(line));
      expect(changed.length).toBeLessThanOrEqual(spoilt);
      expect(await readFile(manifest, 'utf8')).toContain('rejectLimit: 0.2');
    }
    await rm(directory, { recursive: true });
  });
});
