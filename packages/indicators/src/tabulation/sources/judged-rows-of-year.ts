import { windowBounds } from '../../period/window-bounds.ts';
import { judgedRows } from './judged-rows.ts';
import { ITSELF, type SourceOfUnits, type UnitSteps, where } from './unit-source.ts';

/**
 * Rows by the year that each is about, as ingest judged them: kept or rejected. Of a delivery that was taken in before rows were
 * counted by their own year, all count in each of its years.
 * A unit is all of a delivery that came out one way, with its number of rows.
 */
export const judgedRowsOfYear = {
  title: { nl: 'beoordeelde rijen, elk in haar eigen jaar,', en: 'judged rows, each in its own year,' },
  conditions: judgedRows.conditions,
  persons: false,
  additive: false,
  ofOneMunicipality: true,
  units(statement, set, { municipality, period }, name): UnitSteps {
    const { start, end } = windowBounds(set.window, period);
    const [first, last] = [start, end].map((day) => statement.bind(day.slice(0, 4), 'text'));
    const units = statement.step(
      `${name}_unit`,
      `
  select delivery.id || rejected as unit_id, null::text as neighbourhood_code, sum(outcome.rows)::bigint as amount
  from vault.delivery delivery
  cross join lateral (
    select key as year, (value ->> 'kept')::bigint as kept, (value ->> 'rejected')::bigint as refused from jsonb_each(judged_by_year)
    union all
    select null, rows_read - rows_repeated - rows_out_of_scope - rows_rejected, rows_rejected where judged_by_year is null) judged
  cross join lateral (values (true, refused), (false, judged.kept)) outcome (rejected, rows)
  where municipality_code = ${statement.bind(municipality, 'text')}
    and period_from <= ${statement.bind(end, 'date')} and period_to >= ${statement.bind(start, 'date')}
    and (judged.year is null or judged.year between ${first} and ${last})
    and outcome.rows > 0 and ${where(judgedRows, set)}
  group by delivery.id, rejected`,
    );
    return { units, contributors: { row: ITSELF } };
  },
} as const satisfies SourceOfUnits;
