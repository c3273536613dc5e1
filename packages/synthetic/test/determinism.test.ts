import { rm } from 'node:fs/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { type City, inventedDatasets } from '../src/index.ts';
import { bytesBelow, inventCity } from './deliveries.ts';

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
});
