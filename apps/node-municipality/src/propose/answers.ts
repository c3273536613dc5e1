import { isMunicipalityCode } from '@zichtlijn/indicators';
import { z } from 'zod';
import { readYaml } from '../configuration/read-yaml.ts';
import { partOfManifest } from '../import/manifest.ts';

const schema = z.strictObject({
  municipality: z.string().refine(isMunicipalityCode).optional(),
  name: z.string().min(1).optional(),
  /** What holds for every delivery, unless its file says otherwise. */
  manifest: partOfManifest.prefault({}),
  files: z
    .record(
      z.string(),
      z.strictObject({
        /** The dataset of the contract, or `none` to leave the file out. */
        dataset: z.string().optional(),
        /** Contract column → source column; `null` leaves it out. */
        columns: z.record(z.string(), z.string().nullable()).prefault({}),
        /** Contract column → source code → contract code. */
        codes: z.record(z.string(), z.record(z.string(), z.string())).prefault({}),
        /** Contract column → the value of every row. */
        constants: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).prefault({}),
        manifest: partOfManifest.prefault({}),
      }),
    )
    .prefault({}),
});

/** What would be asked at a terminal, written down beforehand. */
export type Answers = z.output<typeof schema>;
export type FileAnswers = Answers['files'][string];

/** Nothing was answered: everything unsure is left out. */
export const noAnswers: Answers = schema.parse({});
export const noFileAnswers: FileAnswers = { columns: {}, codes: {}, constants: {}, manifest: {} };

/** @throws Fault ANSWERS_INVALID with every place that is wrong */
export function readAnswers(file: string): Answers {
  return readYaml(file, schema, 'ANSWERS_INVALID');
}
