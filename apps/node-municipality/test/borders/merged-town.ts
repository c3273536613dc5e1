import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { build } from '../../src/build/build.ts';
import type { NodeConfiguration } from '../../src/configuration/node-configuration.ts';
import { readConfiguration } from '../../src/configuration/read-configuration.ts';
import { ingest } from '../../src/import/ingest.ts';
import { createSecrets } from '../../src/keys/secrets.ts';
import { publish } from '../../src/publish.ts';
import { openVault } from '../../src/vault/open-vault.ts';

/** Municipalities until 2020, and the one that they became. */
export const town = 'GM9902';
export const neighbour = 'GM9903';
export const merged = 'GM9901';

/** Neighbourhoods with their dwellings. */
type Areas = Readonly<Record<string, number>>;

/** The town's until 2020, those of its neighbour, and the same ground since, coded in the municipality that both are. */
export const townAreas: Areas = { BU99020101: 70, BU99020102: 50 };
export const bothAreas: Areas = { ...townAreas, BU99030101: 60 };
export const areasOf = (code: string): Areas => {
  const digits = code.slice(2);
  return { [`BU${digits}0101`]: 70, [`BU${digits}0102`]: 50, [`BU${digits}0201`]: 60 };
};

/** Where a node is and what its configuration says. */
export interface Place {
  readonly directory: string;
  readonly database: unknown;
  readonly code?: string;
}

/** The node with another origin; made, when it was not there. */
export function configure({ directory, database, code = merged }: Place, origin?: unknown): NodeConfiguration {
  mkdirSync(directory, { recursive: true });
  const municipalities = [{ code, name: 'Samen', ...(origin === undefined ? {} : { origin }) }];
  writeFileSync(join(directory, 'zicht-node.yaml'), stringify({ municipalities, database }));
  return readConfiguration(directory);
}

/** A new node. */
export function newNode(place: Place, origin?: unknown): NodeConfiguration {
  const configuration = configure(place, origin);
  createSecrets(place.directory);
  return configuration;
}

/** Deliver the dwellings of each year from one to another, in one file; what was delivered of the same years is replaced. */
export async function deliver(
  configuration: NodeConfiguration,
  [from, to]: readonly [number, number],
  areasIn: (year: number) => Areas,
): Promise<void> {
  const rows = Array.from({ length: to - from + 1 }, (_, at) => from + at).flatMap((year) =>
    Object.entries(areasIn(year)).flatMap(([area, count], place) =>
      Array.from({ length: count }, (_, at) => `990201${9_900_000_000 + place * 10_000 + at};${area};${year};woning`),
    ),
  );
  const file = (name: string, text: string) => {
    writeFileSync(join(configuration.directory, name), text);
    return join(configuration.directory, name);
  };
  const papers = {
    dataset: 'object',
    sourceHolder: 'Gemeente (verzonnen)',
    legalBasis: { basis: 'Wet BAG', article: 'artikel 32' },
    purpose: 'proef met verzonnen gegevens',
    period: { from: `${from}-01-01`, to: `${to}-12-31` },
    absentMeans: 'bestond niet',
    indelingsjaar: 2021,
    deliveredOn: '2022-02-01',
    contact: 'gegevensbeheer',
    retainUntil: '2042-02-01',
    synthetic: true,
  };
  const columns = { bag_id: 'id', neighbourhood_code: 'buurt', year: 'jaar', use: 'gebruik' };
  const vault = await openVault(configuration);
  try {
    await ingest(configuration, vault, {
      dataset: 'object',
      manifest: file('manifest.yaml', stringify(papers)),
      mapping: file('mapping.yaml', stringify({ delimiter: ';', columns })),
      files: [file('object.csv', `${['id;buurt;jaar;gebruik', ...rows].join('\n')}\n`)],
    });
  } finally {
    await vault.close();
  }
}

/** What one build would tell of the dwellings of any area, as `2019JJ00 180 A carried-back:2020-01-01`. */
export async function toldOf(configuration: NodeConfiguration): Promise<(area: string) => readonly string[]> {
  const { tables } = await build(configuration, configuration.municipalities[0]!);
  const cells = tables.filter(({ indicator }) => indicator === 'context.woningen').flatMap((one) => one.cells);
  return (area) =>
    cells
      .filter((cell) => cell.breakdown === '_T' && cell.area === area)
      .map(({ period, value, status, flags }) => [period, value ?? '-', status, ...flags].join(' '))
      .sort();
}

/** What a build would tell of the dwellings of the municipality. */
export async function told(configuration: NodeConfiguration): Promise<readonly string[]> {
  return (await toldOf(configuration))(configuration.municipalities[0]!.code);
}

/** Build and publish. */
export async function release(configuration: NodeConfiguration): Promise<void> {
  const municipality = configuration.municipalities[0]!;
  await build(configuration, municipality);
  await publish(configuration, municipality);
}
