import { existsSync, readFileSync } from 'node:fs';
import { areasQuery, districtOf, isNeighbourhoodCode, municipalityOf, type NodeLevel } from '@zichtlijn/indicators';
import type pg from 'pg';

/** The areas of a municipality by level, whether or not anything was counted in them. */
export type KnownAreas = Readonly<Record<NodeLevel, readonly string[]>>;

/** Neighbourhoods from the vault and from the list of names, and the districts that they lie in. */
export async function knownAreas(pool: pg.Pool, municipality: string, listed: Iterable<string>): Promise<KnownAreas> {
  const { text, params } = areasQuery(municipality);
  const { rows } = await pool.query<{ neighbourhood_code: string }>({ text, values: [...params] });
  const own = [...listed].filter((code) => isNeighbourhoodCode(code) && municipalityOf(code) === municipality);
  const neighbourhood = [...new Set([...rows.map((row) => row.neighbourhood_code), ...own])].sort();
  const district = [...new Set<string>(neighbourhood.map(districtOf))].sort();
  return { neighbourhood, district, municipality: [municipality] };
}

/** Names by area code, from a list of `code;name` lines; empty without one. */
export function areaNames(file: string | null): ReadonlyMap<string, string> {
  if (file === null || !existsSync(file)) return new Map();
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const at = line.indexOf(';');
      return at < 0 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()]];
    }),
  );
}
