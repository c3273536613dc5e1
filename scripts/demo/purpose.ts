import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The one purpose of the demonstration. JSON is YAML too. */
export const demoPurpose = {
  id: 'demonstratie',
  title: { nl: 'Demonstratie met verzonnen gegevens', en: 'Demonstration with invented data' },
  legalBasis: 'geen: de gegevens zijn verzonnen',
  controller: 'wie de demonstratie draait',
  indicators: ['*'],
  levels: ['MUNICIPALITY', 'DISTRICT', 'NEIGHBOURHOOD'],
  until: '2099-12-31',
} as const;

/** Register it in the directory of a gateway that is to start. */
export async function registerPurpose(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await writeFile(join(directory, 'purposes.yaml'), `${JSON.stringify({ purposes: [demoPurpose] }, null, 2)}\n`);
}
