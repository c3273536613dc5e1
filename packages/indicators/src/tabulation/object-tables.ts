import type { YearlyTable } from './yearly-tables.ts';

/** A table of the session alone, that every statement about objects of a year reads. */
export const objectTable = 'pg_temp.listed_object';

/**
 * The objects of every year, with their value on the day that the values of that year are about: 1 January of the year before (Wet waardering
 * onroerende zaken, art. 18).
 */
export const listedObjects: YearlyTable = {
  name: 'listed_object',
  select: `
  select year, object_key, neighbourhood_code, use, 'woning' = any (use) as is_dwelling, dwelling_type, tenure, construction_year,
    case when valuation_date = make_date(year - 1, 1, 1) and valuation_date_precision = 'day'
      then assessed_value end as assessed_value
  from vault.object where municipality_code = $1`,
};
