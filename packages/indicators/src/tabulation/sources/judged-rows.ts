import { windowBounds } from '../../period/window-bounds.ts';
import { ITSELF, type SourceOfUnits, type UnitSteps, where } from './unit-source.ts';

/**
 * Rows of the deliveries that tell of any part of the window, as ingest judged them, which was per delivery: repeats and rows out of scope are no part of either side.
 * A unit is all of a delivery that came out one way, with its number of rows.
 */
export const judgedRows = {
  title: { nl: 'beoordeelde rijen van leveringen', en: 'judged rows of deliveries' },
  conditions: {
    rejected: { text: { nl: 'die zijn afgewezen', en: 'that were rejected' }, sql: 'rejected' },
  },
  persons: false,
  additive: false,
  ofOneMunicipality: true,
  units(statement, set, { municipality, period }, name): UnitSteps {
    const { start, end } = windowBounds(set.window, period);
    const units = statement.step(
      `${name}_unit`,
      `
  select delivery.id || rejected as unit_id, null::text as neighbourhood_code, outcome.rows::bigint as amount
  from vault.delivery delivery cross join lateral (values (true, rows_rejected),
    (false, rows_read - rows_repeated - rows_out_of_scope - rows_rejected)) outcome (rejected, rows)
  where municipality_code = ${statement.bind(municipality, 'text')}
    and period_from <= ${statement.bind(end, 'date')} and period_to >= ${statement.bind(start, 'date')}
    and outcome.rows > 0 and ${where(judgedRows, set)}`,
    );
    return { units, contributors: { row: ITSELF } };
  },
} as const satisfies SourceOfUnits;
