import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { areasCsv } from './areas-csv.ts';
import { CsvFile } from './csv-file.ts';
import type { Delivery } from './delivery.ts';
import { inventGeography } from './geography.ts';
import { inventedNumber } from './identifiers.ts';
import { manifestYaml } from './manifest.ts';
import { mappingYaml } from './mapping.ts';
import type { City, InventedDataset } from './nine-cities.ts';
import { objectHeaders, objectRows } from './object-file.ts';
import { partyRegister } from './party.ts';
import { inventPremises, type Premises } from './premises.ts';
import { type Random, seededRandom } from './random.ts';
import { residentHeaders, residentRow } from './resident-file.ts';
import { inventHousehold, type Resident } from './residents.ts';
import { transferHeaders, transferRows } from './transfer-file.ts';
import { inventTransfers } from './transfers.ts';

/** What to invent: a municipality, its size, the seed that decides everything, and where the files go. */
export interface DeliveryOrder extends City {
  readonly seed: string;
  readonly directory: string;
  /** Called as objects are written; the last call has `done === total`. */
  readonly onProgress?: (done: number, total: number) => void;
}

const residentYears = [2019, 2021] as const;
const headers = { object: objectHeaders, property_transfer: transferHeaders, person_year: residentHeaders };

/**
 * Invent and write the deliveries of one municipality: `areas.csv`, and a directory per dataset with a semicolon file, a
 * manifest (`synthetic: true`) and a mapping. The same order gives the same bytes. Rows stream to disk, one object at a time.
 * Throws the system error when a file cannot be written; half-written files may then remain.
 */
export async function writeDeliveries(order: DeliveryOrder): Promise<Delivery[]> {
  const random = seededRandom(`${order.seed}/${order.municipality}`);
  const geography = inventGeography(order.municipality, order.dwellings, random);
  await mkdir(order.directory, { recursive: true });
  await writeFile(join(order.directory, 'areas.csv'), areasCsv(order.municipality, order.name, geography));

  const files = new Map<InventedDataset, CsvFile>();
  try {
    for (const dataset of order.collects) {
      await mkdir(join(order.directory, dataset), { recursive: true });
      files.set(dataset, await CsvFile.create(join(order.directory, dataset, `${dataset}.csv`), headers[dataset]));
    }
    const invent = inventor(order, files, random);
    let done = 0;
    const total = geography.flatMap((district) => district.neighbourhoods).length;
    let serial = 1;
    for (const neighbourhood of geography.flatMap((district) => district.neighbourhoods)) {
      for (const premises of inventPremises(neighbourhood, order.municipality, serial, random)) {
        serial += 1;
        invent(premises);
        for (const file of files.values()) await file.drain();
      }
      done += 1;
      order.onProgress?.(done, total);
    }
  } finally {
    for (const file of files.values()) await file.close();
  }
  return Promise.all(order.collects.map((dataset) => describe(order, dataset, files.get(dataset)!.rows)));
}

/** Writes every row that one object gives rise to. */
function inventor(order: DeliveryOrder, files: ReadonlyMap<InventedDataset, CsvFile>, random: Random) {
  let person = random.int(0, 50_000_000);
  const number = (): string => inventedNumber(person++);
  let deeds = 0;
  const deed = (): string => `HYP4-${order.municipality.slice(2)}-${String(++deeds).padStart(7, '0')}`;
  const register = partyRegister(order.dwellings, number, random);
  const objects = files.get('object');
  const transfers = files.get('property_transfer');
  const residents = files.get('person_year');
  return (premises: Premises): void => {
    for (const row of objectRows(premises)) objects?.add(row);
    for (const transfer of transfers ? inventTransfers(premises, register, deed, random) : []) {
      for (const row of transferRows(premises, transfer)) transfers?.add(row);
    }
    if (!residents || !premises.use.startsWith('woning')) return;
    let household: Resident[] = inventHousehold(number, random);
    for (const year of residentYears) {
      if (premises.constructionYear >= year) continue;
      if (random.chance(0.12)) household = inventHousehold(number, random);
      for (const resident of household) residents.add(residentRow(premises, resident, year));
    }
  };
}

async function describe(order: DeliveryOrder, dataset: InventedDataset, rows: number): Promise<Delivery> {
  const directory = join(order.directory, dataset);
  const manifest = join(directory, 'manifest.yaml');
  const mapping = join(directory, 'mapping.yaml');
  await writeFile(manifest, manifestYaml(order.municipality, dataset));
  await writeFile(mapping, mappingYaml(dataset));
  return { dataset, directory, manifest, mapping, file: join(directory, `${dataset}.csv`), rows };
}
