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

/** A town and its neighbour until 2020, and what they became. */
export const [town, neighbour, merged] = ['GM9902', 'GM9903', 'GM9901'];
export const years = [2017, 2018, 2019, 2020, 2021];

/** Dwellings per neighbourhood; the town has 120, its neighbour 60. */
const townAreas = { BU99020101: 70, BU99020102: 50 };
const neighbourAreas = { BU99030101: 60 };

const asMerged = (code: string) => code.replace(/^BU99(02|03)/, 'BU9901');
const renamed = (areas: Readonly<Record<string, number>>, district: string): Record<string, number> =>
  Object.fromEntries(
    Object.entries(areas).map(([code, count]) => [asMerged(code).replace(/01(..)$/, `${district}$1`), count]),
  );

export interface MergedTown {
  readonly code?: string;
  readonly origin?: unknown;
  /** Neighbourhoods and their dwellings before 2020, when these are not those of both. */
  readonly before?: Readonly<Record<string, number>>;
}

/** The dwellings of the town before it merged. */
export const townAlone: Readonly<Record<string, number>> = townAreas;
const both = { ...townAreas, ...neighbourAreas };
const after = { ...renamed(townAreas, '01'), ...renamed(neighbourAreas, '02') };

/** Write the configuration of a node again, with another origin. */
export function configure(
  directory: string,
  database: unknown,
  { code = merged!, origin }: MergedTown,
): NodeConfiguration {
  const municipalities = [{ code, name: 'Samen', ...(origin === undefined ? {} : { origin }) }];
  writeFileSync(join(directory, 'zicht-node.yaml'), stringify({ municipalities, database }));
  return readConfiguration(directory);
}

/** A node that is delivered the dwellings of five years, as they were coded in each, by a real delivery. */
export async function mergedTown(directory: string, database: unknown, order: MergedTown): Promise<NodeConfiguration> {
  mkdirSync(directory, { recursive: true });
  createSecrets(directory);
  const configuration = configure(directory, database, order);
  const { code = merged!, before = both } = order;
  const own = (areas: Readonly<Record<string, number>>) =>
    Object.entries(areas).map(([area, count]) => [area.replace('BU9901', `BU${code.slice(2)}`), count] as const);
  const rows = years.flatMap((year) =>
    own(year < 2020 ? before : after).flatMap(([area, count]) =>
      Array.from({ length: count }, (_, at) => `${bagId(area, at)};${area};${year};woning`),
    ),
  );
  const file = (name: string, text: string) => {
    writeFileSync(join(directory, name), text);
    return join(directory, name);
  };
  const papers = {
    dataset: 'object',
    municipality: code,
    sourceHolder: 'Gemeente (verzonnen)',
    legalBasis: { basis: 'Wet BAG', article: 'artikel 32' },
    purpose: 'proef met verzonnen gegevens',
    period: { from: '2017-01-01', to: '2021-12-31' },
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
  return configuration;
}

/** A dwelling keeps its identification when its neighbourhood gets another code. */
const bagId = (area: string, at: number): string => {
  const place = area.endsWith('02') ? 3 : /^BU990[13]02|^BU9903/.test(area) ? 2 : 1;
  return `990201${String(9_900_000_000 + place * 10_000 + at)}`;
};

/** What a build would tell of the dwellings of a year, as `2019JJ00 180 A carried-back:2020-01-01`. */
export async function told(configuration: NodeConfiguration, area = merged!): Promise<readonly string[]> {
  const [municipality] = configuration.municipalities;
  const { tables } = await build(configuration, municipality!);
  const cells = tables.filter(({ indicator }) => indicator === 'context.woningen').flatMap((one) => one.cells);
  return cells
    .filter((cell) => cell.breakdown === '_T' && cell.area === area)
    .map(({ period, value, status, flags }) => [period, value ?? '-', status, ...flags].join(' '))
    .sort();
}

/** Build and publish. */
export async function released(configuration: NodeConfiguration): Promise<void> {
  const [municipality] = configuration.municipalities;
  await build(configuration, municipality!);
  await publish(configuration, municipality!);
}
