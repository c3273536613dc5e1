import { dirname } from 'node:path';
import { type Dataset, deliveredAs, isMunicipalityCode, purposes, recordKinds } from '@zichtlijn/indicators';
import { Fault } from '@zichtlijn/messages';
import { z } from 'zod';
import { readYaml } from '../configuration/read-yaml.ts';

const day = z.iso.date();
const words = z.string().trim().min(3);

const schema = z.strictObject({
  /** The dataset of the microdata contract; when given it must be the one that is ingested. */
  dataset: z.string().optional(),
  /** Needed only where a node answers for several municipalities. */
  municipality: z.string().refine(isMunicipalityCode).optional(),
  sourceHolder: words,
  legalBasis: z.strictObject({ basis: words, article: words }),
  purpose: words,
  /** The themes of the catalogue that the source allows its rows to be counted for; all of them, unless said otherwise. */
  allowedFor: z.array(z.enum(purposes)).min(1).optional(),
  period: z
    .strictObject({ from: day, to: day })
    .refine(({ from, to }) => from <= to, { error: 'to ligt voor from | to lies before from' }),
  /** What it means when something has no row. */
  absentMeans: words,
  /** How rows that no register holds were derived: required for households. */
  method: words.optional(),
  /** The year of the CBS area division that the codes follow. */
  indelingsjaar: z.int().min(1995).max(2100),
  deliveredOn: day,
  contact: words,
  retainUntil: day,
  synthetic: z.boolean(),
  /** The source's written consent: required for police and judicial data. */
  consent: z
    .strictObject({
      by: words,
      reference: words,
      on: day,
      /** The kinds of criminal record that it is for; all of them, unless said otherwise. */
      recordKinds: z.array(z.enum(recordKinds)).min(1).optional(),
    })
    .optional(),
  /** Share of rows that may be rejected before the whole delivery is refused. */
  rejectLimit: z.number().min(0).max(1).default(0.01),
});

/** A part of a manifest, as it is answered before there is one. */
export const partOfManifest = schema
  .omit({ rejectLimit: true })
  .partial()
  .extend({ rejectLimit: z.number().min(0).max(1).optional() });
export type PartOfManifest = z.output<typeof partOfManifest>;

/** What a delivery says of itself; without it nothing is loaded. */
export type Manifest = z.output<typeof schema>;

/**
 * Read the manifest that goes with a delivery of a dataset.
 *
 * @throws Fault MANIFEST_INVALID with everything that is wrong, MANIFEST_DATASET, MANIFEST_CONSENT or MANIFEST_METHOD.
 */
export function readManifest(file: string, dataset: Dataset): Manifest {
  const manifest = readYaml(file, schema, 'MANIFEST_INVALID');
  if (manifest.dataset !== undefined && ![dataset.id, deliveredAs(dataset)].includes(manifest.dataset)) {
    throw new Fault('MANIFEST_DATASET', {
      nl: `Het manifest ${file} hoort bij een andere dataset dan ${dataset.id}. Kies het manifest uit ${dirname(file)} dat bij deze levering hoort.`,
      en: `The manifest ${file} belongs to another dataset than ${dataset.id}. Choose the manifest that goes with this delivery.`,
    });
  }
  if (dataset.consentRequired && manifest.consent === undefined) {
    throw new Fault('MANIFEST_CONSENT', {
      nl: `In het manifest ${file} ontbreekt de schriftelijke toestemming van de bronhouder (consent: by, reference, on). Zonder toestemming worden politiële of justitiële gegevens niet geladen.`,
      en: `The manifest ${file} lacks the source holder's written consent (consent: by, reference, on). Without it no police or judicial data are loaded.`,
    });
  }
  if (dataset.methodRequired === true && manifest.method === undefined) {
    throw new Fault('MANIFEST_METHOD', {
      nl: `In het manifest ${file} ontbreekt method: huishoudens staan in geen register. Beschrijf in één zin hoe zij zijn afgeleid.`,
      en: `The manifest ${file} lacks method: no register holds households. Say in one sentence how they were derived.`,
    });
  }
  return manifest;
}
