import { objectTable } from './object-tables.ts';
import type { Statement } from './statement.ts';

/** The objects of the reference year, with their value on the day that the values of that year are about, and whether there is a file of objects for that year at all. */
export function objectStep(statement: Statement, referenceYear: number): string {
  statement.view(
    'object_of_year',
    `
  select object_key, neighbourhood_code, use, is_dwelling, dwelling_type, tenure, construction_year, assessed_value
  from ${objectTable} where year = ${statement.bind(referenceYear, 'int')}`,
  );
  return statement.step('object_file', '\n  select exists (select 1 from object_of_year) as present');
}

/** What the transfers themselves say of an object: its latest known neighbourhood and use. */
function ownWordStep(statement: Statement, objects: string, name: string): string {
  const latest = (column: string, known: string) => `(select distinct on (object_key) object_key, ${column}
    from party where ${known} order by object_key, first_day desc, fact_key collate "C" desc)`;
  return statement.step(
    `${name}_own_word`,
    `
  select object_key, placed.neighbourhood_code, used.use
  from (select distinct object_key from ${objects}) object
  left join ${latest('neighbourhood_code', 'neighbourhood_code is not null')} placed using (object_key)
  left join ${latest('use', 'cardinality(use) > 0')} used using (object_key)`,
  );
}

/**
 * Every object of a step with sales, with neighbourhood, use and dwelling type from the file of objects, or else from the transfers.
 * Where there is a file for the year, only an object in it can be a dwelling.
 */
export function soldObjectStep(statement: Statement, referenceYear: number, objects: string, name: string): string {
  objectStep(statement, referenceYear);
  const ownWord = ownWordStep(statement, objects, name);
  return statement.step(
    `${name}_object`,
    `
  select own_word.object_key, coalesce(listed.neighbourhood_code, own_word.neighbourhood_code) as neighbourhood_code,
    ${useCategory('coalesce(listed.use, own_word.use)')} as use_category,
    coalesce(listed.dwelling_type, 'onbekend') as dwelling_type,
    coalesce(case when object_file.present then listed.is_dwelling else 'woning' = any (own_word.use) end, false) as is_dwelling
  from ${ownWord} own_word cross join object_file left join object_of_year listed using (object_key)`,
  );
}

/** One category for an object's uses: the one it has, `gemengd` for several, `onbekend` for none. */
export function useCategory(use: string): string {
  return `case coalesce(cardinality(${use}), 0) when 0 then 'onbekend' when 1 then (${use})[1] else 'gemengd' end`;
}
