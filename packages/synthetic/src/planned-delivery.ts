import type { InventedDataset } from './nine-cities.ts';

/** A delivery that is to be invented: of which dataset, and over which days. */
export interface PlannedDelivery {
  /** Name of its directory, unique within the municipality. */
  readonly id: string;
  readonly dataset: InventedDataset;
  readonly from: string;
  readonly to: string;
}

/** The years of which there is a file of inhabitants: one delivery each, because nothing is known of the year between. */
export const residentYears = [2019, 2021] as const;

/** The deliveries that fill the datasets a city collects, in the order in which a node can best take them in. */
export function plannedDeliveries(collects: readonly InventedDataset[]): readonly PlannedDelivery[] {
  const planned: readonly PlannedDelivery[] = [
    { id: 'object', dataset: 'object', from: '2019-01-01', to: '2021-12-31' },
    { id: 'property_transfer', dataset: 'property_transfer', from: '1997-01-01', to: '2021-12-31' },
    ...residentYears.map(
      (year): PlannedDelivery => ({
        id: `person_year-${year}`,
        dataset: 'person_year',
        from: `${year}-01-01`,
        to: `${year}-12-31`,
      }),
    ),
  ];
  return planned.filter(({ dataset }) => collects.includes(dataset));
}
