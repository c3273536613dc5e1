import { join } from 'node:path';
import { type City, type Delivery, nineCities, writeDeliveries } from '@zichtlijn/synthetic';
import { step } from './progress.ts';

/** An invented city with its deliveries on disk. */
export interface InventedCity extends City {
  readonly directory: string;
  readonly areas: string;
  /** File with the shapes of its areas. */
  readonly boundaries: string;
  readonly deliveries: readonly Delivery[];
  /** What comes in after a first release. */
  readonly later: readonly Delivery[];
}

/** Invent the deliveries of the nine cities below a directory, always from one seed. */
export async function inventCities(directory: string): Promise<readonly InventedCity[]> {
  const cities: InventedCity[] = [];
  for (const city of nineCities) {
    const below = join(directory, city.municipality);
    const deliveries = await writeDeliveries({ ...city, seed: 'zichtlijn-1', directory: below });
    const isLater = ({ from }: Delivery) =>
      Number(from.slice(0, 4)) >= (city.secondRelease ?? Number.POSITIVE_INFINITY);
    cities.push({
      ...city,
      directory: below,
      areas: join(below, 'areas.csv'),
      boundaries: join(below, 'areas.geojson'),
      deliveries: deliveries.filter((delivery) => !isLater(delivery)),
      later: deliveries.filter(isLater),
    });
    const rows = deliveries.reduce((sum, delivery) => sum + delivery.rows, 0);
    step({ nl: `verzonnen: ${city.name}, ${rows} regels`, en: `invented: ${city.name}, ${rows} rows` });
  }
  return cities;
}
