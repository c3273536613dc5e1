import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Page, send } from '../server/page.ts';
import { boundariesText } from './boundary.ts';
import { readBoundaries } from './read-boundaries.ts';

/** Largest file that is read, in bytes: boundaries of a large city as CBS publishes them, ungeneralised, take about half of it. */
export const MOST_BYTES = 8_000_000;

/** The boundary file of a municipality in the directory of a gateway. */
export function boundaryFile(directory: string, municipality: string): string {
  return join(directory, `${municipality}.geojson`);
}

/**
 * `/grenzen/GM0344.geojson`: the areas of a municipality, as the administrator put them into `directory`. Read anew when the file changed, and validated each time it
 * is: only polygons and codes of this municipality go through. Where there is no such file, or a wrong one, there are no areas.
 */
export function boundariesPage(directory: string): Page {
  const read = new Map<string, { readonly changed: number; readonly body: string }>();
  return {
    path: '/grenzen',
    andBelow: true,
    methods: ['GET'],
    async answer(_request, response, { pathname }) {
      const municipality = /^\/grenzen\/(GM\d{4})\.geojson$/.exec(pathname)?.[1];
      if (municipality === undefined) return send(response, 404, 'text/plain', 'not found\n');
      const file = boundaryFile(directory, municipality);
      const facts = await stat(file).catch(() => null);
      if (facts === null || !facts.isFile() || facts.size > MOST_BYTES)
        return send(response, 200, 'application/geo+json', boundariesText([]));
      let known = read.get(municipality);
      if (known?.changed !== facts.mtimeMs) {
        const text = await readFile(file, 'utf8').catch(() => '');
        known = { changed: facts.mtimeMs, body: boundariesText(readBoundaries(text, municipality) ?? []) };
        read.set(municipality, known);
      }
      send(response, 200, 'application/geo+json', known.body);
    },
  };
}
