import type { Statement } from './statement.ts';

/** The day that the assessed values of a year are about: 1 January of the year before (Wet waardering onroerende zaken, art. 18). */
const valuationDay = (year: number): string => `${year - 1}-01-01`;

/** The objects of the reference year, with their value on the day that the values of that year are about, and whether there is a file of objects for that year at all. */
export function objectStep(statement: Statement, municipality: string, referenceYear: number): string {
  statement.step(
    'object_of_year',
    `
  select object_key, neighbourhood_code, use, dwelling_type, tenure, construction_year,
    case when valuation_date = ${statement.bind(valuationDay(referenceYear), 'date')} and valuation_date_precision = 'day'
      then assessed_value end as assessed_value
  from vault.object
  where municipality_code = ${statement.bind(municipality, 'text')} and year = ${statement.bind(referenceYear, 'int')}`,
  );
  return statement.step('object_file', '\n  select exists (select 1 from object_of_year) as present');
}

/** What the transfers themselves say of an object: its latest known neighbourhood and use. */
function ownWordStep(statement: Statement, objects: string, name: string): string {
  const latest = (value: string, known: string) =>
    `(array_agg(${value} order by first_day desc, fact_key collate "C" desc) filter (where ${known}))[1]`;
  return statement.step(
    `${name}_own_word`,
    `
  select object_key,
    ${latest('neighbourhood_code', 'neighbourhood_code is not null')} as neighbourhood_code,
    string_to_array(${latest("array_to_string(use, '|')", 'cardinality(use) > 0')}, '|') as use
  from party where object_key in (select object_key from ${objects}) group by object_key`,
  );
}

/**
 * Every object of a step with sales, with neighbourhood, use and dwelling type from the file of objects, or else from the transfers.
 * Where there is a file for the year, only an object in it can be a dwelling.
 */
export function soldObjectStep(
  statement: Statement,
  { municipality, referenceYear }: { readonly municipality: string; readonly referenceYear: number },
  objects: string,
  name: string,
): string {
  objectStep(statement, municipality, referenceYear);
  const ownWord = ownWordStep(statement, objects, name);
  return statement.step(
    `${name}_object`,
    `
  select own_word.object_key, coalesce(listed.neighbourhood_code, own_word.neighbourhood_code) as neighbourhood_code,
    ${useCategory('coalesce(listed.use, own_word.use)')} as use_category,
    coalesce(listed.dwelling_type, 'onbekend') as dwelling_type,
    coalesce('woning' = any (case when object_file.present then listed.use else own_word.use end), false) as is_dwelling
  from ${ownWord} own_word cross join object_file left join object_of_year listed using (object_key)`,
  );
}

/** One category for an object's uses: the one it has, `gemengd` for several, `onbekend` for none. */
export function useCategory(use: string): string {
  return `case coalesce(cardinality(${use}), 0) when 0 then 'onbekend' when 1 then (${use})[1] else 'gemengd' end`;
}
