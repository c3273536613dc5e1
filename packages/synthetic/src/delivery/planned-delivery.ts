import type { InventedDataset } from '../files/invented-dataset.ts';

/** A delivery that is to be invented: of which dataset, and over which days. */
export interface PlannedDelivery {
  /** Name of its directory, unique within the municipality. */
  readonly id: string;
  readonly dataset: InventedDataset;
  readonly from: string;
  readonly to: string;
}

/** The years of which a municipality has a file of inhabitants, unless it is asked for others. */
export const residentYears: readonly number[] = [2019, 2021];

const periods: Readonly<Record<InventedDataset, readonly [number, number] | 'a file a year'>> = {
  object: [2019, 2021],
  property_transfer: [1997, 2021],
  ownership: [2019, 2021],
  person_year: 'a file a year',
  person_year_household: 'a file a year',
  person_year_income: 'a file a year',
  person_year_wealth: 'a file a year',
  person_year_debt: 'a file a year',
  person_year_education: 'a file a year',
  residence_move: [2012, 2021],
  legal_entity: [2019, 2021],
  directorship: [2001, 2021],
  criminal_record: [2009, 2021],
  drug_suspect: [2014, 2021],
  cannabis_clearance: [2012, 2021],
  wastewater_load: [2012, 2021],
  suspicious_transaction: [2019, 2021],
  permit_or_subsidy: [2019, 2021],
};

/** The first year of which a city has a source, where it does not reach back as far as it could. */
export type Since = Readonly<Partial<Record<InventedDataset, number>>>;

/** Datasets of which a row is of one year, so that a year can come later than those before it. */
const byYear: ReadonlySet<InventedDataset> = new Set([
  ...(['object', 'property_transfer', 'ownership', 'residence_move', 'legal_entity', 'drug_suspect'] as const),
  ...(['cannabis_clearance', 'wastewater_load', 'suspicious_transaction', 'permit_or_subsidy'] as const),
]);

/**
 * The deliveries that fill the datasets a city collects, in the order in which a node can best take them in. Of persons there is one
 * delivery a year, because nothing is known of the years between.
 *
 * @param later the year from which on rows come in deliveries of their own, `<dataset>-<year>`; null when all come together
 */
export function plannedDeliveries(
  collects: readonly InventedDataset[],
  years: readonly number[],
  since: Since,
  later: number | null = null,
): readonly PlannedDelivery[] {
  const all = Object.entries(periods) as [InventedDataset, (typeof periods)[InventedDataset]][];
  const days = (first: number, last: number) => ({ from: `${first}-01-01`, to: `${last}-12-31` });
  return all
    .filter(([dataset]) => collects.includes(dataset))
    .flatMap(([dataset, period]): readonly PlannedDelivery[] => {
      const first = since[dataset] ?? 0;
      if (typeof period !== 'string') {
        const from = Math.max(period[0], first);
        if (later === null || !byYear.has(dataset) || from >= later || period[1] < later)
          return [{ id: dataset, dataset, ...days(from, period[1]) }];
        const rest = { id: `${dataset}-${later}`, dataset, ...days(later, period[1]) };
        return [{ id: dataset, dataset, ...days(from, later - 1) }, rest];
      }
      const known = years.filter((year) => year >= first);
      return known.map((year) => ({ id: `${dataset}-${year}`, dataset, ...days(year, year) }));
    });
}
