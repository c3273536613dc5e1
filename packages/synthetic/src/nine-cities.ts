import type { Since } from './delivery/planned-delivery.ts';
import { type InventedDataset, inventedDatasets, realisticDatasets } from './files/invented-dataset.ts';

/** A municipality of the demonstration: a real code and name, everything below it invented. */
export interface City {
  readonly municipality: string;
  readonly name: string;
  readonly dwellings: number;
  /** What this city delivers; the rest is *not collected* there. */
  readonly collects: readonly InventedDataset[];
  /** Sources that do not reach back as far as they could. */
  readonly since?: Since;
  /** The years of which there is a file of inhabitants, and one of each group of their columns. */
  readonly residentYears?: readonly number[];
  /** So many times as many suspects as a municipality of this size has. */
  readonly suspectsTimes?: number;
  /** The share of rows, from 0 to 0.2, that is deliberately wrong, each in one of the ways of `DirtKind`. */
  readonly dirt?: number;
  /** The year that it publishes in a second release: what is of before comes in deliveries of its own. Left out, everything is published at once. */
  readonly secondRelease?: number;
  /** Contract columns that the sources of this municipality do not have, as `dataset.column`. */
  readonly lacks?: readonly string[];
}

const basis: readonly InventedDataset[] = ['object', 'property_transfer', 'person_year'];
const boards: readonly InventedDataset[] = ['ownership', 'legal_entity', 'directorship', 'criminal_record'];
const drugs: readonly InventedDataset[] = ['residence_move', 'drug_suspect', 'cannabis_clearance', 'wastewater_load'];
const without = (...datasets: readonly InventedDataset[]): readonly InventedDataset[] =>
  realisticDatasets.filter((dataset) => !datasets.includes(dataset));

/** Of one date, or of the years that a number of 2021 looks back on: a demonstration need not wait for more. */
const since: Since = {
  ...{ ownership: 2021, residence_move: 2019, legal_entity: 2021, permit_or_subsidy: 2021 },
  ...{ person_year_household: 2021, person_year_income: 2021, person_year_wealth: 2021 },
  ...{ person_year_debt: 2021, person_year_education: 2021 },
};

/**
 * The G4 are told of their suspects, who are counted over five years where the inhabitants of each are known. Of so few inhabitants as are invented here
 * hardly a suspect could be told; these are as many as a place of ten times the size would have.
 */
const suspects = { residentYears: [2017, 2018, 2019, 2020, 2021], suspectsTimes: 10 } as const;

/** Files as they are found: some of their rows are wrong, so that there is a quality of data to be told. */
const dirt = 0.01;

/**
 * The G4 and the Brabant five: 54 500 invented dwellings. Breda and Tilburg hold what a municipality commonly has, 's-Hertogenbosch and
 * Helmond less than that (no population register, and no mortgages; no land registry), Utrecht has everything, and the others stand
 * between: nobody's files hold more than their source could give.
 */
export const nineCities: readonly City[] = [
  {
    municipality: 'GM0363',
    name: 'Amsterdam',
    dwellings: 8_500,
    collects: [...basis, ...boards, 'drug_suspect'],
    since,
    ...suspects,
  },
  {
    municipality: 'GM0599',
    name: 'Rotterdam',
    dwellings: 7_500,
    collects: [...basis, ...drugs],
    since,
    ...suspects,
    dirt,
  },
  {
    municipality: 'GM0518',
    name: "'s-Gravenhage",
    dwellings: 6_500,
    collects: [...realisticDatasets, 'drug_suspect'],
    since,
    ...suspects,
  },
  { municipality: 'GM0344', name: 'Utrecht', dwellings: 6_000, collects: inventedDatasets, since, ...suspects },
  { municipality: 'GM0758', name: 'Breda', dwellings: 5_000, collects: realisticDatasets, since },
  {
    municipality: 'GM0772',
    name: 'Eindhoven',
    dwellings: 5_500,
    collects: [...basis, 'wastewater_load'],
    secondRelease: 2021,
    dirt,
  },
  {
    municipality: 'GM0796',
    name: "'s-Hertogenbosch",
    dwellings: 5_000,
    collects: without('person_year', 'residence_move'),
    since,
    secondRelease: 2021,
    lacks: ['property_transfer.mortgage_registered', 'ownership.mortgage_free'],
  },
  {
    municipality: 'GM0794',
    name: 'Helmond',
    dwellings: 5_000,
    collects: without('property_transfer', 'ownership'),
    since,
  },
  { municipality: 'GM0855', name: 'Tilburg', dwellings: 5_500, collects: realisticDatasets, since, dirt },
];
