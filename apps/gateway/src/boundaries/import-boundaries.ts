import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { municipalityOf } from '@zichtlijn/indicators';
import { Fault } from '@zichtlijn/messages';
import { boundaryFile, MOST_BYTES } from './boundaries-page.ts';
import { type Boundary, boundariesText } from './boundary.ts';
import { readBoundaries } from './read-boundaries.ts';

/** Largest public file that is imported, in bytes: all neighbourhoods of the country at once. */
const MOST_IMPORTED = 400_000_000;

/** What was written: a municipality and how many areas it has. */
export interface Imported {
  readonly municipality: string;
  readonly areas: number;
}

/**
 * Import a public file with wijken or buurten (GeoJSON, degrees or the Dutch grid) into the directory of boundaries, one file for each municipality in it, or for
 * those that are named. Areas that were imported before and are not in this file stay, so that wijken and buurten can come from two files.
 *
 * @throws Fault BOUNDARIES when the file cannot be read, is no such GeoJSON, holds none of the municipalities, or is too large.
 */
export async function importBoundaries(
  file: string,
  directory: string,
  municipalities: readonly string[],
): Promise<readonly Imported[]> {
  const facts = await stat(file).catch(() => null);
  if (facts === null || !facts.isFile() || facts.size > MOST_IMPORTED) throw wrong();
  const found = readBoundaries(await readFile(file, 'utf8'), null);
  if (found === null) throw wrong();
  const wanted = found.filter(
    (boundary) => municipalities.length === 0 || municipalities.includes(municipalityCode(boundary)),
  );
  const byMunicipality = Map.groupBy(wanted, municipalityCode);
  if (byMunicipality.size === 0) throw wrong();
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const imported: Imported[] = [];
  for (const [municipality, areas] of byMunicipality) {
    const target = boundaryFile(directory, municipality);
    const before = readBoundaries(await readFile(target, 'utf8').catch(() => ''), municipality) ?? [];
    const merged = new Map([...before, ...areas].map((boundary) => [boundary.code, boundary]));
    const text = boundariesText([...merged.values()].sort((a, b) => (a.code < b.code ? -1 : 1)));
    if (Buffer.byteLength(text) > MOST_BYTES) throw tooFine(municipality);
    await writeFile(target, text, { mode: 0o600 });
    imported.push({ municipality, areas: merged.size });
  }
  return imported;
}

function municipalityCode({ code }: Boundary): string {
  return municipalityOf(code);
}

function wrong(): Fault {
  return new Fault('BOUNDARIES', {
    nl: 'In dit bestand staan geen grenzen die te gebruiken zijn. Het is GeoJSON (FeatureCollection) van ten hoogste 400 MB, met per gebied een CBS-code (buurtcode, wijkcode, gemeentecode of statcode) en een Polygon of MultiPolygon, in graden (WGS 84) of in meters van het Rijksdriehoeksstelsel. Er is niets ingelezen.',
    en: 'This file holds no boundaries that can be used. It is GeoJSON (FeatureCollection) of at most 400 MB, with a CBS code for each area (buurtcode, wijkcode, gemeentecode or statcode) and a Polygon or MultiPolygon, in degrees (WGS 84) or in metres of the Dutch grid. Nothing was imported.',
  });
}

function tooFine(municipality: string): Fault {
  return new Fault('BOUNDARIES', {
    nl: `De grenzen van ${municipality} zijn te fijn om als kaart te sturen: meer dan 8 MB. Gebruik de gegeneraliseerde grenzen van het CBS.`,
    en: `The boundaries of ${municipality} are too fine to be sent as a map: more than 8 MB. Use the generalised boundaries of CBS.`,
  });
}
