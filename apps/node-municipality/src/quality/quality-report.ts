import type { LinkId } from '@zichtlijn/indicators';
import type pg from 'pg';
import { deliveries } from '../tabulate/delivery.ts';
import { linkRates } from '../tabulate/link-rates.ts';
import { type DatasetYear, datasetYears } from './dataset-years.ts';
import { type DeliveredRows, deliveredRows } from './delivered-rows.ts';
import { type Jump, jumps } from './jumps.ts';
import { type NumberedSite, numberedSites } from './numbered-sites.ts';
import { type KnownRows, objectsInNeighbourhoods, personsAtObjects } from './placed-years.ts';
import { salesInOrder } from './unordered-sales.ts';

/** The quality of what a municipality's vault holds (microdata contract, quality). For the node's own people: counts of rows can disclose. */
export interface QualityReport {
  readonly municipality: string;
  readonly deliveries: readonly DeliveredRows[];
  readonly years: readonly DatasetYear[];
  /** Per link and calendar year, how many rows found what they point at. */
  readonly links: readonly (KnownRows & { readonly link: LinkId })[];
  /** Persons who live at an object that is known. */
  readonly persons: readonly KnownRows[];
  /** Objects of which the neighbourhood is known. */
  readonly objects: readonly KnownRows[];
  /** Sales of one object on one day of which the order is known. */
  readonly salesInOrder: readonly KnownRows[];
  readonly jumps: readonly Jump[];
  /** Which site of waste water has which number. */
  readonly sites: readonly NumberedSite[];
}

/** Measure the vault of a municipality as it stands now. What came of rows at ingest is read back, not counted again. */
export async function qualityReport(pool: pg.Pool, municipality: string): Promise<QualityReport> {
  const delivered = await deliveries(pool, municipality);
  const ids = new Set(delivered.map(({ dataset }) => dataset));
  const years = await datasetYears(pool, municipality, ids);
  const rates = await linkRates(pool, municipality, delivered);
  const links = [...rates].flatMap(([link, perYear]) =>
    [...perYear].map(([year, { linked, total }]) => ({ link, year, known: linked, total })),
  );
  return {
    municipality,
    deliveries: await deliveredRows(pool, municipality),
    years,
    links,
    persons: ids.has('object') ? await personsAtObjects(pool, municipality) : [],
    objects: await objectsInNeighbourhoods(pool, municipality),
    salesInOrder: ids.has('property_transfer') ? await salesInOrder(pool, municipality) : [],
    jumps: jumps(years, delivered),
    sites: ids.has('wastewater_load') ? await numberedSites(pool, municipality) : [],
  };
}
