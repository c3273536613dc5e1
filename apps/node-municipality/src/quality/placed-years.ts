import type pg from 'pg';

/** Of how many rows in a year something is known. */
export interface KnownRows {
  readonly year: number;
  readonly known: number;
  readonly total: number;
}

/** Persons per year, and how many live at an object that the file of objects has in any year: the quality of addresses. */
export function personsAtObjects(pool: pg.Pool, municipality: string): Promise<readonly KnownRows[]> {
  return knownRows(
    pool,
    `select person.year::int as year, count(home.object_key)::int as known, count(*)::int as total
     from vault.person_year person
     left join (select distinct object_key from vault.object where municipality_code = $1) home using (object_key)
     where person.municipality_code = $1 group by 1 order by 1`,
    municipality,
  );
}

/** Objects per year, and how many have a neighbourhood. */
export function objectsInNeighbourhoods(pool: pg.Pool, municipality: string): Promise<readonly KnownRows[]> {
  return knownRows(
    pool,
    `select year::int as year, count(neighbourhood_code)::int as known, count(*)::int as total
     from vault.object where municipality_code = $1 group by 1 order by 1`,
    municipality,
  );
}

async function knownRows(pool: pg.Pool, text: string, municipality: string): Promise<readonly KnownRows[]> {
  return (await pool.query<{ year: number; known: number; total: number }>(text, [municipality])).rows;
}
