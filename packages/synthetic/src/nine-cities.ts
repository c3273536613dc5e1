import type { InventedDataset } from './files/invented-dataset.ts';

/** A municipality of the demonstration: a real code and name, everything below it invented. */
export interface City {
  readonly municipality: string;
  readonly name: string;
  readonly dwellings: number;
  /** What this city delivers; the rest is *not collected* there. */
  readonly collects: readonly InventedDataset[];
}

const first: readonly InventedDataset[] = ['object', 'property_transfer', 'person_year'];
const withoutPersons: readonly InventedDataset[] = ['object', 'property_transfer'];
const withoutTransfers: readonly InventedDataset[] = ['object', 'person_year'];

/** The G4 and the Brabant five: 54 500 invented dwellings; two cities deliver no persons and one no transfers. */
export const nineCities: readonly City[] = [
  { municipality: 'GM0363', name: 'Amsterdam', dwellings: 8_500, collects: first },
  { municipality: 'GM0599', name: 'Rotterdam', dwellings: 7_500, collects: first },
  { municipality: 'GM0518', name: "'s-Gravenhage", dwellings: 6_500, collects: withoutPersons },
  { municipality: 'GM0344', name: 'Utrecht', dwellings: 6_000, collects: first },
  { municipality: 'GM0758', name: 'Breda', dwellings: 5_000, collects: first },
  { municipality: 'GM0772', name: 'Eindhoven', dwellings: 5_500, collects: first },
  { municipality: 'GM0794', name: 'Helmond', dwellings: 5_000, collects: withoutTransfers },
  { municipality: 'GM0796', name: "'s-Hertogenbosch", dwellings: 5_000, collects: withoutPersons },
  { municipality: 'GM0855', name: 'Tilburg', dwellings: 5_500, collects: first },
];
