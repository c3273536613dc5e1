import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Delivery, writeDeliveries } from '@zichtlijn/synthetic';
import { hardRows } from './hard-rows.ts';
import { emptySpots, hardSpots } from './hard-spots.ts';

/** The municipality under attack; its code is kept for invention. */
export const town = { municipality: 'GM9901', name: 'Aanvalsdam' } as const;

/** The years before the first one of the invented file of objects, from the one that two blocks of areas begin to add up at. */
const yearsBefore = [2016, 2017, 2018];

/** At the end of 2016 a block of three years and one of five end together, so that buurten add up to wijken. */
async function addYearsBefore({ file, manifest }: Delivery): Promise<void> {
  const rows = (await readFile(file, 'utf8')).split('\r\n').filter((row) => row.includes(';2019;'));
  for (const year of yearsBefore)
    await appendFile(file, rows.map((row) => `${row.replace(';2019;', `;${year};`)}\r\n`).join(''));
  await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('from: 2019-01-01', 'from: 2016-01-01'));
}

/** Invented deliveries of an ordinary small town, with the hard spots added to the same files. */
export async function writeHardTown(directory: string): Promise<readonly Delivery[]> {
  const deliveries = await writeDeliveries({
    ...town,
    ...{ dwellings: 200, collects: ['object', 'property_transfer', 'person_year'], seed: 'attack', directory },
  });
  const objects = deliveries.find(({ dataset }) => dataset === 'object')!;
  await addYearsBefore(objects);
  const added = hardRows();
  for (const { id, dataset, file } of deliveries) {
    const rows =
      dataset === 'person_year'
        ? added.person_year[id.endsWith('2019') ? 2019 : 2021]
        : added[dataset as 'object' | 'property_transfer'];
    await appendFile(file, rows.map((row) => `${row.join(';')}\r\n`).join(''));
  }
  const codes = [...hardSpots.map(({ code }) => code), ...emptySpots];
  const districts = [...new Set(codes.map((code) => `WK${code.slice(2, 8)}`))];
  const names = [...districts, ...codes].map((code) => `${code};Plek ${code.slice(6)}`);
  await appendFile(join(directory, 'areas.csv'), `${names.join('\n')}\n`);
  return deliveries;
}
