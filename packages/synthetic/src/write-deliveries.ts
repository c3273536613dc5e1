import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Delivery } from './delivery/delivery.ts';
import { Output } from './delivery/output.ts';
import { plannedDeliveries, residentYears } from './delivery/planned-delivery.ts';
import { Police } from './drugs/police.ts';
import { entitiesOf } from './entities/entities.ts';
import type { City } from './nine-cities.ts';
import { numbersOf } from './numbers.ts';
import { Movers } from './people/movers.ts';
import { areasCsv } from './place/areas-csv.ts';
import { areasGeojson } from './place/areas-geojson.ts';
import { type District, inventGeography } from './place/geography.ts';
import { inventPremises } from './place/premises.ts';
import { type Random, seededRandom } from './random.ts';
import { type Telling, tellObject } from './telling/tell-object.ts';
import { tellCollectorsElsewhere, tellEntities, tellWastewater } from './telling/tell-rest.ts';
import type { Town } from './town.ts';

/** What to invent: a municipality, its size, the seed that decides everything, and where the files go. */
export interface DeliveryOrder extends City {
  readonly seed: string;
  readonly directory: string;
  /** The year of the area division that the manifests name. */
  readonly indelingsjaar?: number;
  /** Called as neighbourhoods are written; the last call has `done === total`. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Invent a whole municipality and write its deliveries: `areas.csv` and `areas.geojson`, and a directory per delivery with a semicolon
 * file, a manifest (`synthetic: true`) and a mapping. The same order gives the same bytes, and what a municipality does not collect
 * changes nothing in what it does. Rows stream to disk, one object at a time. Throws the system error when a file cannot be written;
 * half-written files may then remain.
 */
export async function writeDeliveries(order: DeliveryOrder): Promise<Delivery[]> {
  const { municipality, directory, dirt = 0, indelingsjaar = 2022, lacks = [], secondRelease: later = null } = order;
  const random = seededRandom(`${order.seed}/${municipality}`);
  const geography = inventGeography(municipality, order.dwellings, random);
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'areas.csv'), areasCsv(municipality, order.name, geography));
  await writeFile(join(directory, 'areas.geojson'), areasGeojson(municipality, order.name, geography));
  const years = order.residentYears ?? residentYears;
  const rejectLimit = dirt === 0 ? null : Math.max(0.01, dirt * 2);
  const output = await Output.create(
    { municipality, directory, seed: order.seed, dirt, lacks, indelingsjaar, rejectLimit, later },
    plannedDeliveries(order.collects, years, order.since ?? {}, later),
  );
  try {
    const town = townOf(order, geography, random);
    await tellTown(town, { output, years, police: new Police(town, order.suspectsTimes) }, order.onProgress);
  } finally {
    await output.close();
  }
  return output.describe();
}

function townOf(
  { municipality, dwellings, seed }: DeliveryOrder,
  geography: readonly District[],
  random: Random,
): Town {
  const neighbourhoods = geography.flatMap((district) => district.neighbourhoods);
  const numbers = numbersOf(random);
  const entities = entitiesOf(`${seed}/${municipality}`, dwellings, numbers, neighbourhoods);
  return {
    municipality,
    dwellings,
    neighbourhoods,
    random,
    numbers,
    entities,
    movers: new Movers(),
    told: new WeakSet(),
  };
}

async function tellTown(
  town: Town,
  { output, years, police }: { output: Output; years: readonly number[]; police: Police },
  onProgress: DeliveryOrder['onProgress'],
): Promise<void> {
  const { municipality, neighbourhoods, random } = town;
  let deeds = 0;
  const deed = (): string => `HYP4-${municipality.slice(2)}-${String(++deeds).padStart(7, '0')}`;
  const telling: Telling = { town, output, police, residentYears: years, deed };
  let serial = 1;
  for (const [done, neighbourhood] of neighbourhoods.entries()) {
    for (const premises of inventPremises(neighbourhood, municipality, serial, random)) {
      serial += 1;
      tellObject(premises, telling);
      await output.drain();
    }
    onProgress?.(done + 1, neighbourhoods.length);
  }
  tellCollectorsElsewhere(town, output);
  tellWastewater(town, output);
  await tellEntities(town, output);
}
