import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boundariesPage } from '../../src/boundaries/boundaries-page.ts';
import { importBoundaries } from '../../src/boundaries/import-boundaries.ts';
import { type Listening, listen } from '../../src/server/gateway-server.ts';

const square = [
  [5.1, 52.1],
  [5.2, 52.1],
  [5.2, 52.2],
  [5.1, 52.1],
];
const feature = (properties: object, geometry: object = { type: 'Polygon', coordinates: [square] }) => ({
  type: 'Feature',
  properties,
  geometry,
});
const collection = (...features: object[]): string => JSON.stringify({ type: 'FeatureCollection', features });
/** Folder with boundaries as CBS publishes them; the repository carries none. */
const cbs = process.env['CBS_BOUNDARIES'];

describe('boundaries for the map', () => {
  const directory = mkdtempSync(join(tmpdir(), 'zichtlijn-grenzen-'));
  let gateway: Listening;
  beforeAll(async () => {
    gateway = await listen([boundariesPage(directory)], '127.0.0.1', 0);
  });
  afterAll(async () => {
    await gateway.close();
    rmSync(directory, { recursive: true });
  });
  const put = (text: string): void => writeFileSync(join(directory, 'GM0344.geojson'), text);
  const served = async (name = 'GM0344.geojson'): Promise<string> =>
    (await fetch(`${gateway.url}/grenzen/${name}`)).text();
  const codes = (text: string): string[] =>
    (JSON.parse(text) as { features: { id: string }[] }).features.map(({ id }) => id);
  const input = (text: string): string => {
    const file = join(directory, 'input.json');
    writeFileSync(file, text);
    return file;
  };

  test('only polygons and codes of the municipality go through, whatever else the file holds', async () => {
    put(
      collection(
        feature({ code: 'BU03440111', name: 'Naam', owner: 'J. de Vries', inhabitants: 12 }),
        feature({ code: 'BU03630111' }),
        feature({ code: '3511AB' }),
      ),
    );
    const text = await served();
    expect(JSON.parse(text)).toEqual({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', id: 'BU03440111', properties: null, geometry: { type: 'Polygon', coordinates: [square] } },
      ],
    });
  });

  test.each([
    ['no JSON', 'J. de Vries'],
    ['no collection', JSON.stringify({ type: 'Feature' })],
    ['a point', collection(feature({ code: 'BU03440111' }, { type: 'Point', coordinates: [5.1, 52.1] }))],
    [
      'an open ring',
      collection(feature({ code: 'BU03440111' }, { type: 'Polygon', coordinates: [square.slice(0, 3)] })),
    ],
    [
      'another country',
      collection(
        feature(
          { code: 'BU03440111' },
          {
            type: 'Polygon',
            coordinates: [
              [
                [50, 5],
                [51, 5],
                [51, 6],
                [50, 5],
              ],
            ],
          },
        ),
      ),
    ],
  ])('of a wrong file nothing is served: %s', async (_, text) => {
    put(text);
    expect(codes(await served())).toEqual([]);
  });

  test('a file that is too large is not read', async () => {
    put(collection(feature({ code: 'BU03440111' })));
    expect(codes(await served())).toEqual(['BU03440111']);
    truncateSync(join(directory, 'GM0344.geojson'), 8_000_001);
    expect(codes(await served())).toEqual([]);
  });

  test('no other file is reached, and no other address', async () => {
    for (const name of ['GM0999.geojson', 'GM0344', '..%2fGM0344.geojson', 'input.json', 'gm0344.geojson'])
      expect(await served(name), name).not.toContain('BU0344');
  });

  test('a public file is imported by municipality, from degrees or the Dutch grid, buurten beside wijken, without its other columns', async () => {
    rmSync(join(directory, 'GM0344.geojson'));
    const metres = {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [136_000, 455_000],
            [137_000, 455_000],
            [137_000, 456_000],
            [136_000, 455_000],
          ],
        ],
      ],
    };
    const wijken = collection(
      feature({ wijkcode: 'WK034401', gemeentecode: 'GM0344', aantal_inwoners: 5 }),
      feature({ wijkcode: 'WK075800' }),
    );
    const buurten = collection(
      feature({ buurtcode: 'BU03440111', wijkcode: 'WK034401', gemeentecode: 'GM0344', water: 'NEE' }, metres),
      feature({ buurtcode: 'BU03449997', wijkcode: 'WK034499', gemeentecode: 'GM0344', water: 'JA' }, metres),
    );
    expect(await importBoundaries(input(wijken), directory, ['GM0344'])).toEqual([
      { municipality: 'GM0344', areas: 1 },
    ]);
    expect(await importBoundaries(input(buurten), directory, [])).toEqual([{ municipality: 'GM0344', areas: 2 }]);
    const text = await served();
    expect(codes(text)).toEqual(['BU03440111', 'WK034401']);
    expect(text).not.toContain('inwoners');
    expect(text).toMatch(/\[5\.1\d*,52\.0\d*\]/);
    expect(existsSync(join(directory, 'GM0758.geojson'))).toBe(false);
  });

  test('a file without usable areas is refused in both languages, and leaves what was there', async () => {
    const before = readFileSync(join(directory, 'GM0344.geojson'), 'utf8');
    const wrong = collection(feature({ code: 'BU03440111' }, { type: 'Point', coordinates: [5.1, 52.1] }));
    await expect(importBoundaries(input(wrong), directory, [])).rejects.toMatchObject({ code: 'BOUNDARIES' });
    await expect(importBoundaries(input(collection()), directory, [])).rejects.toMatchObject({ code: 'BOUNDARIES' });
    expect(readFileSync(join(directory, 'GM0344.geojson'), 'utf8')).toBe(before);
  });

  test.skipIf(cbs === undefined)(
    'the public boundaries of Breda are imported as they are (skipped unless CBS_BOUNDARIES names a folder with them)',
    async () => {
      const file = join(cbs!, 'buurten_GM0758.geojson');
      const all = (JSON.parse(readFileSync(file, 'utf8')) as { features: unknown[] }).features.length;
      expect(await importBoundaries(file, directory, [])).toEqual([{ municipality: 'GM0758', areas: all }]);
      expect(codes(await served('GM0758.geojson')).every((code) => code.startsWith('BU0758'))).toBe(true);
    },
  );
});
