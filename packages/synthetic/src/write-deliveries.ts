import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { areasCsv } from './areas-csv.ts';
import { CsvFile } from './csv-file.ts';
import type { Delivery } from './delivery.ts';
import { inventGeography } from './geography.ts';
import { inventedNumber } from './identifiers.ts';
import { manifestYaml } from './manifest.ts';
import { mappingYaml } from './mapping.ts';
import type { City } from './nine-cities.ts';
import { objectHeaders, objectRows } from './object-file.ts';
import { partyRegister } from './party.ts';
import { type PlannedDelivery, plannedDeliveries, residentYears } from './planned-delivery.ts';
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

const headers = { object: objectHeaders, property_transfer: transferHeaders, person_year: residentHeaders };

/**
 * Invent and write the deliveries of one municipality: `areas.csv`, and a directory per delivery with a semicolon file, a
 * manifest (`synthetic: true`) and a mapping. The same order gives the same bytes. Rows stream to disk, one object at a time.
 * Throws the system error when a file cannot be written; half-written files may then remain.
 */
export async function writeDeliveries(order: DeliveryOrder): Promise<Delivery[]> {
  const random = seededRandom(`${order.seed}/${order.municipality}`);
  const geography = inventGeography(order.municipality, order.dwellings, random);
  await mkdir(order.directory, { recursive: true });
  await writeFile(join(order.directory, 'areas.csv'), areasCsv(order.municipality, order.name, geography));

  const planned = plannedDeliveries(order.collects);
  const files = new Map<string, CsvFile>();
  try {
    for (const { id, dataset } of planned) {
      await mkdir(join(order.directory, id), { recursive: true });
      files.set(id, await CsvFile.create(join(order.directory, id, `${dataset}.csv`), headers[dataset]));
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
  return Promise.all(planned.map((delivery) => describe(order, delivery, files.get(delivery.id)!.rows)));
}

/** Writes every row that one object gives rise to. */
function inventor(order: DeliveryOrder, files: ReadonlyMap<string, CsvFile>, random: Random) {
  let person = random.int(0, 50_000_000);
  const number = (): string => inventedNumber(person++);
  let deeds = 0;
  const deed = (): string => `HYP4-${order.municipality.slice(2)}-${String(++deeds).padStart(7, '0')}`;
  const register = partyRegister(order.dwellings, number, random);
  const objects = files.get('object');
  const transfers = files.get('property_transfer');
  const residents = residentYears.flatMap((year) => {
    const file = files.get(`person_year-${year}`);
    return file ? [{ year, file }] : [];
  });
  return (premises: Premises): void => {
    for (const row of objectRows(premises)) objects?.add(row);
    for (const transfer of transfers ? inventTransfers(premises, register, deed, random) : []) {
      for (const row of transferRows(premises, transfer)) transfers?.add(row);
    }
    if (residents.length === 0 || !premises.use.startsWith('woning')) return;
    let household: Resident[] = inventHousehold(number, random);
    for (const { year, file } of residents) {
      if (premises.constructionYear >= year) continue;
      if (random.chance(0.12)) household = inventHousehold(number, random);
      for (const resident of household) file.add(residentRow(premises, resident, year));
    }
  };
}

async function describe(order: DeliveryOrder, planned: PlannedDelivery, rows: number): Promise<Delivery> {
  const directory = join(order.directory, planned.id);
  const manifest = join(directory, 'manifest.yaml');
  const mapping = join(directory, 'mapping.yaml');
  await writeFile(manifest, manifestYaml(order.municipality, planned));
  await writeFile(mapping, mappingYaml(planned.dataset));
  return { ...planned, directory, manifest, mapping, file: join(directory, `${planned.dataset}.csv`), rows };
}
