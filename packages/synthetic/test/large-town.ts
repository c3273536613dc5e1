import { readFile, rm } from 'node:fs/promises';
import { type Delivery, type DeliveryOrder, type InventedDataset, inventedDatasets } from '../src/index.ts';
import { inventCity, type Row, rowsIn } from './deliveries.ts';

/** A town that is large enough for its rates to say something: 50 000 dwellings. */
export interface LargeTown {
  readonly dwellings: number;
  readonly deliveries: readonly Delivery[];
  /** The rows of a dataset, or of its file of a year; only some columns where they are named. */
  readonly rows: (dataset: InventedDataset, year?: number, only?: readonly string[]) => readonly Row[];
}

let invented: Promise<LargeTown> | undefined;

/** The town and everything about it, always from one seed; invented once for all test files of a process. */
export function largeTown(): Promise<LargeTown> {
  invented ??= invent({ collects: inventedDatasets });
  return invented;
}

/** The same town with only what tells of drug crime and who lives there, but of every year in which suspects are registered. */
export function townOfSuspects(): Promise<LargeTown> {
  const people: readonly InventedDataset[] = ['person_year', 'person_year_household', 'residence_move'];
  const residentYears = [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021];
  return invent({ collects: ['object', ...people, 'drug_suspect', 'cannabis_clearance'], residentYears });
}

async function invent(asked: Pick<DeliveryOrder, 'collects' | 'residentYears'>): Promise<LargeTown> {
  const dwellings = 50_000;
  const order = { municipality: 'GM9901', name: 'Proefstad', dwellings, ...asked };
  const { directory, deliveries } = await inventCity(order, 'large town');
  const files = await Promise.all(deliveries.map(async ({ id, file }) => [id, await readFile(file, 'utf8')] as const));
  await rm(directory, { recursive: true });
  const texts = new Map(files);
  const rows: LargeTown['rows'] = (dataset, year, only) =>
    rowsIn(texts.get(year === undefined ? dataset : `${dataset}-${year}`)!, only);
  return { dwellings, deliveries, rows };
}
